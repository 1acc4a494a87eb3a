import { CHECKED_ON, type ComplianceRule } from './compliance-rule.ts';
import { CODE, COMPETITION_8, DRUG_LAW_88, FILING, LOCAL_MEETINGS, from, guideline, nine } from './compliance-sources.ts';

const checkedOn = CHECKED_ON;

/** Money and favours: what may not change hands, and what is dressed up as something else. */
export const benefitRules: readonly ComplianceRule[] = [
  {
    id: 'CR05',
    severity: 'red',
    checkedOn,
    proof: 'confirmed',
    name: { zh: '现金、回扣、按盒付费', en: 'Cash, rebates, pay per box' },
    source: from(DRUG_LAW_88, COMPETITION_8, nine('第九项“不收受企业回扣”', 'standard nine: no kickbacks from companies')),
    meaning: {
      zh: '不以任何名义给医生、采购、药学人员钱，更不能和用量挂钩；给的、收的都违法，病人用药从此由钱决定。',
      en: 'No money under any name to doctors, buyers or pharmacists, least of all tied to use: giver and taker both break the law, and money then decides what patients get.',
    },
    instead: {
      zh: '“这个我不能做，公司也绝不允许。”当场拒绝，当天向合规部门报告。',
      en: '“I can’t do that, and the company strictly forbids it.” Refuse on the spot and report it to compliance the same day.',
    },
  },
  {
    id: 'CR06',
    severity: 'red',
    checkedOn,
    proof: 'confirmed',
    name: { zh: '礼品、卡券、红包', en: 'Gifts, cards, red envelopes' },
    source: from(DRUG_LAW_88, CODE),
    meaning: {
      zh: '礼品、购物卡、红包、有奖问答的奖品，不论大小都不送，护士也一样；小东西换来的是人情，不是信任。',
      en: 'No gifts, vouchers, red envelopes or quiz prizes, however small, to nurses either: small things buy obligation, not trust.',
    },
    instead: {
      zh: '空手去，带审批过的资料去：“东西我不带，您要的文献，有审批号的这一版我带来了。”',
      en: 'Bring nothing but approved material: “No presents, but here is the paper you asked for, in the approved version.”',
    },
  },
  {
    id: 'CR07',
    severity: 'red',
    alternativeSeverity: 'amber',
    checkedOn,
    proof: 'secondary',
    cases: {
      zh: '旅游、健身、娱乐是红线；正当学术活动中的工作餐超过规定是“避免”。',
      en: 'Travel, fitness and entertainment are a red line; a working meal beyond the rule at a genuine academic event is “avoid”.',
    },
    name: { zh: '宴请超标、旅游、娱乐', en: 'Banquets, travel, leisure' },
    source: from(
      nine('第九项（所禁宴请、旅游、健身、娱乐的文字见于二手抄本）', 'standard nine (wording on banquets, travel, fitness and entertainment from a secondary copy)'),
      CODE,
      guideline('业务接待场景', 'scene on hospitality'),
    ),
    meaning: {
      zh: '不安排、不支付医生的宴请、旅游、健身和娱乐；医院规定不许用餐的，一杯茶以外的都不要有。',
      en: 'Neither arrange nor pay banquets, travel, fitness or entertainment for doctors; where the hospital allows no meals, nothing beyond a cup of tea.',
    },
    instead: {
      zh: '“饭就不吃了。您刚才问的剂量问题，我们就在院里约十五分钟，把它说清楚。”',
      en: '“No dinner, thank you. Let us book fifteen minutes in the hospital and settle the dosing question you raised.”',
    },
  },
  {
    id: 'CR08',
    severity: 'red',
    checkedOn,
    proof: 'secondary',
    name: { zh: '直接赞助科室或个人', en: 'Sponsoring a department or a person directly' },
    source: from(FILING, nine('第四项“不违规接受捐赠”', 'standard four: no donations against the rules'), LOCAL_MEETINGS),
    meaning: {
      zh: '代表不给科室或医生个人捐赠、资助、赞助，也不答应“帮忙申请”参会名额；捐赠只能由单位对单位，走公开程序。',
      en: 'A representative gives no donation, funding or sponsorship to a department or a person, nor offers to “apply for” a conference place: donations go from institution to institution by public procedure.',
    },
    instead: {
      zh: '“名额我帮不上，公司也不能这样做。会上您想听的那个问题，我请医学部书面答复您。”',
      en: '“I can’t help with a place, and the company may not do so. For the question you hoped to hear about there, I’ll ask medical affairs for a written answer.”',
    },
  },
  {
    id: 'CR09',
    severity: 'red',
    alternativeSeverity: 'amber',
    checkedOn,
    proof: 'secondary',
    cases: {
      zh: '没有真实服务的讲课费是红线；同科室讲者、金额或次数超出规定等是“避免”。',
      en: 'A fee without a real service is a red line; a speaker of the same department, or fees and numbers beyond the rule, is “avoid”.',
    },
    name: { zh: '虚假或超额讲课费', en: 'Sham or excessive speaker fees' },
    source: from(guideline('咨询服务场景', 'scene on consulting services'), CODE, LOCAL_MEETINGS),
    meaning: {
      zh: '没有讲课却付讲课费、费用不合市价、给同科室的人讲也付费，都是变相输送利益；要先有真实的需要和留痕，再有合同。',
      en: 'A fee for no talk, above fair value, or for speaking to one’s own department is a benefit in disguise: a real need and real records come first, then a contract.',
    },
    instead: {
      zh: '“给自己科里讲，我们不付费。您愿意点评，我们很感谢，批评也请照说。”',
      en: '“For a talk to your own department we pay no fee. If you care to comment we are grateful, and please criticise freely.”',
    },
  },
  {
    id: 'CR18',
    severity: 'red',
    alternativeSeverity: 'amber',
    checkedOn,
    proof: 'secondary',
    cases: { zh: '与利益挂钩是红线；只是施压、追着要处方是“避免”。', en: 'Tied to a benefit it is a red line; mere pressure for prescriptions is “avoid”.' },
    name: { zh: '索要处方、以处方换利益', en: 'Pressing for prescriptions, or trading them' },
    source: from(FILING, DRUG_LAW_88),
    meaning: {
      zh: '不求医生“帮忙开几盒”，更不拿任何好处去换；给谁用、用不用，只由病人的情况决定。',
      en: 'Never ask a doctor to “write a few boxes”, let alone offer something for it: only the patient’s condition decides who gets it.',
    },
    instead: {
      zh: '“说明书适应症以内，您觉得哪类病人可以考虑？用过以后好和不好，都请告诉我。”',
      en: '“Within the label, which patients would you consider? And afterwards, please tell me both what went well and what did not.”',
    },
  },
  {
    id: 'CR20',
    severity: 'red',
    checkedOn,
    proof: 'secondary',
    name: { zh: '虚构会议、签到、照片', en: 'Staged meetings, sign-ins or photos' },
    source: from(guideline('外包服务场景', 'scene on outsourcing'), {
      zh: '国家卫生健康委 2023 年 8 月 15 日的说明：支持真实的学术会议，处理假借学术会议的行为',
      en: 'National Health Commission, statement of 15 August 2023: genuine academic meetings are supported, fake ones are dealt with',
    }),
    meaning: {
      zh: '没开的会不能有签到表，没来的人不能有签名，照片和票据不能补；记录一假，钱去了哪里就说不清。',
      en: 'No sign-in sheet for a meeting that was not held, no signature for somebody who did not come, no photos or receipts made up later: with a false record nobody can say where the money went.',
    },
    instead: {
      zh: '“实到三位，就写三位。”人不够就如实记录，或者取消改期。',
      en: '“Three came, so we write three.” Record what happened, or cancel and reschedule.',
    },
  },
  {
    id: 'CR23',
    severity: 'red',
    alternativeSeverity: 'amber',
    checkedOn,
    proof: 'confirmed',
    cases: {
      zh: '带着好处去是红线；没有好处、只是绕开正式程序私下游说是“避免”。',
      en: 'With a benefit it is a red line; private lobbying past the formal procedure, without one, is “avoid”.',
    },
    name: { zh: '公关式进药', en: 'Lobbying a medicine into the hospital' },
    source: from(DRUG_LAW_88, COMPETITION_8),
    meaning: {
      zh: '不绕开药事管理程序，私下去找院长、药学部、采购、库管“打点”；进不进药要凭资料和需要，凭关系就是贿赂的温床。',
      en: 'No private approaches to directors, pharmacy, buyers or storekeepers past the formulary procedure: a listing rests on evidence and need; where it rests on favours, bribery grows.',
    },
    instead: {
      zh: '按医院程序向药事管理部门递交正式材料：“要哪些文件，我照清单准备，其余的由委员会定。”',
      en: 'Hand the formal dossier to the formulary body: “I’ll prepare the documents on your list; the rest is for the committee.”',
    },
  },
];
