import type { Description, ListSizesRequest, ListSizesResult } from '@/analysis/analysis';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import type { UnitKind } from '@/domain/unit-kind';
import type { PracticeView } from '@/features/practices/practice-view';
import { LIST_DISPLAYS, type ListDisplay, type ListsInput } from './lists-model';

/** The unit that the lists are shown for. */
export interface ListedUnit {
  readonly code: string;
  readonly name: string;
  readonly locality: string | null;
}

/**
 * What is asked of the core.
 *
 * @param unitKind absent: practices where there are any, else the only kind loaded
 * @param unit null for all
 */
export function listsRequest(
  unitKind: UnitKind | undefined,
  { listStep }: Pick<PracticeView, 'listStep'>,
  unit: ListedUnit | null,
): ListSizesRequest {
  return {
    ...(unitKind === undefined ? {} : { units: unitKind }),
    ...(listStep === undefined ? {} : { step: listStep }),
    ...(unit === null ? {} : { code: unit.code }),
  };
}

/** What may be drawn. One unit is all there is of its line: it is never of other units than before. */
export function offeredDisplays(unit: ListedUnit | null): readonly ListDisplay[] {
  return LIST_DISPLAYS.filter((one) => unit === null || one !== 'same-index');
}

/** What the chart is made from. Localities are those of all known units, so that colours are those of every page. */
export function listsInput(
  result: ListSizesResult,
  { lists, only }: Pick<PracticeView, 'lists' | 'only'>,
  unit: ListedUnit | null,
  { units, localityColours }: Pick<Description, 'units' | 'localityColours'>,
): ListsInput {
  const display = lists !== undefined && offeredDisplays(unit).includes(lists) ? lists : 'patients';
  const known = units.filter(({ kind }) => kind === result.unitKind).map(({ locality }) => locality ?? NO_LOCALITY);
  const listed = result.lines.filter(({ level }) => level === 'locality').map(({ code }) => code);
  const unitLocality = unit === null ? null : (unit.locality ?? NO_LOCALITY);
  return { result, display, only: only ?? null, unitLocality, localities: sortLocalities([...known, ...listed]), colours: localityColours }; // prettier-ignore
}
