import { formatAxisValue } from '@/domain/format';
import { axisPrint } from './axis-print';
import { chartPicture, type ChartPicture } from './chart-picture';
import type { ChartUnit, ReferenceLine } from './chart-unit';
import { dotSeries, ringSeries } from './dot-series';
import type { DotSeries } from './drawing';
import { type DrawnElement, drawnText } from './drawn-element';
import { INK } from './ink';
import { plainLine, referenceStroke } from './line-series';
import { localityDiamond } from './locality-diamond';
import type { LocalityScheme } from './locality-mark';
import { nameLabels } from './name-labels';
import { pixelOf, type PlotFrame } from './plot-frame';
import { referenceWords } from './reference-labels';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { sizedSwarm, spreadOut } from './sized-swarm';
import { textWidth } from './text-width';
import { rangeAlong } from './tick-room';
import { topLabels } from './top-labels';
import { wrapText } from './wrap-text';

/** A unit with enough firsts for a point. */
export interface RatioPoint extends ChartUnit {
  /** Follow-ups per first attendance. */
  readonly value: number;
  /** The area of its mark grows with these. */
  readonly firsts: number;
}

/** One locality. */
export interface RatioRow {
  readonly locality: string;
  readonly points: readonly RatioPoint[];
  /** The locality's own ratio, sum over sum, with its 95% interval: a diamond. Null without firsts. */
  readonly whole: { readonly value: number; readonly lower: number | null; readonly upper: number | null } | null;
}

/** Everything the chart of localities and their units against the negotiated ratio shows. */
export interface RatioRowsSpec extends LocalityScheme {
  /** In the order of `sortLocalities`; localities filtered out have none. */
  readonly rows: readonly RatioRow[];
  /** The negotiated ratio first, or the average where there is none. */
  readonly lines: readonly ReferenceLine[];
  readonly valueTitle: string;
  /** Said in a row without a point, such as `no practice with 5 firsts or more`. */
  readonly emptyText: string;
  readonly selectedId: string | null;
  readonly summary: string;
}

interface PlacedDot {
  readonly point: RatioPoint;
  readonly radius: number;
  /** On the y axis: rows stand at 0.5, 1.5, … from the bottom. */
  readonly y: number;
}

const LOWEST_ROW = 34;
const HIGHEST_ROW = 84;
const BELOW_PLOT = 46;
const DOT_ROOM = 0.46;
const [SMALLEST_DOT, LARGEST_DOT] = [2.5, 8];
/** Sizes tried, largest first, until every row keeps its dots apart. */
const SCALES = [1, 0.85, 0.7, 0.55, 0.45] as const;

/**
 * A row for each locality: every unit a mark sized by its first attendances, the locality a diamond with its interval,
 * the negotiated ratio a red line across all rows. The sheet grows where the rows need more height.
 */
export function ratioRowsPicture(spec: RatioRowsSpec, sheet: Sheet): ChartPicture {
  const frame = rowsFrame(spec, sheet);
  const { rect } = frame;
  const rowHeight = rect.height / Math.max(1, spec.rows.length);
  const grown = { ...sheet, height: rect.y + rect.height + BELOW_PLOT };
  const dots = placedDots(spec.rows, frame, rowHeight);
  const all = dots.flat();
  const at = ({ point, y }: PlacedDot) => pixelOf(frame, point.value, y);
  const chosen = all.filter(({ point }) => point.id === spec.selectedId);
  const heads = topLabels(
    grown,
    spec.lines.map((line) => ({ ...referenceWords(line, 'ratio'), x: pixelOf(frame, line.value, 0).x })),
    rect.y,
  );
  const names = nameLabels(
    grown,
    chosen.map((dot) => ({ ...at(dot), id: dot.point.id, name: dot.point.name, radius: dot.radius + 6, selected: true })), // prettier-ignore
    { marks: all.map((dot) => ({ ...at(dot), radius: dot.radius + 1 })), lines: [] },
    rect,
  );
  const title = { x: rect.x + rect.width / 2, y: rect.y + rect.height + 32 };
  return chartPicture(grown, {
    frame,
    axes: {
      x: { print: axisPrint(frame.x, 'ratio'), ruled: true, lineShown: false },
      y: { print: null, ruled: false, lineShown: false },
    },
    summary: spec.summary,
    series: [
      ...sizedSeries(all, spec),
      ...spec.lines.map((line) => plainLine([[line.value, 0], [line.value, frame.y.max]], referenceStroke(line), 3)), // prettier-ignore
      ...chosen.map(({ point, radius, y }) => ringSeries([{ x: point.value, y }], radius, 'selected')),
    ],
    elements: [
      ...spec.rows.flatMap((row, index) => rowElements(row, spec, frame, index, grown)),
      ...heads.elements,
      drawnText(spec.valueTitle, title, { align: 'center', colour: INK.mutedText }),
      ...names.elements,
    ],
    points: dots.flatMap((row) =>
      [...row]
        .sort((a, b) => a.point.value - b.point.value || (a.point.id < b.point.id ? -1 : 1))
        .map((dot) => ({ id: dot.point.id, name: dot.point.name, hover: dot.point.hover, ...at(dot) })),
    ),
    labels: [...heads.labels, ...names.labels],
    unlabelled: 0,
    notDrawn: 0,
    cutIntervals: 0,
    markCount: all.length,
  });
}

