import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { numberOrNull } from '@/measures/row-values';
import { unitNames } from '@/measures/unit-names';
import type { RosterRequest } from './practice-request';
import type { Roster, RosterUnit } from './practice-result';
import {
  ageOf,
  type AgeRow,
  ageRows,
  engagementRows,
  grouped,
  listRows,
  registerRows,
  rosterKind,
} from './practice-rows';

/**
 * Every unit of a kind, by code, with its list, age profile and prevalence, and what is loaded of the dealings with it.
 *
 * @throws RequestError where no unit of the kind is loaded
 */
export function answerRoster(engine: Engine, { units }: RosterRequest): Roster {
  const unitKind = rosterKind(engine, units);
  const ages = ageRows(engine, unitKind, null);
  const registers = registerRows(engine, unitKind, null);
  const ageBands = bandsOf(ages);
  const codes = [...new Set(registers.map(({ register }) => register))].sort();
  const lists = latestLists(engine, unitKind);
  const engagement = engagementRows(engine, unitKind, null);
  const agesOf = grouped(ages, ({ code }) => code);
  // In the order of years, so that the latest of each register is the last.
  const prevalenceOf = new Map(
    registers.map(({ code, register, patients, list }) => [`${code} ${register}`, share(patients, list)]),
  );
  const found = [...unitNames(engine, unitKind).values()].map((unit): RosterUnit => ({
    ...unit,
    listSize: lists.get(unit.code) ?? null,
    ageShares: sharesOf(agesOf.get(unit.code) ?? [], ageBands),
    prevalence: Float64Array.from(codes, (code) => prevalenceOf.get(`${unit.code} ${code}`) ?? NaN),
    engagement: engagement.get(unit.code) ?? null,
  }));
  return {
    unitKind,
    units: found.sort((a, b) => (a.code < b.code ? -1 : 1)),
    ageBands,
    registers: codes,
  };
}

/** The latest list of each unit, by code. @param code null for all units */
export function latestLists(engine: Engine, unitKind: UnitKind): ReadonlyMap<string, number | null> {
  const undated = engine.query(
    sql`select unit_code, list_size from unit where unit_kind = ${unitKind}`,
    (row) => [String(row['unit_code']), numberOrNull(row['list_size'])] as const,
  );
  const dated = listRows(engine, unitKind, null).map(({ code, patients }) => [code, patients] as const);
  return new Map([...undated, ...dated]);
}

/** Age bands from the youngest. */
export function bandsOf(ages: readonly Pick<AgeRow, 'ageBand'>[]): readonly string[] {
  const names = [...new Set(ages.map(({ ageBand }) => ageBand))];
  return names.sort((a, b) => ageOf(a) - ageOf(b) || (a < b ? -1 : 1));
}

function sharesOf(rows: readonly AgeRow[], bands: readonly string[]): Float64Array {
  const all = rows.reduce((sum, { patients }) => sum + patients, 0);
  const inBand = (band: string) =>
    rows.filter(({ ageBand }) => ageBand === band).reduce((sum, { patients }) => sum + patients, 0);
  return Float64Array.from(bands, (band) => (all > 0 ? inBand(band) / all : NaN));
}

function share(patients: number, list: number | null): number {
  return list === null || list === 0 ? NaN : patients / list;
}
