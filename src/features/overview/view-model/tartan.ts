import type { MeasureUnit, ScanDomain, ScannedColumn } from '@/analysis/analysis';
import { sortLocalities } from '@/domain/locality-colours';
import { type Board, placesWithValue } from '@/signals/board';
import { findSignals, type Signals } from '@/signals/find-signals';
import type { Band } from '@/stats/band';

/** Where a locality lies against the 99.8% limits at its own size, in the version shown. */
export type Standing = 'higher' | 'lower' | 'similar' | 'not compared';

/** One locality in one measure; null where nothing of it is given. */
export interface TartanCell {
  readonly locality: string;
  readonly unit: MeasureUnit;
  readonly standing: Standing;
}

/** One measure over the localities. */
export interface TartanRow {
  readonly column: ScannedColumn;
  /** One for each locality of the table, in its order. */
  readonly cells: readonly (TartanCell | null)[];
  /** Units outside the 99.8% limits; null where none is compared. */
  readonly signals: number | null;
}

/** Measures that stand under one heading. */
export interface TartanGroup {
  readonly domain: ScanDomain;
  readonly rows: readonly TartanRow[];
}

export interface Tartan {
  readonly localities: readonly string[];
  readonly groups: readonly TartanGroup[];
}

const STANDINGS: Readonly<Record<Band, Standing>> = {
  'above-998': 'higher',
  'above-95': 'similar',
  within: 'similar',
  'below-95': 'similar',
  'below-998': 'lower',
  'not-compared': 'not compared',
};

/** The band of a locality that is shown: the adjusted one where the measure is adjusted. */
export function shownBand(
  { band, bandAdjusted }: MeasureUnit,
  { isAdjusted }: Pick<ScannedColumn, 'isAdjusted'>,
): Band {
  return isAdjusted ? (bandAdjusted ?? band) : band;
}

/** The signals of a board by the rule that the Outliers page begins with: outside the 99.8% limits shown. */
export function glanceSignals(board: Board): Signals {
  return findSignals(board, placesWithValue(board), { by: 'limits', limits: '998' });
}

/** Where a locality lies in one measure. */
export function standingOf(unit: MeasureUnit, column: Pick<ScannedColumn, 'isAdjusted'>): Standing {
  return STANDINGS[shownBand(unit, column)];
}

/** Locality by measure: each value, where it lies, and how many units are signals. @param found of the same columns */
export function tartanOf({ columns }: Pick<Board, 'columns'>, { signals }: Pick<Signals, 'signals'>): Tartan {
  const localities = sortLocalities(columns.flatMap(({ localities: of }) => of.map(({ code }) => code)));
  const counts = new Map<string, number>();
  for (const { column } of signals) counts.set(column.key, (counts.get(column.key) ?? 0) + 1);
  const rows = columns.map((column): TartanRow => ({
    column,
    cells: localities.map((locality) => cellOf(column, locality)),
    signals: column.compared === 0 ? null : (counts.get(column.key) ?? 0),
  }));
  const domains = [...new Set(columns.map(({ domain }) => domain))];
  return { localities, groups: domains.map((domain) => ({ domain, rows: rows.filter(({ column }) => column.domain === domain) })) }; // prettier-ignore
}

function cellOf(column: ScannedColumn, locality: string): TartanCell | null {
  const unit = column.localities.find(({ code }) => code === locality);
  return unit === undefined || unit.value === null ? null : { locality, unit, standing: standingOf(unit, column) };
}
