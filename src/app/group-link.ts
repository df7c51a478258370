import type { MeasureRequest } from '@/analysis/analysis';
import { linkedGroup, type UnitGroup } from '@/domain/unit-group';
import type { VariationView } from '@/features/variation/variation-view';
import { searchText } from './search-text';

/** The address of the Variation page with a measure and a group to compare it with, which the link carries whole. */
export function comparedHref(group: Pick<UnitGroup, 'name' | 'codes'>, request: MeasureRequest): string {
  const { measure, period, indicator, specialty, bnf, units, grouping } = request;
  const view: VariationView = {
    measure,
    period,
    group: request.group ?? (indicator === undefined ? 'all' : undefined),
    indicator,
    specialty,
    bnf,
    units,
    grouping,
    among: linkedGroup(group),
  };
  return `#/variation${searchText(view)}`;
}
