import type { Delta, Rules, StyleKey } from './rules.ts';

const row = (awareness: number, commitment: number, trust: number, resistance: number, key: StyleKey) => ({
  delta: [awareness, commitment, trust, resistance] as Delta,
  key,
});

const frozen = <T>(value: T): T => {
  if (value !== null && typeof value === 'object') Object.values(value).forEach(frozen);
  return Object.freeze(value);
};

/** The first released rules. Never edit them: ship `rules-2` beside them. Numbers: domain.md §3 and §4.2. */
export const rules1: Rules = frozen<Rules>({
  id: 'rules-1',
  // domain.md §3.1
  bounds: {
    aware: { up: 6, down: 4 },
    interested: { up: 3, down: 1 },
    committed: { up: 7, down: 5 },
    rejects: 2,
    blind: 7,
  },
  // domain.md §3.2
  typical: {
    P1: { awareness: 1, commitment: 1, trust: 4, resistance: 6 },
    P2: { awareness: 3, commitment: 4, trust: 4, resistance: 4 },
    P3: { awareness: 7, commitment: 5, trust: 5, resistance: 5 },
    P4: { awareness: 8, commitment: 8, trust: 7, resistance: 1 },
  },
  // domain.md §3.3
  response: {
    P1: { S1: row(1, 1, 0, -1, 2), S2: row(1, 0, -1, 0, 1), S3: row(0, 0, -1, 1, -1), S4: row(0, -1, -1, 1, -2) },
    P2: { S1: row(1, 0, 0, 0, 1), S2: row(2, 1, 1, -1, 2), S3: row(0, 0, 1, 0, -1), S4: row(0, -1, -1, 1, -2) },
    P3: { S1: row(0, -1, -1, 1, -2), S2: row(0, 0, 0, 0, 1), S3: row(0, 1, 1, -1, 2), S4: row(0, -1, -1, 1, -1) },
    P4: { S1: row(0, -1, -1, 1, -2), S2: row(0, -1, 0, 0, -1), S3: row(0, 0, 1, 0, 1), S4: row(0, 1, 1, -1, 2) },
  },
  modifiers: { deafAtTrust: 2, closedAtResistance: 8 },
  // domain.md §3.5; a rival's wave with the fence at 0, as in every scripted scenario
  happenings: {
    'mismatch-again': [0, -1, -1, 0],
    'cause-found': [0, 0, 1, -1],
    'promise-kept': [0, 0, 1, 0],
    'promise-broken': [0, -2, -3, 1],
    'promise-overdue': [0, 0, -1, 0],
    'honest-unknown': [0, 0, 1, 0],
    'bluff-exposed': [0, -2, -4, 1],
    'adr-handled': [0, 1, 2, 0],
    'adr-hidden': [0, -4, -6, 2],
    'rival-1': [0, -1, 0, 1],
    'rival-2': [0, -2, 0, 1],
    'rival-3': [0, -3, 0, 1],
    'supply-failed': [0, -2, -1, 1],
  },
  mismatchAtKey: -1,
  range: { least: 0, most: 10 },
  // domain.md §4.2
  tariff: {
    diagnosis: { 95: { right: 0, wrong: 14 }, 80: { right: 1, wrong: 7 }, 60: { right: 2, wrong: 5 }, 40: { right: 3, wrong: 4 } },
    evidence: 1,
    style: { 2: 0, 1: 2, [-1]: 5, [-2]: 8 },
    weak: 2,
    promise: 8,
    checklist: 2,
    overtime: 1,
    target: { missed: 20, half: 10 },
    amber: 5,
    red: 41,
    // meeting-format.md §2 to §5
    meeting: {
      absent: 2,
      essential: 6,
      accuracy: 5,
      question: 2,
      dose: 1,
      followUp: 1,
      notVisited: 2,
    },
  },
  // meeting-format.md §1, §4, §5; the minutes: domain.md §1.8
  room: {
    weakAtAttention: 3,
    strongAtAttention: 8,
    attention: 6,
    accuracyLeast: { numerator: 1, denominator: 2 },
    unanswered: [0, 0, -1, 0],
    nextDay: 1,
    week: 7,
    lostByVisit: { numerator: 1, denominator: 4 },
    rubric: { hardware: 20, preparation: 20, content: 20, delivery: 15, attendance: 10, 'follow-up': 15 },
    stageMinutes: {
      standard: { stages: { talk: 25, questions: 5, comment: 5 }, total: 35 },
      short: { stages: { talk: 15, questions: 10, comment: 5 }, total: 30 },
    },
  },
  pass: { mark: 80, redAtMost: 0, amberAtMost: 1, diagnosesRight: { numerator: 1, denominator: 2 } },
});
