import { formatAxisValue } from '@/domain/format';
import { axisPrint } from './axis-print';
import type { ChartPicture } from './chart-picture';
import type { DrawnPoint } from './chart-unit';
import type { PlotSeries } from './drawing';
import { type DrawnElement, drawnText } from './drawn-element';
import { INK } from './ink';
import { plainLine } from './line-series';
import { localityMark, type LocalityScheme } from './locality-mark';
import type { PlotFrame } from './plot-frame';
import type { ScatterAxis, ScatterLine, ScatterPoint } from './scatter-spec';
import { fontFamily, LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { rangeAlong, rangeUp, widestTick } from './tick-room';
import { wrapTextTo } from './wrap-text';

/** One of several small scatters. */
export interface SmallScatter {
  /** What a click or the keyboard hands back. */
  readonly id: string;
  readonly title: string;
  /** Said under the title: the correlation with its interval. */
  readonly finding: string;
  readonly points: readonly Pick<ScatterPoint, 'x' | 'y' | 'locality'>[];
  readonly line: ScatterLine | null;
  /** Plain text for the keyboard, lines split by `\n`. */
  readonly hover: string;
}

/** Small scatters side by side on the same axes. */
export interface ScatterGridSpec extends LocalityScheme {
  readonly panels: readonly SmallScatter[];
  readonly x: Pick<ScatterAxis, 'title' | 'format'>;
  readonly y: Pick<ScatterAxis, 'title' | 'format'>;
  readonly summary: string;
}

const NARROWEST = 200;
const LEAST_HEIGHT = 190;
const MOST_HEIGHT = 280;
const GAP = 22;
const FOOT = 26;
const RADIUS = 3;
const LINE = { colour: INK.limit, width: 1.5 } as const;

/** Small scatters in as many columns as have room; the sheet grows downwards with them. Axes are shared, so that they can be compared. */
export function scatterGridPicture(spec: ScatterGridSpec, sheet: Sheet): ChartPicture {
  const all = spec.panels.flatMap(({ points }) => points);
  const printX = (value: number) => formatAxisValue(value, spec.x.format);
  const columns = Math.max(1, Math.min(spec.panels.length, Math.floor((sheet.width + GAP) / (NARROWEST + GAP))));
  const width = Math.floor((sheet.width - GAP * (columns - 1)) / columns);
  const titles = spec.panels.map(({ title }) => wrapTextTo(2, title, width - 4, textStyle(sheet, true)));
  const head = (Math.max(1, ...titles.map((lines) => lines.length)) + 1) * LINE_HEIGHT + 8;
  const panelHeight = Math.round(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, width * 0.65)));
  const plotHeight = panelHeight - head - FOOT;
  const y = rangeUp(all.map((point) => point.y), plotHeight, (value) => formatAxisValue(value, spec.y.format)); // prettier-ignore
  const left = widestTick(y, axisPrint(y, spec.y.format), sheet) + 10;
  const x = rangeAlong(all.map((point) => point.x), width - left - 10, printX, sheet); // prettier-ignore
  const axisWords = wrapTextTo(3, `Up: ${spec.y.title}. Across: ${spec.x.title}.`, sheet.width - 4, textStyle(sheet));
  const top = axisWords.length * LINE_HEIGHT + 8;
  const frames = spec.panels.map((_, place): PlotFrame => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const rect = {
      x: column * (width + GAP) + left,
      y: top + row * panelHeight + head,
      width: width - left - 10,
      height: plotHeight,
    };
    return { rect, x, y };
  });
  const rows = Math.ceil(spec.panels.length / columns);
  const height = top + rows * panelHeight + LINE_HEIGHT;
  const axes = {
    x: { print: axisPrint(x, spec.x.format), ruled: false, lineShown: true },
    y: { print: axisPrint(y, spec.y.format), ruled: true, lineShown: true },
  };
  return {
    width: sheet.width,
    height,
    plot: { x: 0, y: top, width: sheet.width, height: height - top },
    points: spec.panels.map((panel, place) => middleOf(panel, frames[place])),
    labels: [],
    unlabelled: 0,
    notDrawn: 0,
    cutIntervals: 0,
    markCount: all.length,
    drawing: {
      width: sheet.width,
      height,
      fonts: fontFamily(sheet),
      summary: spec.summary,
      plots: spec.panels.flatMap((panel, place) => {
        const frame = frames[place];
        return frame ? [{ frame, axes, series: seriesOf(panel, spec) }] : [];
      }),
      elements: [
        ...axisWords.map((text, row) => drawnText(text, { x: 1, y: (row + 0.5) * LINE_HEIGHT }, { colour: INK.mutedText })), // prettier-ignore
        ...spec.panels.flatMap(({ finding }, place) => headOf(titles[place] ?? [], finding, frames[place], head, left)), // prettier-ignore
      ],
    },
  };
}

function middleOf({ id, title, hover }: SmallScatter, frame: PlotFrame | undefined): DrawnPoint {
  const { x, y, width, height } = frame?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  return { id, name: title, hover, x: x + width / 2, y: y + height / 2 };
}

function seriesOf(panel: SmallScatter, scheme: LocalityScheme): readonly PlotSeries[] {
  const line = panel.line === null ? [] : [plainLine(panel.line.points.map(({ x, fit }) => [x, fit]), LINE, 2)]; // prettier-ignore
  const data = panel.points.map(({ x, y, locality }) => {
    const { colour, shape } = localityMark(locality, scheme);
    const form = { shape, radius: RADIUS };
    return { x, y, id: panel.id, look: { form, fill: colour, stroke: INK.paper, edge: 0.5 } };
  });
  return [...line, { type: 'dots', z: 3, data }];
}

function headOf(
  title: readonly string[],
  finding: string,
  frame: PlotFrame | undefined,
  head: number,
  left: number,
): readonly DrawnElement[] {
  if (!frame) return [];
  const at = (row: number) => ({ x: frame.rect.x - left + 1, y: frame.rect.y - head + (row + 0.5) * LINE_HEIGHT });
  return [
    ...title.map((text, row) => drawnText(text, at(row), { bold: true })),
    drawnText(finding, at(title.length), { colour: INK.mutedText }),
  ];
}
