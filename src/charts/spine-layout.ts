import type { Rect } from './rect';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import type { SpineRow, SpineSpec } from './spine-spec';
import { textWidth } from './text-width';
import { wrapText } from './wrap-text';

/** One row of the chart, or the heading of a group where `row` is null. Pixels from the top of the sheet. */
export interface SpineLine {
  readonly row: SpineRow | null;
  readonly heading: string;
  /** The lines of the measure's name, the first of which stands at `name` where the sheet is narrow. */
  readonly names: readonly string[];
  readonly name: number;
  /** The middle of the bar; of a heading the middle of its text. */
  readonly bar: number;
}

export interface SpineLayout {
  readonly rect: Rect;
  readonly lines: readonly SpineLine[];
  /** Height of the whole sheet. */
  readonly height: number;
  readonly barHeight: number;
  readonly isNarrow: boolean;
  /** The right edge of text. */
  readonly right: number;
}

/** Narrower than this a name has no room beside its bar. */
const NARROW = 560;
const MOST_NAME = 0.34;
const ROW = 27;
const HEADING = 26;
const BELOW = 26;
/** Room for the dot at either end of a bar. */
const DOT_ROOM = 8;

/** Where everything stands: groups under their headings, in the order in which they come. */
export function spineLayout({ rows }: SpineSpec, sheet: Sheet): SpineLayout {
  const isNarrow = sheet.width < NARROW;
  const style = textStyle(sheet);
  const bold = textStyle(sheet, true);
  const room = isNarrow ? sheet.width - 8 : sheet.width * MOST_NAME;
  const valueRoom = Math.ceil(Math.max(0, ...rows.map(({ text }) => textWidth(text, bold)))) + 4;
  const nameRoom = isNarrow ? room - valueRoom - 8 : room;
  const named = rows.map((row) => ({ row, names: wrapText(row.name, nameRoom, style) }));
  const widest = Math.ceil(Math.max(0, ...named.flatMap(({ names }) => names.map((name) => textWidth(name, style)))));
  const left = isNarrow ? DOT_ROOM + 2 : widest + 16;
  const right = isNarrow ? DOT_ROOM + 2 : valueRoom + 16;
  const lines: SpineLine[] = [];
  let y = 0;
  let group: string | null = null;
  for (const { row, names } of named) {
    if (row.group !== group) {
      group = row.group;
      lines.push({ row: null, heading: group, names: [], name: 0, bar: y + HEADING / 2 });
      y += HEADING;
    }
    const text = names.length * LINE_HEIGHT;
    const height = isNarrow ? text + ROW : Math.max(ROW, text + 6);
    const name = y + LINE_HEIGHT / 2 + 1;
    lines.push({ row, heading: row.group, names, name, bar: isNarrow ? y + text + ROW / 2 - 1 : y + height / 2 });
    y += height;
  }
  return {
    rect: { x: left, y: 0, width: Math.max(60, sheet.width - left - right), height: Math.max(y, ROW) },
    lines,
    height: Math.max(y, ROW) + BELOW,
    barHeight: 14,
    isNarrow,
    right: sheet.width - 2,
  };
}
