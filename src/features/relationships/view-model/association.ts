import type { CompareResult } from '@/analysis/analysis';
import { formatCorrelation } from '@/domain/format';

/** What two correlations together allow to be said. */
export type Association = 'rise' | 'fall' | 'unclear' | 'none';

type Correlated = Pick<CompareResult, 'pearson' | 'spearman'>;

/** Below this a relationship is called slight, however sure it is. */
const SLIGHT = 0.3;

/**
 * Whether the measures rise together, or one falls as the other rises: only where the intervals of both correlations
 * leave out 0 on the same side. `none` where there is no correlation at all.
 */
export function associationOf({ pearson, spearman }: Correlated): Association {
  if (!pearson || !spearman) return 'none';
  const [a, b] = [sideOf(pearson.interval), sideOf(spearman.interval)];
  return a === b ? a : 'unclear';
}

/** Which side of 0 an interval lies on; unclear where it holds 0 or there is none. */
export function sideOf(
  interval: { readonly lower: number; readonly upper: number } | null,
): 'rise' | 'fall' | 'unclear' {
  if (interval === null) return 'unclear';
  if (interval.lower > 0) return 'rise';
  return interval.upper < 0 ? 'fall' : 'unclear';
}

/** Whether the relationship is slight. */
export function isSlight({ pearson, spearman }: Correlated): boolean {
  return Math.min(Math.abs(pearson?.r ?? 0), Math.abs(spearman?.r ?? 0)) < SLIGHT;
}

interface Correlation {
  readonly r: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** `+0.45 (95% interval +0.24 to +0.61)`; says where there is none. */
export function correlationText(correlation: Correlation | null): string {
  if (!correlation) return 'not defined';
  const { r, interval } = correlation;
  if (interval === null) return `${formatCorrelation(r)} (too few for an interval)`;
  return `${formatCorrelation(r)} (95% interval ${formatCorrelation(interval.lower)} to ${formatCorrelation(interval.upper)})`;
}
