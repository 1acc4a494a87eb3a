import type { Doctor } from '../model/doctor.ts';
import type { Confidence, Dimension } from '../model/rules.ts';
import type { State } from '../model/readiness.ts';
import type { Choice, Duty, Id, Item, Line, Probe, Rate, Tone } from '../script/scenario.ts';
import type { MeetingStage, Stage } from '../model/stages.ts';

/** A promise made (许诺). `due` is the run's day by whose end it must be kept. */
export interface Promised {
  readonly name: string;
  readonly doctor: Id;
  readonly due: number;
  readonly status: 'open' | 'broken' | 'kept';
  readonly line: number;
}

/** A duty raised (义务) and not discharged in this contact. */
export interface OpenDuty extends Duty {
  readonly line: number;
}

/** A line one can tick at the doctor's next diagnosis: one shown since the doctor's previous one. */
export interface Window {
  readonly [doctor: Id]: readonly Id[];
}

/** What has been counted so far; nothing of it can change what is still to come. */
export interface Tally {
  readonly points: number;
  readonly diagnoses: { readonly right: number; readonly of: number };
  readonly red: readonly string[];
  readonly amber: readonly string[];
  readonly watch: readonly string[];
  readonly minutes: number;
}

/** The roll call: who is on the list, who came (of those who count), and how many fill others' seats (meeting-format.md §2). */
export interface Roll {
  readonly invited: readonly Id[];
  readonly present: readonly Id[];
  readonly fillers: number;
  /** Whether the figures can be read yet: they are false until the fillers are counted. */
  readonly counted: boolean;
}

/** A question that was raised (提问), by whom, and whether it has cost what an unsettled one costs. */
export interface Raised {
  readonly name: string;
  readonly doctor: Id;
  readonly line: number;
  readonly charged: boolean;
}

/** The one dose of a meeting: its day, and what each doctor gained by it alone. */
export interface Dosed {
  readonly day: number;
  readonly gains: Readonly<Record<Id, { readonly awareness: number; readonly commitment: number }>>;
}

/** What a meeting has beside a visit (meeting-format.md). */
export interface Room {
  /** Of the beat one is in; null before the first and at the end. */
  readonly stage: Stage | null;
  readonly attention: number;
  /** Minutes of the stage and of the whole meeting, and the overtime its stages were charged. */
  readonly stageMinutes: number;
  readonly minutes: number;
  readonly overtime: number;
  readonly roll: Roll | null;
  readonly raised: readonly Raised[];
  /** Names that were answered or promised, also before they were raised. */
  readonly settled: readonly string[];
  /** Whether the questions raised in the meeting have fallen due. */
  readonly due: boolean;
  readonly comment: { readonly doctor: Id; readonly tone: Tone } | null;
  readonly dose: Dosed | null;
  /** Doctors visited the day after, and in the week. */
  readonly nextDay: readonly Id[];
  readonly week: readonly Id[];
  /** By the script's criteria (评), in order; read at the run's very end. */
  readonly criteria: readonly boolean[] | null;
}

/** Where a run stands: plain, immutable data. Made by `start`, changed by `advance` alone. */
export interface World {
  readonly variant: number;
  /** Index of the beat, or −1 when the run has ended. */
  readonly beat: number;
  /** How many diagnoses of this beat are made. */
  readonly diagnosed: number;
  readonly day: number;
  /** Minutes used in this contact. */
  readonly minutes: number;
  /** Which contact this is, from 0. */
  readonly contact: number;
  readonly doctors: Readonly<Record<Id, Doctor>>;
  /** Probes, choices and ticked items so far. */
  readonly taken: readonly Id[];
  readonly flags: readonly string[];
  readonly promises: readonly Promised[];
  readonly duties: readonly OpenDuty[];
  readonly lastDiagnosis: 'right' | 'wrong' | null;
  readonly windows: Window;
  /** Whether the run went round in a circle without a decision: it can go no further. */
  readonly stuck: boolean;
  readonly tally: Tally;
  readonly target: 'reached' | 'half' | 'missed' | null;
  /** Null in a visit. */
  readonly room: Room | null;
}

/** One decision of the trainee (script-format.md §7 «Moves»). */
export type Move =
  | { readonly kind: 'act'; readonly id: Id }
  | { readonly kind: 'diagnose'; readonly doctor: Id | null; readonly state: State; readonly confidence: Confidence; readonly ticks: readonly Id[] }
  | { readonly kind: 'checklist'; readonly items: readonly Id[] };

/** One lost point or more, with all that is needed to check it (domain.md §4.2). */
export interface Deduction {
  readonly dimension: Dimension;
  /** A whole number above 0. */
  readonly points: number;
  /** `diagnosis` `evidence` `style` `weak` `script` `promise` `checklist` `overtime` `target`, of a meeting also `turnout` `accuracy` `question` `dose` `follow-up` `absent`, or a CR id. */
  readonly rule: string;
  /** The line of the script it comes from. */
  readonly line: number;
  readonly detail: DeductionDetail;
}

