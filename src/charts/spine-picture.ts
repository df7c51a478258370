import { chartPicture, type ChartPicture } from './chart-picture';
import type { DrawnLabel } from './chart-unit';
import type { DotSeries } from './drawing';
import { type DrawnElement, drawnText } from './drawn-element';
import { INK } from './ink';
import { pixelOf, type PlotFrame } from './plot-frame';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { spineInterval, spineMark, spineBars } from './spine-row';
import { spineLayout, type SpineLayout, type SpineLine } from './spine-layout';
import type { SpineRow, SpineSpec } from './spine-spec';
import { textWidth } from './text-width';

/** Radius of a unit's dot. */
const DOT = 6;
const HEADS = ['lowest', 'middle', 'highest'] as const;

/**
 * A row for each measure, each on its own scale with the middle unit in line: a pale bar from the lowest unit to the
 * highest, dark for the middle half, a diamond for what the unit is set beside, and its own dot with its 95% interval, filled where
 * it lies outside the 99.8% limits. The sheet grows with the rows; on a narrow one the measure stands above its bar.
 */
export function spinePicture(spec: SpineSpec, sheet: Sheet): ChartPicture {
  const layout = spineLayout(spec, sheet);
  const frame: PlotFrame = {
    rect: layout.rect,
    x: { min: -1, max: 1, ticks: [] },
    y: { min: 0, max: layout.rect.height, ticks: [] },
  };
  const grown = { ...sheet, height: layout.height };
  const drawn = layout.lines.flatMap((line) => (line.row === null ? [] : [{ row: line.row, line }]));
  const placed = drawn.map(({ row, line }) => ({ row, line, cut: spineInterval(row, at(frame, line)) }));
  const texts = layout.lines.flatMap((line) => lineTexts(line, layout, grown));
  const heads = headTexts(layout, grown, spec);
  const dots = drawn.flatMap(({ row, line }) =>
    row.value === null || row.bar === null ? [] : [{ row, y: layout.rect.height - line.bar + layout.rect.y }],
  );
  return chartPicture(grown, {
    frame,
    axes: {
      x: { print: null, ruled: false, lineShown: false },
      y: { print: null, ruled: false, lineShown: false },
    },
    summary: spec.summary,
    series: [dotSeries(dots)],
    elements: [
      ...drawn.flatMap(({ row, line }) => spineBars(row, at(frame, line), layout.barHeight)),
      ...drawn.flatMap(({ row, line }) => spineMark(row, at(frame, line), spec.markColour)),
      ...placed.flatMap(({ cut }) => cut.elements),
      ...texts.map(({ element }) => element),
      ...heads.map(({ element }) => element),
    ],
    points: drawn.map(({ row, line }) => ({
      id: row.id,
      name: row.name,
      hover: row.hover,
      ...pixelOf(frame, clamped(row), frame.rect.height - line.bar + frame.rect.y),
    })),
    labels: [...texts, ...heads].map(({ label }) => label),
    unlabelled: 0,
    notDrawn: spec.rows.filter(({ value }) => value === null).length,
    cutIntervals: placed.filter(({ cut }) => cut.isCut).length,
    markCount: drawn.length,
  });
}

/** The pixel of a place of a row's own scale, −1 to 1. */
const at =
  (frame: PlotFrame, line: SpineLine) =>
  (x: number): { x: number; y: number } => ({ x: pixelOf(frame, x, 0).x, y: line.bar });

function clamped(row: SpineRow): number {
  return Math.max(-1, Math.min(1, row.value ?? 0));
}

/** A dot beyond the bar stands at its end. */
function dotSeries(dots: readonly { readonly row: SpineRow; readonly y: number }[]): DotSeries {
  const form = { shape: 'circle', radius: DOT } as const;
  return {
    type: 'dots',
    z: 12,
    data: dots.map(({ row, y }) => ({
      x: clamped(row),
      y,
      id: row.id,
      look: { form, fill: row.isFlagged ? INK.unit : INK.paper, stroke: INK.unit, edge: 2 },
    })),
  };
}

interface PlacedText {
  readonly element: DrawnElement;
  readonly label: DrawnLabel;
}

function placedText(
  sheet: Sheet,
  text: string,
  spot: { readonly x: number; readonly y: number },
  ink: { align?: 'left' | 'center' | 'right'; colour?: string; bold?: boolean } = {},
): PlacedText {
  const width = textWidth(text, textStyle(sheet, ink.bold ?? false));
  const left = ink.align === 'right' ? spot.x - width : ink.align === 'center' ? spot.x - width / 2 : spot.x;
  return {
    element: drawnText(text, spot, ink),
    label: { text, x: left, y: spot.y - LINE_HEIGHT / 2, width, height: LINE_HEIGHT },
  };
}

/** The name of a row, its value, and what is said in place of a bar; or a heading. */
function lineTexts(line: SpineLine, { rect, isNarrow, right }: SpineLayout, sheet: Sheet): readonly PlacedText[] {
  const { row, names } = line;
  if (row === null) return [placedText(sheet, line.heading, { x: 2, y: line.bar }, { bold: true })];
  const name = names.map((text, index) => {
    const offset = (index - (names.length - 1) / 2) * LINE_HEIGHT;
    return isNarrow
      ? placedText(sheet, text, { x: 2, y: line.name + index * LINE_HEIGHT })
      : placedText(sheet, text, { x: rect.x - 14, y: line.bar + offset }, { align: 'right' });
  });
  const value = isNarrow
    ? placedText(sheet, row.text, { x: right, y: line.name }, { align: 'right', bold: row.value !== null })
    : placedText(sheet, row.text, { x: rect.x + rect.width + 14, y: line.bar }, { bold: row.value !== null });
  const said = row.bar === null ? [placedText(sheet, row.emptyText, { x: rect.x + 4, y: line.bar }, { colour: INK.mutedText })] : []; // prettier-ignore
  return [...name, value, ...said];
}

function headTexts({ rect }: SpineLayout, sheet: Sheet, spec: SpineSpec): readonly PlacedText[] {
  if (!spec.rows.some(({ bar }) => bar !== null)) return [];
  const y = rect.y + rect.height + LINE_HEIGHT * 0.8;
  return HEADS.map((word, index) => {
    const x = rect.x + (rect.width / 2) * index;
    const align = (['left', 'center', 'right'] as const)[index] ?? 'center';
    const text = index === 1 ? `${word} ${spec.unitWord}` : word;
    return placedText(sheet, text, { x, y }, { align, colour: INK.mutedText });
  });
}
