import type { Engine, Row } from '@/engine/engine';
import type { MeasureKind } from '@/stats/measure-kind';
import type { Measure, Question, UnitCounts } from './measure';
import { flag, numberOrNull } from './row-values';
import { listedUnits } from './unit-names';

/**
 * The counts behind a measure, by unit code: one row for each unit with any row of the extract in the period, and an
 * empty one for each that a practices extract lists as open then.
 */
export function countUnits(
  engine: Engine,
  measure: Measure,
  question: Question,
  kind: MeasureKind,
): readonly UnitCounts[] {
  const counted = engine.query(measure.select(question, kind), decode);
  const known = new Set(counted.map(({ unitCode }) => unitCode));
  const ofMonths = counted[0]?.ofMonths ?? null;
  const units: UnitCounts[] = [...counted];
  const add = (codes: readonly string[], rest: Partial<UnitCounts>): void => {
    for (const code of codes.filter((unit) => !known.has(unit))) {
      known.add(code);
      units.push({ ...nothingGiven(code, ofMonths), ...rest });
    }
  };
  const others = measure.units ? engine.query(measure.units(question), (row) => String(row['unit_code'])) : [];
  add(others, { usedParts: 0, ofParts: counted[0]?.ofParts ?? 0 });
  add(listedUnits(engine, question), {});
  return units.sort((a, b) => (a.unitCode < b.unitCode ? -1 : 1));
}

function decode(row: Row): UnitCounts {
  return {
    unitCode: String(row['unit_code']),
    numerator: numberOrNull(row['numerator']),
    denominator: numberOrNull(row['denominator']),
    hasMonths: numberOrNull(row['has_months']),
    ofMonths: numberOrNull(row['of_months']),
    usedParts: numberOrNull(row['used_parts']),
    ofParts: numberOrNull(row['of_parts']),
    notGiven: numberOrNull(row['not_given']) ?? 0,
    exceeding: numberOrNull(row['exceeding']) ?? 0,
    leftOut: numberOrNull(row['left_out']) ?? 0,
    unsourced: numberOrNull(row['unsourced']) ?? 0,
    isUneven: flag(row['uneven'] ?? false),
    borrowedDenominator: flag(row['borrowed'] ?? false),
    valueAlone: numberOrNull(row['value_alone'] ?? null),
    differsFromParts: flag(row['differs'] ?? false),
  };
}

function nothingGiven(unitCode: string, ofMonths: number | null): UnitCounts {
  return {
    unitCode,
    numerator: null,
    denominator: null,
    hasMonths: ofMonths === null ? null : 0,
    ofMonths,
    usedParts: null,
    ofParts: null,
    notGiven: 0,
    exceeding: 0,
    leftOut: 0,
    unsourced: 0,
    isUneven: false,
    borrowedDenominator: false,
    valueAlone: null,
    differsFromParts: false,
  };
}
