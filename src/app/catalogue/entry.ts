import type { Scenario } from '../../script/scenario.ts';

/** What the library says of a script: only what the trainee is told anyway. */
export interface Card {
  readonly title: string;
  readonly goal: string | null;
  /** Doctors with their role, in cast order. */
  readonly doctors: readonly { readonly name: string; readonly role: string | null }[];
}

/** A script as the library lists it (目录). */
export interface Entry {
  /** Part of the address: the file's name without its endings, or `own-` and a number. */
  readonly key: string;
  /** The script's own id. */
  readonly id: string;
  readonly own: boolean;
  /** Absent in what older versions kept: a visit. */
  readonly kind?: Scenario['kind'];
  readonly lang: string;
  /** In the script's language, and in English where there is a translation. */
  readonly card: Card;
  readonly english: Card | null;
  readonly minutes: number | null;
  readonly level: number | null;
  readonly keyStatus: 'proposed' | 'reviewed';
  /** Kept for examinations: in no list and no drill before them. Absent in what older versions kept. */
  readonly exam?: boolean;
}

/** What is needed to play: the script's text and, where there is one, that of its translation. */
export interface Texts {
  readonly text: string;
  /** Contents of the `.po` file. */
  readonly translation: string | null;
}

/** Whether a script is a department meeting (科室会). */
export const isMeetingEntry = ({ kind }: Entry): boolean => kind === 'meeting';

/** Whether a script is offered: what is kept for examinations is not. */
export const isOffered = ({ exam }: Entry): boolean => exam !== true;

/** The card in the reader's language, else in the script's. */
export const cardIn = (entry: Entry, lang: 'zh' | 'en'): Card => (lang === 'en' && entry.english !== null ? entry.english : entry.card);

/** Whether what was kept with a script is an entry as this version writes it. */
export const isEntry = (listed: unknown): listed is Entry => typeof listed === 'object' && listed !== null && 'card' in listed && 'key' in listed;
