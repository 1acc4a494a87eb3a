import type { Bounds, State, Values } from './readiness.ts';
import type { MeetingStage } from './stages.ts';

/** The rep's four styles (domain.md §1.6): S1 建立 S2 劝说 S3 承诺 S4 满足. */
export type Style = 'S1' | 'S2' | 'S3' | 'S4';
export const STYLES: readonly Style[] = ['S1', 'S2', 'S3', 'S4'];

/** Quality of the concrete behaviour (domain.md §3.3, modifier 1): 强 中 弱. */
export type Quality = 'strong' | 'plain' | 'weak';
/** From the least to the best. */
export const QUALITIES: readonly Quality[] = ['weak', 'plain', 'strong'];

/** How well a style fits a state (domain.md §3.3). */
export type StyleKey = 2 | 1 | -1 | -2;

/** Changes of the four variables, in the order awareness, commitment, trust, resistance. */
export type Delta = readonly [number, number, number, number];

/** What happens to a doctor beside the four styles (domain.md §3.5). Scripts name some; the run raises the others. */
export type Happening =
  | 'adr-handled'
  | 'adr-hidden'
  | 'rival-1'
  | 'rival-2'
  | 'rival-3'
  | 'supply-failed'
  | 'bluff-exposed'
  | 'honest-unknown'
  | 'cause-found'
  | 'promise-kept'
  | 'promise-broken'
  | 'promise-overdue'
  | 'mismatch-again';

/** The hidden causes of resistance (domain.md §3): 不了解 旧承诺落空 太忙 院规 竞品关系 不良经历. */
export type Cause = 'unknown' | 'broken-promise' | 'too-busy' | 'hospital-rule' | 'rival-tie' | 'bad-experience';

export type Dimension = 'diagnosis' | 'evidence' | 'adaptation' | 'conduct' | 'time' | 'outcome' | 'compliance';

export type Confidence = 40 | 60 | 80 | 95;
export const CONFIDENCES: readonly Confidence[] = [40, 60, 80, 95];

/** Points lost, whole numbers ≥ 0 (domain.md §4.2). */
export interface Tariff {
  readonly diagnosis: Readonly<Record<Confidence, { readonly right: number; readonly wrong: number }>>;
  readonly evidence: number;
  readonly style: Readonly<Record<StyleKey, number>>;
  readonly weak: number;
  readonly promise: number;
  readonly checklist: number;
  /** A minute over the time of a contact or stage. */
  readonly overtime: number;
  readonly target: { readonly missed: number; readonly half: number };
  readonly amber: number;
  readonly red: number;
  readonly meeting: MeetingTariff;
}

/** What a department meeting can cost beside all that costs in a visit (meeting-format.md §2 to §5). */
export interface MeetingTariff {
  /** For each invited person who is absent, and where the meeting needs that person. */
  readonly absent: number;
  readonly essential: number;
  /** Where too few of those present were invited. */
  readonly accuracy: number;
  /** A question that was neither answered nor promised. */
  readonly question: number;
  /** For each doctor present whom the dose does not fit. */
  readonly dose: number;
  /** For each visit after the meeting that was not made to a doctor who was there, and to one who was not. */
  readonly followUp: number;
  readonly notVisited: number;
}

/** A line of the handbook's rubric (meeting-format.md §6): 硬件 筹备 内容 表达 到会 跟进. */
export type RubricLine = 'hardware' | 'preparation' | 'content' | 'delivery' | 'attendance' | 'follow-up';

/** How the room takes a dose (meeting-format.md §4). */
export interface RoomRules {
  /** Attention at or under the first allows weak quality at most, at or over the second strong. */
  readonly weakAtAttention: number;
  readonly strongAtAttention: number;
  /** Where a meeting begins that says nothing. */
  readonly attention: number;
  /** Share of those present who were invited, under which it costs. */
  readonly accuracyLeast: { readonly numerator: number; readonly denominator: number };
  /** What a question that is neither answered nor promised does to the doctor who asked. */
  readonly unanswered: Delta;
  /** Days after the dose until which a visit is the next-day one, and the week's. */
  readonly nextDay: number;
  readonly week: number;
  /** Share of a gain that each missing visit takes. */
  readonly lostByVisit: { readonly numerator: number; readonly denominator: number };
  /** Weights of the handbook's rubric; only 硬件 is the handbook's own, the rest of it is lost (domain.md §1.8). */
  readonly rubric: Readonly<Record<RubricLine, number>>;
  /** Minutes of the stages and of all of them (domain.md §1.8). */
  readonly stageMinutes: Readonly<Record<'standard' | 'short', StageMinutes>>;
}

/** Budgets of the stages of the meeting itself; what is not named has none. `total` null: no budget of the whole. */
export interface StageMinutes {
  readonly stages: Readonly<Partial<Record<MeetingStage, number>>>;
  readonly total: number | null;
}

/** When a run is passed (domain.md §4.2). */
export interface PassRule {
  readonly mark: number;
  readonly redAtMost: number;
  readonly amberAtMost: number;
  /** At least this share of the diagnoses must be right, as a fraction. */
  readonly diagnosesRight: { readonly numerator: number; readonly denominator: number };
}

/**
 * Everything that turns moves into points, as one immutable, versioned object. Released rules are never
 * edited: new numbers are a new object beside the old, so that an old run keeps its score (domain.md §4.2).
 */
export interface Rules {
  readonly id: string;
  readonly bounds: Bounds;
  /** The typical start of each state, domain.md §3.2. */
  readonly typical: Readonly<Record<State, Values>>;
  readonly response: Readonly<Record<State, Readonly<Record<Style, { readonly delta: Delta; readonly key: StyleKey }>>>>;
  readonly modifiers: {
    /** Trust at or under this: not listening, gains in awareness and commitment are 0. */
    readonly deafAtTrust: number;
    /** Resistance at or over this with the cause unfound: closed, gains in commitment are 0. */
    readonly closedAtResistance: number;
  };
  readonly happenings: Readonly<Record<Happening, Delta>>;
  /** A style key at or under this is a mismatch; the second in a row raises `mismatch-again`. */
  readonly mismatchAtKey: StyleKey;
  readonly range: { readonly least: number; readonly most: number };
  readonly tariff: Tariff;
  readonly room: RoomRules;
  readonly pass: PassRule;
}
