import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { isNumeric, type CanonicalColumn } from './canonical-columns';
import { foundColumns, placeOfType, textColumns, unitName, type Layout } from './canonical-layout';
import { isSheetError, isTooLarge, storedText } from './cell-sql';
import { isRefused } from './check-rows';
import { gradedColumns } from './grains';
import { keyOf } from './table-keys';
import { isTotalWord, isWholeWord, mayBeWholeCode } from './total-words';

/** The period of a row, as one of an enumeration, in a staging table of clean rows. */
export const PERIOD = quoteName('period');

/** Whether the name of a row's unit is that of a total, where the file has names that are not kept. */
export const SAYS_TOTAL = quoteName('says_total');

/**
 * Whether every row of a staging table may be stored as it is: by one look at the numbers, the distinct texts and the
 * keys, without a look at each row.
 *
 * @param runs a table of the rows of each unit and period, as `makeRuns` makes it; null for a kind without units
 */
export function areClean(engine: Engine, layout: Layout, staging: Sql, runs: Sql | null): boolean {
  const texts = distinctTexts(layout, staging, runs);
  const distinct = joinSql(texts.map(({ made }) => made), ', '); // prettier-ignore
  const checks = [
    ...texts.map(({ isWell }) => isWell),
    sql`(select ${joinSql(countChecks(layout), ' and ')} from ${staging})`,
  ];
  const [isWell] = engine.query(
    sql`${texts.length > 0 ? sql`with ${distinct}` : sql``} select ${joinSql(checks, ' and ')} as well`,
    (row) => row['well'] === true,
  );
  return isWell === true && !hasRepeatedKey(engine, layout, staging, runs);
}

/** Nothing missing that is needed, and no number that is infinite, too large, or none (`nan`). */
function countChecks(layout: Layout): readonly Sql[] {
  const checks = foundColumns(layout).flatMap(({ column }) => {
    const isGiven = (name: Sql) => (column.isNeeded ? [sql`count(${name}) = count(*)`] : []);
    if (column.type === 'period') return isGiven(PERIOD);
    if (isEnumerated(column, layout)) return isGiven(quoteName(column.stored));
    if (!isNumeric(column)) return [];
    const name = quoteName(column.stored);
    return [
      ...isGiven(name),
      sql`coalesce(isfinite(max(${name})) and isfinite(min(${name})) and not ${isTooLarge(sql`max(${name})`)} and not ${isTooLarge(sql`min(${name})`)}, true)`,
    ];
  });
  const total = layout.match.unitKind !== null && unitName(layout) ? [sql`not coalesce(bool_or(${SAYS_TOTAL}), false)`] : []; // prettier-ignore
  return [sql`count(*) >= 0`, ...total, ...checks];
}

/** Each column of text once: its distinct texts, and whether all of them are well. */
function distinctTexts(
  layout: Layout,
  staging: Sql,
  runs: Sql | null,
): readonly { readonly made: Sql; readonly isWell: Sql }[] {
  return textColumns(layout)
    .filter(({ column }) => !isEnumerated(column, layout))
    .map(({ column, name }, index) => {
      const table = quoteName(`texts_${index}`);
      const rows = column.type === 'unit' && runs ? runs : staging;
      return {
        // The limit is a fence: the engine would else look at every row before it finds the distinct ones.
        made: sql`${table} as (select distinct ${name} as raw from ${rows} limit 4000000000)`,
        isWell: sql`not exists (select 1 from ${table} where ${joinSql(textFaults(column, layout, table), ' or ')})`,
      };
    });
}

