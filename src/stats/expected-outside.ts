import type { Limits } from './band';
import { binomialTails } from './binomial';
import { rulesOf, type Comparison } from './comparison';
import { givenPair, type CountPair } from './count-pair';
import type { MeasureKind } from './measure-kind';
import { poissonTails } from './poisson';
import { shareOfRatio } from './ratio-rules';
import type { Tails } from './tails';

/** How many units chance alone would put outside the limits; each is a number of units, seldom whole. */
export interface ExpectedOutside {
  readonly above998: number;
  readonly below998: number;
  /** Outside the 95% limits on either side, those outside the 99.8% limits included. */
  readonly outside95: number;
  readonly outside998: number;
}

/** The distribution of a unit's count under the target, and its limits on the scale of that count. */
interface CountUnderTarget {
  readonly tails: (count: number) => Tails;
  readonly toCount: (limit: number) => number;
}

function countUnder(kind: Exclude<MeasureKind, 'cost'>, target: number, size: number): CountUnderTarget {
  if (kind === 'rate') return { tails: (k) => poissonTails(k, target * size), toCount: (limit) => limit * size };
  if (kind === 'proportion') return { tails: (k) => binomialTails(k, size, target), toCount: (limit) => limit * size };
  const share = shareOfRatio(target);
  return { tails: (k) => binomialTails(k, size, share), toCount: (limit) => shareOfRatio(limit) * size };
}

/** P of a count strictly above a limit; 0 where there is no limit. */
function above(count: CountUnderTarget, limit: number | null): number {
  return limit === null ? 0 : count.tails(Math.floor(count.toCount(limit))).upper;
}

/** P of a count strictly below a limit. */
function below(count: CountUnderTarget, limit: number | null): number {
  return limit === null ? 0 : count.tails(Math.ceil(count.toCount(limit)) - 1).lower;
}

function outsideOf(count: CountUnderTarget, limits: Limits): ExpectedOutside {
  const above998 = above(count, limits.upper998);
  const below998 = below(count, limits.lower998);
  return {
    above998,
    below998,
    outside95: above(count, limits.upper95) + below(count, limits.lower95),
    outside998: above998 + below998,
  };
}

const NONE: ExpectedOutside = { above998: 0, below998: 0, outside95: 0, outside998: 0 };
/** Against limits that take in the variance between units, which have no exact distribution behind them. */
const ADJUSTED: ExpectedOutside = { above998: 0.001, below998: 0.001, outside95: 0.05, outside998: 0.002 };

/**
 * The probability of each unit to fall outside the limits in use by chance alone. Against limits of chance alone it is
 * exact under the target (binomial, Poisson, conditional binomial), because 0.2% is only its value in large
 * samples; against adjusted limits it is 5% and 0.2%.
 *
 * @param units those that were compared, in the same order
 * @param adjusted true where the adjusted bands are shown
 * @returns for each unit, null where it is not compared; null for a cost, whose limits are not of chance, and for adjusted
 *   limits that could not be estimated
 * @throws RangeError when the units are not as many as were compared
 */
export function chanceOutside(
  comparison: Comparison,
  units: readonly CountPair[],
  adjusted: boolean,
): readonly (ExpectedOutside | null)[] | null {
  const { kind, target, tau2 } = comparison;
  if (units.length !== comparison.units.length) {
    throw new RangeError(`chanceOutside needs the ${comparison.units.length} units compared; got ${units.length}`);
  }
  if (kind === 'cost' || (adjusted && tau2 === null)) return null;
  const rules = rulesOf(kind);
  return units.map((unit, i) => {
    const compared = comparison.units[i];
    const pair = givenPair(kind, unit);
    if (target === null || compared === undefined || pair === null || compared.band === 'not-compared') return null;
    if (adjusted && tau2 !== 0) return ADJUSTED;
    return outsideOf(countUnder(kind, target, rules.sizeOf(pair.x, pair.n)), compared.limits);
  });
}

/** The number of units that chance alone would put outside the limits in use: `chanceOutside` added up. */
export function expectedOutside(
  comparison: Comparison,
  units: readonly CountPair[],
  adjusted: boolean,
): ExpectedOutside | null {
  const each = chanceOutside(comparison, units, adjusted);
  const { target, tau2, unitsCompared } = comparison;
  if (each !== null && adjusted && tau2 !== 0 && target !== null) return times(ADJUSTED, unitsCompared);
  return each === null ? null : each.reduce((sum: ExpectedOutside, one) => (one === null ? sum : add(sum, one)), NONE);
}

function times({ above998, below998, outside95, outside998 }: ExpectedOutside, count: number): ExpectedOutside {
  return {
    above998: above998 * count,
    below998: below998 * count,
    outside95: outside95 * count,
    outside998: outside998 * count,
  };
}

function add(a: ExpectedOutside, b: ExpectedOutside): ExpectedOutside {
  return {
    above998: a.above998 + b.above998,
    below998: a.below998 + b.below998,
    outside95: a.outside95 + b.outside95,
    outside998: a.outside998 + b.outside998,
  };
}
