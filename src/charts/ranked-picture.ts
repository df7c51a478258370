import { formatAxisValue } from '@/domain/format';
import { axisPrint } from './axis-print';
import { chartPicture } from './chart-picture';
import { type Dot, dotSeries, ringSeries } from './dot-series';
import { drawnText } from './drawn-element';
import { endLabelRoom, endLabels } from './end-labels';
import { INK } from './ink';
import { plainLine, referenceStroke } from './line-series';
import { localityKey } from './locality-key';
import { nameLabels } from './name-labels';
import { pixelOf, type PlotFrame } from './plot-frame';
import { cutIntervals, rankedExtent, whiskerSeries } from './ranked-whiskers';
import { rankedRowsPicture } from './ranked-rows';
import type { RankedDot, RankedPicture, RankedPoint, RankedSpec } from './ranked-spec';
import { referenceWords } from './reference-labels';
import { LINE_HEIGHT, type Sheet } from './sheet';
import { rangeUp, widestTick } from './tick-room';

const BELOW_PLOT = 28;
const NARROWEST_WHISKER = 2.5;

/**
 * Units in order of value with their 95% intervals. Where every unit's name fits beside a row of its own (few units, or a
 * tall sheet) they stand in rows, highest on top; else in columns, lowest on the left. Intervals are left out when units
 * are less than 2.5 pixels apart.
 */
export function rankedPicture(spec: RankedSpec, sheet: Sheet): RankedPicture {
  const dots = rankedDots(spec.points);
  const shown = spec.localities.filter((locality) => dots.some((dot) => dot.locality === locality));
  const key = localityKey(sheet, shown, spec);
  return rankedRowsPicture(spec, dots, key, sheet) ?? rankedColumnsOption(spec, dots, key, sheet);
}

/** The units with a value, lowest first. */
export function rankedDots(points: readonly RankedPoint[]): readonly RankedDot[] {
  return points
    .flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]))
    .sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1))
    .map((point, rank) => ({ ...point, rank }));
}

function rankedColumnsOption(
  spec: RankedSpec,
  dots: readonly RankedDot[],
  key: ReturnType<typeof localityKey>,
  sheet: Sheet,
): RankedPicture {
  const frame = columnsFrame(spec, dots, key.height, sheet);
  const { rect } = frame;
  const pitch = rect.width / Math.max(1, dots.length);
  const radius = Math.min(4.5, Math.max(1.5, pitch * 0.5));
  const intervalsShown = pitch >= NARROWEST_WHISKER;
  const place = (dot: RankedDot): Dot => ({ unit: dot, x: dot.rank + 0.5, y: dot.value, hollow: !dot.isCompared });
  const pixel = (dot: RankedDot) => pixelOf(frame, dot.rank + 0.5, dot.value);
  const chosen = dots.filter(({ id }) => id === spec.selectedId);
  const ends = endLabels(
    sheet,
    spec.lines.map((line) => ({ ...referenceWords(line, spec.format), y: pixelOf(frame, 0, line.value).y })),
    { right: rect.x + rect.width, top: key.height, bottom: rect.y + rect.height },
  );
  const names = nameLabels(
    sheet,
    chosen.map((dot) => ({ ...pixel(dot), id: dot.id, name: dot.name, radius: radius + 6, selected: true })),
    {
      marks: dots.map((dot) => ({ ...pixel(dot), radius: radius + 1 })),
      lines: intervalsShown ? whiskerPixels(dots, frame) : [],
    },
    rect,
  );
  const title = { x: rect.x + rect.width / 2, y: rect.y + rect.height + 16 };
  const picture = chartPicture(sheet, {
    frame,
    axes: {
      x: { print: null, ruled: false, lineShown: true },
      y: { print: axisPrint(frame.y, spec.format), ruled: true, lineShown: true },
    },
    summary: spec.summary,
    series: [
      ...spec.lines.map(
        (line) =>
        plainLine([[0, line.value], [frame.x.max, line.value]], referenceStroke(line)), // prettier-ignore
      ),
      ...(intervalsShown ? whiskerSeries(dots, spec, (dot, value) => [dot.rank + 0.5, value]) : []),
      dotSeries(dots.map(place), spec, radius),
      ...(chosen.length > 0 ? [ringSeries(chosen.map(place), radius, 'selected')] : []),
    ],
    elements: [
      ...key.elements,
      drawnText(spec.valueTitle, { x: 1, y: key.height + LINE_HEIGHT / 2 }, { colour: INK.mutedText }),
      drawnText(spec.unitsTitle, title, { align: 'center', colour: INK.mutedText }),
      ...ends.elements,
      ...names.elements,
    ],
    points: dots.map((dot) => ({ id: dot.id, name: dot.name, hover: dot.hover, ...pixel(dot) })),
    labels: [...ends.labels, ...names.labels],
    unlabelled: 0,
    notDrawn: spec.points.length - dots.length,
    cutIntervals: intervalsShown ? cutIntervals(dots, frame.y) : null,
    markCount: dots.length * (intervalsShown ? 2 : 1),
  });
  return { ...picture, intervalsShown };
}

function columnsFrame(spec: RankedSpec, dots: readonly RankedDot[], keyHeight: number, sheet: Sheet): PlotFrame {
  const print = (value: number) => formatAxisValue(value, spec.format);
  const top = keyHeight + LINE_HEIGHT + 8;
  const height = Math.max(60, sheet.height - top - BELOW_PLOT);
  const y = rangeUp(rankedExtent(dots, spec.lines), height, print);
  const left = widestTick(y, axisPrint(y, spec.format), sheet) + 10;
  const right = Math.max(16, endLabelRoom(sheet, spec.lines.map((line) => referenceWords(line, spec.format)))); // prettier-ignore
  const x = { min: 0, max: Math.max(1, dots.length), ticks: [] };
  return { rect: { x: left, y: top, width: Math.max(60, sheet.width - left - right), height }, x, y };
}

function whiskerPixels(dots: readonly RankedDot[], frame: PlotFrame) {
  return dots.flatMap(({ rank, lower, upper }) =>
    [lower, upper].flatMap((end) => (end === null ? [] : [pixelOf(frame, rank + 0.5, end)])),
  );
}
