import type { ScanColumnPlan, ScannedColumn, ScanPlanRequest } from '@/analysis/analysis';
import type { MatrixCell, MatrixSpec } from '@/charts/matrix-picture';
import { formatCount } from '@/domain/format';
import { unitWord, type UnitKind } from '@/domain/unit-kind';
import type { RelationshipsView } from '@/features/relationships/relationships-view';
import type { ResolvedRelations } from '@/features/relationships/resolve-relations';
import { type Correlation, pearson } from '@/stats/correlation';
import { correlationText, sideOf } from './association';

/** With more, cells have no room for their values. */
const MOST_MIXED = 12;

/** The measures of the table: those of one kind, all, or this pair with one or two of each kind. */
export function matrixKeys(
  columns: readonly ScanColumnPlan[],
  of: RelationshipsView['matrix'],
  pair: readonly [string, string],
): readonly string[] {
  if (of === 'all') return columns.map(({ key }) => key);
  if (of !== undefined) return columns.filter(({ domain }) => domain === of).map(({ key }) => key);
  const domains = [...new Set(columns.map(({ domain }) => domain))];
  const inDomain = (place: number) => domains.flatMap((domain) => columns.filter((one) => one.domain === domain)[place] ?? []); // prettier-ignore
  const own = columns.filter(({ key }) => pair.includes(key));
  const mixed = [...new Set([...own, ...inDomain(0), ...inDomain(1)])].slice(0, MOST_MIXED);
  const wanted = new Set(mixed.map(({ key }) => key));
  return columns.filter(({ key }) => wanted.has(key)).map(({ key }) => key);
}

/** What is gone through for the table: QOF by its groups. */
export function matrixRequest({
  period,
  unitKind,
  grouping,
}: Pick<ResolvedRelations, 'period' | 'unitKind' | 'grouping'>): ScanPlanRequest {
  return { period, units: unitKind, detail: 'group', ...(grouping === undefined ? {} : { grouping }) };
}

/** The correlation of two measures of the table. */
export interface MatrixPair {
  /** Keys of the measures, the earlier one first. */
  readonly x: string;
  readonly y: string;
  readonly titles: readonly [string, string];
  /** Units with a value of both. */
  readonly n: number;
  /** Null with fewer than 3 of them, or where one does not vary. */
  readonly correlation: Correlation | null;
  readonly row: number;
  readonly column: number;
}

const FEWEST = 3;

/** Every pair of the measures once, over the units that have both. */
export function matrixPairs(columns: readonly ScannedColumn[]): readonly MatrixPair[] {
  return columns.flatMap((down, row) =>
    columns.slice(0, row).map((across, column): MatrixPair => {
      const xs: number[] = [];
      const ys: number[] = [];
      across.values.forEach((x, place) => {
        const y = down.values[place] ?? NaN;
        if (Number.isNaN(x) || Number.isNaN(y)) return;
        xs.push(x);
        ys.push(y);
      });
      const correlation = xs.length < FEWEST ? null : pearson(xs, ys);
      return { x: across.key, y: down.key, titles: [across.title, down.title], n: xs.length, correlation, row, column };
    }),
  );
}

/** Whether the interval of a pair leaves out 0. */
export function isClear({ correlation }: MatrixPair): boolean {
  return sideOf(correlation?.interval ?? null) !== 'unclear';
}

/** Both measures and their correlation, in words. */
export function pairWords({ titles, n, correlation }: MatrixPair, unitKind: UnitKind): string {
  const side = sideOf(correlation?.interval ?? null);
  const said = correlation === null ? 'No correlation' : side === 'rise' ? 'They rise together' : side === 'fall' ? 'One falls as the other rises' : 'No clear relationship'; // prettier-ignore
  return `${titles[0]}\n${titles[1]}\n${said}: ${correlationText(correlation)}, ${formatCount(n)} ${unitWord(unitKind, n)}`;
}

/** How many pairs leave out 0, and how many would by chance alone. */
export function clearWords(pairs: readonly MatrixPair[]): string {
  const tested = pairs.filter(({ correlation }) => (correlation?.interval ?? null) !== null);
  const clear = tested.filter(isClear).length;
  return `${formatCount(clear)} of ${formatCount(tested.length)} pairs have an interval that leaves out 0; chance alone would give about ${formatCount(Math.round(tested.length / 20))}. Pairs that share a list or a count are tied by that too: opening a pair says so.`;
}

/** The chart of the table. */
export function matrixSpec(
  columns: readonly ScannedColumn[],
  pairs: readonly MatrixPair[],
  unitKind: UnitKind,
): MatrixSpec {
  return {
    titles: columns.map(({ title }) => title),
    cells: pairs.map((pair): MatrixCell => ({
      id: pairId(pair),
      row: pair.row,
      column: pair.column,
      r: pair.correlation?.r ?? null,
      isClear: isClear(pair),
      hover: pairWords(pair, unitKind),
    })),
    summary: `Correlations of ${formatCount(columns.length)} measures with each other. ${clearWords(pairs)}`,
  };
}

/** What stands for a pair in the chart. */
export function pairId({ x, y }: Pick<MatrixPair, 'x' | 'y'>): string {
  return `${x} ${y}`;
}
