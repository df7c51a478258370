import { formatAxisValue, formatCount, type ValueFormat } from '@/domain/format';
import type { Band } from '@/stats/band';
import { fixedRange } from './axis-range';
import { axisPrint } from './axis-print';
import { chartPicture, type ChartPicture } from './chart-picture';
import type { ChartUnit, ReferenceLine } from './chart-unit';
import { type Dot, dotSeries, ringSeries } from './dot-series';
import { drawnText } from './drawn-element';
import { type EndLabel, endLabelRoom, endLabels } from './end-labels';
import { type DrawnUnit, drawnUnits, isFlagged, namesInOrder } from './funnel-units';
import { funnelExtent, type LimitPoint, sizeRange } from './funnel-range';
import { INK } from './ink';
import { LIMIT_95, LIMIT_998, type LinePoint, plainLine, referenceStroke } from './line-series';
import { localityKey } from './locality-key';
import { nameLabels } from './name-labels';
import { type Pixel, pixelOf, pixelsBetween, type PlotFrame } from './plot-frame';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { textWidth } from './text-width';
import { rangeUp, widestTick } from './tick-room';
import { referenceWords } from './reference-labels';
import type { LocalityScheme } from './locality-mark';

/** A unit of a funnel. */
export interface FunnelPoint extends ChartUnit {
  /** The denominator, or first + follow-up attendances for their ratio; null and 0 are not drawn. */
  readonly size: number | null;
  /** Null where there is none: the unit is counted in `notDrawn`. */
  readonly value: number | null;
  /** The band in use: it decides rings and labels. */
  readonly band: Band;
  /** The z in use, which decides who is labelled first; null for none. */
  readonly z: number | null;
}

/** Everything a funnel shows. Units hidden by a locality filter are left out of `points` by the caller. */
export interface FunnelSpec extends LocalityScheme {
  readonly points: readonly FunnelPoint[];
  /** Curves of the limits in use, ascending by size (`funnelSizes` says where). Empty for none. */
  readonly limits: readonly LimitPoint[];
  /** The target (an average, or the negotiated ratio), and any other line, most important first. */
  readonly lines: readonly ReferenceLine[];
  readonly format: ValueFormat;
  /** Titles of the axes, such as `Exception rate` and `Indicator entries`. */
  readonly valueTitle: string;
  readonly sizeTitle: string;
  readonly selectedId: string | null;
  /** What the picture says, for those who cannot see it. */
  readonly summary: string;
}

/** More dots than this would hide the lines behind them. */
const MANY_UNITS = 400;
const [UNDER_DOTS, OVER_DOTS] = [2, 3];

/**
 * The funnel: each unit's value over its size, with control limits. Limits are labelled at their right ends; units
 * outside the 99.8% limits are ringed and, where there is room, named.
 */
export function funnelPicture(spec: FunnelSpec, sheet: Sheet): ChartPicture {
  const points = drawnUnits(spec.points);
  const shown = spec.localities.filter((locality) => points.some((point) => point.locality === locality));
  const key = localityKey(sheet, shown, spec);
  const frame = funnelFrame(spec, points, sheet, key.height);
  const { rect } = frame;
  const radius = points.length > 2000 ? 2 : points.length > MANY_UNITS ? 3 : 4.5;
  const lineZ = points.length > MANY_UNITS ? OVER_DOTS : UNDER_DOTS;
  const bySize = [...points].sort((a, b) => a.size - b.size || a.value - b.value || (a.id < b.id ? -1 : 1));

  const ends = endLabels(sheet, lineEnds(spec, frame), { right: rect.x + rect.width, top: 0, bottom: sheet.height });
  const flagged = points.filter(isFlagged);
  const selected = points.filter(({ id }) => id === spec.selectedId);
  const names = nameLabels(
    sheet,
    namesInOrder(points, spec.selectedId).map((point) => ({
      ...pixelOf(frame, point.size, point.value),
      id: point.id,
      name: point.name,
      radius: radius + (point.id === spec.selectedId ? 6 : 4),
      selected: point.id === spec.selectedId,
    })),
    {
      marks: points.map((point) => ({
        ...pixelOf(frame, point.size, point.value),
        radius: radius + (isFlagged(point) ? 4 : 1),
      })),
      lines: linePixels(spec, frame),
    },
    rect,
  );
  const middle = rect.x + rect.width / 2;
  const below = rect.y + rect.height + 32;
  return chartPicture(sheet, {
    frame,
    axes: {
      x: { print: formatCount, ruled: false, lineShown: true },
      y: { print: axisPrint(frame.y, spec.format), ruled: true, lineShown: true },
    },
    summary: spec.summary,
    series: [
      ...limitCurves(spec.limits, lineZ),
      ...spec.lines.map((line) => plainLine(across(frame, line.value), referenceStroke(line), lineZ)),
      dotSeries(bySize.map(dotOf), spec, radius),
      ...(flagged.length > 0 ? [ringSeries(flagged.map(dotOf), radius, 'flagged')] : []),
      ...(selected.length > 0 ? [ringSeries(selected.map(dotOf), radius, 'selected')] : []),
    ],
    elements: [
      ...key.elements,
      drawnText(spec.valueTitle, { x: 1, y: key.height + LINE_HEIGHT / 2 }, { colour: INK.mutedText }),
      drawnText(spec.sizeTitle, { x: middle, y: below }, { align: 'center', colour: INK.mutedText }),
      ...ends.elements,
      ...names.elements,
    ],
    points: bySize.map(({ id, name, hover, size, value }) => ({ id, name, hover, ...pixelOf(frame, size, value) })),
    labels: [...ends.labels, ...names.labels],
    unlabelled: flagged.filter(({ id }) => !names.named.has(id)).length,
    notDrawn: spec.points.length - points.length,
    cutIntervals: 0,
    markCount: points.length,
  });
}

