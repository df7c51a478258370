import { AlignmentType, BorderStyle, HeightRule, type IRunOptions, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx'; // prettier-ignore
import { INK } from '@/charts/ink';
import { type PrintedTable, printedTable } from './printed-table';
import type { SavedTable } from './savable';
import { type FittedColumns, fittedColumns, gapsOf, type TableRoom } from './table-columns';
import { roomOn, type Turn } from './word-page';
import { STYLE } from './word-styles';
import { runsOf } from './word-text';

/** A table with the way its page is to be turned. */
export interface WordTable {
  readonly turn: Turn;
  readonly children: readonly (Paragraph | Table)[];
}

/** More columns than this ask for a page on its side. */
const MOST_UPRIGHT = 9;
/** In points. */
const SMALLEST_UPRIGHT = 8;
/** Rows of a table that is kept on one page. */
const KEPT_WHOLE = 12;

/** Twips for each point of the font, a little more than a line needs: programs then agree on where a page ends. */
const ROW_HEIGHT = 31;

/** In twips, twentieths of a point. */
const SET: Omit<TableRoom, 'width'> = { perPoint: 20, sizes: [9, 8, 7, 6], gap: 75, gapAfterNumbers: 220 };

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const RULE = { style: BorderStyle.SINGLE, size: 6, color: INK.limit };
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: INK.darkBar };

/**
 * A table as Word holds it, with what its every row shares above it: the header row is repeated on every page, no row is
 * parted, numbers stand to the right.
 *
 * @param isAnnotated true where notes follow, with which its last row is kept on one page
 * @throws RangeError as `printedTable` does
 */
export function wordTable(table: SavedTable, length: 'short' | 'full', isAnnotated: boolean): WordTable {
  const printed = printedTable(table, length);
  const upright = fittedColumns(printed, { ...SET, width: roomOn('portrait').width });
  const isUpright = printed.headers.length <= MOST_UPRIGHT && upright.points >= SMALLEST_UPRIGHT;
  const fitted = isUpright ? upright : fittedColumns(printed, { ...SET, width: roomOn('landscape').width });
  return {
    turn: isUpright ? 'portrait' : 'landscape',
    children: [
      ...aboveTable(printed),
      ...(printed.headers.length === 0 ? [] : [tableOf(printed, fitted, isAnnotated)]),
    ],
  };
}

function aboveTable({ constants, rows }: PrintedTable): readonly Paragraph[] {
  const said = [...(constants === null ? [] : [constants]), ...(rows.length === 0 ? ['The table has no rows.'] : [])];
  return said.map((text) => new Paragraph({ style: STYLE.note, keepNext: true, children: [...runsOf(text)] }));
}

function tableOf({ headers, rows }: PrintedTable, fitted: FittedColumns, isAnnotated: boolean): Table {
  const { points } = fitted;
  const widths = fitted.widths.map(Math.floor);
  const cell = (text: string, at: number, isHeader: boolean) => {
    const look: IRunOptions = { text, size: points * 2, ...(isHeader ? { bold: true } : {}) };
    return new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: gapsOf(headers, at, { ...SET, width: 0 }),
      verticalAlign: isHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      ...(isHeader ? { borders: { bottom: RULE } } : {}),
      children: [
        new Paragraph({
          style: STYLE.cell,
          alignment: headers[at]?.isNumeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun(look)],
        }),
      ],
    });
  };
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: rows.length > 0 || isAnnotated,
    children: headers.map(({ text }, at) => cell(text, at, true)),
  });
  const isWhole = rows.length <= KEPT_WHOLE;
  const keepsNext = (index: number) => {
    if (index === rows.length - 1) return isAnnotated;
    return isWhole || index === 0 || index === rows.length - 2;
  };
  const body = rows.map((row, index) => new TableRow({
    cantSplit: true,
    keepNext: keepsNext(index),
    height: { value: points * ROW_HEIGHT, rule: HeightRule.ATLEAST },
    children: row.map((text, at) => cell(text, at, false)),
  })); // prettier-ignore
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: RULE, bottom: RULE, left: NO_LINE, right: NO_LINE, insideHorizontal: HAIRLINE, insideVertical: NO_LINE }, // prettier-ignore
    rows: [header, ...body],
  });
}
