import type { ListSizeLine, ListSizesResult } from '@/analysis/analysis';

/** Lists of four years, of which no file gives the third. */
const YEARS = ['2004/05', '2005/06', '2006/07', '2007/08'] as const;

type Cell = readonly [patients: number | null, units: number, absent: number, joined?: readonly string[], left?: readonly string[]]; // prettier-ignore

/** A line over `YEARS`. @param same patients of those with a list at both ends */
export function aListLine(
  code: string,
  cells: readonly Cell[],
  same: readonly (number | null)[],
  changes: Partial<ListSizeLine> = {},
): ListSizeLine {
  const [first = null, last = null] = [same[0], same.at(-1)];
  return {
    level: 'locality',
    code,
    name: code,
    points: cells.map(([patients, units, absent, joined = [], left = []], i) => ({
      period: YEARS[i] ?? '',
      patients,
      units,
      absent,
      joined,
      left,
      samePatients: same[i] ?? null,
    })),
    sameUnits: 2,
    sameChange: first === null || last === null ? null : last / first - 1,
    neverGiven: 0,
    ...changes,
  };
}

const NOTHING: Cell = [null, 0, 0];

/** DacCom grows by 5% while one practice of it leaves; WatCom shrinks by 2%. */
export function aListHistory(changes: Partial<ListSizesResult> = {}): ListSizesResult {
  return {
    unitKind: 'practice',
    steps: ['year'],
    step: 'year',
    periods: YEARS,
    notLoaded: ['2006/07'],
    lines: [
      aListLine('ALL', [[35_000, 5, 0], [35_200, 5, 0], NOTHING, [30_400, 4, 1, [], ['Practice 5']]], [30_000, 30_200, null, 30_400], { level: 'overall', name: 'All practices', sameUnits: 4 }),
      aListLine('DacCom', [[25_000, 3, 0], [25_300, 3, 0], NOTHING, [21_000, 2, 1, [], ['Practice 5']]], [20_000, 20_300, null, 21_000]),
      aListLine('WatCom', [[10_000, 2, 0], [9_900, 2, 0], NOTHING, [9_800, 2, 0]], [10_000, 9_900, null, 9_800]),
    ],
    partlyListed: [{ code: 'Y90005', name: 'Practice 5', locality: 'DacCom', first: '2004/05', last: '2005/06', absent: 1, of: 3, patients: 5000 }],
    notes: [],
    sources: [{ file: 'lists.csv', kindWords: 'List sizes', published: null, isSample: false }],
    ...changes,
  };
} // prettier-ignore
