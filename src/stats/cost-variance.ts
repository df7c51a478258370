import { meanAndSd } from './mean-interval';

/** What one practice spent and was given to spend, in one unit of money, and its list size. */
export interface Spend {
  readonly cost: number;
  readonly budget: number;
  readonly listSize: number;
}

/** Spend over budget: positive is an overspend. */
export interface BudgetVariance {
  readonly variance: number;
  /** Variance as a percentage of the budget; null without one. */
  readonly percent: number | null;
}

/** Variance of spend from budget. */
export function budgetVariance(cost: number, budget: number): BudgetVariance {
  const variance = cost - budget;
  return { variance, percent: budget === 0 ? null : (variance / budget) * 100 };
}

/**
 * SDs of each value from the unweighted mean of all: how unusual a practice is among practices. Not a test of chance,
 * for a cost is not a count.
 *
 * @returns null throughout with fewer than 2 values, or where all are the same
 */
export function zAmong(values: readonly number[]): (number | null)[] {
  const summary = meanAndSd(values);
  const first = values[0];
  const sd = summary?.sd ?? null;
  if (summary === null || sd === null || values.every((value) => value === first)) return values.map(() => null);
  return values.map((value) => (value - summary.mean) / sd);
}

/**
 * What would be saved if every practice above a cost per patient came down to it: Σ max(0, cost/list − level) × list.
 * Give it the practices that are signals only.
 *
 * @param level cost per patient to come down to, such as the lowest quarter's
 * @throws RangeError when a list size is not above 0
 */
export function opportunity(practices: readonly Pick<Spend, 'cost' | 'listSize'>[], level: number): number {
  return practices.reduce((sum, { cost, listSize }) => {
    if (!(listSize > 0)) throw new RangeError(`opportunity needs list sizes above 0; got ${listSize}`);
    return sum + Math.max(0, cost - level * listSize);
  }, 0);
}
