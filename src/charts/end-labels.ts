import type { DrawnLabel } from './chart-unit';
import { type DrawnElement, drawnLine, drawnText } from './drawn-element';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { spreadLabels } from './spread-labels';
import { textWidth } from './text-width';
import { wrapText } from './wrap-text';

/** The name of a line, to stand at its right end. */
export interface EndLabel {
  readonly text: string;
  /** Where the line ends, in pixels. */
  readonly y: number;
  /** Where the line ends short of the plot's right edge, in pixels. */
  readonly x?: number;
  /** The line's colour, where the text has to be darker. */
  readonly lineColour?: string;
  readonly colour: string;
  readonly bold?: boolean;
}

const GAP = 10;
const NEAR = 3;

/** The margin that end labels need: wrapped, and never more than a third of the sheet. */
export function endLabelRoom(sheet: Sheet, labels: readonly Pick<EndLabel, 'text' | 'bold'>[]): number {
  const widest = labels.flatMap(({ text, bold }) =>
    wrapText(text, textRoom(sheet, text), textStyle(sheet, bold)).map((line) =>
      textWidth(line, textStyle(sheet, bold)),
    ),
  );
  return Math.ceil(Math.max(0, ...widest)) + GAP + 4;
}

/** A sixth of the sheet, or more where one word needs it, but never more than a third. */
function textRoom(sheet: Sheet, text: string): number {
  const words = text.split(/\s+/u).map((word) => textWidth(word, textStyle(sheet, true)));
  return Math.min(Math.max(52, sheet.width / 6, Math.ceil(Math.max(...words))), sheet.width / 3);
}

/**
 * Writes names at the ends of lines, moved apart where lines end close together; a moved name is tied to its line.
 *
 * @param labels in order of importance: the last are left out when there is no room
 * @param right the plot's right edge; names fit between `top` and `bottom`
 */
export function endLabels(
  sheet: Sheet,
  labels: readonly EndLabel[],
  { right, top, bottom }: { right: number; top: number; bottom: number },
): { readonly elements: readonly DrawnElement[]; readonly labels: readonly DrawnLabel[] } {
  const wrapped = labels.map((label) =>
    wrapText(label.text, textRoom(sheet, label.text), textStyle(sheet, label.bold)),
  );
  const wishes = labels.map((label, index) => ({
    centre: label.y,
    extent: (wrapped[index]?.length ?? 1) * LINE_HEIGHT,
  }));
  const middles = spreadLabels(wishes, top, bottom);
  const elements: DrawnElement[] = [];
  const drawn: DrawnLabel[] = [];
  labels.forEach((label, index) => {
    const middle = middles[index] ?? null;
    const lines = wrapped[index] ?? [];
    if (middle === null) return;
    const x = right + GAP;
    const style = textStyle(sheet, label.bold);
    lines.forEach((line, row) => {
      const y = middle + (row - (lines.length - 1) / 2) * LINE_HEIGHT;
      elements.push(drawnText(line, { x, y }, { colour: label.colour, bold: label.bold ?? false }));
    });
    elements.push(...tie(label, right, middle));
    const width = Math.max(...lines.map((line) => textWidth(line, style)));
    const height = lines.length * LINE_HEIGHT;
    drawn.push({ text: label.text, x, y: middle - height / 2, width, height });
  });
  return { elements, labels: drawn };
}

/** The line from a line's end to its name. A name right beside the end has none: it would read as a minus sign. */
function tie(label: EndLabel, right: number, middle: number): readonly DrawnElement[] {
  const isBeside = Math.abs(middle - label.y) < NEAR && (label.x === undefined || right - label.x < GAP);
  if (isBeside) return [];
  const from = { x: (label.x ?? right) + 1, y: label.y };
  const turn = label.x === undefined ? [] : [{ x: right + 1, y: label.y }];
  return [drawnLine([from, ...turn, { x: right + GAP - 3, y: middle }], label.lineColour ?? label.colour)];
}