function dotOf(point: DrawnUnit): Dot {
  return { unit: point, x: point.size, y: point.value, hollow: point.band === 'not-compared' };
}

function funnelFrame(spec: FunnelSpec, points: readonly DrawnUnit[], sheet: Sheet, keyHeight: number): PlotFrame {
  const print = (value: number) => formatAxisValue(value, spec.format);
  const top = keyHeight + LINE_HEIGHT + 8;
  const height = Math.max(60, sheet.height - top - 46);
  const y = rangeUp(funnelExtent(points, spec.lines, spec.limits), height, print);
  const left = widestTick(y, axisPrint(y, spec.format), sheet) + 10;
  const right = Math.max(endLabelRoom(sheet, lineEnds(spec, null)), 24);
  const width = Math.max(60, sheet.width - left - right);
  const { min, max } = sizeRange(points.map(({ size }) => size));
  const widest = textWidth(formatCount(max), textStyle(sheet));
  const x = fixedRange(min, max, Math.floor(width / (widest + 22)), formatCount);
  return { rect: { x: left, y: top, width, height }, x, y };
}

/** The lines to be named at the right edge; without a frame their places are not known yet, only their words. */
function lineEnds(spec: FunnelSpec, frame: PlotFrame | null): readonly EndLabel[] {
  const last = spec.limits.at(-1);
  const at = (value: number) => (frame ? pixelOf(frame, frame.x.max, value).y : 0);
  const ends = [
    ...spec.lines.map((line) => ({ ...referenceWords(line, spec.format), y: at(line.value) })),
    ...limitEnd('99.8%', last?.upper998, last?.lower998),
    ...limitEnd('95%', last?.upper95, last?.lower95),
  ];
  return ends;

  function limitEnd(text: string, upper: number | null | undefined, lower: number | null | undefined): EndLabel[] {
    const isInView = (value: number) => !frame || (value >= frame.y.min && value <= frame.y.max);
    const value = [upper, lower].find((limit) => typeof limit === 'number' && isInView(limit));
    return typeof value === 'number' ? [{ text, y: at(value), colour: INK.mutedText }] : [];
  }
}

function across(frame: PlotFrame, value: number): readonly LinePoint[] {
  return [[frame.x.min, value], [frame.x.max, value]]; // prettier-ignore
}

function limitCurves(limits: readonly LimitPoint[], z: number) {
  const curve = (side: 'lower95' | 'upper95' | 'lower998' | 'upper998') =>
    limits.map((limit): LinePoint => (limit[side] === null ? null : [limit.size, limit[side]]));
  if (limits.length === 0) return [];
  return [
    plainLine(curve('lower998'), LIMIT_998, z),
    plainLine(curve('upper998'), LIMIT_998, z),
    plainLine(curve('lower95'), LIMIT_95, z),
    plainLine(curve('upper95'), LIMIT_95, z),
  ];
}

/** Pixels every few along the curves and lines, which names had better not cross. */
function linePixels(spec: FunnelSpec, frame: PlotFrame): readonly Pixel[] {
  const curves = (['lower95', 'upper95', 'lower998', 'upper998'] as const).map((side) =>
    spec.limits.flatMap((limit) => (limit[side] === null ? [] : [pixelOf(frame, limit.size, limit[side])])),
  );
  const flat = spec.lines.map(({ value }) => across(frame, value).flatMap((p) => (p ? [pixelOf(frame, ...p)] : [])));
  return [...curves, ...flat].flatMap((line) => line.flatMap((point, index) => between(point, line[index + 1])));
}

function between(from: Pixel, to: Pixel | undefined): readonly Pixel[] {
  if (!to) return [from];
  const steps = Math.max(1, Math.min(200, Math.ceil(pixelsBetween(from, to) / 5)));
  return Array.from({ length: steps }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  }));
}
