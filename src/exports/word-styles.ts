import {
  AlignmentType,
  BorderStyle,
  type IStylesOptions,
  LevelFormat,
  type INumberingOptions,
  LineRuleType,
} from 'docx';
import { INK } from '@/charts/ink';

/** The names by which paragraphs take a style; those of headings and the title are Word's own. */
export const STYLE = {
  notice: 'Notice',
  contents: 'ContentsHeading',
  picture: 'Picture',
  note: 'FigureNote',
  noteAfterTable: 'TableNote',
  cell: 'TableCell',
  small: 'SmallPrint',
} as const;

/** The one list of the paper. */
export const BULLETS = 'bullets';

/** Points at which the text under a figure is set. */
export const NOTE_POINTS = 8.5;
export const CAPTION_POINTS = 11;

const FONT = 'Arial';
const HEADING_COLOUR = INK.unit;
/** Word counts fonts in half points. */
const halves = (points: number) => points * 2;
/** Lines as high as their text and pictures, in 240ths. */
const AUTO = { lineRule: LineRuleType.AUTO };
const THIN = { style: BorderStyle.SINGLE, size: 8, space: 6, color: INK.outline };

/** The looks of a paper: Arial throughout, headings in one dark blue, all text at 4.5:1 or more. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: halves(11), color: INK.text, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 271, ...AUTO } },
    },
    title: {
      run: { font: FONT, size: halves(22), bold: true, color: INK.text },
      paragraph: { spacing: { before: 0, after: 120, line: 240, ...AUTO }, keepNext: true },
    },
    heading1: {
      run: { font: FONT, size: halves(15), bold: true, color: HEADING_COLOUR },
      paragraph: { spacing: { before: 340, after: 120, line: 240, ...AUTO }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { font: FONT, size: halves(12.5), bold: true, color: HEADING_COLOUR },
      paragraph: { spacing: { before: 280, after: 100, line: 240, ...AUTO }, keepNext: true, keepLines: true },
    },
    caption: {
      run: { font: FONT, size: halves(CAPTION_POINTS), bold: true, italics: false, color: INK.text },
      paragraph: { spacing: { before: 260, after: 80, line: 252, ...AUTO }, keepNext: true, keepLines: true },
    },
    hyperlink: { run: { color: '#005eb8', underline: {} } },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { color: INK.mutedText }, paragraph: { spacing: { after: 200 } } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: halves(8.5), color: INK.mutedText }, paragraph: { spacing: { after: 0, line: 240, ...AUTO } } },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal', paragraph: { spacing: { before: 40, after: 40, line: 252, ...AUTO } } },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', next: 'Normal', paragraph: { spacing: { after: 40, line: 252, ...AUTO }, indent: { left: 280 } } },
    { id: STYLE.contents, name: 'Contents Heading', basedOn: 'Normal', next: 'Normal', run: { size: halves(15), bold: true, color: HEADING_COLOUR }, paragraph: { spacing: { before: 340, after: 100, line: 240, ...AUTO }, keepNext: true } },
    { id: STYLE.notice, name: 'Notice', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: halves(12), bold: true }, paragraph: { spacing: { before: 60, after: 240 }, border: { top: THIN, bottom: THIN, left: THIN, right: THIN }, indent: { left: 140, right: 140 } } },
    { id: STYLE.picture, name: 'Picture', basedOn: 'Normal', next: STYLE.note, paragraph: { spacing: { after: 80, line: 240, ...AUTO }, keepNext: true } },
    { id: STYLE.note, name: 'Figure Note', basedOn: 'Normal', quickFormat: true, run: { size: halves(NOTE_POINTS), color: INK.mutedText }, paragraph: { spacing: { after: 30, line: 252, ...AUTO }, keepLines: true } },
    { id: STYLE.noteAfterTable, name: 'Table Note', basedOn: STYLE.note, next: STYLE.note, paragraph: { spacing: { before: 100, after: 30, line: 252, ...AUTO } } },
    { id: STYLE.cell, name: 'Table Cell', basedOn: 'Normal', quickFormat: true, run: { size: halves(9) }, paragraph: { spacing: { before: 24, after: 24, line: 240, ...AUTO } } },
    { id: STYLE.small, name: 'Small Print', basedOn: 'Normal', run: { size: halves(NOTE_POINTS), color: INK.mutedText }, paragraph: { spacing: { before: 300 } } },
  ],
}; // prettier-ignore

export const WORD_NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 400, hanging: 280 }, spacing: { after: 80 } }, run: { font: FONT } },
        },
      ],
    },
  ],
};
