import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import type { RowIssues } from './row-issues';
import { isWholeCode, mayBeWholeCode, stemOfWhole } from './total-words';

/** Why a whole is not data, by the heading of its column. */
export const reasonOf = (heading: string): string => `the whole of rows that are also given by ${heading}`;

/**
 * Takes out rows whose code adds up others that the same unit and period has: `TOTAL`, `DMTOTAL` beside `DM5`, BNF
 * chapter `06` beside section `0601`. Where there are none of those, the row is all there is and stays.
 *
 * @param base the columns that name the unit and the period
 */
export function takeOutWholeCodes(
  engine: Engine,
  staging: Sql,
  name: string,
  base: readonly string[],
  heading: string,
  issues: RowIssues,
): void {
  const code = quoteName(name);
  const hash = (last: readonly Sql[]) => sql`hash(${joinSql([...base.map(quoteName), ...last], ', ')})`;
  const takeOut = (isWhole: Sql, parts: Sql, last: readonly [] | readonly [whole: Sql, part: Sql]) => {
    issues.add(sql`select row_number, line, 'not-data', ${quoteText(heading)}, ${code}, ${quoteText(reasonOf(heading))}, null, null
      from ${staging} where ${isWhole} and ${hash(last.slice(0, 1))} in (select ${hash(last.slice(1))} from ${staging} where ${parts})`);
  };
  const words = engine.query(sql`select distinct ${code} as word from ${staging} where ${mayBeWholeCode(code)}`, (row) => String(row['word'])); // prettier-ignore
  for (const word of words) {
    const stem = stemOfWhole(word) ?? word;
    takeOut(
      sql`${code} = ${word}`,
      sql`starts_with(${code}, ${stem}) and ${code} <> ${word} and not ${isWholeCode(code)}`,
      [],
    );
  }
  if (name === 'bnf_code') {
    const lengths = engine.query(sql`select distinct length(${code}) as n from ${staging} where not ${isWholeCode(code)} order by 1`, (row) => Number(row['n'])); // prettier-ignore
    for (const n of lengths.slice(0, -1)) {
      const length: Sql = { text: String(n), values: [] };
      takeOut(
        sql`length(${code}) = ${length} and not ${isWholeCode(code)}`,
        sql`length(${code}) > ${length} and not ${isWholeCode(code)}`,
        [code, sql`left(${code}, ${length})`],
      );
    }
  }
  issues.removeFrom(staging);
}
