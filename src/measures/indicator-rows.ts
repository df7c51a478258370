import { sql, type Sql } from '@/engine/sql';

/** The code of a row of an indicator table in the form of `qofKey`: however it is spaced. */
export const indicatorKey: Sql = sql`upper(regexp_replace(indicator_code, '[ -]', '', 'g'))`;

/** Condition on a row of an indicator table: that it is of this indicator. */
export function isIndicator(code: string | null): Sql {
  return sql`${indicatorKey} = ${code}`;
}
