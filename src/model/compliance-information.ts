import { CHECKED_ON, type ComplianceRule } from './compliance-rule.ts';
import { ADR_MEASURES, COMPANY, COMPETITION_CLAIMS, DRAFT, DRUG_LAW_80, DRUG_LAW_90, FILING, PRIVACY_LAW, from, guideline, nine } from './compliance-sources.ts';

const checkedOn = CHECKED_ON;

/** What is said, written and kept: claims, adverse reactions, rivals, materials, personal data, promises. */
export const informationRules: readonly ComplianceRule[] = [
  {
    id: 'CR10',
    severity: 'red',
    checkedOn,
    proof: 'secondary',
    name: { zh: '超适应症推广', en: 'Off-label promotion' },
    source: from(FILING, DRAFT, DRUG_LAW_90),
    meaning: {
      zh: '不介绍、不暗示说明书以外的适应症、人群、用法用量；没有批准过的用法，安全性没有人替病人担保。',
      en: 'Neither present nor hint at indications, patients or doses outside the label: nobody vouches for the safety of a use that was never approved.',
    },
    instead: {
      zh: '“这一类不在说明书里，我不能谈。您有这方面的问题，我转给医学信息部书面答复。”',
      en: '“That group is outside the label, so I can’t discuss it. I’ll pass your question to medical information for a written answer.”',
    },
  },
  {
    id: 'CR11',
    severity: 'red',
    checkedOn,
    proof: 'secondary',
    name: { zh: '夸大疗效、绝对化', en: 'Exaggeration and guarantees' },
    source: from(FILING, DRUG_LAW_90),
    meaning: {
      zh: '不说“肯定有效”“最好”“没有副作用”，也不打没有依据的包票；医生照着夸大的话用药，风险由病人承担。',
      en: 'No “sure to work”, “the best”, “no side effects”, no promise without evidence: the doctor acts on the boast and the patient bears the risk.',
    },
    instead: {
      zh: '“说明书写的是这些，这项研究做到这一步，这几点还没有证据。”数字、出处、局限一起说。',
      en: '“This is what the label says, this is how far the trial goes, and on these points there is no evidence yet.” Give figure, source and limits together.',
    },
  },
  {
    id: 'CR12',
    severity: 'red',
    checkedOn,
    proof: 'confirmed',
    name: { zh: '隐瞒或淡化不良反应', en: 'Hiding or playing down adverse reactions' },
    source: from(DRUG_LAW_80, FILING),
    meaning: {
      zh: '医生一提不良反应，就不能说“少见”“停了就好”带过去，更不能劝人别上报；漏掉的一例，可能就是下一位病人的信号。',
      en: 'Once a doctor mentions an adverse reaction, never brush it aside as “rare” or “it passes”, and never talk anyone out of reporting: the case left out may be the signal that saves the next patient.',
    },
    instead: {
      zh: '“谢谢您告诉我。姓名不用说，我记四样：能识别的病人、报告人、怀疑的药品、出现的反应，今天就报给药物警戒。”',
      en: '“Thank you for telling me. Without a name, I’ll note four things: an identifiable patient, the reporter, the drug and the reaction, and pass it to pharmacovigilance today.”',
    },
  },
  {
    id: 'CR13',
    severity: 'red',
    alternativeSeverity: 'amber',
    checkedOn,
    proof: 'own',
    cases: { zh: '死亡或严重的病例拖延是红线，其他病例是“避免”。', en: 'Delay is a red line for death or serious cases, “avoid” for others.' },
    name: { zh: '不良反应转报逾期', en: 'Passing an adverse reaction on too late' },
    source: from(
      {
        zh: `${ADR_MEASURES.zh}（持有人时限：死亡立即，新的或严重的 15 日，其他 30 日）`,
        en: `${ADR_MEASURES.en} (the holder’s limits: death at once, new or serious 15 days, others 30 days)`,
      },
      {
        zh: '代表转报给公司的时限是公司内部制度，多为当日或 24 小时内（以本公司规定为准）',
        en: 'the representative’s own limit for passing it on is company policy, mostly the same day or 24 hours (your company’s rule prevails)',
      },
    ),
    meaning: {
      zh: '听到了就要当天转给公司药物警戒部门，不等凑齐、不等下次拜访；公司里第一个人知道的那一刻，时限就可能已经开始算。',
      en: 'What you heard goes to company pharmacovigilance the same day, not when the file is complete or at the next visit: the clock may start when the first person of the company knows.',
    },
    instead: {
      zh: '“我出了门就报，缺的信息随后补。明天我告诉您受理编号。”',
      en: '“I’ll report as soon as I leave and add what is missing later. Tomorrow I’ll give you the case number.”',
    },
  },
  {
    id: 'CR14',
    severity: 'red',
    alternativeSeverity: 'amber',
    checkedOn,
    proof: 'own',
    cases: {
      zh: '说假话、编造是红线；只讲一面、没有头对头证据就比较是“避免”。',
      en: 'A false statement is a red line; a one-sided comparison without head-to-head evidence is “avoid”.',
    },
    name: { zh: '诋毁竞品', en: 'Disparaging a rival’s product' },
    source: from(COMPETITION_CLAIMS, guideline('学术拜访交流场景', 'scene on academic visits')),
    meaning: {
      zh: '不编造、不夸大别家产品的问题，没有直接比较的研究就不下高低；医生听得出是攻击，丢的是你自己的信任。',
      en: 'Neither invent nor inflate faults of another product, and rank nothing without a direct comparison: doctors hear an attack for what it is, and the trust lost is yours.',
    },
    instead: {
      zh: '“他们的研究我不评价。两篇设计不一样，不能直接比；要逐条对照，我请医学部出一份书面的。”',
      en: '“I won’t judge their study. The two designs differ and can’t be compared directly; for a point-by-point view I’ll ask medical affairs for a written one.”',
    },
  },
  {
    id: 'CR15',
    severity: 'amber',
    checkedOn,
    proof: 'secondary',
    name: { zh: '未审批材料、失实引用', en: 'Unapproved material, misquoting' },
    source: from(FILING, COMPANY),
    meaning: {
      zh: '只用公司审批过、还在有效期内的资料，引用要跟原文对得上；自己截的图、旧版折页，错了没有人发现得了。',
      en: 'Use only company-approved material that is still valid, and quote what the paper says: nobody catches the error in a home-made slide or an old leaflet.',
    },
    instead: {
      zh: '“这一版过期了，我不留。新版审批号在这里，我按这一版讲。”',
      en: '“This version has expired, so I won’t leave it. Here is the current one with its approval number.”',
    },
  },
  {
    id: 'CR16',
    severity: 'red',
    checkedOn,
    proof: 'secondary',
    name: { zh: '侵犯患者隐私', en: 'Patient privacy' },
    source: from(PRIVACY_LAW, nine('第五项“不泄露患者隐私”（核对了标题）', 'standard five: not to leak patients’ privacy (title checked)')),
    meaning: {
      zh: '不看、不拍、不抄写带姓名、床号、病历号的资料；病情是最敏感的个人信息，病人没有同意给你看。',
      en: 'Do not view, photograph or copy anything with a name, bed or record number: illness is the most sensitive of personal data, and the patient never agreed to show you.',
    },
    instead: {
      zh: '“病历请您收好，我不看。要报不良反应，只按表格填年龄段、性别这样去了身份的信息。”',
      en: '“Please put the record away, I won’t look. For an adverse reaction the form needs only anonymised details such as age group and sex.”',
    },
  },
  {
    id: 'CR17',
    severity: 'amber',
    checkedOn,
    proof: 'own',
    name: { zh: '过度收集医生个人信息', en: 'Collecting too much about a doctor' },
    source: PRIVACY_LAW,
    meaning: {
      zh: '籍贯、家人、生日、爱好不进客户档案，也不向护士打听；只留工作用得上的、本人知道的信息。',
      en: 'Home town, family, birthday and hobbies do not belong in the customer file, nor are nurses asked for them: keep only what the work needs and the doctor knows of.',
    },
    instead: {
      zh: '“我只记您的专业方向和方便的接待时间，您看可以吗？”',
      en: '“I’d keep only your field and your reception hours. Is that all right with you?”',
    },
  },
  {
    id: 'CR22',
    severity: 'amber',
    checkedOn,
    proof: 'own',
    name: { zh: '不实承诺、硬撑', en: 'Promises one cannot keep, bluffing' },
    source: {
      zh: '本产品的信任准则（知道什么、不知道什么要说清，答应的事要做到），参照公司内部制度的通行做法',
      en: 'This product’s rules of trust (be clear what you know and do not know, keep what you promise), after usual company policy',
    },
    meaning: {
      zh: '不懂装懂、随口答应自己定不了的事，都算；医生信一次落空，下一位同事要还很久。',
      en: 'Pretending to know, or promising what is not yours to decide: one let-down, and the next colleague pays for it for a long time.',
    },
    instead: {
      zh: '“这一点我不清楚，不敢乱答。我请医学信息部查，周五前书面回复您。”',
      en: '“I don’t know that and won’t guess. I’ll ask medical information, and you’ll have a written answer by Friday.”',
    },
  },
];
