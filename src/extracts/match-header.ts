import type { UnitKind } from '@/domain/unit-kind';
import { PERIOD_HEADINGS, UNIT_HEADINGS, type CanonicalColumn, type PeriodColumnReading } from './canonical-columns';
import { requiredOf, type CanonicalKind } from './canonical-kind';
import { CANONICAL_KINDS } from './canonical-kinds';
import type { ReadTable, StoredTable } from './tables';

/** How the header row of a file fits one kind of extract. */
export interface HeaderMatch<Table extends ReadTable = StoredTable> {
  readonly kind: CanonicalKind<Table>;
  /** Place in the header, from 0, of each column of the kind that was found. */
  readonly places: ReadonlyMap<CanonicalColumn, number>;
  /** Kind of unit that the heading of the unit's code names; null for a kind without units, or where it is missing. */
  readonly unitKind: UnitKind | null;
  /** How cells of the period column are read; null for a kind without periods, or where it is missing. */
  readonly periodReading: PeriodColumnReading | null;
  /** Required columns that were not found, as a reader would name them. */
  readonly missing: readonly string[];
  /** Headings that stand in the header twice and are wanted. */
  readonly repeated: readonly string[];
}

/** A heading in the form in which headings are compared: letters and digits, in lower case. */
export function headingKey(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Fits a header to one kind. An exact heading goes before another spelling of it. */
export function matchKind<Table extends ReadTable>(
  kind: CanonicalKind<Table>,
  header: readonly string[],
): HeaderMatch<Table> {
  const keys = header.map(headingKey);
  const places = new Map<CanonicalColumn, number>();
  const taken = new Set<number>();
  const take = (column: CanonicalColumn, names: readonly string[]): string | null => {
    if (places.has(column)) return null;
    const placeOf = (name: string) => {
      const wanted = headingKey(name);
      return keys.findIndex((key, index) => key === wanted && !taken.has(index));
    };
    const found = names.find((name) => placeOf(name) >= 0);
    if (found === undefined) return null;
    const place = placeOf(found);
    places.set(column, place);
    taken.add(place);
    return found;
  };

  const unit = kind.columns.find(({ type }) => type === 'unit');
  const unitHeading = unit && firstOf(kind.unitHeadings, UNIT_HEADINGS, (names) => take(unit, names));
  const period = kind.columns.find(({ type }) => type === 'period');
  const periodHeading = period && firstOf(kind.periodHeadings, PERIOD_HEADINGS, (names) => take(period, names));
  const others = kind.columns.filter((column) => column !== unit && column !== period);
  others.forEach((column) => take(column, [column.name]));
  others.forEach((column) => take(column, column.spellings));

  return {
    kind,
    places,
    unitKind: UNIT_HEADINGS[unitHeading ?? '']?.kind ?? null,
    periodReading: PERIOD_HEADINGS[periodHeading ?? '']?.reading ?? null,
    missing: requiredOf(kind, (column) => places.has(column) && !keys.includes(kind.instead?.unless ?? ''))
      .filter((column) => !places.has(column))
      .map((column) => nameOf(kind, column)),
    repeated: [...places.values()]
      .filter((place) => keys.indexOf(keys[place] ?? '') !== keys.lastIndexOf(keys[place] ?? ''))
      .map((place) => header[place] ?? ''),
  };
}

/** The heading, of those a kind accepts, under which a column was found: each heading's own name first. */
function firstOf<T extends { readonly spellings: readonly string[] }>(
  headings: readonly string[],
  table: Readonly<Record<string, T>>,
  take: (names: readonly string[]) => string | null,
): string | undefined {
  return (
    headings.find((heading) => take([heading]) !== null) ??
    headings.find((heading) => take(table[heading]?.spellings ?? []) !== null)
  );
}

function nameOf(kind: CanonicalKind<ReadTable>, column: CanonicalColumn): string {
  if (column.type === 'unit') return kind.unitHeadings[0] ?? column.name;
  if (column.type === 'period') return kind.periodHeadings.slice(0, 2).join(' (or ') + (kind.periodHeadings.length > 1 ? ')' : ''); // prettier-ignore
  return column.name;
}

/** The kind of which a header has every required column, and most columns in all; null where there is none. */
export function bestMatch(header: readonly string[]): HeaderMatch | null {
  const fitting = CANONICAL_KINDS.map((kind) => matchKind(kind, header)).filter(
    // One column alone, such as a practice's code, is no sign of anything.
    ({ missing, places }) => missing.length === 0 && places.size > 1,
  );
  return fitting.reduce<HeaderMatch | null>(
    (best, match) => (best !== null && best.places.size >= match.places.size ? best : match),
    null,
  );
}

/** The kind that a header comes nearest to, where it has at least half of the required columns and two of them. */
export function nearestMatch(header: readonly string[]): HeaderMatch | null {
  let nearest: HeaderMatch | null = null;
  let nearestShare = 0;
  for (const kind of CANONICAL_KINDS) {
    const match = matchKind(kind, header);
    const wanted = requiredOf(kind, (column) => match.places.has(column)).length;
    const found = wanted - match.missing.length;
    // Among equal shares the kind of which more is found; a file of many columns is seldom one of few.
    const share = found / wanted + match.places.size / 1000;
    if (found >= 2 && found * 2 >= wanted && share > nearestShare) [nearest, nearestShare] = [match, share];
  }
  return nearest;
}