/** What a deduction's sentence is made of. */
export type DeductionDetail =
  | { readonly kind: 'diagnosis'; readonly doctor: Id; readonly named: State; readonly actual: State; readonly confidence: Confidence }
  | { readonly kind: 'evidence'; readonly doctor: Id; readonly wrong: readonly Id[]; readonly missed: readonly Id[] }
  | { readonly kind: 'style'; readonly doctor: Id; readonly style: 'S1' | 'S2' | 'S3' | 'S4'; readonly state: State; readonly key: number }
  | { readonly kind: 'weak'; readonly style: 'S1' | 'S2' | 'S3' | 'S4' }
  | { readonly kind: 'script' }
  | { readonly kind: 'breach'; readonly rule: string; readonly severity: 'red' | 'amber' }
  | { readonly kind: 'duty'; readonly name: string; readonly rule: string; readonly severity: 'red' | 'amber' }
  | { readonly kind: 'promise'; readonly name: string; readonly doctor: Id }
  | { readonly kind: 'checklist'; readonly item: Id; readonly missed: boolean }
  | { readonly kind: 'overtime'; readonly minutes: number; readonly budget: number }
  | { readonly kind: 'target'; readonly half: boolean }
  /** `stage` null: the whole meeting. */
  | { readonly kind: 'stage-overtime'; readonly stage: MeetingStage | null; readonly minutes: number; readonly budget: number }
  | { readonly kind: 'turnout'; readonly absent: readonly Id[] }
  | { readonly kind: 'accuracy'; readonly expected: number; readonly present: number }
  | { readonly kind: 'question'; readonly name: string; readonly doctor: Id }
  | { readonly kind: 'dose'; readonly style: 'S1' | 'S2' | 'S3' | 'S4'; readonly doctors: readonly Id[] }
  | { readonly kind: 'follow-up'; readonly missing: readonly { readonly doctor: Id; readonly visits: number }[] }
  | { readonly kind: 'absent'; readonly doctors: readonly Id[] };

/** A line as it was shown, with the beat and the element it belongs to. */
export interface Shown {
  readonly line: Line;
  readonly beat: Id;
  readonly act: Id | null;
}

/** One thing that happened in a move, in order; the debrief and the screen read it. */
export type Happened =
  | { readonly kind: 'entered'; readonly beat: Id; readonly days: number; readonly contact: number }
  | { readonly kind: 'shown'; readonly shown: Shown }
  | {
      readonly kind: 'diagnosed';
      readonly beat: Id;
      readonly doctor: Id;
      readonly named: State;
      readonly actual: State;
      readonly confidence: Confidence;
      readonly ticks: readonly Id[];
      readonly offered: readonly Id[];
    }
  | {
      readonly kind: 'acted';
      readonly beat: Id;
      readonly act: Id;
      readonly doctor: Id | null;
      readonly style: 'S1' | 'S2' | 'S3' | 'S4' | null;
      readonly quality: 'strong' | 'plain' | 'weak' | null;
      readonly key: number | null;
      readonly stateBefore: State | null;
      readonly minutes: number;
      readonly why: string | null;
      readonly watch: readonly string[];
    }
  | { readonly kind: 'ticked'; readonly beat: Id; readonly items: readonly Id[]; readonly minutes: number }
  | { readonly kind: 'changed'; readonly doctor: Id; readonly before: Doctor; readonly after: Doctor }
  | { readonly kind: 'promised'; readonly promise: Promised }
  | { readonly kind: 'kept'; readonly promise: Promised; readonly inTime: boolean }
  | { readonly kind: 'broke'; readonly promise: Promised }
  | { readonly kind: 'found'; readonly doctor: Id }
  | { readonly kind: 'discharged'; readonly name: string }
  | { readonly kind: 'raised'; readonly duty: OpenDuty }
  | { readonly kind: 'roll'; readonly roll: Roll }
  | { readonly kind: 'asked'; readonly name: string; readonly doctor: Id }
  | { readonly kind: 'settled'; readonly name: string }
  | { readonly kind: 'unsettled'; readonly name: string; readonly doctor: Id }
  | { readonly kind: 'attention'; readonly before: number; readonly after: number }
  | { readonly kind: 'commented'; readonly doctor: Id; readonly tone: Tone }
  | {
      readonly kind: 'dosed';
      readonly style: 'S1' | 'S2' | 'S3' | 'S4';
      readonly received: readonly { readonly doctor: Id; readonly quality: 'strong' | 'plain' | 'weak'; readonly key: number }[];
    }
  | { readonly kind: 'visited'; readonly doctor: Id; readonly visit: 'next-day' | 'week' | 'late' }
  | { readonly kind: 'forgot'; readonly doctor: Id; readonly awareness: number; readonly commitment: number }
  | { readonly kind: 'ended'; readonly target: 'reached' | 'half' | 'missed' };

/** What a move led to. */
export interface Outcome {
  readonly world: World;
  readonly happened: readonly Happened[];
  /** In receipt order (script-format.md §7). */
  readonly deductions: readonly Deduction[];
}

/** Why a move is not possible here. `legal` lists moves that are, as text. */
export interface IllegalMove {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly legal: readonly string[];
}
export type Advance = ({ readonly ok: true } & Outcome) | { readonly ok: false; readonly problem: IllegalMove };

/** What can be decided now. Probes stand beside a diagnosis or a decision; of the other three one at most is on offer. */
export interface Legal {
  readonly probes: readonly Probe[];
  readonly diagnosis: { readonly doctor: Id; readonly ticks: readonly Id[] } | null;
  readonly choices: readonly Choice[];
  readonly checklist: { readonly items: readonly Item[]; readonly most: number | null } | null;
}

/** A finished run's result. */
export interface Result {
  readonly score: number;
  readonly passed: boolean;
  readonly passMark: number;
  readonly target: 'reached' | 'half' | 'missed';
  readonly minutes: number;
  readonly diagnoses: { readonly right: number; readonly of: number };
  readonly red: readonly string[];
  readonly amber: readonly string[];
  readonly watch: readonly string[];
  /** Of a meeting alone; null where the roll was not called. Shares from 0 to 1, null where there is nothing to divide by. */
  readonly turnout?: Readonly<Record<Rate, number | null>> | null;
  /** Of a meeting alone: whether each criterion of the rubric was met, in the order of the script. */
  readonly criteria?: readonly boolean[] | null;
}
