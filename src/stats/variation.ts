import { coefficientOfVariation, weightedCoefficientOfVariation } from './coefficient-of-variation';
import { givenPair, type CountPair } from './count-pair';
import { empiricalBayes } from './empirical-bayes';
import { extremalQuotient, trimmedQuotient } from './extremal-quotient';
import { intraclassCorrelation } from './intraclass-correlation';
import type { MeasureKind } from './measure-kind';
import { quantileOfSorted } from './quantile';
import { systematicComponent } from './systematic-component';
import { totalsOf, type UnitCounts } from './unit-rate';

/**
 * How much units differ. Values are x/n. Null means not defined.
 *
 * `scv` and the empirical Bayes figures take Poisson chance out and are given for proportions and rates only: of a
 * ratio both counts vary, and a cost is not a count.
 */
export interface VariationSummary {
  /** Highest over lowest value. */
  readonly eq: number | null;
  /** 95th percentile over 5th. */
  readonly eqTrimmed: number | null;
  readonly q10: number | null;
  readonly q25: number | null;
  readonly median: number | null;
  readonly q75: number | null;
  readonly q90: number | null;
  readonly cv: number | null;
  readonly weightedCv: number | null;
  /** Systematic component of variation, not multiplied by 100; may be negative, to be shown as 0. */
  readonly scv: number | null;
  readonly ebMean: number | null;
  /** Variance between units once chance is taken out. */
  readonly ebVariance: number | null;
  readonly ebCv: number | null;
  /** Intraclass correlation; proportions only. May be negative, to be shown as 0. */
  readonly icc: number | null;
  /** Units with a value, on which all of these rest. */
  readonly unitsUsed: number;
}

/** The systematic component with expected numbers from the overall rate. */
function scvOf(units: readonly UnitCounts[]): number | null {
  const total = totalsOf(units);
  return systematicComponent(units.map(({ x, n }) => ({ observed: x, expected: (n * total.x) / total.n })));
}

/**
 * Summarises the variation between units. Units without both numbers, or with a denominator of 0, are left out.
 *
 * @throws RangeError when a number is NaN or infinite
 */
export function summariseVariation(kind: MeasureKind, units: readonly CountPair[]): VariationSummary {
  const given = units.map((unit) => givenPair(kind, unit)).filter((pair) => pair !== null);
  const used = given.filter(({ n }) => n > 0);
  const hasChance = kind === 'proportion' || kind === 'rate';
  const bayes = hasChance && used.length >= 2 ? empiricalBayes(used) : null;
  return {
    ...summariseValues(used.map(({ x, n }) => x / n)),
    weightedCv: weightedCoefficientOfVariation(used),
    scv: hasChance && used.length >= 2 ? scvOf(used) : null,
    ebMean: bayes?.mean ?? null,
    ebVariance: bayes?.systematicVariance ?? null,
    ebCv: bayes?.cv ?? null,
    icc: kind === 'proportion' ? (intraclassCorrelation(used)?.icc ?? null) : null,
  };
}

/** Summarises values whose counts are not given: what rests on counts is null. */
export function summariseValues(values: readonly number[]): VariationSummary {
  const sorted = Float64Array.from(values).sort();
  return {
    eq: extremalQuotient(values),
    eqTrimmed: trimmedQuotient(values),
    q10: quantileOfSorted(sorted, 0.1),
    q25: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    q75: quantileOfSorted(sorted, 0.75),
    q90: quantileOfSorted(sorted, 0.9),
    cv: coefficientOfVariation(values),
    weightedCv: null,
    scv: null,
    ebMean: null,
    ebVariance: null,
    ebCv: null,
    icc: null,
    unitsUsed: values.length,
  };
}
