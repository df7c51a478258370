import type { TextStyle } from './text-width';

/** What a chart is drawn on. */
export interface Sheet {
  /** Pixels. */
  readonly width: number;
  /** Pixels. Charts with a row for each locality or practice grow beyond it where the rows need it. */
  readonly height: number;
  /** True for files that are saved or printed: they are set in Arial. */
  readonly forPaper: boolean;
}

/** The width of an A4 page's text at 96 pixels an inch. */
export const PAPER_SHEET: Sheet = { width: 680, height: 440, forPaper: true };

const SCREEN_FONTS = "'Inter Variable', Inter, Arial, Helvetica, sans-serif";
const PAPER_FONTS = 'Arial, Helvetica, sans-serif';

export const TEXT_SIZE = 12;
export const LINE_HEIGHT = 15;

/** The font families of a sheet, as CSS writes them. */
export function fontFamily(sheet: Sheet): string {
  return sheet.forPaper ? PAPER_FONTS : SCREEN_FONTS;
}

/** The style by which the text of a sheet is measured. */
export function textStyle(sheet: Sheet, bold = false): TextStyle {
  return { size: TEXT_SIZE, bold, forScreen: !sheet.forPaper };
}
