import type { Bilingual } from './compliance-rule.ts';

// Names spelled out; in brackets what domain.md §2.1 says of how far each text was read.
export const FILING: Bilingual = {
  zh: '国家药品监督管理局《医药代表备案管理办法（试行）》（2020 年第 105 号，2020 年 12 月 1 日起施行；条文见于二手抄本）',
  en: 'National Medical Products Administration, Measures for the Filing of Medical Representatives (Trial), No. 105 of 2020, in force from 1 December 2020 (wording read in a secondary copy)',
};
export const DRAFT: Bilingual = {
  zh: '《医药代表管理办法》征求意见稿（2024 年 11 月；是否已定稿待查）',
  en: 'Draft Measures for the Administration of Medical Representatives, consultation of November 2024 (whether finalised since is to be checked)',
};
export const REFORM: Bilingual = {
  zh: '中共中央办公厅、国务院办公厅 2017 年关于深化审评审批制度改革的意见（二手抄本）',
  en: 'General Offices of the Party Central Committee and the State Council, 2017 opinions on deepening the reform of review and approval (secondary copy)',
};
export const DRUG_LAW_88: Bilingual = {
  zh: '《中华人民共和国药品管理法》（2019 年）第八十八条',
  en: 'Drug Administration Law of the People’s Republic of China (2019), Article 88',
};
export const DRUG_LAW_90: Bilingual = {
  zh: '《中华人民共和国药品管理法》（2019 年）第九十条（药品广告）',
  en: 'Drug Administration Law of the People’s Republic of China (2019), Article 90 (on advertising)',
};
export const DRUG_LAW_80: Bilingual = {
  zh: '《中华人民共和国药品管理法》（2019 年）第八十条、第八十一条',
  en: 'Drug Administration Law of the People’s Republic of China (2019), Articles 80 and 81',
};
export const COMPETITION_8: Bilingual = {
  zh: '《中华人民共和国反不正当竞争法》（2025 年修订，2025 年 10 月 15 日起施行）第八条',
  en: 'Anti-Unfair Competition Law of the People’s Republic of China (revised 2025, in force from 15 October 2025), Article 8',
};
export const COMPETITION_CLAIMS: Bilingual = {
  zh: '《中华人民共和国反不正当竞争法》关于虚假宣传和商业诋毁的规定（条文未逐条核对）',
  en: 'Anti-Unfair Competition Law of the People’s Republic of China, provisions on false publicity and commercial disparagement (articles not checked one by one)',
};
export const guideline = (zh: string, en: string): Bilingual => ({
  zh: `国家市场监督管理总局《医药企业防范商业贿赂风险合规指引》（2025 年 1 月，非强制）：${zh}（核对了结构，未核对逐条文字）`,
  en: `State Administration for Market Regulation, Compliance Guidelines for Pharmaceutical Companies on Preventing Commercial Bribery Risks (January 2025, non-binding): ${en} (structure checked, not each article’s wording)`,
});
export const nine = (zh: string, en: string): Bilingual => ({
  zh: `《医疗机构工作人员廉洁从业九项准则》（国卫医发〔2021〕37 号）${zh}`,
  en: `Nine Standards of Integrity for Staff of Medical Institutions (No. 37 of 2021), ${en}`,
});
export const NINE_BANS: Bilingual = { zh: '2013 年加强医疗卫生行风建设“九不准”（二手抄本）', en: 'The “Nine Bans” on conduct in health care, 2013 (secondary copy)' };
export const CODE: Bilingual = {
  zh: 'RDPAC 行业行为准则（2019 年版，2022 年有修订；只约束会员公司；二手抄本）',
  en: 'RDPAC code of practice (2019, revised 2022; binding on member companies only; secondary copy)',
};
export const LOCAL_VISITS: Bilingual = {
  zh: '各地和各院的接待规定（如福建“三定两有”：定时间、定地点、定人员，有流程、有记录；未预约不接待）',
  en: 'Local and hospital rules on receiving representatives (in Fujian: fixed time, place and person, with process and record; nobody is received without booking)',
};
export const LOCAL_MEETINGS: Bilingual = {
  zh: '各地和各院的规定（如珠海 2025 年：科室内部会议及活动不得接受院外赞助，企业不得直接支付学术讲课费）',
  en: 'Local and hospital rules (in Zhuhai, 2025: internal department meetings and activities may take no outside sponsorship, and companies may not pay lecture fees directly)',
};
export const ADR_MEASURES: Bilingual = {
  zh: '《药品不良反应报告和监测管理办法》（卫生部令第 81 号）第二十一条',
  en: 'Measures for the Reporting and Monitoring of Adverse Drug Reactions (Order No. 81 of the Ministry of Health), Article 21',
};
export const PRIVACY_LAW: Bilingual = {
  zh: '《中华人民共和国个人信息保护法》（条文未逐条核对）',
  en: 'Personal Information Protection Law of the People’s Republic of China (articles not checked one by one)',
};
export const COMPANY: Bilingual = { zh: '公司内部制度的通行做法（以本公司规定为准）', en: 'Usual company policy (your own company’s rule prevails)' };

/** Several sources as one text. */
export const from = (...sources: readonly Bilingual[]): Bilingual => ({
  zh: sources.map((source) => source.zh).join('；'),
  en: sources.map((source) => source.en).join('; '),
});
