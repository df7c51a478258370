import { periodText } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import type { Measure, Question } from './measure';

/** The part of the asked period in which the extract has any row; null where it reaches from end to end. */
export function coveredPeriod(engine: Engine, measure: Measure, { unitKind, period }: Question): string | null {
  const end = period.firstMonth + period.months;
  const [found] = engine.query(
    sql`select min(first_month)::integer as first, max(first_month + months)::integer as last
        from ${quoteName(measure.table)}
        where unit_kind = ${unitKind} and first_month >= ${period.firstMonth} and first_month + months <= ${end}`,
    (row) => ({ first: row['first'], last: row['last'] }),
  );
  const { first, last } = found ?? {};
  if (typeof first !== 'number' || typeof last !== 'number') return null;
  return last - first < period.months ? periodText({ firstMonth: first, months: last - first }) : null;
}

/** Ids of the files whose rows lie behind an answer. */
export function sourceFiles(
  engine: Engine,
  measure: Measure,
  { unitKind, period, register }: Question,
): readonly number[] {
  const end = period.firstMonth + period.months;
  const ids = (view: string, inPeriod: boolean): readonly number[] =>
    engine.query(
      sql`select distinct file_id from ${quoteName(view)} where unit_kind = ${unitKind}
          and (${!inPeriod} or (first_month >= ${period.firstMonth} and first_month + months <= ${end})) order by 1`,
      (row) => Number(row['file_id']),
    );
  const isRate = measure.definition.kind === 'rate';
  const behind = isRate ? ids(register === null ? 'list_size' : 'qof_register', false) : [];
  return [...new Set([...ids(measure.table, true), ...behind])];
}
