import type { JudgedUnit, Printed } from './masked-units';

/** One row of a measure's table, as the command line writes it and a chart's CSV holds it. */
export interface MeasureTableRow {
  readonly measure: string;
  readonly period: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly locality: string | null;
  readonly numerator: Printed;
  readonly denominator: Printed;
  readonly value: Printed;
  readonly lower95: Printed;
  readonly upper95: Printed;
  readonly target: Printed;
  readonly limitLower95: Printed;
  readonly limitUpper95: Printed;
  readonly limitLower998: Printed;
  readonly limitUpper998: Printed;
  readonly z: Printed;
  readonly band: string;
  readonly zAdjusted: Printed;
  /** Null with fewer than 10 units, which are not adjusted. */
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

/** Rows of the fixed table for units of one result: numbers unrounded, null where not defined, `*` where masked. */
export function measureTableRows(
  result: {
    readonly definition: { readonly id: string };
    readonly period: string;
    readonly target: Printed;
  },
  units: readonly Omit<JudgedUnit<Printed>, 'adjustedLimits'>[],
): MeasureTableRow[] {
  return units.map((unit) => ({
    measure: result.definition.id,
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
