import { axisPrint } from './axis-print';
import { chartPicture, type ChartPicture } from './chart-picture';
import type { DrawnLabel } from './chart-unit';
import { type DrawnElement, drawnArea, drawnCircle, drawnText } from './drawn-element';
import { formatDecimal } from '@/domain/format';
import { INK } from './ink';
import { plainLine, referenceStroke, type Stroke } from './line-series';
import { localityMark } from './locality-mark';
import { pixelOf, type PlotFrame } from './plot-frame';
import { scenarioFrame } from './scenario-frame';
import type { ScenarioPoint, ScenarioSpec } from './scenario-spec';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { textWidth } from './text-width';
import { topLabels } from './top-labels';

const CURVE: Stroke = { colour: INK.average, width: 2.2 };
const TRIED: Stroke = { colour: INK.text, width: 2, dash: [6, 4] };

/**
 * What is above the ratio, at every ratio: one line with its interval as a band, or what each locality has of it as layers.
 * The contract’s ratio is the red line; the one tried out is dashed.
 */
export function scenarioPicture(spec: ScenarioSpec, sheet: Sheet): ChartPicture {
  const frame = scenarioFrame(spec, sheet);
  const { rect } = frame;
  const { points, contract, tried } = spec;
  const upright = (ratio: number, stroke: Stroke) =>
    plainLine([[ratio, frame.y.min], [ratio, frame.y.max]], stroke, 4); // prettier-ignore
  const { elements: layers, labels: names } = layersOf(spec, frame, sheet);
  const tops = topLabels(
    sheet,
    [
      ...(contract === null ? [] : [{ text: contractName(contract), x: pixelOf(frame, contract, 0).x, colour: INK.negotiated, bold: true }]), // prettier-ignore
      ...(tried === null ? [] : [{ text: triedName(tried), x: pixelOf(frame, tried, 0).x, colour: INK.text, bold: true }]), // prettier-ignore
    ],
    rect.y,
  );
  const title = { x: rect.x + rect.width / 2, y: rect.y + rect.height + 36 };
  return chartPicture(sheet, {
    frame,
    axes: {
      x: { print: axisPrint(frame.x, 'ratio'), ruled: false, lineShown: true },
      y: { print: axisPrint(frame.y, 'ratio'), ruled: true, lineShown: false },
    },
    summary: spec.summary,
    series: [
      plainLine(points.map(({ ratio, excess }) => [ratio, excess]), CURVE, 3), // prettier-ignore
      ...(contract === null ? [] : [upright(contract, referenceStroke({ kind: 'negotiated', value: contract, label: '' }))]), // prettier-ignore
      ...(tried === null ? [] : [upright(tried, TRIED)]),
    ],
    elements: [
      ...bandOf(points, frame),
      ...layers,
      ...triedDot(spec, frame),
      drawnText(spec.valueTitle, { x: 1, y: LINE_HEIGHT / 2 }, { colour: INK.mutedText }),
      drawnText(spec.ratioTitle, title, { colour: INK.mutedText, align: 'center' }),
      ...tops.elements,
    ],
    points: [],
    labels: [...tops.labels, ...names],
    unlabelled: 0,
    notDrawn: 0,
    cutIntervals: 0,
    markCount: points.length,
  });
}

/** What stands above the contract’s line. */
export function contractName(ratio: number): string {
  return `contract ${formatDecimal(ratio, 2)}`;
}

/** What stands above the line of the ratio tried out. */
export function triedName(ratio: number): string {
  return `scenario ${formatDecimal(ratio, 2)}`;
}

function bandOf(points: readonly ScenarioPoint[], frame: PlotFrame): readonly DrawnElement[] {
  const ends = points.flatMap(({ ratio, lower, upper }) => (lower === null || upper === null ? [] : [{ ratio, lower, upper }])); // prettier-ignore
  if (ends.length === 0) return [];
  const above = ends.map(({ ratio, upper }) => pixelOf(frame, ratio, upper));
  const below = ends.map(({ ratio, lower }) => pixelOf(frame, ratio, lower)).reverse();
  return [drawnArea([...above, ...below], INK.limit)];
}

/** Layers from the bottom to the top, each named at its left end where it is thick enough to hold its name. */
function layersOf(spec: ScenarioSpec, frame: PlotFrame, sheet: Sheet) {
  const elements: DrawnElement[] = [];
  const labels: DrawnLabel[] = [];
  const sums = spec.points.map(() => 0);
  for (const [index, name] of spec.layers.entries()) {
    const edge = () => spec.points.map(({ ratio }, at) => pixelOf(frame, ratio, sums[at] ?? 0));
    const below = edge();
    spec.points.forEach(({ parts }, at) => {
      sums[at] = (sums[at] ?? 0) + (parts[index] ?? 0);
    });
    const above = edge();
    elements.push(drawnArea([...above, ...below.reverse()], localityMark(name, spec).colour));
    const [top, bottom] = [above[1]?.y ?? 0, below.at(-2)?.y ?? 0];
    const width = textWidth(name, textStyle(sheet));
    if (bottom - top < LINE_HEIGHT + 4) continue;
    const box = { x: frame.rect.x + 8, y: (top + bottom - LINE_HEIGHT) / 2, width, height: LINE_HEIGHT };
    labels.push({ text: name, ...box });
    elements.push(drawnText(name, { x: box.x, y: box.y + LINE_HEIGHT / 2 }, { colour: INK.text }));
  }
  return { elements, labels };
}

/** A mark where the curve crosses the ratio tried out. */
function triedDot({ points, tried }: ScenarioSpec, frame: PlotFrame): readonly DrawnElement[] {
  if (tried === null) return [];
  const after = points.findIndex(({ ratio }) => ratio >= tried);
  const [a, b] = [points[Math.max(0, after - 1)], points[after]];
  if (!a || !b) return [];
  const part = b.ratio > a.ratio ? (tried - a.ratio) / (b.ratio - a.ratio) : 1;
  return [drawnCircle(pixelOf(frame, tried, a.excess + (b.excess - a.excess) * part), 5, INK.text)];
}
