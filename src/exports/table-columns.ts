import { textWidth } from '@/charts/text-width';
import type { PrintedHeader, PrintedTable } from './printed-table';

/** What a table is set on. Its lengths are in a unit of its own. */
export interface TableRoom {
  /** Lengths that a point has. */
  readonly perPoint: number;
  /** From margin to margin. */
  readonly width: number;
  /** Font sizes in points: the first that fits is taken, else the last. */
  readonly sizes: readonly number[];
  /** What is kept clear at each side of a cell, and before text that follows on numbers. */
  readonly gap: number;
  readonly gapAfterNumbers: number;
}

/** How a table is set so that its text fits. */
export interface FittedColumns {
  /** In the unit of the room, one for each column. */
  readonly widths: readonly number[];
  /** Font size in points. */
  readonly points: number;
}

/** What a column needs for its longest word, and would like for its longest text, in ems. */
interface Claim {
  readonly word: number;
  readonly text: number;
  /** What is kept clear at its sides. */
  readonly gap: number;
}

/** One word, and one text, may claim so much of the page and no more. */
const MOST_OF_A_WORD = 0.3;
const MOST_OF_A_TEXT = 0.45;
/** Headers up to so many ems stay on one line where there is room. */
const HEADER_ON_ONE_LINE = 8;
/** Characters of a word that stays whole in spite of its hyphens. */
const LONGEST_UNBROKEN = 14;
/** A table with room to spare spreads by so much. */
const SPREAD = 1.25;
/** Widths are estimates: kerning and other programs' fonts differ. */
const SAFETY = 1.04;

/** What is kept clear at the sides of a column's cells. */
export function gapsOf(
  headers: readonly PrintedHeader[],
  at: number,
  { gap, gapAfterNumbers }: TableRoom,
): { readonly left: number; readonly right: number } {
  const followsNumbers = headers[at - 1]?.isNumeric === true && headers[at]?.isNumeric === false;
  return { left: followsNumbers ? gapAfterNumbers : gap, right: gap };
}

/**
 * Columns of a table as wide as their text asks, at the largest size at which no word is broken; where even the smallest
 * is too large for that, the longest words are.
 */
export function fittedColumns(table: PrintedTable, room: TableRoom): FittedColumns {
  const claims = claimsOf(table, room);
  const words = (size: number) => wordsAt(claims, room, size);
  const points = room.sizes.find((size) => sum(words(size)) <= room.width) ?? room.sizes.at(-1) ?? 0;
  const texts = claims.map(({ text, gap }, at) => Math.max(words(points)[at] ?? 0, Math.min(room.width * MOST_OF_A_TEXT, lengthOf(text, gap, room, points)))); // prettier-ignore
  return { points, widths: shared(words(points), texts, room.width) };
}

/** What each column needs so that no word is broken. @param size in points */
export function wordWidths(table: PrintedTable, room: TableRoom, size: number): readonly number[] {
  return wordsAt(claimsOf(table, room), room, size);
}

function claimsOf({ headers, rows }: PrintedTable, room: TableRoom): readonly Claim[] {
  return headers.map((header, at) => claimOf(header.text, rows.map((row) => row[at] ?? ''), gapsOf(headers, at, room))); // prettier-ignore
}

function wordsAt(claims: readonly Claim[], room: TableRoom, size: number): readonly number[] {
  return claims.map(({ word, gap }) => Math.min(room.width * MOST_OF_A_WORD, lengthOf(word, gap, room, size)));
}

function lengthOf(ems: number, gap: number, { perPoint }: TableRoom, size: number): number {
  return ems * size * perPoint * SAFETY + gap;
}

/** Each column gets what its words need, then a share of the rest by what its texts would like. */
function shared(words: readonly number[], texts: readonly number[], room: number): readonly number[] {
  const [least, most] = [sum(words), sum(texts)];
  if (least > room) return words.map((width) => (width * room) / least);
  if (most <= room) return texts.map((width) => width * Math.min(SPREAD, room / most));
  return words.map((width, at) => width + (((texts[at] ?? width) - width) * (room - least)) / (most - least));
}

function claimOf(
  header: string,
  cells: readonly string[],
  gaps: { readonly left: number; readonly right: number },
): Claim {
  const title = ems(header, true);
  return {
    word: Math.max(longest(wordsOf(header), true), longest(cells.flatMap(wordsOf), false)),
    text: Math.max(title <= HEADER_ON_ONE_LINE ? title : 0, longest(cells, false)),
    gap: gaps.left + gaps.right,
  };
}

function longest(texts: readonly string[], bold: boolean): number {
  return texts.reduce((most, text) => Math.max(most, ems(text, bold)), 0);
}

function ems(text: string, bold: boolean): number {
  return textWidth(text, { size: 1, bold });
}

/** What a line may not be broken within: long words may at their hyphens. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).flatMap((word) => (word.length > LONGEST_UNBROKEN ? word.split(/(?<=-)/u) : [word]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
