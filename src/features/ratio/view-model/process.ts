import type { TrendResult } from '@/analysis/analysis';
import { parsePeriod } from '@/domain/period';
import { type SpecialCause, specialCauses } from '@/stats/special-causes';
import { type XmrLimits, xmrLimits } from '@/stats/xmr-limits';
import type { RatioView } from '@/features/ratio/ratio-view';
import type { Step } from './months';

/** A stretch of steps with limits of its own. */
export interface Stretch {
  /** Steps with a ratio, in order of time. */
  readonly points: readonly ProcessPoint[];
  readonly limits: XmrLimits;
  /** Why the limits begin anew with it; null for the first. */
  readonly reason: string | null;
}

/** A step with a ratio. */
export interface ProcessPoint extends Step {
  readonly ratio: number;
  readonly cause: SpecialCause;
  /** Months loaded of a step that is not whole; null for a whole one. */
  readonly part: { readonly has: number; readonly of: number } | null;
}

/** With fewer points than this the limits are trial limits. */
export const LEAST_POINTS = 12;

/** The ratio step by step, in stretches that begin with each rebase, with limits and the rules that points meet. */
export function processOf(
  steps: readonly Step[],
  parts: TrendResult['parts'],
  rebases: NonNullable<RatioView['rebase']> = [],
): readonly Stretch[] {
  const given = steps.filter(({ firsts }) => firsts > 0);
  const starts = rebases
    .flatMap(({ from, reason }) => {
      const period = parsePeriod(from);
      return period ? [{ month: period.firstMonth, reason }] : [];
    })
    .sort((a, b) => a.month - b.month);
  const reasonOf = ({ period }: Step) => starts.findLastIndex(({ month }) => month <= period.firstMonth);
  return [null, ...starts].flatMap((start, at) => {
    const group = given.filter((step) => reasonOf(step) === at - 1);
    const ratios = group.map(({ firsts, followUps }) => followUps / firsts);
    const limits = xmrLimits(ratios, { screenOutliers: true });
    if (limits === null) return [];
    const causes = specialCauses(ratios, limits, 'mdc2023');
    const points = group.map((step, i): ProcessPoint => ({
      ...step,
      ratio: ratios[i] ?? 0,
      cause: causes[i] ?? 'Common Cause',
      part: parts.find(({ period }) => period === step.label) ?? null,
    }));
    return [{ points, limits, reason: start?.reason ?? null }];
  });
}
