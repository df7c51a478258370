import type { TextStyle } from '@/charts/text-width';
import { wrapText, wrapTextTo } from '@/charts/wrap-text';

/** Inches. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A text as large as its room allows. */
export interface FittedText {
  readonly text: string;
  /** Font size. */
  readonly points: number;
  /** False where only a part of it is shown. */
  readonly isWhole: boolean;
}

const POINTS_AN_INCH = 72;
/** Height of a line as a part of its font size. */
export const LINE = 1.2;
/** Widths are estimates: kerning and other programs' fonts differ. */
const SAFETY = 1.02;

/** The lines that a text takes, its own line ends kept. @param width inches */
export function linesOf(text: string, width: number, points: number, bold = false): readonly string[] {
  return text.split(/\r\n?|\n/u).flatMap((line) => wrapText(line, width * POINTS_AN_INCH, styleOf(points, bold)));
}

/** The height of so many lines, in inches. */
export function linesHigh(lines: number, points: number): number {
  return (lines * points * LINE) / POINTS_AN_INCH;
}

/**
 * A text at the largest of some sizes at which it fits its room whole; where none is small enough, its first sentence
 * likewise, and where that has no room either, as much of it as has, with `…`.
 *
 * @param sizes font sizes in points, largest first
 */
export function fittedText(text: string, room: Room, sizes: readonly number[], bold = false): FittedText {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const sentence = firstSentence(plain);
  for (const shown of [plain, sentence]) {
    const points = sizes.find((size) => linesHigh(linesOf(shown, room.width, size, bold).length, size) <= room.height);
    if (points !== undefined) return { text: shown, points, isWhole: shown === plain };
  }
  const points = sizes.at(-1) ?? 0;
  return { text: shortened(sentence, room, points, bold), points, isWhole: false };
}

/** As much of a text as has room at one size, with `…` where that is not all. */
export function shortened(text: string, room: Room, points: number, bold = false): string {
  const most = Math.max(1, Math.floor((room.height * POINTS_AN_INCH) / (points * LINE)));
  const [width, style] = [room.width * POINTS_AN_INCH, styleOf(points, bold)];
  const lines = wrapText(text, width, style);
  // Cutting a text letter by letter takes long where it is far too long: what is far off is cut first.
  return wrapTextTo(most, lines.slice(0, most + 1).join(' '), width, style).join(' ');
}

/** The text up to the first full stop, question or exclamation mark that ends a sentence; all of it without one. */
export function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s+[\p{Lu}\p{N}“‘(£])/su.exec(text)?.[0] ?? text;
}

function styleOf(points: number, bold: boolean): TextStyle {
  return { size: points * SAFETY, bold };
}
