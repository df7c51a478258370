import log10 from '@stdlib/math-base-special-log10';

/** The ends of an axis and the values at which it is ruled. */
export interface AxisRange {
  readonly min: number;
  readonly max: number;
  /** Ascending, all between `min` and `max`. */
  readonly ticks: readonly number[];
}

/** Below this share of the highest value, the lowest is far enough from it for the axis to begin at 0. */
const CROWDED = 0.5;
const STEPS = [1, 2, 5, 10] as const;

/**
 * An axis that holds every value, with round ends and at most `maxTicks` ruled values. It begins at 0 unless the values
 * crowd together far from it, and it never cuts a value off.
 *
 * @param values finite numbers; with none the axis is 0 to 1
 * @param print how a tick is printed: steps too fine to be told apart in print are not used
 */
export function valueRange(
  values: Iterable<number>,
  maxTicks: number,
  print: (value: number) => string = String,
): AxisRange {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) [low, high] = [0, 1];
  if (low >= 0 && (low <= CROWDED * high || low === high)) low = 0;
  if (high <= 0 && low < 0) high = 0;
  if (low === high) high = low + 1;
  const ticks = ticksOver(low, high, Math.max(2, maxTicks), print);
  return { min: ticks[0] ?? low, max: ticks.at(-1) ?? high, ticks };
}

/**
 * An axis whose ends are given, ruled at round values inside it.
 */
export function fixedRange(min: number, max: number, maxTicks: number, print: (value: number) => string): AxisRange {
  const isInside = (tick: number) => tick >= min && tick <= max;
  return { min, max, ticks: ticksOver(min, max, Math.max(2, maxTicks), print, isInside).filter(isInside) };
}

/** Round values from at or below `low` to at or above `high`; only those that count are held to the limit. */
function ticksOver(
  low: number,
  high: number,
  maxTicks: number,
  print: (value: number) => string,
  counts: (tick: number) => boolean = () => true,
): readonly number[] {
  const rough = (high - low) / (maxTicks - 1);
  let power = Math.floor(log10(rough));
  for (;;) {
    for (const factor of STEPS) {
      const ticks = multiples(low, high, factor, power);
      if (ticks.filter(counts).length <= maxTicks && new Set(ticks.map(print)).size === ticks.length) return ticks;
    }
    power += 1;
  }
}

/** The multiples of factor × 10^power around a range. Dividing by a whole power keeps 0.3 from being 0.30000000000000004. */
function multiples(low: number, high: number, factor: number, power: number): readonly number[] {
  const at = (index: number) =>
    power < 0 ? (index * factor) / powerOfTen(-power) : index * factor * powerOfTen(power);
  const unit = factor * powerOfTen(power);
  const slack = 1e-9;
  const first = Math.floor(low / unit + slack);
  const last = Math.max(Math.ceil(high / unit - slack), first + 1);
  return Array.from({ length: Math.min(last - first + 1, 200) }, (_, index) => at(first + index));
}

/** As its numeral is read, which is the nearest number there is in every engine. */
function powerOfTen(power: number): number {
  return Number(`1e${power}`);
}
