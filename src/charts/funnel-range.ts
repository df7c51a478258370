import type { Limits } from '@/stats/band';
import type { ReferenceLine } from './chart-unit';

/** Limits at one size. */
export interface LimitPoint extends Limits {
  /** On the x axis: the denominator, or both counts together for a ratio of two counts. */
  readonly size: number;
}

const CURVE_POINTS = 81;
const CROWDED = 0.5;

/** The ends of a funnel's x axis: from 0 unless the units are all of about one size, to a little past the largest. */
export function sizeRange(sizes: readonly number[]): { readonly min: number; readonly max: number } {
  let smallest = Infinity;
  let largest = 0;
  for (const size of sizes) {
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
  }
  if (largest === 0) return { min: 0, max: 1 };
  if (smallest <= CROWDED * largest) return { min: 0, max: largest * 1.03 };
  const margin = Math.max((largest - smallest) * 0.08, largest * 0.02);
  return { min: Math.max(0, smallest - margin), max: largest + margin };
}

/**
 * The sizes at which to work out limit curves so that they reach across the funnel: closer together among small units,
 * where the curves bend.
 *
 * @param sizes of the units that will be shown
 * @returns ascending, all above 0, the last at the axis's end
 */
export function funnelSizes(sizes: readonly number[]): readonly number[] {
  const { min, max } = sizeRange(sizes);
  const first = Math.max(min, max / 1000);
  return Array.from({ length: CURVE_POINTS }, (_, index) => {
    const share = index / (CURVE_POINTS - 1);
    return index === CURVE_POINTS - 1 ? max : first + (max - first) * share * share;
  });
}

/**
 * What a funnel's y axis has to hold: every unit and reference line, and the limits among the units so far as they do
 * not squeeze the units together. Limits beyond are cut off at the plot's edge.
 */
export function funnelExtent(
  points: readonly { readonly size: number; readonly value: number }[],
  lines: readonly ReferenceLine[],
  limits: readonly LimitPoint[],
): readonly number[] {
  const values = [...points.map(({ value }) => value), ...lines.map(({ value }) => value)];
  if (values.length === 0) return [];
  const sizes = points.map(({ size }) => size).sort((a, b) => a - b);
  const from = sizes[Math.floor(sizes.length / 10)] ?? 0;
  const among = limits.filter(({ size }) => size >= from);
  const reach = among.flatMap(({ lower998, upper998 }) => [lower998, upper998]).filter((limit) => limit !== null);
  const [low, high] = [least(values), greatest(values)];
  const room = high > low ? (high - low) * 0.35 : Math.max(Math.abs(high), Number.MIN_VALUE);
  const wanted = [Math.max(least(reach), low - room), Math.min(greatest(reach), high + room)];
  const margin = (high - low) * 0.02;
  return [...values, high + margin, ...(low > margin ? [low - margin] : []), ...wanted.filter(Number.isFinite)];
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}
