import type { LocalityColours } from '@/domain/locality-colours';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { isEditedMap } from '@/extracts/file-precedence';
import type { LoadedFile } from '@/extracts/load-report';
import { mapColours } from '@/extracts/map-colours';
import { unitAreas } from '@/measures/unit-areas';
import { unitNames } from '@/measures/unit-names';

/** A practice as a map of localities is made from it. */
export interface PlacedPractice {
  readonly code: string;
  /** Null where no file names it. */
  readonly name: string | null;
  /** Its locality now; null where it has none. */
  readonly locality: string | null;
  /** The file that gives its locality now; null where it has none. */
  readonly givenBy: string | null;
  /** Whether a locality map gives it. */
  readonly isMapped: boolean;
  /** The locality that an extract of practices gives: what it is where a map leaves the practice out. Null for none. */
  readonly outsideMap: string | null;
  /** The day it closed, `2017-10-31`, or `NO_DAY`; null for one that is open, or of which no file says. */
  readonly closed: string | null;
  /** Whether any file has figures of it, and not only its name and place. */
  readonly hasFigures: boolean;
  /** The areas it lies in, one for each grouping: its name, else its code. Other maps that are loaded count as groupings. */
  readonly areas: readonly { readonly grouping: string; readonly area: string }[];
}

/** What a map of localities is made from. */
export interface LocalityMap {
  /** Every practice that any file names, by code. */
  readonly practices: readonly PlacedPractice[];
  readonly colours: LocalityColours;
  /** The map that was edited on the page; null where none is loaded. */
  readonly edited: Pick<LoadedFile, 'source' | 'name'> | null;
}

/** Every practice with its locality, the file that gives it, and the areas that could be localities. */
export function localityMap(engine: Engine, files: readonly LoadedFile[]): LocalityMap {
  const nameOf = new Map(files.map(({ id, name }) => [id, name]));
  const areas = areasByPractice(engine, nameOf);
  const names = unitNames(engine, 'practice');
  const practices = engine.query(
    sql`select unit_code, unit_name, locality, locality_file, outside_map, has_figures,
          unit_code in (select unit_code from locality_map where unit_kind = 'practice') as is_mapped
        from unit where unit_kind = 'practice' order by unit_code`,
    (row): PlacedPractice => {
      const code = String(row['unit_code']);
      return {
        code,
        name: textOf(row['unit_name']),
        locality: textOf(row['locality']),
        givenBy: nameOf.get(Number(row['locality_file'])) ?? null,
        isMapped: row['is_mapped'] === true,
        outsideMap: textOf(row['outside_map']),
        closed: names.get(code)?.closed ?? null,
        hasFigures: row['has_figures'] === true,
        areas: areas.get(code) ?? [],
      };
    },
  );
  const edited = files.find(({ name, kind }) => kind === 'locality-map' && isEditedMap(name));
  return {
    practices,
    colours: mapColours(engine),
    edited: edited ? { source: edited.source, name: edited.name } : null,
  };
}

function areasByPractice(engine: Engine, nameOf: ReadonlyMap<number, string>) {
  const byPractice = new Map<string, PlacedPractice['areas'][number][]>();
  const add = (code: string, grouping: string, area: string) => {
    const known = byPractice.get(code);
    if (known) known.push({ grouping, area });
    else byPractice.set(code, [{ grouping, area }]);
  };
  unitAreas(engine, 'practice').forEach(({ code, grouping, area }) => add(code, grouping, area));
  const maps = engine.query(
    sql`select unit_code, file_id, any_value(locality) as area from all_locality_map where unit_kind = 'practice' group by all order by all`,
    (row) => ({ code: String(row['unit_code']), file: Number(row['file_id']), area: String(row['area']) }),
  );
  maps.forEach(({ code, file, area }) => add(code, `Map “${nameOf.get(file) ?? file}”`, area));
  return byPractice;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
