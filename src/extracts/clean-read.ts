import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { isNumeric } from './canonical-columns';
import { foundColumns, unitName, type Layout } from './canonical-layout';
import { areClean, makeRuns, PERIOD, SAYS_TOTAL } from './clean-rows';
import { unitsOf } from './loaded-pieces';
import type { Step } from './progress-teller';
import { columnAt, readStrictly } from './read-csv';
import { typedColumnsOf } from './tables';
import { isTotalName } from './total-words';

/** A file in which nothing had to be settled: its rows as they were read, and what the stored columns are made of. */
export interface CleanRead {
  readonly rows: number;
  readonly expressions: Readonly<Record<string, Sql>>;
}

/**
 * Reads a file in one pass into a table that holds no more than the file does, in the hope that every row of it is well:
 * each cell of the right type and in the form in which it is stored, no total, no key twice. Most files are so, and two
 * million rows are then read in little more than the time of a bare copy.
 *
 * @returns null, and no table, where that is not so: each row is then to be looked at
 */
export function readClean(engine: Engine, layout: Layout, staging: string, step: Step): CleanRead | null {
  const { match, spelling, indicators } = layout;
  const types = new Map<number, string>();
  for (const { column, place } of foundColumns(layout)) {
    if (isNumeric(column)) types.set(place, 'DOUBLE');
    if (column.type === 'period') {
      if (!spelling) return null;
      types.set(place, spelling.type);
    }
    if (column.stored === 'indicator_code' && indicators?.isLikelyAll) types.set(place, indicators.type);
  }
  const hasGroups = foundColumns(layout).some(({ column }) => column.stored === 'group_code');
  if (match.kind.table === 'qof' && !hasGroups && !indicators?.isLikelyAll) return null;

  const rows = readStrictly(engine, layout.source, staging, types, cleanSelect(layout));
  if (rows === null) return null;
  step('Checking rows');
  let isClean = false;
  try {
    isClean = hasCleanRows(engine, layout, staging);
  } finally {
    if (!isClean) dropTables(engine, [staging, unitsOf(staging)]);
    dropTables(engine, [`${staging}_runs`]);
  }
  return isClean ? { rows, expressions: expressionsOf(layout) } : null;
}

function dropTables(engine: Engine, names: readonly string[]): void {
  names.forEach((name) => engine.run(sql`drop table if exists ${quoteName(name)}`));
}

/** Whether all rows are clean. Then the table of the units they are of is there too. */
function hasCleanRows(engine: Engine, layout: Layout, staging: string): boolean {
  if (layout.match.unitKind === null) return areClean(engine, layout, quoteName(staging), null);
  const runs = quoteName(`${staging}_runs`);
  makeRuns(engine, layout, quoteName(staging), runs);
  engine.run(sql`create table ${quoteName(unitsOf(staging))} as
    select distinct ${quoteText(layout.match.unitKind)} as unit_kind, unit_code from ${runs}`);
  return areClean(engine, layout, quoteName(staging), runs);
}

/** The columns that are kept, by the names under which they are stored. */
function cleanSelect(layout: Layout): Sql {
  const stored = new Set(typedColumnsOf(layout.match.kind.table).map(({ name }) => name));
  const columns = foundColumns(layout).flatMap(({ column, place }) => {
    if (column.type === 'period') return [sql`${columnAt(place)} as ${PERIOD}`];
    const name = column.type === 'unit' ? 'unit_code' : column.stored;
    return stored.has(name) ? [sql`${columnAt(place)} as ${quoteName(name)}`] : [];
  });
  const name = layout.match.unitKind === null ? null : unitName(layout);
  const total = name === null ? [] : [sql`${isTotalName(sql`upper(trim(${name}))`)} as ${SAYS_TOTAL}`];
  return joinSql([...columns, ...total], ', ');
}

/** What the columns of the stored table are made of that do not stand in the file. */
function expressionsOf(layout: Layout): Readonly<Record<string, Sql>> {
  const { match, spelling, indicators } = layout;
  const standing = new Set(
    foundColumns(layout).map(({ column }) => (column.type === 'unit' ? 'unit_code' : column.stored)),
  );
  const made: Readonly<Record<string, Sql>> = {
    unit_kind: quoteText(match.unitKind ?? ''),
    source_rank: sql`1`,
    restated: sql`false`,
    ...(spelling ? { first_month: spelling.firstMonth(PERIOD), months: quoteText(String(spelling.months)) } : {}),
    ...(indicators && !standing.has('group_code') ? { group_code: indicators.group(quoteName('indicator_code')) } : {}),
  };
  return Object.fromEntries(
    typedColumnsOf(match.kind.table)
      .filter(({ name }) => !standing.has(name))
      .map(({ name }) => [name, made[name] ?? sql`null`]),
  );
}
