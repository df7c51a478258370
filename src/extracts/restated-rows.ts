import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql } from '@/engine/sql';
import type { StoredFile } from './stored-file';
import type { StoredTable } from './tables';

/** Tables whose own rows of a year stand before the restated rows of a table. */
const STANDS_BEFORE: Partial<Readonly<Record<StoredTable, readonly StoredTable[]>>> = {
  qof: ['qof'],
  qof_register: ['qof_register'],
  qof_group: ['qof', 'qof_group'],
};

/**
 * Marks rows that a later publication restates as superseded where any file gives the year itself, for units of that
 * kind.
 */
export function supersedeRestated(engine: Engine, files: readonly StoredFile[]): void {
  const pieces = files.flatMap((file) => file.pieces);
  for (const piece of pieces.filter(({ isRestated }) => isRestated)) {
    const own = pieces
      .filter(({ table }) => STANDS_BEFORE[piece.table]?.includes(table))
      .map(({ view }) => sql`select unit_kind, first_month, months from ${quoteName(view)} where not restated`);
    if (own.length === 0) continue;
    engine.run(sql`insert into ${quoteName(piece.lost)} select row from ${quoteName(piece.view)}
      where restated and (unit_kind, first_month, months) in (${joinSql(own, ' union ')})`);
  }
}