/** Marks of one size after the other, the largest first, so that none hides a smaller one. */
function sizedSeries(dots: readonly PlacedDot[], scheme: LocalityScheme): readonly DotSeries[] {
  const radii = [...new Set(dots.map(({ radius }) => radius))].sort((a, b) => b - a);
  return radii.map((radius) =>
    dotSeries(
      dots
        .filter((dot) => dot.radius === radius)
        .map(({ point, y }) => ({ unit: point, x: point.value, y, hollow: false })),
      scheme,
      radius,
    ),
  );
}

function rowsFrame(spec: RatioRowsSpec, sheet: Sheet): PlotFrame {
  const style = textStyle(sheet);
  const lines = spec.rows.map((row) => rowName(row, sheet));
  const left = Math.ceil(Math.max(0, ...lines.flat().map((line) => textWidth(line, style)))) + 12;
  const top = Math.max(1, spec.lines.length) * LINE_HEIGHT + 4;
  const width = Math.max(60, sheet.width - left - 24);
  const values = spec.rows.flatMap(({ points, whole }) => [
    ...points.map(({ value }) => value),
    ...(whole ? [whole.value, whole.lower, whole.upper] : []),
  ]);
  const print = (value: number) => formatAxisValue(value, 'ratio');
  const x = rangeAlong([0, ...values.filter((value) => value !== null), ...spec.lines.map(({ value }) => value)], width, print, sheet); // prettier-ignore
  const count = Math.max(1, spec.rows.length);
  const named = Math.max(LOWEST_ROW, ...lines.map((name) => name.length * LINE_HEIGHT + 4));
  const height = Math.max(named, Math.min((sheet.height - top - BELOW_PLOT) / count, HIGHEST_ROW)) * count;
  return { rect: { x: left, y: top, width, height }, x, y: { min: 0, max: count, ticks: [] } };
}

function rowName({ locality }: RatioRow, sheet: Sheet): readonly string[] {
  return wrapText(locality, sheet.width * 0.28, textStyle(sheet));
}

/** The dots of each row, moved apart, all rows at the largest scale at which none overlap. */
function placedDots(rows: readonly RatioRow[], frame: PlotFrame, rowHeight: number): readonly (readonly PlacedDot[])[] {
  const most = Math.max(1, ...rows.flatMap(({ points }) => points.map(({ firsts }) => firsts)));
  const reach = rowHeight * DOT_ROOM;
  const sized = (scale: number) =>
    rows.map(({ points }) =>
      points.map(({ value, firsts }) => ({ x: pixelOf(frame, value, 0).x, radius: radiusOf(firsts, most, scale) })),
    );
  for (const scale of SCALES) {
    const dots = sized(scale);
    const offsets = dots.map((row) => sizedSwarm(row, reach));
    const isLast = scale === SCALES.at(-1);
    if (!isLast && offsets.includes(null)) continue;
    return rows.map(({ points }, row) => {
      const placed = offsets[row] ?? spreadOut(dots[row] ?? [], reach);
      return points.map((point, index) => ({
        point,
        radius: dots[row]?.[index]?.radius ?? SMALLEST_DOT,
        y: rows.length - row - 0.5 - (placed[index] ?? 0) / rowHeight,
      }));
    });
  }
  return [];
}

/** The radius whose area is in proportion to the firsts, in half pixels, so that there are few sizes. */
function radiusOf(firsts: number, most: number, scale: number): number {
  return Math.max(SMALLEST_DOT, Math.round(2 * LARGEST_DOT * scale * Math.sqrt(firsts / most)) / 2);
}

function rowElements(
  row: RatioRow,
  spec: RatioRowsSpec,
  frame: PlotFrame,
  index: number,
  sheet: Sheet,
): readonly DrawnElement[] {
  const at = (value: number) => pixelOf(frame, value, spec.rows.length - index - 0.5);
  const { y } = at(0);
  const lines = rowName(row, sheet);
  const name = lines.map((line, place) => {
    const spot = { x: frame.rect.x - 10, y: y + (place - (lines.length - 1) / 2) * LINE_HEIGHT };
    return drawnText(line, spot, { align: 'right' });
  });
  const empty = row.points.length === 0 && row.whole === null;
  if (empty) return [...name, drawnText(spec.emptyText, { x: frame.rect.x + 8, y }, { colour: INK.mutedText })];
  if (!row.whole) return name;
  return [...name, ...localityDiamond(row.whole, at)];
}
