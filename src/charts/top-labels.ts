import type { DrawnLabel } from './chart-unit';
import { type DrawnElement, drawnText } from './drawn-element';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { textWidth } from './text-width';

/** The name of an upright line, to stand above the plot. */
export interface TopLabel {
  readonly text: string;
  /** The line's x in pixels. */
  readonly x: number;
  readonly colour: string;
  readonly bold: boolean;
}

/**
 * Writes names above upright lines, centred where the sheet lets them, each a row higher than those it would touch.
 *
 * @param bottom the plot's top edge, in pixels: names stand above it
 */
export function topLabels(
  sheet: Sheet,
  labels: readonly TopLabel[],
  bottom: number,
): { readonly elements: readonly DrawnElement[]; readonly labels: readonly DrawnLabel[] } {
  const drawn: DrawnLabel[] = [];
  const elements = labels.map(({ text, x, colour, bold }) => {
    const width = textWidth(text, textStyle(sheet, bold));
    const left = Math.min(Math.max(1, x - width / 2), Math.max(1, sheet.width - width - 1));
    let row = 0;
    const isFree = (y: number) => drawn.every((other) => other.y !== y || left >= other.x + other.width + 6 || other.x >= left + width + 6); // prettier-ignore
    while (!isFree(bottom - (row + 1) * LINE_HEIGHT - 2)) row += 1;
    const y = bottom - (row + 1) * LINE_HEIGHT - 2;
    drawn.push({ text, x: left, y, width, height: LINE_HEIGHT });
    return drawnText(text, { x: left, y: y + LINE_HEIGHT / 2 }, { colour, bold });
  });
  return { elements, labels: drawn };
}
