import type { ConceptGroup } from '../model/concepts.ts';
import type { RuleSeverity } from '../model/compliance-rule.ts';
import type { Position } from '../text/findings.ts';
import type { Note, OutlineLine, OutlineMark } from '../text/outline.ts';

/** The kinds of questions (题型), in the order the format lists them. */
export const QUESTION_KINDS = ['single', 'several', 'true-false', 'order', 'match', 'number', 'cue', 'breach'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Who speaks in a question's stem. */
export type Speaker = 'doctor' | 'chief' | 'nurse' | 'pharmacist' | 'rep' | 'colleague';

/** Where the answer stands: one of the three texts, the law, or this product's own additions; with the section of domain.md, if said. */
export interface Source {
  readonly text: 'A' | 'B' | 'C' | 'law' | 'own';
  readonly section: string | null;
}

/** What has an id in a quiz file. */
export interface Numbered {
  readonly id: string;
  /** Whether the id is made from the line number, since none is written. */
  readonly provisional: boolean;
  readonly at: Position;
  readonly comments: readonly string[];
  readonly notes: readonly Note[];
}

/** A line of the stem: speech, or (null) narration. */
export type StemLine = OutlineLine<Speaker>;

/** An option, step, pair, slip or sentence of a question: what stands behind `+`, `-` or `>`. */
export interface Part extends Numbered {
  /** `+` right, `-` wrong, `>` a step, pair or sentence. */
  readonly mark: OutlineMark;
  readonly text: string;
  /** The right side of a pair (配对); null for all else. */
  readonly other: string | null;
  /** Which rule a sentence breaks (找违规); null for all else. */
  readonly breach: { readonly severity: RuleSeverity; readonly rule: string } | null;
  /** Why it is right or wrong. */
  readonly why: string | null;
}

/** A parameter (参数) and the values it can be drawn from, as exact decimals. */
export interface Given {
  readonly name: string;
  readonly values: readonly string[];
  /** As it was written, which the printer keeps: `60..120 步 10`. */
  readonly written: string;
}

/** What a number question asks for. */
export interface NumberKey {
  readonly given: readonly Given[];
  /** A formula over the parameters; see `evaluate`. */
  readonly answer: string;
  readonly unit: string | null;
  /** An exact decimal: how far off is still right; `relative`: in percent of the answer. */
  readonly tolerance: { readonly value: string; readonly relative: boolean };
}

export interface Question extends Numbered {
  readonly kind: QuestionKind;
  /** The question itself, as the heading has it. */
  readonly stem: string;
  readonly lines: readonly StemLine[];
  /** Ids of concepts, the main one first; at least one. */
  readonly concepts: readonly string[];
  /** Its own sources; empty where those of the file hold. */
  readonly sources: readonly Source[];
  /** Its own key status; null where that of the file holds. */
  readonly keyStatus: KeyStatus | null;
  /** Whether to ask how sure the answer is; null: as its kind does. */
  readonly confidence: boolean | null;
  readonly hints: readonly string[];
  /** What the question as a whole teaches. */
  readonly why: string | null;
  /** 1–5. */
  readonly level: number | null;
  readonly parts: readonly Part[];
  /** Only of number questions. */
  readonly number: NumberKey | null;
  /** Rules offered beside those that are broken; only of «spot the breach». */
  readonly rules: readonly string[];
}

export type KeyStatus = 'proposed' | 'reviewed';

/** A file of questions (题库). Plain and immutable. */
export interface Quiz extends Numbered {
  readonly title: string;
  readonly group: ConceptGroup | null;
  /** Whether all of it is kept for examinations: practice and review never serve it. */
  readonly exam: boolean;
  readonly lang: string;
  readonly author: string | null;
  readonly version: string | null;
  readonly keyStatus: KeyStatus;
  readonly sources: readonly Source[];
  readonly questions: readonly Question[];
  /** Comments after the last element. */
  readonly tail: readonly string[];
}

/** Kinds that ask how sure the answer is unless the question says otherwise: one answer, right or wrong. */
const ASK_CONFIDENCE: readonly QuestionKind[] = ['single', 'true-false', 'cue'];

/** Whether the question asks how sure the answer is (把握). */
export const asksConfidence = ({ confidence, kind }: Pick<Question, 'confidence' | 'kind'>): boolean => confidence ?? ASK_CONFIDENCE.includes(kind);
