import { formatAxisValue } from '@/domain/format';
import type { AxisRange } from './axis-range';
import { axisPrint } from './axis-print';
import { chartPicture, type ChartPicture } from './chart-picture';
import { drawnLine, drawnText } from './drawn-element';
import { type EndLabel, endLabelRoom, endLabels } from './end-labels';
import { INK } from './ink';
import { plainLine, referenceStroke } from './line-series';
import { pixelOf, type PlotFrame } from './plot-frame';
import { cutIntervals } from './ranked-whiskers';
import { referenceWords } from './reference-labels';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { textWidth } from './text-width';
import { rangeUp, widestTick } from './tick-room';
import { topLabels } from './top-labels';
import { trendLimitLines, trendLines, trendMarks, trendStroke, trendWhiskers } from './trend-series';
import type { TrendSpec } from './trend-spec';

const BELOW_PLOT = 26;
const MARK_ROOM = 5;
/** Room before the first and after the last period, in pixels. */
const END_ROOM = 36;
const STEPS = [1, 2, 3, 4, 6, 12, 24, 36, 60] as const;
/** Share of the values' own range that intervals and limits may add at each end. */
const MOST_ROOM = 0.6;
/** Share of the highest value that the axis spans at least. */
const LEAST_SPAN = 0.2;

/**
 * Values over periods. A missing value is a gap, a break is a gap with an upright line and its reason; lines are named at
 * their ends. Names of localities, too light for text, are written dark: the leader has the line's colour.
 *
 * @throws RangeError when a line or the limits have not one entry for each period
 */
export function trendPicture(spec: TrendSpec, sheet: Sheet): ChartPicture {
  check(spec);
  const frame = trendFrame(spec, sheet);
  const { rect } = frame;
  const ends = endLabels(sheet, lineEnds(spec, frame), {
    right: rect.x + rect.width,
    top: LINE_HEIGHT + 2,
    bottom: rect.y + rect.height + LINE_HEIGHT / 2,
  });
  const breaks = spec.breaks.map(({ before, label }) => ({ x: pixelOf(frame, before - 0.5, 0).x, label }));
  const reasons = topLabels(
    sheet,
    breaks.map(({ x, label }) => ({ text: label, x, colour: INK.mutedText, bold: false })),
    rect.y,
  );
  const points = spec.series.flatMap((line) =>
    line.points.flatMap(({ value, hover }, index) => {
      const id = `${line.id} ${spec.periods[index] ?? ''}`;
      return value === null ? [] : [{ id, name: line.name, hover, ...pixelOf(frame, index, value) }];
    }),
  );
  return chartPicture(sheet, {
    frame,
    axes: {
      x: { print: (index) => spec.periods[index] ?? '', ruled: false, lineShown: true },
      y: { print: axisPrint(frame.y, spec.format), ruled: true, lineShown: false },
    },
    summary: spec.summary,
    series: [
      ...trendLimitLines(spec),
      ...spec.lines.map(
        (line) =>
        plainLine([[frame.x.min, line.value], [frame.x.max, line.value]], referenceStroke(line), 1), // prettier-ignore
      ),
      ...trendWhiskers(spec),
      ...trendLines(spec),
      ...trendMarks(spec),
    ],
    elements: [
      drawnText(spec.valueTitle, { x: 1, y: LINE_HEIGHT / 2 }, { colour: INK.mutedText }),
      ...breaks.map(({ x }) => ({ ...drawnLine([{ x, y: rect.y }, { x, y: rect.y + rect.height }], INK.mutedText), z: 1 })), // prettier-ignore
      ...reasons.elements,
      ...ends.elements,
    ],
    points,
    labels: [...ends.labels, ...reasons.labels],
    unlabelled: 0,
    notDrawn: spec.series.reduce((sum, line) => sum + line.points.length, 0) - points.length,
    cutIntervals: cutIntervals(spec.series.filter(({ role }) => role === 'unit').flatMap((line) => line.points), frame.y), // prettier-ignore
    markCount: points.length,
  });
}

function check({ periods, series, limits }: TrendSpec): void {
  const wrong = series.find(({ points }) => points.length !== periods.length);
  if (wrong)
    throw new RangeError(`trendPicture: ${wrong.id} has ${wrong.points.length} points for ${periods.length} periods`);
  if (limits && limits.length !== periods.length) {
    throw new RangeError(`trendPicture: ${limits.length} limits for ${periods.length} periods`);
  }
}

