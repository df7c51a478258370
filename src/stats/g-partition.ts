import { chiSquareUpperTail } from './chi-square';
import { homogeneity, type HomogeneityForm } from './homogeneity';
import { totalsOf, type UnitCounts } from './unit-rate';

/** A likelihood ratio statistic split into what lies between groups and what lies within them. */
export interface GPartition {
  readonly gTotal: number;
  readonly dfTotal: number;
  readonly gBetween: number;
  readonly dfBetween: number;
  /** Upper tails; null where there are no degrees of freedom. */
  readonly pBetween: number | null;
  readonly gWithin: number;
  readonly dfWithin: number;
  readonly pWithin: number | null;
  /** Pearson's X² between groups, which has no exact partition. */
  readonly pearsonBetween: number;
}

/**
 * Splits G exactly: total = between groups + within them. Groups of no denominator and units of none are left out.
 *
 * @param groups the units of each group
 * @returns null where there is no variation to test: see `homogeneity`
 */
export function partitionG(form: HomogeneityForm, groups: readonly (readonly UnitCounts[])[]): GPartition | null {
  const used = groups.map((units) => units.filter(({ n }) => n > 0)).filter((units) => units.length > 0);
  const total = homogeneity(form, used.flat());
  const between = homogeneity(form, used.map(totalsOf));
  if (total === null) return null;
  // A group with nothing counted, or everything, varies not at all within itself.
  const gWithin = used.reduce((sum, units) => sum + (homogeneity(form, units)?.g ?? 0), 0);
  const dfBetween = used.length - 1;
  const dfWithin = total.df - dfBetween;
  return {
    gTotal: total.g,
    dfTotal: total.df,
    gBetween: between?.g ?? 0,
    dfBetween,
    pBetween: between?.pG ?? null,
    gWithin,
    dfWithin,
    pWithin: dfWithin > 0 ? chiSquareUpperTail(gWithin, dfWithin) : null,
    pearsonBetween: between?.pearson ?? 0,
  };
}
