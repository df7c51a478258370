import type { MeasureResult } from '@/analysis/analysis';
import { costOpportunity, type CostOpportunity, type CostUnit } from '@/stats/cost-opportunity';
import { penceOf } from '@/stats/pence';

/** A unit with its prescribing cost per patient. */
export interface OpportunityUnit extends CostUnit {
  readonly code: string;
  readonly name: string;
  readonly locality: string | null;
}

/** What signals would have spent less at the cost per patient of others. */
export interface Opportunity {
  /** Units with a cost per patient; the quantiles are theirs. */
  readonly counted: number;
  readonly signals: readonly OpportunityUnit[];
  readonly median: CostOpportunity<OpportunityUnit>;
  readonly lowestDecile: CostOpportunity<OpportunityUnit>;
}

/**
 * The opportunity of a prescribing cost for each patient, over units above its upper limit only.
 *
 * @param floorPence differences below it are not counted
 * @returns null where no unit has a cost per patient
 */
export function opportunityOf(cost: Pick<MeasureResult, 'units'>, floorPence: number): Opportunity | null {
  const units = cost.units.flatMap(
    ({ code, name, locality, numerator, denominator, band }): OpportunityUnit[] =>
    numerator === null || denominator === null || denominator <= 0
      ? []
      : [{ code, name, locality, costPence: penceOf(numerator), patients: denominator, isSignal: band.startsWith('above') }], // prettier-ignore
  );
  const [median, lowestDecile] = [costOpportunity(units, 0.5, floorPence), costOpportunity(units, 0.1, floorPence)];
  if (!median || !lowestDecile) return null;
  return { counted: units.length, signals: units.filter(({ isSignal }) => isSignal), median, lowestDecile };
}