function trendFrame(spec: TrendSpec, sheet: Sheet): PlotFrame {
  const print = (value: number) => formatAxisValue(value, spec.format);
  const top = LINE_HEIGHT + 8 + spec.breaks.length * LINE_HEIGHT;
  const height = Math.max(60, sheet.height - top - BELOW_PLOT);
  const y = rangeUp(trendValues(spec), height, print);
  const left = widestTick(y, axisPrint(y, spec.format), sheet) + 10;
  const right = Math.max(16, endLabelRoom(sheet, lineEnds(spec, null)));
  const width = Math.max(60, sheet.width - left - right);
  return { rect: { x: left, y: top, width, height }, x: periodAxis(spec, width, sheet), y };
}

/** Every period has its place; as many are named, at even steps, as there is room for. */
function periodAxis({ periods }: TrendSpec, width: number, sheet: Sheet): AxisRange {
  const widest = Math.max(0, ...periods.map((period) => textWidth(period, textStyle(sheet)))) + 12;
  const pitch = width / Math.max(1, periods.length);
  const step = STEPS.find((each) => each * pitch >= widest) ?? periods.length;
  const ticks = periods.map((_, index) => index).filter((index) => index % Math.max(1, step) === 0);
  // Half a period at each end, but no more than the mark needs: a long leader would read as one more period.
  const room = Math.min(0.5, END_ROOM / pitch);
  return { min: -room, max: Math.max(room, periods.length - 1 + room), ticks };
}

/** What the value axis of a trend has to hold: all values and lines, and intervals and limits so far as they do not squeeze them. */
export function trendValues(spec: TrendSpec): readonly number[] {
  const points = spec.series.flatMap((line) => line.points.map(({ value }) => value));
  const values = [...points.filter((value) => value !== null), ...spec.lines.map(({ value }) => value)];
  if (values.length === 0) return [];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const room = high > low ? (high - low) * MOST_ROOM : Math.abs(high);
  const middle = (low + high) / 2;
  const least = leastSpan(low, high, spec.format) / 2;
  const reach = [
    ...spec.series
      .filter(({ role }) => role === 'unit')
      .flatMap((line) => line.points.flatMap((p) => [p.lower, p.upper])),
    ...(spec.limits ?? []).flatMap(({ lower, upper }) => [lower, upper]),
  ].filter((end) => end !== null);
  const spread = [middle - least, middle + least];
  return [...values, ...spread, ...reach.map((end) => Math.min(Math.max(end, low - room), high + room))];
}

/** The least an axis spans, so that a small change looks small: a part of the values, of what is left to 100% if less. */
function leastSpan(low: number, high: number, format: TrendSpec['format']): number {
  return LEAST_SPAN * Math.max(0, format === 'percent' ? Math.min(high, 1 - low) : high);
}

/** Names at the right edge, each at the last value of its line. */
function lineEnds(spec: TrendSpec, frame: PlotFrame | null): readonly EndLabel[] {
  const y = (value: number) => (frame ? pixelOf(frame, 0, value).y : 0);
  const series = spec.series.flatMap((line): readonly EndLabel[] => {
    const at = line.points.findLastIndex(({ value }) => value !== null);
    const value = line.points[at]?.value ?? null;
    if (value === null) return [];
    const x = frame ? pixelOf(frame, at, value).x + MARK_ROOM : 0;
    const lineColour = trendStroke(line, spec).colour;
    return [{ text: line.name, y: y(value), x, colour: INK.text, lineColour, bold: line.role === 'unit' }];
  });
  const last = spec.limits?.at(-1);
  const limits = (['upper', 'centre', 'lower'] as const).flatMap((side): readonly EndLabel[] => {
    const value = last?.[side] ?? null;
    const isInView = value !== null && (!frame || (value >= frame.y.min && value <= frame.y.max));
    return isInView ? [{ text: spec.limitNames[side], y: y(value), colour: INK.mutedText }] : [];
  });
  const lines = spec.lines.map((line) => ({ ...referenceWords(line, spec.format), y: y(line.value) }));
  return [...series, ...lines, ...limits];
}
