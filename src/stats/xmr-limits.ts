/** Three SDs of a point for each unit of the mean moving range, 3/1.128 as the NHS tools round it. */
const THREE_SIGMA = 2.66;

/** A moving range this many times the mean moving range is left out of it once: 3.267 is its own upper limit. */
const SCREEN_AT = 3.267;

/** Centre line and limits of an individuals chart, all on the scale of the values. */
export interface XmrLimits {
  readonly mean: number;
  /** Mean moving range before and after screening; null with one point. */
  readonly meanRangeUnscreened: number | null;
  readonly meanRange: number | null;
  /** Moving ranges left after screening. */
  readonly rangesUsed: number;
  /** Natural process limits, mean ± 2.66 × mean moving range; null with one point. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Two thirds of the way there: two SDs. */
  readonly nearLower: number | null;
  readonly nearUpper: number | null;
}

export interface XmrOptions {
  /** Leave very large moving ranges out of the mean range, once; the centre line keeps every point. */
  readonly screenOutliers: boolean;
  /** Take mean and ranges from this many first points only. */
  readonly baseline?: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Limits of an XmR (individuals and moving range) chart.
 *
 * Provost & Murray 2011; the 2.66 and the screening as NHSRplotthedots has them. Limits are not clamped: test points
 * on these, and clamp only what is drawn.
 *
 * @param values in order of time, without gaps; drop missing ones first
 * @returns null when there are no values
 * @throws RangeError when the baseline is not a whole number, 1 or more
 */
export function xmrLimits(values: readonly number[], { screenOutliers, baseline }: XmrOptions): XmrLimits | null {
  if (baseline !== undefined && !(Number.isInteger(baseline) && baseline >= 1)) {
    throw new RangeError(`xmrLimits baseline must be a whole number, 1 or more; got ${baseline}`);
  }
  const base = values.slice(0, baseline);
  if (base.length === 0) return null;
  const mean = meanOf(base);
  const ranges = base.slice(1).map((value, i) => Math.abs(value - (base[i] ?? value)));
  const none = { lower: null, upper: null, nearLower: null, nearUpper: null };
  if (ranges.length === 0) return { mean, meanRangeUnscreened: null, meanRange: null, rangesUsed: 0, ...none };

  const meanRangeUnscreened = meanOf(ranges);
  // Where no value ever moves there is nothing to screen: 0 < 3.267 × 0 would drop every range.
  const isScreened = screenOutliers && meanRangeUnscreened > 0;
  const kept = isScreened ? ranges.filter((range) => range < SCREEN_AT * meanRangeUnscreened) : ranges;
  const meanRange = meanOf(kept);
  const reach = THREE_SIGMA * meanRange;
  return {
    mean,
    meanRangeUnscreened,
    meanRange,
    rangesUsed: kept.length,
    lower: mean - reach,
    upper: mean + reach,
    nearLower: mean - (2 * reach) / 3,
    nearUpper: mean + (2 * reach) / 3,
  };
}
