import { endOf, type Period, periodText } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import type { Measure, Question } from './measure';
import { numberOrNull } from './row-values';

/** The months of a period in which an extract has any row. */
export interface Coverage {
  /** From the first of them to the last; null where there is none. */
  readonly span: Period | null;
  readonly months: number;
}

/** Which months of a period the extract behind a measure holds. */
export function coverageOf(
  engine: Engine,
  measure: Measure,
  { unitKind, period }: Pick<Question, 'unitKind' | 'period'>,
): Coverage {
  const [found] = engine.query(
    sql`select min(month)::integer as first, max(month)::integer as last, count(distinct month)::integer as months
        from (
          select unnest(range(first_month, first_month + months)) as month
          from (select distinct first_month, months from ${quoteName(measure.table)}
                where unit_kind = ${unitKind} and first_month >= ${period.firstMonth}
                  and first_month + months <= ${endOf(period)})
        )`,
    (row) => ({
      first: numberOrNull(row['first']),
      last: numberOrNull(row['last']),
      months: numberOrNull(row['months']) ?? 0,
    }),
  );
  const { first = null, last = null, months = 0 } = found ?? {};
  return { span: first === null || last === null ? null : { firstMonth: first, months: last - first + 1 }, months };
}

/** The part of a period from the first month with data to the last, as text; null where that is the whole of it. */
export function coveredPart({ span }: Coverage, period: Period): string | null {
  return span === null || span.months === period.months ? null : periodText(span);
}

/** Ids of the files whose rows lie behind an answer. */
export function sourceFiles(
  engine: Engine,
  measure: Measure,
  { unitKind, period, register }: Question,
): readonly number[] {
  const end = endOf(period);
  const ids = (view: string, inPeriod: boolean): readonly number[] =>
    engine.query(
      sql`select distinct file_id from ${quoteName(view)} where unit_kind = ${unitKind}
          and (${!inPeriod} or (first_month >= ${period.firstMonth} and first_month + months <= ${end})) order by 1`,
      (row) => Number(row['file_id']),
    );
  const { extracts } = measure.definition;
  const behind = extracts.includes('list-size') ? ids(register === null ? 'list_size' : 'qof_register', false) : [];
  // Exceptions may come in a file of their own.
  const beside = measure.table === 'qof' ? ids('qof_exception', true) : [];
  return [...new Set([...ids(measure.table, true), ...beside, ...behind])];
}
