import type { MeasureRequest } from '@/analysis/analysis';
import { linkedGroup, type NamedCodes } from '@/domain/unit-group';
import { measureView } from './measure-link';
import { searchText } from '@/domain/search-text';

/** The address of the Variation page with a measure and a group to compare it with, which the link carries whole. */
export function comparedHref(group: NamedCodes, request: MeasureRequest): string {
  return `#/variation${searchText({ ...measureView(request), among: linkedGroup(group) })}`;
}
