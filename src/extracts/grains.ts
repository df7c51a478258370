import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { keyOf } from './table-keys';
import type { ReadTable, StoredTable } from './tables';
import { isWholeCode } from './total-words';

/**
 * How finely a row is told apart, by each of the graded columns of its table: 0 where it holds every value of the
 * column, 1 where it holds one. A BNF code tells a row apart by so many letters.
 */
export type Grain = readonly number[];

const CODES = ['indicator_code', 'register_code', 'bnf_code'];

/** Columns by which some rows are told apart and others are not: dimensions, and codes that may be a whole (`ALL`). */
export function gradedColumns(table: ReadTable): readonly string[] {
  const { key, dimensions } = keyOf(table);
  const hasCodes = key.includes('unit_code');
  return [...key.filter((name) => hasCodes && CODES.includes(name)), ...dimensions];
}

/** How finely a row is told apart by a column. */
export function grainSql(name: string): Sql {
  const column = quoteName(name);
  if (name === 'bnf_code') return sql`(case when ${isWholeCode(column)} then 0 else length(${column}) end)`;
  return CODES.includes(name)
    ? sql`(case when ${isWholeCode(column)} then 0 else 1 end)`
    : sql`(${column} is not null)::integer`;
}

/** A column's value as far as a grain goes; null for a whole. */
function cutSql(name: string, grain: number | Sql): Sql {
  const column = quoteName(name);
  const level = typeof grain === 'number' ? integer(grain) : grain;
  return name === 'bnf_code'
    ? sql`(case when ${level} > 0 then left(${column}, ${level}) end)`
    : sql`(case when ${level} > 0 then ${column} end)`;
}

/** The finest grain in which rows of two can be compared. */
export function meetOf(a: Grain, b: Grain): Grain {
  return a.map((level, index) => Math.min(level, b[index] ?? 0));
}

/** Every grain that a view has rows of. */
export function grainsOf(engine: Engine, table: StoredTable, view: string): readonly Grain[] {
  const columns = gradedColumns(table);
  if (columns.length === 0) return [[]];
  const levels = joinSql(columns.map((name, index) => sql`${grainSql(name)} as ${quoteName(`g${index}`)}`), ', '); // prettier-ignore
  return engine.query(sql`select distinct ${levels} from ${quoteName(view)} order by all`, (row) =>
    columns.map((_, index) => Number(row[`g${index}`])),
  );
}

/** Whether a row is of a grain. */
export function isOfGrain(table: StoredTable, grain: Grain): Sql {
  const tests = gradedColumns(table).map((name, index) => sql`${grainSql(name)} = ${integer(grain[index] ?? 0)}`);
  return tests.length === 0 ? sql`true` : joinSql(tests, ' and ');
}

/** The key of a row at a grain, one column for each of the table's. @param grain one for all rows, or of each */
export function keyAt(
  table: StoredTable,
  grain: readonly (number | Sql)[],
): readonly { readonly name: string; readonly value: Sql }[] {
  const graded = gradedColumns(table);
  const { key, dimensions } = keyOf(table);
  return [...key, ...dimensions].map((name) => {
    const index = graded.indexOf(name);
    return { name, value: index < 0 ? quoteName(name) : cutSql(name, grain[index] ?? 0) };
  });
}

const integer = (value: number): Sql => ({ text: String(value), values: [] });
