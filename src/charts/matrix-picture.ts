import { formatCorrelation } from '@/domain/format';
import { chartPicture, type ChartPicture } from './chart-picture';
import type { DotSeries } from './drawing';
import { type DrawnElement, drawnText } from './drawn-element';
import { INK, tintOf } from './ink';
import type { PlotFrame } from './plot-frame';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { wrapTextTo } from './wrap-text';

/** The correlation of two of the measures. */
export interface MatrixCell {
  /** What a click or the keyboard hands back. */
  readonly id: string;
  /** Places of the two measures. */
  readonly row: number;
  readonly column: number;
  /** Null where it is not defined. */
  readonly r: number | null;
  /** Whether the interval leaves out 0. */
  readonly isClear: boolean;
  /** Value and interval in words, lines split by `\n`. */
  readonly hover: string;
}

/** Correlations of measures with each other, each pair once. */
export interface MatrixSpec {
  readonly titles: readonly string[];
  readonly cells: readonly MatrixCell[];
  readonly summary: string;
}

/** On a narrower sheet the titles stand below the cells in place of beside them. */
const NARROW = 560;
const WIDEST_TITLE = 270;
const TALLEST_CELL = 38;
/** A narrower cell has no room for its value: it shows a sign alone. */
const VALUE_ROOM = 38;
const RISES = '#12436d';
const FALLS = '#801650';

/** Half a table of correlations: columns are numbered as the rows are. A shape and a tint say what is clear. */
export function matrixPicture(spec: MatrixSpec, sheet: Sheet): ChartPicture {
  const count = Math.max(1, spec.titles.length);
  const isNarrow = sheet.width < NARROW;
  const left = isNarrow ? 26 : WIDEST_TITLE;
  const wide = Math.floor(Math.min(64, (sheet.width - left - 4) / count));
  const tall = Math.min(TALLEST_CELL, Math.max(18, wide));
  const rect = { x: left, y: 22, width: wide * count, height: tall * count };
  const frame: PlotFrame = {
    rect,
    x: { min: 0, max: count, ticks: [] },
    y: { min: 0, max: count, ticks: [] },
  };
  const below = isNarrow ? titlesBelow(spec.titles, rect.y + rect.height + 14, sheet) : { elements: [], height: 0 };
  const hidden = { print: null, ruled: false, lineShown: false };
  return chartPicture(
    { ...sheet, height: rect.y + rect.height + 8 + below.height },
    {
      frame,
      axes: { x: hidden, y: hidden },
      summary: spec.summary,
      series: [cellSeries(spec.cells, count, wide, tall)],
      elements: [
        ...words(spec.cells, { left, wide, tall }, rect.y),
        ...numbers(count, { left, wide, tall }, rect.y),
        ...(isNarrow ? [] : titlesBeside(spec.titles, tall, rect.y, sheet)),
        ...below.elements,
      ],
      points: spec.cells.map(({ id, row, column, hover }) => ({
        id,
        name: id,
        hover,
        x: left + (column + 0.5) * wide,
        y: rect.y + (row + 0.5) * tall,
      })),
      labels: [],
      unlabelled: 0,
      notDrawn: 0,
      cutIntervals: 0,
      markCount: spec.cells.length,
    },
  );
}

function cellSeries(cells: readonly MatrixCell[], count: number, wide: number, tall: number): DotSeries {
  const form = { width: wide - 2, height: tall - 2 };
  return {
    type: 'dots',
    z: 2,
    data: cells.map(({ id, row, column, r, isClear }) => ({
      x: column + 0.5,
      y: count - row - 0.5,
      id,
      look: { form, ...inkOf(r, isClear), edge: 1 },
    })),
  };
}

function inkOf(r: number | null, isClear: boolean) {
  const colour = (r ?? 0) < 0 ? FALLS : RISES;
  return isClear ? { fill: tintOf(colour), stroke: colour } : { fill: INK.paper, stroke: INK.gridLine };
}

/** What stands in the cells. */
function words(cells: readonly MatrixCell[], { left, wide, tall }: Cells, top: number): readonly DrawnElement[] {
  return cells.flatMap(({ row, column, r, isClear }) => {
    const text = wordOf(r, isClear, wide);
    const spot = { x: left + (column + 0.5) * wide, y: top + (row + 0.5) * tall };
    const ink = { align: 'center', colour: isClear ? INK.text : INK.mutedText, bold: isClear, halo: false } as const;
    return text === '' ? [] : [drawnText(text, spot, ink)];
  });
}

function wordOf(r: number | null, isClear: boolean, wide: number): string {
  if (r === null) return wide < VALUE_ROOM ? '' : '–';
  if (wide < VALUE_ROOM) return isClear ? (r < 0 ? '▼' : '▲') : '';
  return formatCorrelation(r);
}

interface Cells {
  readonly left: number;
  readonly wide: number;
  readonly tall: number;
}

/** The numbers of the measures over the columns and before the rows. */
function numbers(count: number, { left, wide, tall }: Cells, top: number): readonly DrawnElement[] {
  const muted = { colour: INK.mutedText } as const;
  return Array.from({ length: count }, (_, place) => place).flatMap((place) => [
    ...(place === count - 1 ? [] : [drawnText(String(place + 1), { x: left + (place + 0.5) * wide, y: top - 10 }, { ...muted, align: 'center' })]), // prettier-ignore
    drawnText(String(place + 1), { x: left - 6, y: top + (place + 0.5) * tall }, { ...muted, align: 'right' }),
  ]);
}

function titlesBeside(titles: readonly string[], tall: number, top: number, sheet: Sheet): readonly DrawnElement[] {
  const lines = tall >= 2 * LINE_HEIGHT ? 2 : 1;
  return titles.flatMap((title, place) => {
    const parts = wrapTextTo(lines, title, WIDEST_TITLE - 36, textStyle(sheet));
    const first = top + (place + 0.5) * tall - ((parts.length - 1) * LINE_HEIGHT) / 2;
    return parts.map((text, row) => drawnText(text, { x: 1, y: first + row * LINE_HEIGHT }));
  });
}

function titlesBelow(titles: readonly string[], top: number, sheet: Sheet) {
  const lines = titles.flatMap((title, place) => wrapTextTo(2, `${place + 1}  ${title}`, sheet.width - 4, textStyle(sheet))); // prettier-ignore
  return {
    elements: lines.map((text, row) => drawnText(text, { x: 1, y: top + row * LINE_HEIGHT })),
    height: lines.length * LINE_HEIGHT + 10,
  };
}
