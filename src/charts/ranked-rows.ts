import { formatAxisValue } from '@/domain/format';
import { axisPrint } from './axis-print';
import { chartPicture } from './chart-picture';
import { type Dot, dotSeries, ringSeries } from './dot-series';
import { drawnText } from './drawn-element';
import { INK } from './ink';
import { plainLine, referenceStroke } from './line-series';
import type { LocalityKey } from './locality-key';
import { pixelOf, type PlotFrame } from './plot-frame';
import type { RankedDot, RankedPicture, RankedSpec } from './ranked-spec';
import { cutIntervals, rankedExtent, whiskerSeries } from './ranked-whiskers';
import { referenceWords } from './reference-labels';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { textWidth } from './text-width';
import { rangeAlong } from './tick-room';
import { topLabels } from './top-labels';
import { wrapTextTo } from './wrap-text';

const LOWEST_ROW = 17;
const HIGHEST_ROW = 34;
const BELOW_PLOT = 46;
const WIDEST_NAMES = 0.42;

/**
 * Ranked units in rows with their names, highest value on top.
 *
 * @returns null where the sheet has no room for a row of text for each unit, or there is no unit
 */
export function rankedRowsPicture(
  spec: RankedSpec,
  dots: readonly RankedDot[],
  key: LocalityKey,
  sheet: Sheet,
): RankedPicture | null {
  const top = key.height + Math.max(1, spec.lines.length) * LINE_HEIGHT + 4;
  const pitch = Math.min(HIGHEST_ROW, (sheet.height - top - BELOW_PLOT) / dots.length);
  if (dots.length === 0 || pitch < LOWEST_ROW) return null;

  const names = rowNames(spec, dots, sheet);
  const frame = rowsFrame(spec, dots, sheet, { top, pitch, namesWidth: names.width });
  const { rect } = frame;
  const radius = 4.5;
  const place = (dot: RankedDot): Dot => ({ unit: dot, x: dot.value, y: dot.rank + 0.5, hollow: !dot.isCompared });
  const pixel = (dot: RankedDot) => pixelOf(frame, dot.value, dot.rank + 0.5);
  const chosen = dots.filter(({ id }) => id === spec.selectedId);
  const heads = topLabels(
    sheet,
    spec.lines.map((line) => ({ ...referenceWords(line, spec.format), x: pixelOf(frame, line.value, 0).x })),
    rect.y,
  );
  const title = { x: rect.x + rect.width / 2, y: rect.y + rect.height + 32 };
  const picture = chartPicture(sheet, {
    frame,
    axes: {
      x: { print: axisPrint(frame.x, spec.format), ruled: true, lineShown: false },
      y: { print: null, ruled: false, lineShown: true },
    },
    summary: spec.summary,
    series: [
      ...spec.lines.map((line) => plainLine([[line.value, 0], [line.value, frame.y.max]], referenceStroke(line))), // prettier-ignore
      ...whiskerSeries(dots, spec, (dot, value) => [value, dot.rank + 0.5]),
      dotSeries(dots.map(place), spec, radius),
      ...(chosen.length > 0 ? [ringSeries(chosen.map(place), radius, 'selected')] : []),
    ],
    elements: [
      ...key.elements,
      drawnText(spec.valueTitle, title, { align: 'center', colour: INK.mutedText }),
      ...heads.elements,
      ...dots.map((dot) => {
        const at = { x: rect.x - 10, y: pixel(dot).y };
        return drawnText(names.text(dot), at, { align: 'right', bold: dot.id === spec.selectedId });
      }),
    ],
    points: [...dots].reverse().map((dot) => ({ id: dot.id, name: dot.name, hover: dot.hover, ...pixel(dot) })),
    labels: heads.labels,
    unlabelled: 0,
    notDrawn: spec.points.length - dots.length,
    cutIntervals: cutIntervals(dots, frame.x),
    markCount: dots.length * 2,
  });
  return { ...picture, intervalsShown: true };
}

function rowNames(spec: RankedSpec, dots: readonly RankedDot[], sheet: Sheet) {
  const style = (dot: RankedDot) => textStyle(sheet, dot.id === spec.selectedId);
  const text = (dot: RankedDot) => wrapTextTo(1, dot.name, sheet.width * WIDEST_NAMES, style(dot)).join(' ');
  return { text, width: Math.max(...dots.map((dot) => textWidth(text(dot), style(dot)))) };
}

function rowsFrame(
  spec: RankedSpec,
  dots: readonly RankedDot[],
  sheet: Sheet,
  { top, pitch, namesWidth }: { top: number; pitch: number; namesWidth: number },
): PlotFrame {
  const left = Math.ceil(namesWidth) + 14;
  const width = Math.max(60, sheet.width - left - 24);
  const print = (value: number) => formatAxisValue(value, spec.format);
  const x = rangeAlong(rankedExtent(dots, spec.lines), width, print, sheet);
  const y = { min: 0, max: dots.length, ticks: [] };
  return { rect: { x: left, y: top, width, height: pitch * dots.length }, x, y };
}
