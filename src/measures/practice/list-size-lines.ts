import type { UnitName } from '@/measures/unit-names';
import type { ListSizeLine, ListSizePoint, PartlyListedUnit } from './list-sizes-result';

/** A unit with its lists by period. */
export interface ListsOfUnit extends UnitName {
  readonly patients: ReadonlyMap<string, number>;
}

const has = (period: string) => (unit: ListsOfUnit) => unit.patients.has(period);

const sumIn = (period: string, units: readonly ListsOfUnit[]): number =>
  units.reduce((sum, unit) => sum + (unit.patients.get(period) ?? 0), 0);

/**
 * The lists of some units added up in each period.
 *
 * @param periods every period from the first to the last
 * @param notLoaded those of them that no file gives for any unit
 */
export function lineOf(
  { level, code, name }: Pick<ListSizeLine, 'level' | 'code' | 'name'>,
  units: readonly ListsOfUnit[],
  periods: readonly string[],
  notLoaded: readonly string[],
  neverGiven: number,
): ListSizeLine {
  const loaded = periods.filter((period) => !notLoaded.includes(period));
  const [first = '', last = ''] = [loaded[0], loaded.at(-1)];
  const same = units.filter(has(first)).filter(has(last));
  const points = periods.map((period): ListSizePoint => {
    if (notLoaded.includes(period)) {
      return { period, patients: null, units: 0, absent: 0, joined: [], left: [], samePatients: null };
    }
    const here = units.filter(has(period));
    const before = loaded[loaded.indexOf(period) - 1];
    const changed = (to: string, from: string): readonly string[] =>
      units.filter((unit) => has(to)(unit) && !has(from)(unit)).map((unit) => unit.name);
    return {
      period,
      patients: here.length === 0 ? null : sumIn(period, here),
      units: here.length,
      absent: units.length - here.length,
      joined: before === undefined ? [] : changed(period, before),
      left: before === undefined ? [] : changed(before, period),
      samePatients: same.length > 0 && same.every(has(period)) ? sumIn(period, same) : null,
    };
  });
  const [from, to] = [sumIn(first, same), sumIn(last, same)];
  const sameChange = loaded.length < 2 || from === 0 ? null : to / from - 1;
  return { level, code, name, points, sameUnits: same.length, sameChange, neverGiven };
}

/** The units that lack a list in some of the periods given, by patients, the most first. */
export function partlyListedOf(
  units: readonly ListsOfUnit[],
  periods: readonly string[],
  notLoaded: readonly string[],
): readonly PartlyListedUnit[] {
  const loaded = periods.filter((period) => !notLoaded.includes(period));
  const found = units.flatMap(({ code, name, locality, patients }): readonly PartlyListedUnit[] => {
    const own = loaded.filter((period) => patients.has(period));
    const [first, last] = [own[0], own.at(-1)];
    if (own.length === loaded.length || first === undefined || last === undefined) return [];
    const size = patients.get(last === loaded.at(-1) ? first : last) ?? 0;
    return [{ code, name, locality, first, last, absent: loaded.length - own.length, of: loaded.length, patients: size }]; // prettier-ignore
  });
  return found.sort((a, b) => b.patients - a.patients || (a.code < b.code ? -1 : 1));
}
