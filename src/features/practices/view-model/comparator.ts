import ln from '@stdlib/math-base-special-ln';
import type { Roster, ScannedColumn } from '@/analysis/analysis';
import type { NamedCodes } from '@/domain/unit-group';
import { unitWord } from '@/domain/unit-kind';
import { type Board, numberAt } from '@/signals/board';
import { similarUnits } from '@/stats/similar-units';

/** What a unit is set beside. */
export interface Comparator {
  readonly kind: 'all' | 'locality' | 'similar' | 'group';
  /** `all practices`, `WatCom`, the name of a group, `the 10 similar practices`: as it stands inside a sentence. */
  readonly words: string;
  /** Places of its units in the board; null for all. */
  readonly places: readonly number[] | null;
}

/** How many similar units are looked for. */
const MOST_SIMILAR = 10;

/**
 * The units most like one: the nearest by list size, age profile and prevalence, of those that are loaded and open
 * (docs/decisions.md). Places are those of the roster.
 */
export function similarPlaces({ units, ageBands, registers }: Roster, place: number): readonly number[] {
  const lists = units.map(({ listSize }) => (listSize === null || listSize <= 0 ? NaN : ln(listSize)));
  const ages = ageBands.map((_, band) => units.map(({ ageShares }) => ageShares[band] ?? NaN));
  const prevalence = registers.map((_, register) => units.map((unit) => unit.prevalence[register] ?? NaN));
  const open = units.flatMap(({ closed }, at) => (closed === null ? [at] : []));
  return similarUnits([[lists], ages, prevalence], place, open, MOST_SIMILAR).map((unit) => unit.place);
}

/**
 * Every comparator there is for a unit, with the one that is used where none is asked for at the front.
 *
 * @param group by which units are parted: a unit outside it is set beside it, too; null for localities and areas of files
 */
export function comparatorsOf(
  board: Board,
  roster: Roster,
  place: number,
  group: NamedCodes | null = null,
): readonly Comparator[] {
  const unit = board.units[place];
  const many = unitWord(roster.unitKind, 2);
  const all: Comparator = { kind: 'all', words: `all ${many}`, places: null };
  if (!unit) return [all];
  const inLocality = board.units.flatMap(({ locality }, at) =>
    locality !== null && locality === unit.locality ? [at] : [],
  );
  const placeOf = new Map(board.units.map(({ code }, at) => [code, at]));
  const at = roster.units.findIndex(({ code }) => code === unit.code);
  const similar = similarPlaces(roster, at).flatMap((one) => placeOf.get(roster.units[one]?.code ?? '') ?? []);
  return [
    // A locality of one is the unit itself.
    ...(unit.locality !== null && inLocality.length > 1
      ? [{ kind: 'locality' as const, words: unit.locality, places: inLocality }]
      : []),
    all,
    ...(group !== null && unit.locality !== group.name ? [besideGroup(board, group)] : []),
    ...(similar.length > 0
      ? [{ kind: 'similar' as const, words: `${similar.length} similar ${unitWord(roster.unitKind, similar.length)}`, places: similar }] // prettier-ignore
      : []),
  ];
}

/** The comparator of the kind that a link asks for, where there is one; else the usual one. */
export function chosenComparator(
  comparators: readonly Comparator[],
  asked: Comparator['kind'] | undefined,
): Comparator | undefined {
  return comparators.find(({ kind }) => kind === asked) ?? comparators[0];
}

/** The members of a group that are among the units. */
function besideGroup({ units }: Board, { name }: NamedCodes): Comparator {
  const places = units.flatMap(({ locality }, at) => (locality === name ? [at] : []));
  return { kind: 'group', words: name, places };
}

/**
 * The value of a comparator in one measure, sum over sum; null where nothing is given.
 *
 * @param isHidden places whose counts may not be told: a sum that holds one is not told either
 */
export function comparatorValue(
  column: ScannedColumn,
  { kind, words, places }: Comparator,
  isHidden: (place: number) => boolean = () => false,
): number | null {
  if (kind === 'all' || places === null) return column.overall.value;
  if (kind === 'locality' || kind === 'group')
    return column.localities.find(({ code }) => code === words)?.value ?? null;
  const given = places.filter((place) => numberAt(column.values, place) !== null);
  if (given.some(isHidden)) return null;
  const sum = (numbers: Float64Array) => given.reduce((total, place) => total + (numberAt(numbers, place) ?? 0), 0);
  const below = sum(column.denominators);
  return below > 0 ? sum(column.numerators) / below : null;
}
