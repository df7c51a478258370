import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql } from '@/engine/sql';
import type { StoredFile } from './stored-file';
import { storeOf, type StoredTable } from './tables';

/** Tables whose own rows of a year stand before the restated rows of a table. */
const STANDS_BEFORE: Partial<Readonly<Record<StoredTable, readonly StoredTable[]>>> = {
  qof: ['qof'],
  qof_register: ['qof_register'],
  qof_group: ['qof', 'qof_group'],
};

/**
 * Marks rows that a later publication restates as superseded where any file gives the year itself, for units of that
 * kind. Needs the views over all rows.
 */
export function supersedeRestated(engine: Engine, files: readonly StoredFile[]): void {
  for (const piece of files.flatMap(({ pieces }) => pieces).filter(({ isRestated }) => isRestated)) {
    const own = (STANDS_BEFORE[piece.table] ?? []).map(
      (table) => sql`select unit_kind, first_month, months from ${quoteName(storeOf(table))} where not restated`,
    );
    engine.run(sql`update ${quoteName(piece.name)} set superseded = true
      where restated::boolean and (unit_kind, first_month::integer, months::integer) in (${joinSql(own, ' union ')})`);
  }
}
