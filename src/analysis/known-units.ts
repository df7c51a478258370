import { UNIT_KINDS } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { unitAreas } from '@/measures/unit-areas';
import { unitNames } from '@/measures/unit-names';
import type { KnownUnit } from './analysis';

/** Every unit that any loaded file names, by kind and name. */
export function knownUnits(engine: Engine): readonly KnownUnit[] {
  const areas = new Map<string, Record<string, string>>();
  for (const { kind, code, grouping, area } of unitAreas(engine, null)) {
    const of = `${kind} ${code}`;
    const known = areas.get(of) ?? {};
    known[grouping] = area;
    areas.set(of, known);
  }
  // A query for each kind that is loaded, and none for the others: this is on the way to the first chart.
  const loaded = engine.query(sql`select distinct unit_kind from unit`, (row) => row['unit_kind']);
  return UNIT_KINDS.filter((kind) => loaded.includes(kind)).flatMap((kind) =>
    [...unitNames(engine, kind).values()]
      .map(({ code, name, locality, closed }): KnownUnit => ({
        kind,
        code,
        name,
        locality,
        areas: areas.get(`${kind} ${code}`) ?? NONE,
        isClosed: closed !== null,
      }))
      .sort((a, b) => compare(a.name, b.name) || compare(a.code, b.code)),
  );
}

const NONE: KnownUnit['areas'] = {};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
