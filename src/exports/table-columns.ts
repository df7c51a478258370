import { textWidth } from '@/charts/text-width';
import type { PrintedTable } from './printed-table';

/** How a table is set so that its text fits. All lengths are in points. */
export interface FittedColumns {
  /** One for each column. */
  readonly widths: readonly number[];
  /** Font size. */
  readonly size: number;
}

/** What a table is set on. */
export interface TableRoom {
  readonly width: number;
  /** Font sizes, the first that fits is taken. */
  readonly sizes: readonly number[];
  /** What is kept clear on both sides of a cell together. */
  readonly gap: number;
}

/** One word, and one text, may claim so much of the room and no more. */
const MOST_OF_A_WORD = 0.3;
const MOST_OF_A_TEXT = 0.45;
/** A table with room to spare spreads by so much. */
const SPREAD = 1.25;
/** Widths are estimates: kerning and other programs' fonts differ. */
const SAFETY = 1.04;

/**
 * Columns of a table as wide as their text asks, at the largest size at which no word is broken; where none is small
 * enough for that, the widest words are.
 */
export function fittedColumns(table: PrintedTable, room: TableRoom): FittedColumns {
  const all = room.sizes.map((size) => ({ size, words: wordWidths(table, room, size) }));
  const fitting = all.find(({ words }) => sum(words) <= room.width) ?? all.at(-1);
  if (fitting === undefined) throw new RangeError('fittedColumns has no size to try');
  const { size, words } = fitting;
  return { size, widths: shared(words, textWidths(table, room, size, words), room.width) };
}

/** Each column gets what its words need, then a share of the rest by what its texts would like. */
function shared(words: readonly number[], texts: readonly number[], room: number): readonly number[] {
  if (sum(words) > room) return words.map((width) => (width * room) / sum(words));
  if (sum(texts) <= room) return texts.map((width) => width * Math.min(SPREAD, room / sum(texts)));
  const part = (room - sum(words)) / (sum(texts) - sum(words));
  return words.map((width, at) => width + ((texts[at] ?? width) - width) * part);
}

/** What each column needs so that no word is broken. */
export function wordWidths({ headers, rows }: PrintedTable, room: TableRoom, size: number): readonly number[] {
  return headers.map((header, at) => {
    const inCells = longest(rows.flatMap((row) => wordsOf(row[at] ?? '')), size, false); // prettier-ignore
    const needed = Math.max(longest(wordsOf(header.text), size, true), inCells) + room.gap;
    return Math.min(room.width * MOST_OF_A_WORD, needed);
  });
}

function textWidths(
  { rows }: PrintedTable,
  room: TableRoom,
  size: number,
  words: readonly number[],
): readonly number[] {
  return words.map((word, at) => {
    const wanted = longest(rows.map((row) => row[at] ?? ''), size, false) + room.gap; // prettier-ignore
    return Math.max(word, Math.min(room.width * MOST_OF_A_TEXT, wanted));
  });
}

function longest(texts: readonly string[], size: number, bold: boolean): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, { size, bold }) * SAFETY), 0);
}

/** What a line may not be broken within. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+|(?<=-)/u);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
