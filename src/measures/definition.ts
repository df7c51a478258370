import type { ValueFormat } from '@/domain/format';
import type { MeasureKind } from '@/stats/measure-kind';

/** Whether more of it is good: `neither` for exceptions, referrals and follow-ups, whose direction is disputed. */
export type Polarity = 'high' | 'low' | 'neither';

/** What a reader may choose for a measure, besides period and units. */
export type Choice = 'indicator' | 'group' | 'register-group' | 'specialty' | 'provider' | 'all-sources' | 'with-dna' | 'per-register' | 'indicator-table' | 'bnf' | 'per'; // prettier-ignore

/**
 * A measure as a record: the page, the chart's subtitle, the footnote of every export and docs/measures.md print the
 * same words from here.
 */
export interface MeasureDefinition {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly kind: MeasureKind;
  readonly format: ValueFormat;
  /** The unit in words, such as `per 1,000 patients`. */
  readonly unit: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly exclusions: string;
  /** Canonical kinds of extract it is made from. */
  readonly extracts: readonly string[];
  readonly choices: readonly Choice[];
  readonly polarity: Polarity;
  readonly whyItMatters: string;
  readonly caveats: readonly string[];
  readonly owner: string;
  /** ISO date. */
  readonly reviewBy: string;
  /** How it is worked out, with the source of the formulas; docs/methods.md has them. */
  readonly method: string;
}
