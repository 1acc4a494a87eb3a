import type { Cause, Delta, Dimension, Happening, Quality, RubricLine, StageMinutes, Style } from '../model/rules.ts';
import type { State, StateTag, Values, Variable } from '../model/readiness.ts';
import type { Position } from '../text/findings.ts';
import type { Stage } from '../model/stages.ts';
import type { KeyName } from './script-keys.ts';

/** A person's id, an element's id, a flag's name …: folded text (script-format.md §1.3). */
export type Id = string;

/** An id as it stands in the file, or a provisional one (`~` and the line number, §1.7) where none stands there. */
export interface Named {
  readonly id: Id;
  readonly provisional: boolean;
  readonly at: Position;
  /** Comment lines that stood right before this, without their `//`. */
  readonly comments?: readonly string[];
  /** Comments that stood before the nth property of a key, inside this element. */
  readonly notes?: readonly { readonly key: KeyName; readonly nth: number; readonly text: string }[];
}

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

/** One thing a condition asks (script-format.md §5). `who` is resolved: always a doctor's id. */
export type Atom =
  | { readonly kind: 'state'; readonly who: Id; readonly states: readonly (State | StateTag)[] }
  | { readonly kind: 'variable'; readonly who: Id; readonly variable: Variable; readonly op: Comparison; readonly value: number }
  | { readonly kind: 'start'; readonly who: Id; readonly state: State | StateTag }
  | { readonly kind: 'minutes'; readonly op: Comparison; readonly value: number }
  | { readonly kind: 'taken'; readonly id: Id }
  | { readonly kind: 'flag'; readonly name: string }
  | { readonly kind: 'chance'; readonly name: string }
  | { readonly kind: 'owes'; readonly promise: string }
  | { readonly kind: 'broke'; readonly promise: string }
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'attention'; readonly op: Comparison; readonly value: number }
  | { readonly kind: 'present'; readonly who: Id }
  | { readonly kind: 'rate'; readonly rate: Rate; readonly op: Comparison; readonly value: number }
  /** Without a name: any question. */
  | { readonly kind: 'open'; readonly question: string | null }
  | { readonly kind: 'answered'; readonly question: string };

/** Figures of the roll call (meeting-format.md §2). */
export type Rate = 'attendance' | 'accuracy' | 'recall';

export interface Term {
  readonly not: boolean;
  readonly atom: Atom;
  readonly at: Position;
}

/** All terms must hold; an empty condition always does. */
export type Condition = readonly Term[];

/** A property that may be repeated with a leading condition: the first that holds applies (§5). */
export interface Conditional<T> {
  readonly when: Condition;
  readonly value: T;
  readonly at: Position;
}

/** What a line's tags say (§1.7). */
export interface Tags {
  readonly states: readonly State[];
  readonly need: boolean;
  readonly want: boolean;
  readonly cause: boolean;
  readonly noise: boolean;
}

/** Speech or narration. `speaker` is a person's id, `me` (我) or null (narration, 旁白). */
export interface Line extends Named {
  readonly when: Condition;
  readonly speaker: Id | 'me' | null;
  readonly text: string;
  readonly tags: Tags;
}

export type Severity = 'red' | 'amber' | 'watch';
export interface Duty {
  readonly name: string;
  readonly severity: Severity;
  readonly rule: string;
}

/** One change of an 效果: of a doctor, or of the attention of the room (`who` null). */
export type Effect = DoctorEffect | { readonly who: null; readonly variable: 'attention'; readonly by: number };
export interface DoctorEffect {
  readonly who: Id;
  readonly variable: Variable;
  readonly by: number;
  /** Whether it stands without a name and so falls on its element's doctor: on nobody where that one is absent. */
  readonly bare: boolean;
}

/** A question of the room (提问): who raises it, and its name. */
export interface Question {
  readonly doctor: Id;
  readonly name: string;
}

export interface Behaviour {
  readonly style: Style;
  readonly quality: Quality;
}

/** Where a choice or a beat leads. */
export interface Go {
  readonly when: Condition;
  readonly to: { readonly beat: Id } | 'end';
  readonly at: Position;
}

/** What probes, choices and items have in common (§6). */
interface ActBase extends Named {
  readonly text: string;
  /** The doctor it is for: 对, else the first doctor. Null in a file without doctors. */
  readonly to: Id | null;
  /** Whether 对 stands in the file. */
  readonly toWritten: boolean;
  readonly minutes: number;
  readonly available: Condition;
  readonly effects: readonly Conditional<readonly Effect[]>[];
  readonly set: readonly string[];
  readonly unset: readonly string[];
  readonly red: readonly Conditional<readonly string[]>[];
  readonly amber: readonly Conditional<readonly string[]>[];
  readonly watch: readonly Conditional<readonly string[]>[];
  readonly why: readonly Conditional<string>[];
  readonly keep: readonly string[];
  readonly discharge: readonly string[];
  /** Questions it answers (答复), and whom it visits after the meeting (回访). */
  readonly answers: readonly string[];
  readonly followUp: readonly Id[];
}

