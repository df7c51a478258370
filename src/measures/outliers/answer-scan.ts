import type { Engine } from '@/engine/engine';
import { BAND_CODES } from '@/stats/band';
import { chanceOutside } from '@/stats/compare-units';
import { normalTwoSidedP } from '@/stats/normal';
import { findMeasure } from '@/measures/catalogue';
import { leaveOutClosed } from '@/measures/closed-units';
import { compareCounts } from '@/measures/compare-counts';
import { countUnits } from '@/measures/count-units';
import { coverageOf, coveredPart } from '@/measures/covered-period';
import { isAnswered } from '@/measures/measure';
import type { MeasureUnit } from '@/measures/measure-result';
import { requestDefinition } from '@/measures/request-definition';
import { settleQuestion } from '@/measures/settle-question';
import { unitNames, type UnitName } from '@/measures/unit-names';
import { planScan } from './plan-scan';
import type { ScanRequest } from './scan-request';
import type { Scan, ScanColumnPlan, ScannedColumn, ScanUnit } from './scan-result';

/**
 * Columns of a scan worked out: each is what `measure()` answers to its request, without what only a chart of that one
 * measure needs.
 *
 * @throws RequestError where nothing is loaded for the kind of unit
 */
export function answerScan(engine: Engine, { columns: keys, ...request }: ScanRequest): Scan {
  const plan = planScan(engine, request, keys);
  const names = unitNames(engine, plan.unitKind, request.grouping);
  const answered = plan.columns.map((column) => ({ column, scanned: scanColumn(engine, column, plan.units, names) }));
  return {
    columns: answered.flatMap(({ scanned }) => scanned ?? []),
    without: answered.filter(({ scanned }) => scanned === null).map(({ column }) => column),
  };
}

function scanColumn(
  engine: Engine,
  column: ScanColumnPlan,
  places: readonly ScanUnit[],
  names: ReadonlyMap<string, UnitName>,
): ScannedColumn | null {
  const measure = findMeasure(column.request.measure);
  const question = settleQuestion(engine, measure, column.request);
  const definition = requestDefinition(engine, measure, question);
  const all = countUnits(engine, measure, question, definition.kind);
  if (!all.some(isAnswered)) return null;
  const { counts } = leaveOutClosed(all, names, column.request.openNow);
  const { comparison, units, localities, overall } = compareCounts(definition.kind, counts, names, undefined);
  const { isAdjusted } = comparison;
  const shown = ({ band, bandAdjusted }: MeasureUnit) => (isAdjusted ? (bandAdjusted ?? band) : band);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const chance = chanceOutside(comparison, counts, isAdjusted);
  const chanceOf = new Map(counts.map(({ unitCode }, i) => [unitCode, chance?.[i] ?? null]));
  const inPlace = places.map(({ code }) => byCode.get(code));
  const numbers = (pick: (unit: MeasureUnit) => number | null): Float64Array =>
    Float64Array.from(inPlace, (unit) => (unit && pick(unit)) ?? NaN);
  const flags = (pick: (unit: MeasureUnit) => number): Uint8Array =>
    Uint8Array.from(inPlace, (unit) => (unit ? pick(unit) : 0));
  const zShown = numbers(({ z, zAdjusted }) => (isAdjusted ? zAdjusted : z));
  const isCost = definition.kind === 'cost';
  return {
    ...column,
    measure: definition.id,
    kind: definition.kind,
    format: definition.format,
    unit: definition.unit,
    polarity: definition.polarity,
    covered: coveredPart(coverageOf(engine, measure, question), question.period),
    target: comparison.target,
    isAdjusted,
    compared: units.filter(({ band }) => band !== 'not-compared').length,
    numerators: numbers(({ numerator }) => numerator),
    denominators: numbers(({ denominator }) => denominator),
    values: numbers(({ value }) => value),
    lower95: numbers(({ lower95 }) => lower95),
    upper95: numbers(({ upper95 }) => upper95),
    z: numbers(({ z }) => z),
    zShown,
    p: zShown.map((z) => (isCost || Number.isNaN(z) ? NaN : normalTwoSidedP(z))),
    bands: flags(({ band }) => BAND_CODES.indexOf(band)),
    bandsShown: flags((unit) => BAND_CODES.indexOf(shown(unit))),
    chance95: numbers(({ code }) => chanceOf.get(code)?.outside95 ?? null),
    chance998: numbers(({ code }) => chanceOf.get(code)?.outside998 ?? null),
    isPart: flags(({ months }) => (months === null ? 0 : 1)),
    localities,
    overall,
  };
}
