import { quantileOfSorted } from '../../src/stats/quantile';

/** What repeats of one measurement came to. */
export interface Spread {
  readonly median: number;
  /** Type 7, as everywhere in the app. */
  readonly p95: number;
  readonly min: number;
  readonly max: number;
  readonly n: number;
}

/** @throws RangeError without a value */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (p: number): number => {
    const value = quantileOfSorted(sorted, p);
    if (value === null) throw new RangeError('spreadOf needs a value');
    return value;
  };
  return { median: at(0.5), p95: at(0.95), min: at(0), max: at(1), n: values.length };
}

/**
 * Ratios of measurements made one after the other, each pair under the same load of the machine.
 *
 * @throws RangeError when the two are not of one length
 */
export function pairedRatio(above: readonly number[], below: readonly number[]): Spread {
  if (above.length !== below.length) throw new RangeError('pairedRatio needs pairs');
  return spreadOf(above.map((value, index) => value / (below[index] ?? Number.NaN)));
}
