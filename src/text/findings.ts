/** A place in a text file: both 1-based; the column counts UTF-16 units of the line as typed. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type FindingSeverity = 'error' | 'warning' | 'hint';

/** How to mend a finding: replace `length` units from `at` by `text`, or (no `at`) just the advice. */
export interface Fix {
  readonly at?: Position;
  readonly length?: number;
  readonly text: string;
}

/** A run that shows what a finding says: its variant and moves, as `play --variant N --moves "…"` takes them. */
export interface Witness {
  readonly variant: number;
  readonly moves: string;
}

/** Something a reader of the file should know. The sentence is made from `code` and `params` in the reader's language. */
export interface Finding extends Position {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
  readonly witness?: Witness;
}

/** Findings in file order, errors before warnings before hints on the same place. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const weight: Record<FindingSeverity, number> = { error: 0, warning: 1, hint: 2 };
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column || weight[a.severity] - weight[b.severity] || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
