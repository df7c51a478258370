import type { MeasureResult } from '@/analysis/analysis';
import type { Workings } from '@/ui/explained-columns';
import type { PathwayResults, PathwayRow } from '@/features/ratio/view-model/pathway';
import { rateItems, ratioItems, rowsItems } from './parts';

/** Where the rates of a pathway are from. */
export function pathwayWorkings(results: PathwayResults): Workings<PathwayRow> {
  const rate = (result: MeasureResult | null) => (row: PathwayRow) => result === null ? [] : rateItems(result, result.units.find(({ code }) => code === row.id), row.name); // prettier-ignore
  return {
    referrals: rate(results.referrals),
    onRegister: rate(results.referralsOnRegister),
    firsts: rate(results.firsts),
    followUps: rate(results.followUps),
    ratio: (row) => ratioItems(row.followUps, row.firsts, rowsItems(results.followUps, row.name)),
  };
}
