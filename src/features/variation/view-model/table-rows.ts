import type { MeasureResult } from '@/analysis/analysis';
import type { Band } from '@/stats/band';
import { type ChartInput, hasLocalities, localityOf } from './chart-input';
import { allUnitsInWords, remarksOf, type ResultUnit } from './result-words';
import { shownOf } from './shown';

type Standardised = NonNullable<MeasureResult['standardised']>;
type Standing = NonNullable<Standardised['units'][number]['standing']>;

/** A row of a table of units, localities and the whole: numbers unrounded, null where there is none. */
export interface TableRow {
  readonly id: string;
  readonly name: string;
  /** Null for localities and the whole. */
  readonly code: string | null;
  /** Null for the whole. */
  readonly locality: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly z: number | null;
  readonly band: Band;
  /** Standardised for age and sex; null where it is not, or cannot be given whole. */
  readonly standing: Standing | null;
  /** What a reader must see with the row, such as missing months. */
  readonly remarks: string;
}

function rowOf(
  unit: ResultUnit,
  adjusted: boolean,
  standing: Standing | null,
): Omit<TableRow, 'id' | 'code' | 'locality'> {
  const { z, band } = shownOf(unit, adjusted);
  return {
    name: unit.name,
    numerator: unit.numerator,
    denominator: unit.denominator,
    value: unit.value,
    lower95: unit.lower95,
    upper95: unit.upper95,
    z,
    band,
    standing,
    remarks: remarksOf(unit).join(' '),
  };
}

/** One row for each unit shown, in the order of the result. */
export function unitRows({
  result,
  units,
  adjusted,
}: Pick<ChartInput, 'result' | 'units' | 'adjusted'>): readonly TableRow[] {
  const standings = standingsOf(result.standardised?.units);
  return units.map((unit) => ({
    id: unit.code,
    code: unit.code,
    locality: localityOf(unit),
    ...rowOf(unit, adjusted, standings.get(unit.code) ?? null),
  }));
}

/** The localities shown, where there are any, then all units: sums over sums, never means of rates. */
export function totalRows({
  result,
  units,
  localities,
  adjusted,
}: Pick<ChartInput, 'result' | 'units' | 'localities' | 'adjusted'>): readonly TableRow[] {
  const standings = standingsOf(result.standardised?.localities);
  const shown = new Set(hasLocalities(localities) ? units.map(localityOf) : []);
  return [
    ...result.localities.filter((whole) => shown.has(localityOf(whole))).map((whole) => groupRow(whole, `locality ${localityOf(whole)}`, localityOf(whole), adjusted, standings.get(whole.code) ?? null)), // prettier-ignore
    { ...groupRow(result.overall, 'overall', null, adjusted, null), name: allUnitsInWords(result) },
  ];
}

function standingsOf(units: Standardised['units'] | undefined): ReadonlyMap<string, Standing | null> {
  return new Map(units?.map(({ code, standing }) => [code, standing]));
}

function groupRow(
  whole: ResultUnit,
  id: string,
  locality: string | null,
  adjusted: boolean,
  standing: Standing | null,
): TableRow {
  return { id, code: null, locality, ...rowOf(whole, adjusted, standing) };
}

/** As many units as the list of the furthest has at most. */
export const MOST_FURTHEST = 8;

const OUTSIDE_95: readonly Band[] = ['above-95', 'below-95'];
const OUTSIDE_998: readonly Band[] = ['above-998', 'below-998'];

/**
 * Units outside the limits, at most eight: those outside the 99.8% limits, then those outside the 95% limits alone, each
 * furthest from the target first by the size of z.
 */
export function furthestRows(input: Pick<ChartInput, 'result' | 'units' | 'adjusted'>): readonly TableRow[] {
  const rows = unitRows(input);
  const within = (bands: readonly Band[]) =>
    rows
      .filter(({ band }) => bands.includes(band))
      .sort((a, b) => Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0) || (a.id < b.id ? -1 : 1));
  return [...within(OUTSIDE_998), ...within(OUTSIDE_95)].slice(0, MOST_FURTHEST);
}
