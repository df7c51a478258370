import { formatAxisValue, formatValue } from '@/domain/format';
import { axisPrint } from './axis-print';
import { chartPicture, type ChartPicture } from './chart-picture';
import { drawnArea, drawnText } from './drawn-element';
import { INK } from './ink';
import { plainLine } from './line-series';
import { localityKey } from './locality-key';
import { nameLabels } from './name-labels';
import { pixelOf, type PlotFrame } from './plot-frame';
import { type SizedPoint, selectedRings, sizedPoints, sizedSeries } from './scatter-marks';
import type { ScatterAxis, ScatterLine, ScatterSpec } from './scatter-spec';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { rangeAlong, rangeUp, widestTick } from './tick-room';
import { wrapTextTo } from './wrap-text';

const CROSS = { colour: INK.average, width: 1.5, dash: [5, 4] } as const;
const LINE = { colour: INK.limit, width: 2 } as const;
/** Units far from both targets are named besides the selected ones, as many as these. */
const MOST_OUTLYING = 6;
/** More names than this have no room on any sheet. */
const MOST_SELECTED = 20;

/** Units by two values, sized by a third, crossed at the targets, with a line through them and its band. */
export function scatterPicture(spec: ScatterSpec, sheet: Sheet): ChartPicture {
  const points = sizedPoints(spec.points);
  const shown = spec.localities.filter((locality) => points.some((point) => point.locality === locality));
  const key = localityKey(sheet, shown, spec);
  const titles = { x: titleLines(spec.x, sheet), y: titleLines(spec.y, sheet) };
  const frame = scatterFrame(spec, sheet, key.height + titles.y.length * LINE_HEIGHT, titles.x.length * LINE_HEIGHT);
  const { rect } = frame;
  const names = namesBeside(spec, points, frame, sheet);
  const inOrder = [...points].sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
  return chartPicture(sheet, {
    frame,
    axes: {
      x: { print: axisPrint(frame.x, spec.x.format), ruled: false, lineShown: true },
      y: { print: axisPrint(frame.y, spec.y.format), ruled: true, lineShown: true },
    },
    summary: spec.summary,
    series: [...crossLines(spec, frame), ...fitLine(spec.line), sizedSeries(points, spec), selectedRings(points)],
    elements: [
      ...band(spec.line, frame),
      ...key.elements,
      ...titles.y.map((text, row) => drawnText(text, { x: 1, y: key.height + (row + 0.5) * LINE_HEIGHT }, { colour: INK.mutedText })), // prettier-ignore
      ...titles.x.map((text, row) => drawnText(text, { x: rect.x + rect.width, y: rect.y + rect.height + 32 + row * LINE_HEIGHT }, { align: 'right', colour: INK.mutedText })), // prettier-ignore
      ...names.elements,
    ],
    points: inOrder.map(({ id, name, hover, x, y }) => ({ id, name, hover, ...pixelOf(frame, x, y) })),
    labels: names.labels,
    unlabelled: 0,
    notDrawn: spec.notDrawn,
    cutIntervals: 0,
    markCount: points.length,
  });
}

function titleLines({ title, target, format }: ScatterAxis, sheet: Sheet): readonly string[] {
  const text = target === null ? title : `${title}; dashed: ${formatValue(target, format)}`;
  return wrapTextTo(2, text, sheet.width - 60, textStyle(sheet));
}

/** The dashed lines at the targets. */
function crossLines({ x, y }: ScatterSpec, frame: PlotFrame) {
  return [
    ...(x.target === null ? [] : [plainLine([[x.target, frame.y.min], [x.target, frame.y.max]], CROSS, 1)]), // prettier-ignore
    ...(y.target === null ? [] : [plainLine([[frame.x.min, y.target], [frame.x.max, y.target]], CROSS, 1)]), // prettier-ignore
  ];
}

function fitLine(line: ScatterLine | null) {
  return line === null ? [] : [plainLine(line.points.map(({ x, fit }) => [x, fit]), LINE, 2)]; // prettier-ignore
}

/** The band of the line behind the marks, cut off at the plot's edges. */
function band(line: ScatterLine | null, frame: PlotFrame) {
  if (line === null) return [];
  const inside = (value: number) => Math.min(frame.y.max, Math.max(frame.y.min, value));
  const edge = [
    ...line.points.map(({ x, upper }) => pixelOf(frame, x, inside(upper))),
    ...line.points.toReversed().map(({ x, lower }) => pixelOf(frame, x, inside(lower))),
  ];
  return [drawnArea(edge, INK.limit)];
}

function scatterFrame(spec: ScatterSpec, sheet: Sheet, above: number, below: number): PlotFrame {
  const given = (value: number | null) => (value === null ? [] : [value]);
  const printOf =
    ({ format }: ScatterAxis) =>
    (value: number) =>
      formatAxisValue(value, format);
  const top = above + 8;
  const height = Math.max(60, sheet.height - top - below - 29);
  const y = rangeUp([...spec.points.map((point) => point.y), ...given(spec.y.target)], height, printOf(spec.y));
  const left = widestTick(y, axisPrint(y, spec.y.format), sheet) + 10;
  const width = Math.max(60, sheet.width - left - 16);
  const x = rangeAlong([...spec.points.map((point) => point.x), ...given(spec.x.target)], width, printOf(spec.x), sheet); // prettier-ignore
  return { rect: { x: left, y: top, width, height }, x, y };
}

/** Names of the selected units and of those furthest out, where there is room. */
function namesBeside(spec: ScatterSpec, points: readonly SizedPoint[], frame: PlotFrame, sheet: Sheet) {
  const { x, y } = frame;
  const away = (value: number, target: number | null, span: number) => Math.abs(value - (target ?? value)) / span;
  const farOut = (point: SizedPoint) =>
    Math.max(away(point.x, spec.x.target, x.max - x.min), away(point.y, spec.y.target, y.max - y.min));
  const selected = points.filter(({ isSelected }) => isSelected).slice(0, MOST_SELECTED);
  const outlying = points
    .filter(({ isSelected }) => !isSelected)
    .sort((a, b) => farOut(b) - farOut(a))
    .slice(0, MOST_OUTLYING);
  const discOf = (point: SizedPoint, edge: number) => ({ ...pixelOf(frame, point.x, point.y), radius: point.radius + edge }); // prettier-ignore
  return nameLabels(
    sheet,
    [...selected, ...outlying].map((point) => ({
      ...discOf(point, 4),
      id: point.id,
      name: point.name,
      selected: false,
    })),
    { marks: points.map((point) => discOf(point, 1)), lines: spec.line?.points.map(({ x: at, fit }) => pixelOf(frame, at, fit)) ?? [] }, // prettier-ignore
    frame.rect,
  );
}
