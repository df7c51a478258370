import { NO_LIMITS, type Limits } from './band';
import { chiSquareUpperTail } from './chi-square';
import {
  FEWEST_FOR_DISPERSION,
  FEWEST_WITH_VALUE,
  rulesOf,
  type Compared,
  type Comparison,
  type DispersionTest,
} from './comparison';
import { givenPair, type CountPair, type GivenPair } from './count-pair';
import { judgeUnit, limitsOfSize, NOTHING, targetAt, type Yardstick } from './judge-unit';
import type { MeasureKind } from './measure-kind';
import { dispersionOf, varianceBetween, winsorise } from './overdispersion';

export type { Compared, Comparison } from './comparison';
export type { CountPair } from './count-pair';
export { chanceOutside, expectedOutside } from './expected-outside';

/** Share of z-scores drawn in at each end before the overdispersion is estimated. */
const WINSORISED_SHARE = 0.1;

/** A spread this small beside the target is rounding: the units are all alike. */
const ROUNDING = 1e-12;

function sumOf(pairs: readonly GivenPair[]): GivenPair {
  return pairs.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
}

function checkedTarget(kind: MeasureKind, target: number): number {
  if (!Number.isFinite(target) || target < 0 || (kind === 'proportion' && target > 1)) {
    throw new RangeError(`compareUnits target of a ${kind} is out of range; got ${target}`);
  }
  return target;
}

/** The weighted SD of a cost around its target; null with fewer than 3 values, 0 where all are alike. */
function spreadOf(target: number | null, pairs: readonly GivenPair[]): number | null {
  if (target === null || pairs.length < FEWEST_WITH_VALUE) return null;
  let squares = 0;
  let weights = 0;
  for (const { x, n } of pairs) {
    squares += n * (x / n - target) ** 2;
    weights += n;
  }
  const spread = Math.sqrt(squares / weights);
  return spread > ROUNDING * Math.abs(target) ? spread : 0;
}

interface Dispersion {
  readonly unitsCompared: number;
  readonly phi: number | null;
  readonly tau2: number | null;
  readonly dispersionTest: DispersionTest | null;
}

/** φ, τ² and the test of overdispersion from the units that can be compared. */
function dispersionAmong(yardstick: Yardstick, pairs: readonly GivenPair[]): Dispersion {
  const rules = rulesOf(yardstick.kind);
  const z: number[] = [];
  const errors: number[] = [];
  for (const { x, n } of pairs) {
    const size = rules.sizeOf(x, n);
    const target = targetAt(yardstick, size);
    if (target === null) continue;
    const error = rules.standardError(target, size, 0);
    errors.push(error);
    z.push(rules.deviationOf(x, n, target) / error);
  }
  const unitsCompared = z.length;
  if (yardstick.kind === 'cost') return { unitsCompared, phi: null, tau2: null, dispersionTest: null };
  const statistic = z.reduce((sum, each) => sum + each * each, 0);
  const df = unitsCompared - 1;
  const dispersionTest = df < 1 ? null : { statistic, df, p: chiSquareUpperTail(statistic, df) };
  const held = unitsCompared < FEWEST_FOR_DISPERSION ? null : winsorise(z, WINSORISED_SHARE);
  const phi = held === null ? null : dispersionOf(held.values);
  const tau2 = phi === null ? null : varianceBetween(phi, errors);
  return { unitsCompared, phi, tau2, dispersionTest };
}

/**
 * Compares every unit with one target.
 *
 * The target is Σx/Σn over all units whose two numbers are given, including those with a denominator of 0, or the
 * one in `options`. A unit without both numbers, with a denominator of 0, with a negative count or with counts that cannot
 * be (see `givenPair`) has no value; one with a value that is not compared keeps it and its interval: where the target is 0, or 1 of a proportion; where fewer
 * than 3 units have a value and no target was given (for a cost, given or not); where fewer than 5 events are expected
 * of a rate; where costs are all alike. With fewer than 10 compared units nothing is adjusted.
 *
 * @param kind decides interval, limits and scale of overdispersion
 * @param units the whole comparison set, all of one kind of unit
 * @returns one `Compared` for each unit, in the same order
 * @throws RangeError when a number is NaN or infinite, or a given target is negative or, for a proportion, above 1
 */
export function compareUnits(
  kind: MeasureKind,
  units: readonly CountPair[],
  options: { readonly target?: number } = {},
): Comparison {
  const rules = rulesOf(kind);
  const pairs = units.map((unit) => givenPair(kind, unit));
  const given = pairs.filter((pair) => pair !== null);
  const withValue = given.filter(({ x, n }) => rules.valueOf(x, n) !== null);
  const total = sumOf(given);
  const targetGiven = options.target !== undefined;
  const target = options.target === undefined ? rules.valueOf(total.x, total.n) : checkedTarget(kind, options.target);
  const set = { kind, target, targetGiven, unitsWithValue: withValue.length };
  const spread = kind === 'cost' ? spreadOf(target, withValue) : null;
  const dispersion = dispersionAmong({ ...set, spread, tau2: null }, withValue);
  const yardstick: Yardstick = { ...set, spread, tau2: dispersion.tau2 };
  return {
    ...set,
    ...dispersion,
    spread,
    isAdjusted: dispersion.tau2 !== null && dispersion.tau2 > 0,
    units: pairs.map((pair) => (pair === null ? NOTHING : judgeUnit(yardstick, pair, 1))),
  };
}

/**
 * A locality, or all units together: Σx/Σn over its members against the practices' target, at the group's own size.
 * The variance between units is added as τ²·Σn²/(Σn)², since a group averages over its members; for a cost the
 * spread is multiplied by √Σn²/Σn likewise.
 *
 * @param comparison the set whose target, spread and overdispersion the group is judged by
 * @param members units of the group, of the same kind as the set
 * @throws RangeError when a number is NaN or infinite
 */
export function compareGroup(comparison: Comparison, members: readonly CountPair[]): Compared {
  const { kind } = comparison;
  const rules = rulesOf(kind);
  const given = members.map((member) => givenPair(kind, member)).filter((pair) => pair !== null);
  let sizes = 0;
  let squares = 0;
  for (const { x, n } of given) {
    const size = rules.sizeOf(x, n);
    sizes += size;
    squares += size * size;
  }
  return sizes > 0 ? judgeUnit(comparison, sumOf(given), squares / (sizes * sizes)) : NOTHING;
}

/**
 * The limits at any size, for drawing a funnel.
 *
 * @param comparison with `unitsWithValue` and `targetGiven` the rule of 3 units is kept too
 * @param size n, or a + b for a ratio; need not be whole
 * @param adjusted true for the limits with the variance between units added
 * @returns limits on the scale of the value; all null where nothing is compared at that size, and for the adjusted
 *   ones where τ² is not known
 */
export function limitsAt(comparison: Yardstick, size: number, adjusted: boolean): Limits {
  const target = targetAt(comparison, size);
  if (target === null) return NO_LIMITS;
  const { limits, adjustedLimits } = limitsOfSize(comparison, target, size, 1);
  return adjusted ? adjustedLimits : limits;
}
