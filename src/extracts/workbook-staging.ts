import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import type { Staged } from './reading';
import { columnsOf, type StoredTable } from './tables';

type Value = string | number | boolean | null;

let made = 0;

/** Rows gathered column by column for the staging tables of one reading. */
export class RowsToStage {
  private readonly tables = new Map<StoredTable, Map<string, (string | number | null)[]>>();

  /**
   * Adds a row; a column that is not named is null.
   *
   * @param line row of the sheet or line of the file
   * @throws TypeError when a column is not one of the table
   */
  add(table: StoredTable, line: number, row: Readonly<Record<string, Value>>): void {
    const columns = this.columnsFor(table);
    for (const name in row) if (!columns.has(name)) throw new TypeError(`${table} has no column ${name}`);
    for (const [name, values] of columns) {
      const value = name === 'row_number' ? line : (row[name] ?? null);
      // The engine's columns are text and numbers; DuckDB reads 1 and 0 as true and false.
      values.push(typeof value === 'boolean' ? Number(value) : value);
    }
  }

  /** Makes a staging table for each stored table that has rows; none is left behind when one fails. */
  stage(engine: Engine): readonly Staged[] {
    const staged: Staged[] = [];
    try {
      for (const [table, columns] of this.tables) {
        made += 1;
        const staging = `staged_rows_${made}`;
        engine.createTable(staging, Object.fromEntries(columns));
        staged.push({ table, staging });
      }
      return staged;
    } catch (error) {
      for (const { staging } of staged) engine.run(sql`drop table ${quoteName(staging)}`);
      throw error;
    }
  }

  private columnsFor(table: StoredTable): Map<string, (string | number | null)[]> {
    const known = this.tables.get(table);
    if (known) return known;
    const columns = new Map(['row_number', ...columnsOf(table)].map((name) => [name, []]));
    this.tables.set(table, columns);
    return columns;
  }
}
