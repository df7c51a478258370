import type { Columns } from './engine';
import { joinSql, quoteName, sql, type Sql } from './sql';

/** A table of columns as every engine makes it: a column with a number in it is of numbers, any other of texts. */
export interface TypedColumns {
  /** The statement that makes the empty table. */
  readonly create: Sql;
  /** The columns, each of one type. */
  readonly columns: Columns;
  readonly rows: number;
}

/** Types columns, for a table to be made of them. */
export function typedColumns(name: string, data: Columns): TypedColumns {
  const types = Object.entries(data).map(([column, values]) => sql`${quoteName(column)} ${isText(values) ? sql`varchar` : sql`double`}`); // prettier-ignore
  return {
    create: sql`create table ${quoteName(name)} (${joinSql(types, ', ')})`,
    columns: Object.fromEntries(
      Object.entries(data).map(([column, values]) => [column, isText(values) ? values.map(textOrNull) : values]),
    ),
    rows: Object.values(data)[0]?.length ?? 0,
  };
}

const isText = (values: readonly (string | number | null)[]): boolean =>
  !values.some((value) => typeof value === 'number');
const textOrNull = (value: string | number | null): string | null => (value === null ? null : String(value));
