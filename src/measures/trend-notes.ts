import { formatCount } from '@/domain/format';
import { type Period, periodText, periodWords } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { coverageOf } from './covered-period';
import type { Measure, Question, UnitCounts } from './measure';
import type { ResultNote, TrendPart } from './measure-result';
import { resultNotes } from './result-notes';

/** The periods of a trend of which the extract holds only some months. */
export function trendParts(
  engine: Engine,
  measure: Measure,
  { unitKind }: Question,
  periods: readonly Period[],
): readonly TrendPart[] {
  return periods.flatMap((period) => {
    const has = period.months === 1 ? 1 : coverageOf(engine, measure, { unitKind, period }).months;
    return has < period.months ? [{ period: periodText(period), has, of: period.months }] : [];
  });
}

/** What a reader must know of a whole trend: what is said of its periods, each thing once, and what is in none of them. */
export function trendNotes(
  engine: Engine,
  measure: Measure,
  question: Question,
  periods: readonly Period[],
  counted: readonly (readonly UnitCounts[])[],
): readonly ResultNote[] {
  const found = new Map<string, { period: Period; text: string; times: number }>();
  periods.forEach((period, i) => {
    for (const { code, text } of resultNotes({ ...question, period }, counted[i] ?? [], null)) {
      found.set(code, { period, text, times: (found.get(code)?.times ?? 0) + 1 });
    }
  });
  const notes = [...found].map(([code, { period, text, times }]) => ({
    code,
    text:
      times === 1
        ? `${periodWords(period)}: ${text}`
        : `In ${formatCount(times)} of ${formatCount(periods.length)} periods; of ${periodWords(period)}: ${text}`,
  }));
  const tooLong = longerRows(engine, measure, question, Math.min(...periods.map(({ months }) => months)));
  if (tooLong === 0) return notes;
  const text = `${formatCount(tooLong)} ${tooLong === 1 ? 'row of a longer period is' : 'rows of longer periods are'} in no step of the trend.`;
  return [...notes, { code: 'longer-rows', text }];
}

/** Rows of the unit kind that cover more than one step. */
function longerRows(engine: Engine, measure: Measure, { unitKind }: Question, step: number): number {
  const [count] = engine.query(
    sql`select count(*)::integer as count from ${quoteName(measure.table)}
        where unit_kind = ${unitKind} and months > ${step}`,
    (row) => Number(row['count']),
  );
  return count ?? 0;
}
