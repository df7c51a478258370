/** One row of a measure's table, as the command line writes it and a chart's CSV holds it. */
export interface MeasureTableRow {
  readonly measure: string;
  /** The limits of a ratio of two counts depend on both of them; not printed. */
  readonly limitsTellNumerator: boolean;
  readonly period: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly locality: string | null;
  readonly numerator: number | string | null;
  readonly denominator: number | string | null;
  readonly value: number | string | null;
  readonly lower95: number | string | null;
  readonly upper95: number | string | null;
  readonly target: number | null;
  readonly limitLower95: number | string | null;
  readonly limitUpper95: number | string | null;
  readonly limitLower998: number | string | null;
  readonly limitUpper998: number | string | null;
  readonly z: number | string | null;
  readonly band: string;
  readonly zAdjusted: number | string | null;
  readonly bandAdjusted: string | null;
}

/** Column names in their fixed order, with the field of a row each prints. */
const COLUMNS = [
  ['measure', 'measure'],
  ['period', 'period'],
  ['unit_code', 'unitCode'],
  ['unit_name', 'unitName'],
  ['locality', 'locality'],
  ['numerator', 'numerator'],
  ['denominator', 'denominator'],
  ['value', 'value'],
  ['lower95', 'lower95'],
  ['upper95', 'upper95'],
  ['target', 'target'],
  ['limit_lower95', 'limitLower95'],
  ['limit_upper95', 'limitUpper95'],
  ['limit_lower998', 'limitLower998'],
  ['limit_upper998', 'limitUpper998'],
  ['z', 'z'],
  ['band', 'band'],
  ['z_adjusted', 'zAdjusted'],
  ['band_adjusted', 'bandAdjusted'],
] as const satisfies readonly (readonly [string, keyof MeasureTableRow])[];

export const MEASURE_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** A unit of a measure's result, as `MeasureUnit` of the core has it. */
interface UnitLike {
  readonly code: string;
  readonly name: string;
  readonly locality: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly limits: LimitsLike;
  readonly z: number | null;
  readonly band: string;
  readonly zAdjusted: number | null;
  readonly bandAdjusted: string | null;
}

interface LimitsLike {
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly lower998: number | null;
  readonly upper998: number | null;
}

/** Rows of the fixed table for units of one result: numbers unrounded, null where not defined. */
export function measureTableRows(
  result: {
    readonly definition: { readonly id: string; readonly kind: string };
    readonly period: string;
    readonly target: number | null;
  },
  units: readonly UnitLike[],
): MeasureTableRow[] {
  return units.map((unit) => ({
    measure: result.definition.id,
    limitsTellNumerator: result.definition.kind === 'ratio',
    period: result.period,
    unitCode: unit.code,
    unitName: unit.name,
    locality: unit.locality,
    numerator: unit.numerator,
    denominator: unit.denominator,
    value: unit.value,
    lower95: unit.lower95,
    upper95: unit.upper95,
    target: result.target,
    limitLower95: unit.limits.lower95,
    limitUpper95: unit.limits.upper95,
    limitLower998: unit.limits.lower998,
    limitUpper998: unit.limits.upper998,
    z: unit.z,
    band: unit.band,
    zAdjusted: unit.zAdjusted,
    bandAdjusted: unit.bandAdjusted,
  }));
}

/** The cells of table rows in the order of `MEASURE_COLUMNS`. */
export function measureTableCells(rows: readonly MeasureTableRow[]): (string | number | null)[][] {
  return rows.map((row) => COLUMNS.map(([, field]) => row[field]));
}
