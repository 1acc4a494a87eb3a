import { CHECKED_ON, type ComplianceRule } from './compliance-rule.ts';
import { CODE, COMPANY, FILING, LOCAL_MEETINGS, LOCAL_VISITS, NINE_BANS, REFORM, from, guideline } from './compliance-sources.ts';

const checkedOn = CHECKED_ON;

/** Who may be where, for what: filing, consent, sales tasks, counting, care areas, meetings, identity. */
export const accessRules: readonly ComplianceRule[] = [
  {
    id: 'CR01',
    severity: 'red',
    checkedOn,
    proof: 'secondary',
    name: { zh: '未备案或越权推广', en: 'Promoting without filing' },
    source: FILING,
    meaning: {
      zh: '没有在平台备案，就不能以医药代表身份开展学术推广；备案是让医院和监管部门查得到你是谁、替谁说话。',
      en: 'Without being filed on the platform nobody may promote as a medical representative: filing lets hospital and regulator see who you are and for whom you speak.',
    },
    instead: {
      zh: '“我的备案还在办，今天不谈产品。办好以后，我按医院的规定预约，带着备案号来。”',
      en: '“My filing is still under way, so I won’t talk about the product today. Once it is done I’ll book by the hospital’s rule and bring my filing number.”',
    },
  },
  {
    id: 'CR02',
    severity: 'red',
    checkedOn,
    proof: 'secondary',
    name: { zh: '未经医疗机构同意', en: 'Without the institution’s consent' },
    source: from(FILING, LOCAL_VISITS),
    meaning: {
      zh: '没有医院同意、不在约定的时间地点，就不能在院内拜访或开展活动；医生个人点头，不能代替医院同意。',
      en: 'No visit or activity on the premises without the institution’s consent or outside the agreed time and place; one doctor’s nod does not replace it.',
    },
    instead: {
      zh: '“今天不是接待时间，我不打扰。我去登记，下周三按预约的时间到接待室找您。”',
      en: '“This is not a reception slot, so I won’t disturb you. I’ll register and see you in the reception room at the booked time next Wednesday.”',
    },
  },
  {
    id: 'CR03',
    severity: 'red',
    checkedOn,
    proof: 'secondary',
    name: { zh: '承担销售任务、经手票款', en: 'Sales quotas, money or invoices' },
    source: from(FILING, REFORM),
    meaning: {
      zh: '医药代表不承担药品销售指标，不收款，不经手购销票据；一背指标，传递信息就变成了催量。',
      en: 'A medical representative carries no sales quota, collects no money and handles no invoices: with a quota, passing on information turns into pushing volume.',
    },
    instead: {
      zh: '“发货和票款由公司商务同事按流程办，我把他们的联系方式给药学部，我这里只谈用药信息。”',
      en: '“Deliveries and payment are for our commercial colleagues; I’ll give the pharmacy their contact. I only deal with information on the medicine.”',
    },
  },
  {
    id: 'CR04',
    severity: 'red',
    checkedOn,
    proof: 'secondary',
    name: { zh: '统方', en: 'Counting individual prescriptions' },
    source: from(FILING, REFORM, NINE_BANS),
    meaning: {
      zh: '不打听、不收集、不接受某位医生开了多少药的数字，向医生本人、护士、药房、信息科要都一样；这种数字是回扣的账本。',
      en: 'Never ask for, collect or accept figures of what a given doctor prescribed, be it from the doctor, a nurse, the pharmacy or IT: such figures are the ledger of kickbacks.',
    },
    instead: {
      zh: '“数字我不看，也不能要。我想请教的是：哪类病人您觉得合适，哪类您不放心？”',
      en: '“I neither look at such figures nor may I ask for them. What I’d like to learn: which patients do you find suitable, and which worry you?”',
    },
  },
  {
    id: 'CR19',
    severity: 'amber',
    checkedOn,
    proof: 'secondary',
    name: { zh: '诊疗区干扰', en: 'Intrusion on care areas' },
    source: from(LOCAL_VISITS, NINE_BANS),
    meaning: {
      zh: '病人在场、正在诊疗的时候，不在诊室、病区、走廊里谈产品；医生那一刻欠的是病人，不是你。',
      en: 'No product talk in consulting rooms, wards or corridors while patients are being cared for: at that moment the doctor owes time to the patient, not to you.',
    },
    instead: {
      zh: '“您先看病人，我在外面等；今天不方便，我就按预约改天再来。”',
      en: '“Please see your patient first, I’ll wait outside; if today does not suit, I’ll book another day.”',
    },
  },
  {
    id: 'CR21',
    severity: 'red',
    checkedOn,
    proof: 'confirmed',
    name: { zh: '违反院规的科室会', en: 'A department meeting against the hospital’s rule' },
    source: from(LOCAL_MEETINGS, FILING),
    meaning: {
      zh: '医院不允许、没有报备，或规定不得接受院外赞助时，不能照开科室会；主任同意也不行，换个饭店开更不行。',
      en: 'Where the hospital forbids it, it is not filed, or outside sponsorship is barred, the department meeting is not held, whatever the chief says, and least of all in a restaurant.',
    },
    instead: {
      zh: '“既然院里有规定，这次就不开。我去问主管部门，能不能走医院批准的线上学术渠道。”',
      en: '“Since the hospital has a rule, we won’t hold it. I’ll ask the department in charge whether an approved online academic channel is possible.”',
    },
  },
  {
    id: 'CR24',
    severity: 'watch',
    checkedOn,
    proof: 'own',
    name: { zh: '未披露身份或赞助关系', en: 'Not disclosing who you are or who sponsors' },
    source: from(CODE, guideline('学术拜访交流场景', 'scene on academic visits'), COMPANY),
    meaning: {
      zh: '谈产品之前要讲明自己是哪家公司的代表；资料或讲者有赞助关系的，也要讲明，听的人才好掂量。',
      en: 'Say which company you represent before you talk of a product, and say so where material or a speaker is sponsored, so that listeners can weigh it.',
    },
    instead: {
      zh: '“我是某某公司的医药代表，备案信息在这里；这份资料由我们公司提供。”',
      en: '“I am a medical representative of this company, here is my filing; the material is provided by us.”',
    },
  },
];
