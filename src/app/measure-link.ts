import type { MeasureRequest } from '@/analysis/analysis';
import { linkOfGrouping } from '@/domain/grouping';
import type { Carried } from '@/features/outliers/cell-details';
import type { VariationView } from '@/features/variation/variation-view';
import { ALL_GROUPS } from '@/features/variation/variation-view';
import { searchText } from '@/domain/search-text';

const QOF: readonly string[] = ['exception-rate', 'achievement'];

/** The view of the Variation page that asks for what a request asks for, with one unit selected where it is named. */
export function measureView(request: MeasureRequest, unit?: string): VariationView {
  const { measure, period, indicator, group, specialty, provider, units, openNow, bnf } = request;
  const whole = QOF.includes(measure) && indicator === undefined && group === undefined ? ALL_GROUPS : undefined;
  const grouping = linkOfGrouping(request.grouping);
  const asked = { measure, period, indicator, group: group ?? whole, specialty, provider, units, grouping, openNow, bnf, unit }; // prettier-ignore
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** Addresses of the views behind a cell of a scan. */
export const CELL_LINKS = {
  measure: (request: MeasureRequest, unit: string, carried?: Carried) =>
    `#/variation${searchText({ ...measureView(request, unit), ...carried })}`,
  unit: (code: string, period: string, carried?: Carried) =>
    `#/practices${searchText({ practice: code, period, ...carried })}`,
};
