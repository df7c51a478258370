import { type Period, periodText } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { givenPair } from '@/stats/count-pair';
import { countUnits } from '@/measures/count-units';
import type { Measure } from '@/measures/measure';
import { requestDefinition } from '@/measures/request-definition';
import { settleQuestion } from '@/measures/settle-question';
import type { CoverageCount } from './coverage-count';

/** Coverage as the measure itself would answer it: one question for one period. */
export function exactCoverage(
  engine: Engine,
  measure: Measure,
  unitKind: UnitKind,
  subject: string | null,
  period: Period,
): CoverageCount {
  const { id, choices } = measure.definition;
  const narrowed = subject === null ? {} : choices.includes('register-group') ? { group: subject } : { indicator: subject }; // prettier-ignore
  const question = settleQuestion(engine, measure, {
    measure: id,
    units: unitKind,
    period: periodText(period),
    ...narrowed,
  });
  const { kind } = requestDefinition(engine, measure, question);
  const counts = countUnits(engine, measure, question, kind);
  const withValue = counts.filter((unit) => (givenPair(kind, unit)?.n ?? 0) > 0 || unit.valueAlone !== null).length;
  return { measure: id, subject, period, units: counts.length, withValue };
}
