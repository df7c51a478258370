import type { PrintedTable } from './printed-table';
import { LINE, linesOf, type Room, shortened } from './slide-text';
import { fittedColumns, gapsOf, type TableRoom, wordWidths } from './table-columns';

/** As many rows of a table as a slide holds one below the other, with their header. Lengths in points. */
export interface TablePage extends Pick<PrintedTable, 'headers' | 'rows'> {
  readonly widths: readonly number[];
  /** Of the header, then of each row. */
  readonly heights: readonly number[];
  readonly points: number;
  /** What is kept clear at the sides of each column's text, and above and below all text. */
  readonly gaps: readonly { readonly left: number; readonly right: number }[];
  readonly gapAbove: number;
  /** Texts that no slide has room for, whole: their cells end in `…`. */
  readonly leftOut: readonly string[];
}

/** Font sizes of a table that has room on one slide, and of one that has not. */
const LARGE = [14, 13, 12] as const;
const SMALL = [11, 10, 9] as const;
const SMALLEST = 9;
/** How many blocks of rows may stand side by side, and what is kept clear between two. */
const BLOCKS = [1, 2, 3] as const;
export const BETWEEN = 24;
const GAP = 5;
const GAP_AFTER_NUMBERS = 14;
const GAP_ABOVE = 2.5;
const POINTS_AN_INCH = 72;

/**
 * Cuts a table into slides: by rows, and by columns where not one word of each has room beside the others. A narrow table
 * that is too long for one slide goes on beside itself.
 *
 * @returns for each slide the blocks that stand on it from left to right
 */
export function tablePages(table: PrintedTable, room: Room): readonly (readonly TablePage[])[] {
  const set: TableRoom = { perPoint: 1, width: room.width * POINTS_AN_INCH, sizes: SMALL, gap: GAP, gapAfterNumbers: GAP_AFTER_NUMBERS }; // prettier-ignore
  return columnGroups(table, set).flatMap((columns) => {
    const part = columnsOf(table, columns);
    return onOneSlide(part, set, room) ?? onFewSlides(part, set, room);
  });
}

/** At the largest size at which all rows have room on one slide and no word is broken; null where none is small enough. */
function onOneSlide(table: PrintedTable, set: TableRoom, room: Room): readonly (readonly TablePage[])[] | null {
  for (const size of LARGE) {
    if (sum(wordWidths(table, set, size)) > set.width) continue;
    const pages = rowPages(table, { ...set, sizes: [size] }, room);
    if (pages.length === 1) return [pages];
  }
  return null;
}

/** In as many blocks side by side as make for the fewest slides, and as many on each. */
function onFewSlides(table: PrintedTable, set: TableRoom, room: Room): readonly (readonly TablePage[])[] {
  const ways = BLOCKS.map((beside) => {
    const pages = rowPages(table, { ...set, width: (set.width - BETWEEN * (beside - 1)) / beside }, room);
    return {
      pages,
      slides: Math.ceil(pages.length / beside),
      isLegible: beside === 1 || pages[0]?.points === SMALL[0],
    };
  });
  const least = Math.min(...ways.filter(({ isLegible }) => isLegible).map(({ slides }) => slides));
  const { pages, slides } = ways.find((way) => way.isLegible && way.slides === least) ?? { pages: [], slides: 0 };
  const each = Math.ceil(pages.length / slides);
  return Array.from({ length: slides }, (_, slide) => pages.slice(slide * each, (slide + 1) * each));
}

/** Columns that have room side by side; those after the first begin with the first column, which says what a row is. */
function columnGroups(table: PrintedTable, room: TableRoom): readonly (readonly number[])[] {
  const widths = wordWidths(table, room, SMALLEST);
  const groups: number[][] = [[]];
  let left = room.width;
  for (const [at, width] of widths.entries()) {
    if (width > left && (groups.at(-1)?.length ?? 0) > 1) {
      groups.push([0]);
      left = room.width - (widths[0] ?? 0);
    }
    groups.at(-1)?.push(at);
    left -= width;
  }
  return groups;
}

function columnsOf({ headers, rows, constants }: PrintedTable, columns: readonly number[]): PrintedTable {
  return {
    constants,
    headers: columns.flatMap((at) => headers[at] ?? []),
    rows: rows.map((row) => columns.map((at) => row[at] ?? '')),
  };
}

function rowPages(table: PrintedTable, set: TableRoom, room: Room): readonly TablePage[] {
  const { widths, points } = fittedColumns(table, set);
  const gaps = table.headers.map((_, at) => gapsOf(table.headers, at, set));
  const most = room.height * POINTS_AN_INCH;
  const fit = (text: string, at: number, height: number, bold: boolean) => {
    const width = ((widths[at] ?? 0) - (gaps[at]?.left ?? 0) - (gaps[at]?.right ?? 0)) / POINTS_AN_INCH;
    const lines = linesOf(text, width, points, bold).length;
    const isWhole = lines * points * LINE <= height;
    const shown = isWhole ? text : shortened(text, { width, height: height / POINTS_AN_INCH }, points, bold);
    return { shown, isWhole, lines: isWhole ? lines : Math.max(1, Math.floor(height / (points * LINE))) };
  };
  const rowOf = (texts: readonly string[], height: number, bold: boolean) => {
    const cells = texts.map((text, at) => fit(text, at, height - GAP_ABOVE * 2, bold));
    return {
      texts: cells.map(({ shown }) => shown),
      height: Math.max(1, ...cells.map(({ lines }) => lines)) * points * LINE + GAP_ABOVE * 2,
      leftOut: texts.filter((_, at) => cells[at]?.isWhole === false),
    };
  };
  const head = rowOf(table.headers.map(({ text }) => text), most / 3, true); // prettier-ignore
  const headers = table.headers.map((header, at) => ({ ...header, text: head.texts[at] ?? '' }));
  const pages: ReturnType<typeof rowOf>[][] = [[]];
  let left = most - head.height;
  for (const texts of table.rows) {
    const row = rowOf(texts, most - head.height, false);
    if (row.height > left) {
      pages.push([]);
      left = most - head.height;
    }
    pages.at(-1)?.push(row);
    left -= row.height;
  }
  return pages.map((rows, at) => ({
    headers,
    rows: rows.map(({ texts }) => texts),
    widths,
    heights: [head.height, ...rows.map(({ height }) => height)],
    points,
    gaps,
    gapAbove: GAP_ABOVE,
    leftOut: [...(at === 0 ? head.leftOut : []), ...rows.flatMap(({ leftOut }) => leftOut)],
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
