import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { placeOfType, stagingSelect, type Layout } from './canonical-layout';
import { cellsOfRecord } from './csv-records';
import { columnAt, type RejectedRecord } from './read-csv';
import type { Stray } from './stray';
import { saysTotal } from './total-words';

/** The engine gives no more than 10,000 bytes of a record that it rejects; line breaks before it are taken off. */
const isCut = (text: string): boolean => text.length > 2400 && new TextEncoder().encode(text).length >= 9990;

/** Adds the rows of a table of texts (`number`, `line`, `c0`, `c1`, ...) to a staging table, reading numbers loosely. */
export function stageLoosely(engine: Engine, staging: Sql, texts: Sql, layout: Layout, isNew: boolean): void {
  const select = sql`select ${stagingSelect(layout, sql`number`, sql`line`, 'loose')} from ${texts}`;
  engine.run(isNew ? sql`create table ${staging} as ${select}` : sql`insert into ${staging} ${select}`);
}

/**
 * Reads records again that the engine rejected. Those with as many cells as the header join the staging table.
 *
 * @param lines physical lines of the records
 * @param after number of the last row of the staging table
 * @returns those with more cells or fewer
 */
export function stageRejected(
  engine: Engine,
  staging: Sql,
  layout: Layout,
  records: readonly RejectedRecord[],
  lines: readonly number[],
  after: number,
): readonly Stray[] {
  const width = layout.source.header.length;
  const strays: Stray[] = [];
  const rows: { readonly line: number; readonly cells: readonly string[] }[] = [];
  records.forEach(({ text }, index) => {
    const line = lines[index] ?? 0;
    if (isCut(text)) {
      strays.push({ line, fate: 'set-aside', value: text.slice(0, 300), reason: 'over 9,990 letters long, with a cell that cannot be read or one too many' }); // prettier-ignore
      return;
    }
    const cells = cellsOfRecord(text, layout.source.delimiter);
    const extra = cells.slice(width);
    if (cells.length >= width && extra.every((cell) => cell.trim() === '')) rows.push({ line, cells });
    else strays.push(strayOf(line, cells, placeOfType(layout, 'unit') ?? 0, width));
  });
  if (rows.length > 0) {
    const name = 'rejected_texts';
    engine.createTable(name, {
      number: rows.map((_, index) => after + index + 1),
      line: rows.map(({ line }) => line),
      ...Object.fromEntries(
        layout.source.header.map((_, place) => [`c${place}`, rows.map(({ cells }) => cells[place] || null)]),
      ),
    });
    stageLoosely(engine, staging, quoteName(name), layout, false);
    engine.run(sql`drop table ${quoteName(name)}`);
  }
  return strays;
}

/** The cells of all columns, for reading a whole file as text. */
export function allColumns(layout: Layout): Sql {
  return joinSql(layout.source.header.map((_, place) => columnAt(place)), ', '); // prettier-ignore
}

/** What becomes of a record with another number of cells than the header has. @param unit place of the unit's column */
export function strayOf(line: number, cells: readonly string[], unit: number, width: number): Stray {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return { line, value: filled.join(' | '), ...fateOf(cells, filled, cells[unit] ?? '', width) };
}

function fateOf(
  cells: readonly string[],
  filled: readonly string[],
  unit: string,
  width: number,
): Pick<Stray, 'fate' | 'reason'> {
  if (filled.length === 0) return { fate: 'not-data', reason: 'a row without values' };
  if (saysTotal(unit, filled)) return { fate: 'not-data', reason: 'a total of the publisher' };
  const isNote = filled.every((cell) => !/^[-+£\d.,\s]+$/.test(cell)) && /\s/.test(filled[0]?.trim() ?? '');
  if (isNote && cells.length < width) return { fate: 'not-data', reason: 'a title or a note' };
  const words = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the header has ${width}`;
  return { fate: 'set-aside', reason: words };
}
