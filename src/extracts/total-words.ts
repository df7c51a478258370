import { joinSql, quoteText, sql, type Sql } from '@/engine/sql';

/** What publishers write where a code or a name of a unit would stand, in a row that adds units up. */
const TOTAL_WORDS = [
  'ENG', 'ENGLAND', 'ENGLAND TOTAL', 'ALL ENGLAND', 'E92000001', 'NATIONAL', 'NATIONAL AVERAGE', 'ENGLAND AVERAGE',
  'TOTAL', 'TOTALS', 'GRAND TOTAL', 'SUBTOTAL', 'SUB-TOTAL', 'SUB TOTAL', 'OVERALL', 'ALL', 'ALL PRACTICES', 'ALL GPS',
  'ALL UNITS', 'ALL PROVIDERS', 'ALL CCGS', 'SUM', 'AVERAGE', 'MEAN', 'MEDIAN',
]; // prettier-ignore

/** What they write in a column that breaks a unit's rows down, in a row that adds those up again. */
const WHOLE_WORDS = [
  'ALL', 'TOTAL', 'ALL AGES', 'ALL SEXES', 'ALL SPECIALTIES', 'ALL SPECIALITIES', 'ALL PROVIDERS', 'BOTH', 'BOTH SEXES',
  'PERSONS', 'ALL PERSONS', 'ANY',
]; // prettier-ignore

const list = (words: readonly string[]): Sql => joinSql(words.map(quoteText), ', ');

/** Whether a text, in capitals, says that its row is a publisher's total. */
export function isTotalWord(text: Sql): Sql {
  return sql`(${text} in (${list(TOTAL_WORDS)}) or starts_with(${text}, 'TOTAL ') or ends_with(${text}, ' TOTAL'))`;
}

/** Whether a text, in capitals, says that its row holds every value of the column. */
export function isWholeWord(text: Sql): Sql {
  return sql`(${text} in (${list(WHOLE_WORDS)}))`;
}

/** Whether a text reads as the code of a unit: a short word with a digit in it, such as `A81001`, `06N` or `RWG`’s. */
export function isLikeUnitCode(text: Sql): Sql {
  return sql`(${text} <> 'E92000001' and regexp_full_match(${text}, '[A-Z0-9]{3,9}') and regexp_matches(${text}, '[0-9]'))`;
}

/** The same tests on cells in JavaScript. A row is a total where a cell says so and no code of a unit stands in it. */
export function saysTotal(unitCell: string, cells: readonly string[]): boolean {
  const upper = (text: string) => text.trim().toUpperCase();
  const isWord = (text: string) => TOTAL_WORDS.includes(text) || text.startsWith('TOTAL ') || text.endsWith(' TOTAL');
  const unit = upper(unitCell);
  const hasUnit = unit !== 'E92000001' && /^[A-Z0-9]{3,9}$/.test(unit) && /\d/.test(unit);
  return !hasUnit && cells.some((cell) => isWord(upper(cell)));
}