/** When a text of a column, `raw` among `texts`, is not in the form in which it is stored, or is a total. */
export function textFaults(column: CanonicalColumn, layout: Layout, texts: Sql): readonly Sql[] {
  const raw = sql`raw`;
  const found = [sql`raw is distinct from ${storedText(column, raw)}`, isSheetError(raw)];
  if (column.isNeeded) found.push(sql`raw is null`);
  if (column.type === 'unit') {
    const heading = layout.source.header[placeOfType(layout, 'unit') ?? 0] ?? '';
    found.push(isTotalWord(raw), sql`raw = ${quoteText(heading.toUpperCase())}`);
  }
  if (column.stored === 'unit_name') found.push(isTotalWord(sql`upper(raw)`));
  if (column.stored === 'bnf_code') found.push(sql`raw in (select left(raw, n::bigint) from ${texts}, range(1, 16) as t(n) where n < length(raw))`); // prettier-ignore
  if (column.choices) found.push(sql`raw not in (${joinSql(column.choices.map(quoteText), ', ')})`);
  if (column.refused) found.push(isRefused(column.refused, raw));
  if (column.type === 'date') found.push(sql`not regexp_full_match(raw, '[0-9]{4}-[0-9]{2}-[0-9]{2}')`);
  const { table } = layout.match.kind;
  if (keyOf(table).dimensions.includes(column.stored)) found.push(isWholeWord(column.stored, sql`upper(raw)`));
  else if (gradedColumns(table).includes(column.stored)) found.push(mayBeWholeCode(raw));
  return found;
}

function hasRepeatedKey(engine: Engine, layout: Layout, staging: Sql, runs: Sql | null): boolean {
  const key = joinSql([...unitAndPeriod(layout), ...otherKeys(layout)], ', ');
  const repeated = (rows: Sql) => sql`select 1 as x from ${rows} group by ${key} having count(*) > 1 limit 1`;
  const hasAny = (rows: Sql) => engine.query(repeated(rows), () => true).length > 0;
  if (runs === null) return hasAny(staging);
  const patterns = sql`(select ${joinSql(
    unitAndPeriod(layout).map((name) => sql`any_value(${name}) as ${name}`),
    ', ',
  )} from ${runs} group by n, s)`;
  const [count = 0] = engine.query(sql`select count(*)::integer as n from ${patterns}`, (row) => Number(row['n']));
  if (count > MOST_PATTERNS) return hasAny(staging);
  return hasAny(sql`(select r.* from ${staging} r join ${patterns} p using (${joinSql(unitAndPeriod(layout), ', ')}))`);
}

/** With more patterns than these it is quicker to look at every key. */
const MOST_PATTERNS = 500;

/**
 * Makes a table of the rows of each unit and period: how many they are, `n`, and the sum `s` of the hashes of what else
 * tells them apart. Most units have the same indicators, and where `n` and `s` are the same so are they (but for one
 * chance in 2^64): one unit of each pattern then shows for all whether a key stands twice.
 */
export function makeRuns(engine: Engine, layout: Layout, staging: Sql, runs: Sql): void {
  const others = otherKeys(layout);
  const sum = others.length > 0 ? sql`sum(hash(${joinSql(others, ', ')}))` : sql`0`;
  engine.run(sql`create table ${runs} as
    select ${joinSql(unitAndPeriod(layout), ', ')}, count(*) as n, ${sum} as s from ${staging} group by all`);
}

function unitAndPeriod(layout: Layout): readonly Sql[] {
  return foundColumns(layout).flatMap(({ column }) => {
    if (column.type === 'period') return [PERIOD];
    return column.type === 'unit' ? [quoteName('unit_code')] : [];
  });
}

/** The columns besides unit and period that tell rows apart. */
function otherKeys(layout: Layout): readonly Sql[] {
  const { key, dimensions } = keyOf(layout.match.kind.table);
  return foundColumns(layout)
    .filter(({ column }) => column.type !== 'period' && column.type !== 'unit')
    .filter(({ column }) => key.includes(column.stored) || dimensions.includes(column.stored))
    .map(({ column }) => quoteName(column.stored));
}

function isEnumerated(column: CanonicalColumn, layout: Layout): boolean {
  return column.stored === 'indicator_code' && layout.indicators?.isLikelyAll === true;
}
