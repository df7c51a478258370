import asin from '@stdlib/math-base-special-asin';
import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import sin from '@stdlib/math-base-special-sin';
import type { Interval } from './interval';
import { winsorise } from './overdispersion';

/** The scales on which overdispersion is estimated in the field; the app itself uses the first and the third. */
export type TransformedScale = 'proportion_raw' | 'proportion_arcsine' | 'sr_sqrt' | 'sr_log' | 'ratio_log';

/** One unit on a scale: its value, its standard error by chance, and how far it lies from the target. */
export interface Transformed {
  readonly y: number;
  readonly s: number;
  /** (y − target)/s; null where s is 0 or y is not finite. */
  readonly z: number | null;
}

/** A set of units on one scale. */
export interface TransformedSet {
  readonly target: number;
  readonly units: readonly Transformed[];
}

/**
 * Puts units on a scale, with the target taken from their sums.
 *
 * `proportion_raw`: s = √(θ(1 − θ)/n). `proportion_arcsine`: y = asin √p, s = 1/(2√n). `sr_sqrt` (denominator is the
 * expected number): y = √(O/E), target 1, s = 1/(2√E). `sr_log`: y = log(O/E), target 0, s = 1/√E. `ratio_log`:
 * y = log((a + ½)/(b + ½)), s = √(a/(a + ½)² + b/(b + ½)²), target log(Σa/Σb).
 *
 * @throws RangeError when the two lists differ in length
 */
export function transform(
  scale: TransformedScale,
  numerators: readonly number[],
  denominators: readonly number[],
): TransformedSet {
  if (numerators.length !== denominators.length)
    throw new RangeError('transform needs a denominator to each numerator');
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const overall = total(numerators) / total(denominators);
  const { target, y, s } = scales(overall)[scale];
  const units = numerators.map((x, i) => {
    const n = denominators[i] ?? 0;
    const unit = { y: y(x, n), s: s(x, n) };
    const z = (unit.y - target) / unit.s;
    return { ...unit, z: unit.s > 0 && Number.isFinite(z) ? z : null };
  });
  return { target, units };
}

/**
 * Limits at target ± reach on a scale, turned back to the scale of the value: a proportion, a ratio of observed to
 * expected, or a ratio of two counts. Held within what the scale can be before they are turned back.
 *
 * @param reach z × standard error, with any overdispersion in it
 */
export function limitsOnScale(scale: TransformedScale, target: number, reach: number): Interval {
  const back = BACK[scale];
  return { lower: back(target - reach), upper: back(target + reach) };
}

const BACK: Readonly<Record<TransformedScale, (y: number) => number>> = {
  proportion_raw: (y) => Math.min(1, Math.max(0, y)),
  proportion_arcsine: (y) => sin(Math.min(Math.PI / 2, Math.max(0, y))) ** 2,
  sr_sqrt: (y) => Math.max(0, y) ** 2,
  sr_log: exp,
  ratio_log: exp,
};

interface Scale {
  readonly target: number;
  readonly y: (x: number, n: number) => number;
  readonly s: (x: number, n: number) => number;
}

function scales(overall: number): Readonly<Record<TransformedScale, Scale>> {
  return {
    proportion_raw: {
      target: overall,
      y: (x, n) => x / n,
      s: (_x, n) => Math.sqrt((overall * (1 - overall)) / n),
    },
    proportion_arcsine: {
      target: asin(Math.sqrt(overall)),
      y: (x, n) => asin(Math.sqrt(x / n)),
      s: (_x, n) => 1 / (2 * Math.sqrt(n)),
    },
    sr_sqrt: { target: 1, y: (x, n) => Math.sqrt(x / n), s: (_x, n) => 1 / (2 * Math.sqrt(n)) },
    sr_log: { target: 0, y: (x, n) => ln(x / n), s: (_x, n) => 1 / Math.sqrt(n) },
    ratio_log: {
      target: ln(overall),
      y: (a, b) => ln((a + 0.5) / (b + 0.5)),
      s: (a, b) => Math.sqrt(a / (a + 0.5) ** 2 + b / (b + 0.5) ** 2),
    },
  };
}

/** z-scores as they enter the dispersion, null where a unit is left out of it, and the ends they were drawn in to. */
export interface ExtremesHandled {
  readonly z: readonly (number | null)[];
  readonly low: number | null;
  readonly high: number | null;
}

/** Draws extreme z-scores in, as `winsorise`; nulls keep their place. */
export function winsoriseKnown(z: readonly (number | null)[], q: number): ExtremesHandled {
  const drawn = winsorise(
    z.filter((each) => each !== null),
    q,
  );
  if (drawn === null) return { z, low: null, high: null };
  const { low, high } = drawn;
  return { z: z.map((each) => (each === null ? null : Math.min(high, Math.max(low, each)))), low, high };
}
