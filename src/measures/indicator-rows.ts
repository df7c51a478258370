import { sql, type Sql } from '@/engine/sql';

/** Condition on a row of an indicator table: that it is of this indicator, however its code is spaced. */
export function isIndicator(code: string | null): Sql {
  return sql`upper(regexp_replace(indicator_code, '[ -]', '', 'g')) = ${code}`;
}
