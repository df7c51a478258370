import { joinSql, quoteText, sql, type Sql } from '@/engine/sql';

/** What publishers write where a code or a name of a unit would stand, in a row that adds units up. */
const TOTAL_WORDS = [
  'ENG', 'ENGLAND', 'ALL ENGLAND', 'E92000001', 'NATIONAL', 'TOTAL', 'TOTALS', 'SUBTOTAL', 'SUB-TOTAL', 'OVERALL', 'ALL',
  'ALL PRACTICES', 'ALL GPS', 'ALL UNITS', 'ALL PROVIDERS', 'ALL TRUSTS', 'ALL ORGANISATIONS', 'ALL CCGS', 'ALL PCTS',
  'ALL LOCALITIES', 'SUM', 'AVERAGE', 'MEAN', 'MEDIAN',
]; // prettier-ignore
const TOTAL_STARTS = ['TOTAL ', 'AVERAGE ', 'ENGLAND ('];
const TOTAL_ENDS = [' TOTAL', ' TOTALS', ' AVERAGE', ' MEAN', ' MEDIAN'];

/** What they write in a column that breaks a unit's rows down, in a row that adds those up again. */
const WHOLE_WORDS = [
  'ALL', 'TOTAL', 'TOTALS', 'GRAND TOTAL', 'OVERALL', 'ALL AGES', 'ALL SEXES', 'ALL SPECIALTIES', 'ALL SPECIALITIES',
  'ALL TREATMENT FUNCTIONS', 'ALL PROVIDERS', 'ALL TRUSTS', 'ALL SOURCES', 'ALL PATHWAYS', 'BOTH', 'BOTH SEXES',
  'PERSONS', 'ALL PERSONS', 'ANY',
]; // prettier-ignore
/** In a column of specialties also the code by which NHS returns mean all of them. */
const WHOLE_SPECIALTIES = ['999', 'C_999'];
/** In place of a code, without its spaces and hyphens. */
const WHOLE_CODES = ['ALL', 'TOTAL', 'TOTALS', 'GRANDTOTAL', 'OVERALL', 'ALLINDICATORS', 'ALLREGISTERS', 'ALLBNF', 'ALLCHAPTERS']; // prettier-ignore

const list = (words: readonly string[]): Sql => joinSql(words.map(quoteText), ', ');
const oneOf = (tests: readonly Sql[]): Sql => sql`(${joinSql(tests, ' or ')})`;

/** Whether a text, in capitals, says that its row is a publisher's total. */
export function isTotalWord(text: Sql): Sql {
  return oneOf([
    sql`${text} in (${list(TOTAL_WORDS)})`,
    ...TOTAL_STARTS.map((start) => sql`starts_with(${text}, ${quoteText(start)})`),
    ...TOTAL_ENDS.map((end) => sql`ends_with(${text}, ${quoteText(end)})`),
  ]);
}

/** Whether a name, in capitals, is that of a total, also beside a code that is no practice’s: a PCT’s average has the PCT’s. */
export function isTotalName(name: Sql): Sql {
  return oneOf([
    sql`${name} in (${list(TOTAL_WORDS)})`,
    ...[' TOTAL', ' TOTALS', ' AVERAGE'].map((end) => sql`ends_with(${name}, ${quoteText(end)})`),
  ]);
}

/** Whether a text, in capitals, says that its row holds every value of a column. */
export function isWholeWord(column: string, text: Sql): Sql {
  const words = column === 'specialty_code' ? [...WHOLE_WORDS, ...WHOLE_SPECIALTIES] : WHOLE_WORDS;
  return sql`(${text} in (${list(words)}))`;
}

/** Whether a code, in capitals, says that its row holds every indicator, register or BNF code. */
export function isWholeCode(code: Sql): Sql {
  return sql`(translate(${code}, ' -', '') in (${list(WHOLE_CODES)}))`;
}

/** What the codes begin with that a code in capitals is the total of: none for `TOTAL`, `DM` for `DMTOTAL`; else null. */
export function stemOfWhole(code: string): string | null {
  const bare = code.replaceAll(/[ -]/g, '');
  if (WHOLE_CODES.includes(bare)) return '';
  return bare.endsWith('TOTAL') ? bare.slice(0, -'TOTAL'.length) : null;
}

/** Whether a code, in capitals, may be a total for `stemOfWhole`. */
export function mayBeWholeCode(code: Sql): Sql {
  return sql`(${isWholeCode(code)} or ends_with(${code}, 'TOTAL'))`;
}

/** Whether a code of a specialty, or what stands for one, means all specialties. */
export function saysAllSpecialties(text: string): boolean {
  return [...WHOLE_WORDS, ...WHOLE_SPECIALTIES].includes(text.trim().toUpperCase());
}

/** Whether a text reads as the code of a unit: a short word with a digit in it, such as `A81001`, `06N` or `RWG`’s. */
export function isLikeUnitCode(text: Sql): Sql {
  return sql`(${text} <> 'E92000001' and regexp_full_match(${text}, '[A-Z0-9]{3,9}') and regexp_matches(${text}, '[0-9]'))`;
}

/** Whether a text is the code of a practice, such as `A81001`, by whatever name it goes. */
export function isPracticeCode(text: Sql): Sql {
  return sql`regexp_full_match(${text}, '[A-Z][0-9]{5}')`;
}

/** The same tests on cells in JavaScript. A row is a total where a cell says so and no code of a unit stands in it. */
export function saysTotal(unitCell: string, cells: readonly string[]): boolean {
  const upper = (text: string) => text.trim().toUpperCase();
  const isWord = (text: string) =>
    TOTAL_WORDS.includes(text) ||
    TOTAL_STARTS.some((start) => text.startsWith(start)) ||
    TOTAL_ENDS.some((end) => text.endsWith(end));
  const unit = upper(unitCell);
  const hasUnit = unit !== 'E92000001' && /^[A-Z0-9]{3,9}$/.test(unit) && /\d/.test(unit);
  return !hasUnit && cells.some((cell) => isWord(upper(cell)));
}
