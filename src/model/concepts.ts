import type { Bilingual } from './compliance-rule.ts';

/** The eight groups of what a new rep has to know (概念组); examinations draw by them. */
export const CONCEPT_GROUPS = ['platforms', 'readiness', 'styles', 'customers', 'meeting', 'compliance', 'safety', 'transition'] as const;
export type ConceptGroup = (typeof CONCEPT_GROUPS)[number];

/** One thing to know (概念): a page explains it, questions are about it. */
export interface Concept {
  readonly id: string;
  readonly group: ConceptGroup;
  readonly name: Bilingual;
}

const of = (group: ConceptGroup, rows: readonly (readonly [id: string, zh: string, en: string])[]): Concept[] => rows.map(([id, zh, en]) => ({ id, group, name: { zh, en } }));

/** All concepts, in the order they are learned (domain.md §1–§4; the cut into pages is ours). */
export const concepts: readonly Concept[] = [
  ...of('platforms', [
    ['effort', '二八与四种力量', 'Eighty–twenty and four forces'],
    ['mwp', '三个平台 MWP', 'Three platforms: MWP'],
    ['screening', '筛选准则', 'Screening criteria'],
    ['fence', '围墙准则', 'Fence criteria'],
  ]),
  ...of('readiness', [
    ['readiness', '处方准备度', 'Readiness'],
    ['p1', 'P1 没认知·没承诺', 'P1: not aware, not committed'],
    ['p2', 'P2 没认知·有兴趣', 'P2: not aware, interested'],
    ['p3', 'P3 有认知·不安的', 'P3: aware, uneasy'],
    ['p4', 'P4 有认知·有承诺', 'P4: aware, committed'],
    ['edges', '知而不取与盲目热情', 'Knows and rejects; keen but uninformed'],
    ['diagnosis', '诊断五注意', 'Five cautions in diagnosis'],
  ]),
  ...of('styles', [
    ['styles', '四种风格', 'Four styles'],
    ['s1', 'S1 建立式', 'S1: establishing'],
    ['s2', 'S2 劝说式', 'S2: persuading'],
    ['s3', 'S3 承诺式', 'S3: committing'],
    ['s4', 'S4 满足式', 'S4: satisfying'],
    ['trust', '信任四条', 'Four rules of trust'],
  ]),
  ...of('customers', [
    ['vip', '重点客户', 'Key customers'],
    ['file', '客户档案', 'Customer file'],
    ['potential', '三种潜力算法', 'Three ways to reckon potential'],
    ['support', '支持度', 'Support'],
    ['grades', 'A–D 分级与拜访频率', 'Grades A–D and visit frequency'],
  ]),
  ...of('meeting', [
    ['meeting', '科室会是什么', 'What a department meeting is'],
    ['meeting-plan', '会前五件事', 'Five things before a meeting'],
    ['turnout', '到会率与准确率', 'Attendance and accuracy'],
    ['meeting-room', '讲、答、点评', 'Talk, questions, comment'],
    ['meeting-after', '会后跟进', 'After the meeting'],
  ]),
  ...of('compliance', [
    ['red-lines', '红线怎么算', 'How red lines count'],
    ['access', '身份、同意、时间地点', 'Identity, consent, time and place'],
    ['data', '统方与隐私', 'Counting prescriptions, privacy'],
    ['benefits', '利益与礼品', 'Benefits and gifts'],
    ['claims', '说法与材料', 'Claims and material'],
    ['records', '真实记录与承诺', 'True records and promises'],
  ]),
  ...of('safety', [
    ['adr', '不良反应', 'Adverse reactions'],
    ['off-label', '超适应症', 'Off-label'],
    ['medical-info', '转医学信息', 'Passing on to medical information'],
  ]),
  ...of('transition', [
    ['transition', '转型的障碍与办法', 'Obstacles and ways of the transition'],
    ['evidence-chain', '证据链', 'Evidence chain'],
    ['confidence', '把握有多大', 'How sure you are'],
    ['model-limits', '这个模型能说明什么', 'What this model can and cannot say'],
  ]),
];

const byId: ReadonlyMap<string, Concept> = new Map(concepts.map((concept) => [concept.id, concept]));

/**
 * Which concept explains a line of a receipt, by the rule it names (domain.md §4.2): a rule of conduct stands on the
 * page where it is taught, the rules of meetings on theirs. What a script deducts by itself has none.
 */
export const CONCEPT_OF_RULE: Readonly<Record<string, string>> = {
  diagnosis: 'diagnosis',
  evidence: 'diagnosis',
  style: 'styles',
  weak: 'styles',
  promise: 'trust',
  target: 'readiness',
  turnout: 'turnout',
  accuracy: 'turnout',
  absent: 'meeting-after',
  question: 'meeting-room',
  dose: 'meeting-room',
  'follow-up': 'meeting-after',
  ...Object.fromEntries(
    Object.entries({
      access: ['CR01', 'CR02', 'CR19', 'CR21', 'CR24'],
      data: ['CR04', 'CR16', 'CR17'],
      benefits: ['CR05', 'CR06', 'CR07', 'CR08', 'CR09', 'CR23'],
      claims: ['CR11', 'CR14', 'CR15'],
      records: ['CR03', 'CR18', 'CR20'],
      adr: ['CR12', 'CR13'],
      'off-label': ['CR10'],
      'medical-info': ['CR22'],
    }).flatMap(([concept, rules]) => rules.map((rule) => [rule, concept])),
  ),
};

/** The concept of that id, or undefined. */
export const conceptOf = (id: string): Concept | undefined => byId.get(id);