interface SpokenAct extends ActBase {
  readonly events: readonly Conditional<Happening>[];
  readonly find: boolean;
  readonly duties: readonly Conditional<Duty>[];
  readonly questions: readonly Conditional<Question>[];
  readonly deduct: readonly Conditional<{ readonly dimension: Dimension; readonly points: number }>[];
  readonly lines: readonly Line[];
}

export type Tone = 'positive' | 'negative';

/** A probe (探询): a question the trainee may ask, once a run. */
export interface Probe extends SpokenAct {
  readonly kind: 'probe';
}

/** A choice (选项). */
export interface Choice extends SpokenAct {
  readonly kind: 'choice';
  readonly behaviours: readonly Conditional<Behaviour>[];
  /** The style that the whole room gets (剂量). */
  readonly doses: readonly Conditional<Behaviour>[];
  /** What the doctor of its 对 says of the meeting (点评). */
  readonly tones: readonly Conditional<Tone>[];
  readonly promise: { readonly name: string; readonly days: number } | null;
  readonly go: readonly Go[];
}

/** An item of a checklist (勾选项). */
export interface Item extends ActBase {
  readonly kind: 'item';
  readonly want: 'yes' | 'no' | 'any';
}

export type Act = Probe | Choice | Item;

/** A beat (回合): one moment of the encounter. */
export interface Beat extends Named {
  readonly title: string;
  /** Days that pass on entering (过了), or null: the same contact goes on. */
  readonly after: number | null;
  /** Of a meeting (环节); null in a visit. */
  readonly stage: Stage | null;
  readonly duties: readonly Conditional<Duty>[];
  readonly questions: readonly Conditional<Question>[];
  readonly lines: readonly Line[];
  /** The doctors to diagnose, in file order. */
  readonly diagnose: readonly Id[];
  readonly probes: readonly Probe[];
  readonly choices: readonly Choice[];
  readonly items: readonly Item[];
  readonly most: number | null;
  readonly go: readonly Go[];
}

/** One possible start of a doctor (起点). */
export interface Start {
  readonly values: Values;
  readonly state: State;
  readonly weight: number;
  readonly written: StartForm;
  readonly at: Position;
}
/** How a start was written, for the printer. */
export type StartForm = { readonly form: 'values' } | { readonly form: 'state'; readonly offsets: Delta };

/** A person of the cast; with a start, a doctor. */
export interface Person extends Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly bio: string | null;
  readonly starts: readonly Start[];
  readonly cause: Cause | null;
  /** Whether this person is on the list (应到) and comes (到场), as far as that is written; 关键: the meeting needs this person. */
  readonly invited: readonly Conditional<boolean>[];
  readonly present: readonly Conditional<boolean>[];
  readonly essential: boolean;
}

/** One thing the rubric looks at (评); read at the run's very end. */
export interface Criterion {
  readonly line: RubricLine;
  readonly name: string;
  readonly when: Condition;
  readonly at: Position;
}

/** A yes/no fact drawn before the start (变数); percent 1–99. */
export interface Chance {
  readonly name: string;
  readonly percent: number;
  readonly at: Position;
}

/** 达标 / 半达标: `goal` is read loosely (P2 = P2 or higher …), `guard` exactly (§3). */
export interface TargetLine {
  readonly guard: Condition;
  readonly goal: Condition;
  readonly at: Position;
}

/** A parsed script: plain, immutable, every element with its source position. */
export interface Scenario extends Named {
  readonly format: 1;
  readonly title: string;
  readonly kind: 'visit' | 'meeting';
  readonly lang: string;
  readonly goal: string | null;
  readonly target: readonly TargetLine[];
  readonly half: readonly TargetLine[];
  /** Minutes of one contact, or null: no overtime. */
  readonly minutes: number | null;
  readonly pass: number | null;
  readonly level: number | null;
  readonly tags: readonly string[];
  readonly author: string | null;
  readonly version: string | null;
  readonly keyStatus: 'proposed' | 'reviewed';
  readonly product: string | null;
  readonly label: string | null;
  readonly policy: string | null;
  readonly role: string | null;
  /** Budgets of a meeting's stages (环节时长), null where none is written; attention at the start; nurses and interns on others' seats; the rubric. */
  readonly stageMinutes: StageMinutes | null;
  readonly attention: number | null;
  readonly fillers: readonly Conditional<number>[];
  readonly criteria: readonly Criterion[];
  readonly chances: readonly Chance[];
  readonly cast: readonly Person[];
  readonly beats: readonly Beat[];
  /** Of a scenario in another language: by the names of questions what is shown for them. The names themselves stay: conditions and promises name them. */
  readonly questionWords?: Readonly<Record<string, string>>;
  /** Comments after the last element or property. */
  readonly tail: readonly string[];
}

/** Who counts at the roll call of a meeting: the doctors, and who has an 应到 or 到场 (meeting-format.md §2). */
export const countedOf = ({ cast }: Scenario): readonly Person[] => cast.filter((person) => person.starts.length + person.invited.length + person.present.length > 0);

/** The doctors of a scenario: the persons with a start, in cast order. */
export const doctorsOf = (scenario: Scenario): readonly Person[] => scenario.cast.filter((person) => person.starts.length > 0);
