import { textWidth } from '@/charts/text-width';
import type { PrintedHeader, PrintedTable } from './printed-table';

/** How a table is set so that its text fits. */
export interface FittedColumns {
  /** Twips, one for each column. */
  readonly widths: readonly number[];
  /** Font size in points. */
  readonly points: number;
}

/** What a column needs for its longest word, and would like for its longest text, in ems. */
interface Claim {
  readonly word: number;
  readonly text: number;
  /** Twips kept clear at its sides. */
  readonly gap: number;
}

/** Font sizes in points: the first that fits is taken. */
const SIZES = [9, 8, 7] as const;
const SMALLEST = 6;
const TWIPS_PER_POINT = 20;
/** What is kept clear at each side of a cell, and before text that follows on numbers, in twips. */
const GAP = 75;
const GAP_AFTER_NUMBERS = 220;
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

/** What is kept clear at the sides of a column's cells, in twips. */
export function gapsOf(
  headers: readonly PrintedHeader[],
  at: number,
): { readonly left: number; readonly right: number } {
  const followsNumbers = headers[at - 1]?.isNumeric === true && headers[at]?.isNumeric === false;
  return { left: followsNumbers ? GAP_AFTER_NUMBERS : GAP, right: GAP };
}

/**
 * Columns of a table as wide as their text asks, at the largest size at which no word is broken; where even the smallest
 * is too large for that, the longest words are.
 *
 * @param room twips from margin to margin
 */
export function fittedColumns({ headers, rows }: PrintedTable, room: number): FittedColumns {
  const claims = headers.map((header, at) => claimOf(header.text, rows.map((row) => row[at] ?? ''), gapsOf(headers, at))); // prettier-ignore
  const widthsAt = (points: number) => {
    const twips = (ems: number, gap: number) => ems * points * TWIPS_PER_POINT * SAFETY + gap;
    const words = claims.map(({ word, gap }) => Math.min(room * MOST_OF_A_WORD, twips(word, gap)));
    const texts = claims.map(({ text, gap }, i) => Math.max(words[i] ?? 0, Math.min(room * MOST_OF_A_TEXT, twips(text, gap)))); // prettier-ignore
    return { words, texts };
  };
  const points = SIZES.find((size) => sum(widthsAt(size).words) <= room) ?? SMALLEST;
  const { words, texts } = widthsAt(points);
  return { points, widths: shared(words, texts, room).map(Math.floor) };
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
