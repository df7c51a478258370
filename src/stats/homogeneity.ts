import ln from '@stdlib/math-base-special-ln';
import { chiSquareUpperTail } from './chi-square';
import { totalsOf, type UnitCounts } from './unit-rate';

/** What the units are tested for: one common proportion, or one common Poisson rate. */
export type HomogeneityForm = 'binomial' | 'poisson';

/** Events seen against events expected, over all units. */
export interface GoodnessOfFit {
  /** Pearson's X². */
  readonly pearson: number;
  /** Likelihood ratio G. */
  readonly g: number;
  readonly df: number;
  /** Upper tails of chi-square on df. */
  readonly pPearson: number;
  readonly pG: number;
  /** X²/df: 1 where there is only chance. */
  readonly dispersion: number;
  /** Cells with fewer than 5 expected, in which case p is rough. */
  readonly smallExpected: number;
}

/** Fewest expected in a cell for the chi-square distribution to be trusted. */
const FEWEST_EXPECTED = 5;

/** O log(O/E), and 0 where nothing was seen. */
const likelihoodTerm = (observed: number, expected: number): number =>
  observed === 0 ? 0 : observed * ln(observed / expected);

function fit(cells: readonly (readonly [observed: number, expected: number])[], df: number): GoodnessOfFit {
  let [pearson, g, smallExpected] = [0, 0, 0];
  for (const [observed, expected] of cells) {
    pearson += (observed - expected) ** 2 / expected;
    g += likelihoodTerm(observed, expected);
    if (expected < FEWEST_EXPECTED) smallExpected += 1;
  }
  g = Math.max(0, 2 * g);
  return {
    pearson,
    g,
    df,
    pPearson: chiSquareUpperTail(pearson, df),
    pG: chiSquareUpperTail(g, df),
    dispersion: pearson / df,
    smallExpected,
  };
}

/** Degrees of freedom of a test of homogeneity: units with a denominator, less one. */
export function homogeneityDf(units: readonly UnitCounts[]): number {
  return Math.max(0, units.filter(({ n }) => n > 0).length - 1);
}

/**
 * Whether units share one proportion or one rate: Pearson's and the likelihood ratio test. Units with n = 0 are left
 * out and the degrees of freedom fall with them. With thousands of patients to a practice p is always tiny: lead
 * with the size of the differences.
 *
 * @returns null with fewer than 2 units; where nothing was counted, or for proportions where everything was: there is no variation to test
 * @throws RangeError when a count is negative, or of a proportion more than n
 */
export function homogeneity(form: HomogeneityForm, units: readonly UnitCounts[]): GoodnessOfFit | null {
  const used = units.filter(({ n }) => n > 0);
  if (used.some(({ x, n }) => !(x >= 0) || (form === 'binomial' && x > n))) {
    throw new RangeError('homogeneity needs counts of 0 or more, and of a proportion no more than n');
  }
  const total = totalsOf(used);
  const rate = total.x / total.n;
  if (used.length < 2 || !(rate > 0) || (form === 'binomial' && rate >= 1)) return null;
  const cells = used.flatMap(({ x, n }): [number, number][] =>
    form === 'poisson'
      ? [[x, n * rate]]
      : [
          [x, n * rate],
          [n - x, n * (1 - rate)],
        ],
  );
  return fit(cells, homogeneityDf(used));
}

/**
 * Events seen against events expected from outside, so that no degree of freedom is spent on the total.
 *
 * @throws RangeError when there is nothing to test, or an expected number is not above 0
 */
export function fitToExpected(observed: readonly number[], expected: readonly number[]): GoodnessOfFit {
  if (observed.length === 0 || observed.length !== expected.length || expected.some((each) => !(each > 0))) {
    throw new RangeError('fitToExpected needs an expected number above 0 for each observed one');
  }
  const cells = observed.map((each, i): [number, number] => [each, expected[i] ?? 0]);
  return fit(cells, cells.length);
}
