import { sql, type Sql } from '@/engine/sql';

/** Whether a text has the form of a BNF code: a chapter in two digits and up to 13 more characters. */
export function isBnfCode(text: string): boolean {
  return /^\d\d[0-9A-Z]{0,13}$/i.test(text);
}

/** The same in SQL, on a text in capitals. */
export function isBnfCodeSql(text: Sql): Sql {
  return sql`regexp_full_match(${text}, '[0-9]{2}[0-9A-Z]{0,13}')`;
}

/**
 * The chemical substance of a presentation, as CHEM SUBS codes it: the first 9 characters of a BNF code (`0601022B0AAASAS`
 * is of `0601022B0`), and the first 4 of an appliance’s, which is all digits and in chapters 20 to 23.
 *
 * @param code in capitals
 */
export function substanceSql(code: Sql): Sql {
  return sql`case when regexp_full_match(${code}, '2[0-3][0-9]*') then left(${code}, 4) else left(${code}, 9) end`;
}
