import { formatCount } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { unitWord, type UnitKind } from '@/domain/unit-kind';
import { type Board, numberAt, placesWithValue } from '@/signals/board';
import type { Signal } from '@/signals/find-signals';
import type { OutliersView } from '@/features/outliers/outliers-view';

const collator = new Intl.Collator('en-GB', { numeric: true });

/** The measures of the domains shown. @param domains undefined: all */
export function boardOfDomains({ units, columns }: Board, domains: OutliersView['domains']): Board {
  return { units, columns: columns.filter(({ domain }) => domains === undefined || domains.includes(domain)) };
}

/** Why nothing is shown of a board. */
export function noneLeftWords(unitKind: UnitKind): string {
  return `No ${unitWord(unitKind, 1)} is left by the filters.`;
}

/** The units that the filters leave: those of some localities and sizes of list that have any value. */
export function placesShown(board: Board, { only, fromList, toList }: OutliersView): readonly number[] {
  return placesWithValue(board).filter((place) => {
    const unit = board.units[place];
    if (!unit) return false;
    if (only !== undefined && !only.includes(unit.locality ?? NO_LOCALITY)) return false;
    if (fromList === undefined && toList === undefined) return true;
    // A unit whose list is not known is of no size.
    if (unit.listSize === null) return false;
    return unit.listSize >= (fromList ?? 0) && unit.listSize <= (toList ?? Infinity);
  });
}

/** Most units that are named where they have no row. */
const MOST_NAMED = 5;

/** Which units have no row because nothing of what is shown is given of them, in words; null where there is none. */
export function withoutRowText(board: Board, unitKind: UnitKind): string | null {
  const shown = new Set(placesWithValue(board));
  const without = board.units.filter((_, place) => !shown.has(place)).map(({ name }) => name);
  if (without.length === 0) return null;
  const names = without.slice(0, MOST_NAMED).sort(collator.compare);
  const more = without.length - names.length;
  const have = without.length === 1 ? 'has' : 'have';
  return `${formatCount(without.length)} ${unitWord(unitKind, without.length)} ${have} no figure in these measures and no row: ${names.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}.`;
}

/** Signals of each unit. */
export function signalCounts(signals: readonly Signal[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { place } of signals) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

const ranks = new WeakMap<Board['units'], Int32Array>();

/** The place of each unit by name: worked out once for a scan, as every order begins with it. */
function nameRanks(units: Board['units']): Int32Array {
  let known = ranks.get(units);
  if (!known) {
    known = new Int32Array(units.length);
    const order = units.map((_, place) => place);
    order.sort((a, b) => collator.compare(units[a]?.name ?? '', units[b]?.name ?? ''));
    for (const [rank, place] of order.entries()) known[place] = rank;
    ranks.set(units, known);
  }
  return known;
}

const COLUMN = 'z:';

/** The order of rows by one column, as the link holds it. */
export const sortByColumn = (key: string): string => `${COLUMN}${key}`;

/**
 * The rows of the map in their order; what is equal stands by name.
 *
 * @param sort `locality`, `name`, `list`, or by the z of a column; anything else: most signals first
 */
export function orderedPlaces(
  board: Board,
  places: readonly number[],
  counts: ReadonlyMap<number, number>,
  sort: string | undefined,
): readonly number[] {
  const { units, columns } = board;
  const rank = nameRanks(units);
  const byName = (a: number, b: number) => (rank[a] ?? 0) - (rank[b] ?? 0);
  const bySignals = (a: number, b: number) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0);
  const sorted = [...places].sort(byName);
  if (sort === 'name') return sorted;
  if (sort === 'locality') {
    const localityOf = (place: number) => units[place]?.locality ?? '\uFFFF';
    return sorted.sort((a, b) => (localityOf(a) < localityOf(b) ? -1 : localityOf(a) > localityOf(b) ? 1 : bySignals(a, b))); // prettier-ignore
  }
  if (sort === 'list') return sorted.sort((a, b) => (units[b]?.listSize ?? -1) - (units[a]?.listSize ?? -1));
  const column = columns.find(({ key }) => sort === sortByColumn(key));
  if (!column) return sorted.sort(bySignals);
  const zOf = (place: number) => numberAt(column.zShown, place) ?? -Infinity;
  return sorted.sort((a, b) => (zOf(a) === zOf(b) ? 0 : zOf(b) - zOf(a)));
}
