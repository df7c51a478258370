import type { Period } from '@/domain/period';
import { joinSql, quoteText, sql, type Sql } from '@/engine/sql';

/** The first month of a row of sums, made of its text: a file is of a month or a few. */
export function monthExpression(months: ReadonlyMap<string, Period>): Sql {
  const cases = Array.from(months, ([text, { firstMonth }]) => sql`when ${quoteText(text)} then ${{ text: String(firstMonth), values: [] }}`); // prettier-ignore
  return sql`case month_text ${joinSql(cases, ' ')} end`;
}
