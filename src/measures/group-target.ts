import { formatCount } from '@/domain/format';
import { unitWord, type UnitKind } from '@/domain/unit-kind';
import { compareUnits } from '@/stats/compare-units';
import type { MeasureKind } from '@/stats/measure-kind';
import type { UnitCounts } from './measure';
import type { MeasureRequest } from './measure-request';
import type { ResultNote } from './measure-result';
import { RequestError } from './request-error';

/** What units are compared with where that is not their own average, and what must be said of it. */
interface GivenTarget {
  /** x/n; undefined for the average of all. */
  readonly target: number | undefined;
  readonly notes: readonly ResultNote[];
}

/**
 * The value that a request names to compare with: a number, or the sum over sum of a group's members with figures.
 *
 * @throws RequestError where two comparators are named, or no member of the group has figures
 */
export function givenTarget(
  unitKind: UnitKind,
  kind: MeasureKind,
  counts: readonly UnitCounts[],
  { target, among, withinLocality }: MeasureRequest,
): GivenTarget {
  if (among === undefined) return { target, notes: [] };
  if (target !== undefined || withinLocality !== undefined) {
    throw new RequestError(
      'Units can be compared with a group, a locality or a value, but only one of them at a time.',
    );
  }
  const asked = new Set(among.codes);
  const members = counts.filter(({ unitCode }) => asked.has(unitCode));
  const { target: average, unitsWithValue } = compareUnits(kind, members);
  if (average === null) {
    throw new RequestError(`No ${unitWord(unitKind, 1)} of the group “${among.name}” has figures for this.`);
  }
  const missing = asked.size - unitsWithValue;
  if (missing === 0) return { target: average, notes: [] };
  const text = `The average of “${among.name}” is over ${formatCount(unitsWithValue)} of its ${formatCount(asked.size)} ${unitWord(unitKind, asked.size)}: ${formatCount(missing)} ${missing === 1 ? 'has' : 'have'} no figures here.`;
  return { target: average, notes: [{ code: 'group-incomplete', text }] };
}
