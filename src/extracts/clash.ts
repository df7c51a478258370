import { type Period, periodText } from '@/domain/period';

/** A total that two files give for the same units and periods. */
export interface ClashTotal {
  /** The stored column that was added up. */
  readonly column: string;
  /** Null where none of the rows gives a number. */
  readonly used: number | null;
  readonly other: number | null;
}

/** Two files, or a file and several that add up to it, that give the same figures for the same units and periods. */
export interface Clash {
  /** Names of the files whose rows are used. */
  readonly used: readonly string[];
  /** Names of the files whose rows are not used there. */
  readonly other: readonly string[];
  /** What both give, in words such as `outpatients`. */
  readonly what: string;
  /** Periods that both give, the latest first; none where the rows are of no time. */
  readonly periods: readonly string[];
  /** How many figures both give, and how many of them differ. */
  readonly shared: number;
  readonly different: number;
  /** Totals over what both give. */
  readonly totals: readonly ClashTotal[];
  /** Why the first is used, as the end of a sentence; null where both are used, each for its own figures. */
  readonly why: string | null;
}

/** Periods as a query gives them, `24087:1,24088:1`, as text, the latest first. */
export function readPeriods(text: unknown): readonly string[] {
  const parts = typeof text === 'string' && text !== '' ? text.split(',') : [];
  return parts
    .map((part): Period => {
      const [firstMonth = 0, months = 0] = part.split(':').map(Number);
      return { firstMonth, months };
    })
    .sort((a, b) => b.firstMonth - a.firstMonth || b.months - a.months)
    .map(periodText);
}
