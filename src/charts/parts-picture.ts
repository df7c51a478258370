import { formatAxisValue, formatDecimal, type ValueFormat } from '@/domain/format';
import { axisPrint } from './axis-print';
import { chartPicture, type ChartPicture } from './chart-picture';
import type { DrawnElement } from './drawn-element';
import { drawnCircle, drawnLine, drawnText } from './drawn-element';
import { INK } from './ink';
import { pixelOf, type PlotFrame } from './plot-frame';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { textWidth } from './text-width';
import { rangeAlong } from './tick-room';
import { wrapText } from './wrap-text';

/** One part of a difference. */
export interface DifferencePart {
  readonly id: string;
  readonly name: string;
  /** Signed; all parts add up to `to − from`. */
  readonly value: number;
  readonly hover: string;
}

/** A value, what takes it to another, and the other. */
export interface PartsSpec {
  readonly from: { readonly name: string; readonly value: number; readonly hover: string };
  readonly to: { readonly name: string; readonly value: number; readonly hover: string };
  readonly parts: readonly DifferencePart[];
  readonly format: ValueFormat;
  readonly valueTitle: string;
  readonly summary: string;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly hover: string;
  /** Ends of the bar; the same for a total. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isTotal: boolean;
}

const ROW = 38;
const BAR = 16;
const BELOW = 44;

/**
 * The parts of a difference as a staircase: each bar begins where the one above ends, and the last ends at the second
 * value. A rise is filled and a fall hollow; each row prints its part with its sign.
 */
export function partsPicture(spec: PartsSpec, sheet: Sheet): ChartPicture {
  const rows = rowsOf(spec);
  const style = textStyle(sheet);
  const nameRoom = Math.min(sheet.width * 0.36, 6 + Math.max(...rows.map(({ name }) => textWidth(name, style))));
  const textRoom = 10 + Math.max(...rows.map(({ text }) => textWidth(text, textStyle(sheet, true))));
  const width = Math.max(60, sheet.width - nameRoom - textRoom - 20);
  const print = (value: number) => formatAxisValue(value, spec.format);
  const x = rangeAlong(rows.flatMap(({ start, end }) => [start, end]), width, print, sheet); // prettier-ignore
  const rect = { x: nameRoom + 10, y: 4, width, height: rows.length * ROW };
  const frame: PlotFrame = { rect, x, y: { min: 0, max: rows.length, ticks: [] } };
  const middle = (at: number) => rect.y + (at + 0.5) * ROW;
  const left = (value: number) => pixelOf(frame, value, 0).x;
  const elements = rows.flatMap((row, at): readonly DrawnElement[] => [
    ...nameOf(sheet, row, nameRoom, middle(at)),
    ...(row.isTotal ? [drawnCircle({ x: left(row.start), y: middle(at) }, 6, INK.text)] : [bar(left(row.start), left(row.end), middle(at))]), // prettier-ignore
    ...(at < rows.length - 1 ? [drawnLine([{ x: left(row.end), y: middle(at) }, { x: left(row.end), y: middle(at + 1) }], INK.limit)] : []), // prettier-ignore
    drawnText(row.text, { x: rect.x + width + 10, y: middle(at) }, { bold: row.isTotal }),
  ]);
  const height = rect.y + rect.height + BELOW;
  return chartPicture(
    { ...sheet, height },
    {
      frame,
      axes: {
        x: { print: axisPrint(x, spec.format), ruled: true, lineShown: true },
        y: { print: null, ruled: false, lineShown: false },
      },
      summary: spec.summary,
      series: [],
      elements: [
        ...elements,
        drawnText(spec.valueTitle, { x: rect.x + width / 2, y: height - LINE_HEIGHT / 2 }, { align: 'center', colour: INK.mutedText }), // prettier-ignore
      ],
      points: rows.map(({ id, name, hover, start, end }, at) => ({ id, name, hover, x: left((start + end) / 2), y: middle(at) })), // prettier-ignore
      labels: rows.map(({ text }, at) => ({ text, x: rect.x + width + 10, y: middle(at) - LINE_HEIGHT / 2, width: textRoom - 10, height: LINE_HEIGHT })), // prettier-ignore
      unlabelled: 0,
      notDrawn: 0,
      cutIntervals: 0,
      markCount: rows.length,
    },
  );
}

/** A signed part to 2 decimals with a true minus; no sign at 0.00. */
export function signedPart(value: number): string {
  const text = formatDecimal(Math.abs(value), 2);
  return text === '0.00' ? text : `${value < 0 ? '−' : '+'}${text}`;
}

function rowsOf({ from, to, parts }: PartsSpec): readonly Row[] {
  const total = (id: string, { name, value, hover }: PartsSpec['from']): Row => ({ id, name, hover, start: value, end: value, text: formatDecimal(value, 2), isTotal: true }); // prettier-ignore
  let at = from.value;
  const steps = parts.map(({ id, name, value, hover }): Row => {
    const start = at;
    at += value;
    return { id, name, hover, start, end: at, text: signedPart(value), isTotal: false };
  });
  return [total('from', from), ...steps, total('to', to)];
}

function bar(from: number, to: number, middle: number): DrawnElement {
  const isRise = to >= from;
  const [x, end] = [Math.min(from, to), Math.max(from, to)];
  return {
    type: 'rect',
    z: 3,
    shape: { x, y: middle - BAR / 2, width: Math.max(1.5, end - x), height: BAR },
    style: { fill: isRise ? INK.limit : INK.paper, stroke: INK.limit, lineWidth: 1.5 },
  };
}

function nameOf(sheet: Sheet, { name, isTotal }: Row, room: number, middle: number): readonly DrawnElement[] {
  const lines = wrapText(name, room, textStyle(sheet, isTotal));
  return lines.map((line, i) => drawnText(line, { x: 1, y: middle + (i - (lines.length - 1) / 2) * LINE_HEIGHT }, { bold: isTotal })); // prettier-ignore
}
