import { ImageRun, Paragraph, SimpleField, TextRun } from 'docx';
import { INK } from '@/charts/ink';
import { wrapText } from '@/charts/wrap-text';
import { DRAWING_NOTICE } from './drawing-notice';
import type { Figure } from './figure';
import { type FigureLine, given, linesUnder } from './figure-lines';
import { safeLink } from './link-parts';
import { officeSvg } from './office-svg';
import type { PaperFigure, PaperPicture } from './paper';
import { roomOn, TWIPS_PER_PIXEL, type WordBlock } from './word-page';
import { CAPTION_POINTS, NOTE_POINTS, STYLE } from './word-styles';
import { wordTable } from './word-table';
import { runsOf } from './word-text';

const PIXELS_PER_POINT = 96 / 72;
/** Pixels that lines take for each of their font size, and what is kept clear around a figure. */
const LINE = 1.3;
const AROUND = 60;
/** A picture is never made lower than this for the sake of its words, in pixels. */
const LOWEST_ROOM = 400;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A figure of a paper in Word: `Figure n` and caption, picture, its words in small print, and its table where it is
 * printed. A table alone has its caption above it and its words below.
 *
 * @param place from 1, its place among all figures and tables: pictures are told apart by it
 * @throws RangeError as `printedTable` does
 */
export function wordFigure(item: PaperFigure, place: number): readonly WordBlock[] {
  const { kind, number, words, caption, picture, table } = item;
  const length = item.printTable === 'full' ? 'full' : 'short';
  const heading = captioned(kind === 'table' ? 'Table' : 'Figure', number, caption);
  if (picture === null) {
    const { turn, children } = wordTable(table, length, true);
    return [{ turn, children: [heading, ...children, ...notesOf(words, 'table')] }];
  }
  const drawn: WordBlock = {
    turn: 'portrait',
    children: [heading, pictureOf(picture, item, place), ...notesOf(words, 'picture')],
  };
  if (item.printTable === 'none') return [drawn];
  const { turn, children } = wordTable(table, length, false);
  return [drawn, { turn, children: [new Paragraph({ style: 'Caption', text: `The values of Figure ${number}` }), ...children] }]; // prettier-ignore
}

/** The number is a field, so that Word counts on when figures are put in or taken out. */
function captioned(name: 'Figure' | 'Table', number: number, caption: string): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${name} `),
      new SimpleField(`SEQ ${name} \\* ARABIC`, String(number)),
      new TextRun('. '),
      ...runsOf(caption),
    ],
  });
}

function pictureOf(picture: PaperPicture, { words, caption, number }: PaperFigure, place: number): Paragraph {
  const { width, height } = fittedSize(picture, pictureRoom(caption, words));
  return new Paragraph({
    style: STYLE.picture,
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(officeSvg(picture.svg)),
        transformation: { width, height },
        altText: {
          id: String(place),
          name: `Figure ${number}`,
          title: words.title,
          description: words.alt.trim() === '' ? caption : words.alt,
        },
        fallback: { type: 'png', data: picture.png ?? DRAWING_NOTICE },
      }),
    ],
  });
}

/** The words of a figure but its title and alt text, each in a line of its own that stays with the one before. */
function notesOf(words: Figure, after: 'picture' | 'table'): readonly Paragraph[] {
  const shown = notesText(words);
  const opens = words.link === undefined ? null : safeLink(words.link);
  return shown.map(({ text, isNotice }, at) => new Paragraph({
    style: at === 0 && after === 'table' ? STYLE.noteAfterTable : STYLE.note,
    keepNext: at < shown.length - 1,
    children: [...runsOf(text, isNotice ? { bold: true, color: INK.text } : {}, text === words.reference ? opens : null)],
  })); // prettier-ignore
}

function notesText(words: Figure): readonly FigureLine[] {
  const shown = [words.subtitle, ...given(words.filters)].map((text) => ({ text, isNotice: false }));
  return [...shown, ...linesUnder(words)];
}

/** What a page has left for a picture when its words stand on the same page, in pixels. */
function pictureRoom(caption: string, words: Figure): Size {
  const { width, height } = roomOn('portrait');
  const across = width / TWIPS_PER_PIXEL;
  const lines = (text: string, points: number, bold: boolean) =>
    wrapText(text, across, { size: points * PIXELS_PER_POINT, bold }).length * points * PIXELS_PER_POINT * LINE;
  const said = notesText(words).reduce((total, { text }) => total + lines(text, NOTE_POINTS, false) + 2, 0);
  const left = height / TWIPS_PER_PIXEL - AROUND - said - lines(caption, CAPTION_POINTS, true);
  return { width: across, height: Math.max(LOWEST_ROOM, left) };
}

/** A size that fits a room, of the same shape; never larger than it is. */
function fittedSize({ width, height }: Size, room: Size): Size {
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}
