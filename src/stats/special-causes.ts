import type { XmrLimits } from './xmr-limits';

/** The Making Data Count rule that a point of an XmR chart meets, the first in their order of priority. */
export type SpecialCause =
  | 'Above UCL'
  | 'Below LCL'
  | '7 Point Trend (Increasing)'
  | '7 Point Trend (Decreasing)'
  | '2 in 3 Above CL'
  | '2 in 3 Below CL'
  | '7 Points Above CL'
  | '7 Points Below CL'
  | 'Common Cause';

/**
 * Whether points beyond the outer limits count towards "2 of 3 beyond 2 SD": they do in the NHS England tools since
 * November 2023 (`mdc2023`), and do not in NHSRplotthedots 0.2.2 (`between-limits`).
 */
export type TwoInThree = 'mdc2023' | 'between-limits';

const RUN = 7;

/** Marks every place of every stretch of `length` or more equal signs, with that sign; 0 breaks a stretch. */
function stretches(signs: readonly number[], length: number): number[] {
  const marks = signs.map(() => 0);
  let from = 0;
  for (let i = 1; i <= signs.length; i += 1) {
    const sign = signs[from] ?? 0;
    if (i < signs.length && signs[i] === sign) continue;
    if (sign !== 0 && i - from >= length) marks.fill(sign, from, i);
    from = i;
  }
  return marks;
}

/** Direction of the trend each point belongs to: 7 points, so 6 steps one way. A point of two takes that of its next step. */
function trends(values: readonly number[]): number[] {
  const steps = values.slice(1).map((value, i) => Math.sign(value - (values[i] ?? value)));
  const marked = stretches(steps, RUN - 1);
  return values.map((_, i) => marked[i] || (marked[i - 1] ?? 0));
}

/** For each point beyond 2 SD, its side where two of some three consecutive points on that side are beyond 2 SD. */
function twoInThree(sides: readonly number[], beyond: readonly number[]): number[] {
  const marks = sides.map(() => 0);
  for (let from = 0; from + 3 <= sides.length; from += 1) {
    const window = [from, from + 1, from + 2];
    const side = sides[from] ?? 0;
    if (side === 0 || !window.every((i) => sides[i] === side)) continue;
    const far = window.filter((i) => beyond[i] === side);
    if (far.length >= 2) for (const i of far) marks[i] = side;
  }
  return marks;
}

/**
 * The rule each point meets. In order of priority: outside the limits, a trend of 7, 2 of 3 beyond 2 SD on one side,
 * 7 on one side of the mean. A point on the mean breaks a run and two equal values break a trend.
 *
 * @param values in order of time, without gaps
 * @param limits of the same series
 * @returns one cause for each value; `Common Cause` throughout where there are no limits
 */
export function specialCauses(
  values: readonly number[],
  limits: XmrLimits,
  variant: TwoInThree = 'mdc2023',
): SpecialCause[] {
  const { mean, lower, upper, nearLower, nearUpper } = limits;
  if (lower === null || upper === null || nearLower === null || nearUpper === null) {
    return values.map(() => 'Common Cause');
  }
  const outside = (value: number, low: number, high: number): number => Number(value > high) - Number(value < low);
  const sides = values.map((value) => Math.sign(value - mean));
  const beyond3 = values.map((value) => outside(value, lower, upper));
  const beyond2 = values.map((value, i) => {
    if (variant === 'between-limits' && beyond3[i] !== 0) return 0;
    return outside(value, nearLower, nearUpper);
  });
  const trend = trends(values);
  const two = twoInThree(sides, beyond2);
  const run = stretches(sides, RUN);
  return values.map((_, i) => {
    if (beyond3[i] !== 0) return beyond3[i] === 1 ? 'Above UCL' : 'Below LCL';
    if (trend[i] !== 0) return trend[i] === 1 ? '7 Point Trend (Increasing)' : '7 Point Trend (Decreasing)';
    if (two[i] !== 0) return two[i] === 1 ? '2 in 3 Above CL' : '2 in 3 Below CL';
    if (run[i] !== 0) return run[i] === 1 ? '7 Points Above CL' : '7 Points Below CL';
    return 'Common Cause';
  });
}

/** What a special cause means, given which way is better. */
export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

const HIGH: ReadonlySet<SpecialCause> = new Set([
  'Above UCL',
  '7 Point Trend (Increasing)',
  '2 in 3 Above CL',
  '7 Points Above CL',
]);

/**
 * Reads a cause against the direction of improvement.
 *
 * @param better `high` or `low` where that way is better, `neither` where it is no one's to say
 */
export function pointTypeOf(cause: SpecialCause, better: 'high' | 'low' | 'neither'): PointType {
  if (cause === 'Common Cause') return 'common_cause';
  const isHigh = HIGH.has(cause);
  if (better === 'neither') return isHigh ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  return isHigh === (better === 'high') ? 'special_cause_improvement' : 'special_cause_concern';
}
