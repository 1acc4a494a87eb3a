/** Words in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** 红线 · 避免 · 关注: the three levels of risk of domain.md §2.3. */
export type RuleSeverity = 'red' | 'amber' | 'watch';

/**
 * How far a rule is confirmed (domain.md, marks): `confirmed` — the provision stands in a public source that was
 * read; `secondary` — seen in a copy only, or only its title and structure were read; `own` — general knowledge
 * or this product's addition, the provision itself not checked.
 */
export type Proof = 'confirmed' | 'secondary' | 'own';

/** A rule of conduct as dated data (domain.md §2.3). What it costs stands in the tariff, never here. */
export interface ComplianceRule {
  readonly id: string;
  readonly severity: RuleSeverity;
  /** The severity of the milder cases, for rules that have two. `cases` says which case is which. */
  readonly alternativeSeverity?: RuleSeverity;
  readonly cases?: Bilingual;
  readonly name: Bilingual;
  readonly source: Bilingual;
  /** What exactly is not allowed, and why. */
  readonly meaning: Bilingual;
  /** The compliant way: something one can say or do. */
  readonly instead: Bilingual;
  /** `YYYY-MM-DD`: when the rule was last held against its sources. */
  readonly checkedOn: string;
  readonly proof: Proof;
}

/** The day the look's drawings state; nobody has held the rules against their sources since, so the pages say «须复核». */
export const CHECKED_ON = '2025-09-12';
