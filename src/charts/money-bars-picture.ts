import { formatMoney } from '@/domain/format';
import { chartPicture, type ChartPicture } from './chart-picture';
import type { DotSeries } from './drawing';
import { type DrawnElement, drawnLine, drawnText } from './drawn-element';
import { INK } from './ink';
import { localityKey } from './locality-key';
import { localityMark, type LocalityScheme } from './locality-mark';
import { pixelOf, type PlotFrame } from './plot-frame';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { textWidth } from './text-width';
import { rangeAlong } from './tick-room';
import { wrapTextTo } from './wrap-text';

/** An amount of money as a bar in a row of its own. */
export interface MoneyBar {
  readonly id: string;
  readonly name: string;
  /** Whose colour it has; null for dark ink. */
  readonly locality: string | null;
  /** Its ends in pounds: from 0, or from where the bar above ends. */
  readonly from: number;
  readonly to: number;
  /** What is printed at its end. */
  readonly text: string;
  /** Plain text of the tooltip, lines split by `\n`. */
  readonly hover: string;
  readonly isTotal: boolean;
}

export interface MoneyBarsSpec extends LocalityScheme {
  /** From top to bottom. */
  readonly bars: readonly MoneyBar[];
  /** Whether each bar is tied to the next: a waterfall. */
  readonly isJoined: boolean;
  /** Whether the localities are named above the bars, by their colours. */
  readonly hasKey: boolean;
  readonly valueTitle: string;
  readonly selectedId: string | null;
  readonly summary: string;
}

const [HIGHEST_ROW, LEAST_TALL, LOW_ROW] = [44, 27, 19];
/** With more rows than this they are drawn low. */
const MOST_TALL = 24;
const BELOW = 44;
/** Height of a bar as a part of its row. */
const BAR = 0.62;
const [WIDEST_NAMES, GAP] = [0.36, 10];

/**
 * Amounts above and below nothing as bars, a row each: above is filled and below is hollow, so that neither needs a colour
 * of its own. Each row prints its amount. The sheet grows with the rows.
 */
export function moneyBarsPicture(spec: MoneyBarsSpec, sheet: Sheet): ChartPicture {
  const { bars } = spec;
  const row = rowHeight(bars.length, sheet);
  const isBold = (bar: MoneyBar) => bar.isTotal || bar.id === spec.selectedId;
  const nameOf = (bar: MoneyBar) => wrapTextTo(1, bar.name, sheet.width * WIDEST_NAMES, textStyle(sheet, isBold(bar))).join(' '); // prettier-ignore
  const widest = (text: (bar: MoneyBar) => string) => Math.ceil(Math.max(0, ...bars.map((bar) => textWidth(text(bar), textStyle(sheet, true))))); // prettier-ignore
  const [nameRoom, textRoom] = [widest(nameOf), widest(({ text }) => text)];
  const width = Math.max(60, sheet.width - nameRoom - textRoom - 2 * GAP - 12);
  const x = rangeAlong([0, ...bars.flatMap(({ from, to }) => [from, to])], width, formatMoney, sheet);
  const among = spec.localities.filter((name) => bars.some(({ locality }) => locality === name));
  const key = localityKey(sheet, spec.hasKey ? among : [], spec);
  const rect = { x: nameRoom + GAP, y: key.height + 4, width, height: Math.max(1, bars.length) * row };
  const frame: PlotFrame = { rect, x, y: { min: 0, max: Math.max(1, bars.length), ticks: [] } };
  const middle = (at: number) => rect.y + (at + 0.5) * row;
  const left = (pounds: number) => pixelOf(frame, pounds, 0).x;
  const elements = bars.flatMap((bar, at): readonly DrawnElement[] => [
    drawnText(nameOf(bar), { x: nameRoom, y: middle(at) }, { align: 'right', bold: isBold(bar) }),
    ...(spec.isJoined && at < bars.length - 1 ? [drawnLine([{ x: left(bar.to), y: middle(at) + (row * BAR) / 2 }, { x: left(bar.to), y: middle(at + 1) - (row * BAR) / 2 }], INK.limit)] : []), // prettier-ignore
    drawnBar(bar, spec, frame, middle(at), row * BAR),
    drawnText(bar.text, { x: rect.x + width + textRoom + GAP, y: middle(at) }, { align: 'right', bold: isBold(bar) }), // prettier-ignore
  ]);
  const height = rect.y + rect.height + BELOW;
  return chartPicture(
    { ...sheet, height },
    {
      frame,
      axes: {
        x: { print: formatMoney, ruled: true, lineShown: true },
        y: { print: null, ruled: false, lineShown: false },
      },
      summary: spec.summary,
      series: [pointedSeries(spec, frame, row)],
      elements: [
        ...key.elements,
        drawnLine([{ x: left(0), y: rect.y }, { x: left(0), y: rect.y + rect.height }], INK.text), // prettier-ignore
        ...elements,
        drawnText(spec.valueTitle, { x: rect.x + width / 2, y: height - LINE_HEIGHT / 2 }, { align: 'center', colour: INK.mutedText }), // prettier-ignore
      ],
      points: bars.map(({ id, name, hover, from, to }, at) => ({ id, name, hover, x: left((from + to) / 2), y: middle(at) })), // prettier-ignore
      labels: bars.map(({ text }, at) => ({ text, x: rect.x + width + GAP, y: middle(at) - LINE_HEIGHT / 2, width: textRoom, height: LINE_HEIGHT })), // prettier-ignore
      unlabelled: 0,
      notDrawn: 0,
      cutIntervals: 0,
      markCount: bars.length,
    },
  );
}

/** As high as the sheet allows, within reason; low where there are many. */
function rowHeight(count: number, { height }: Sheet): number {
  return count > MOST_TALL
    ? LOW_ROW
    : Math.min(HIGHEST_ROW, Math.max(LEAST_TALL, (height - BELOW) / Math.max(1, count)));
}

/** The ends of a bar in pixels, at least so far apart that it is seen. */
function endsOf({ from, to }: MoneyBar, frame: PlotFrame): { readonly x: number; readonly width: number } {
  const [a, b] = [pixelOf(frame, from, 0).x, pixelOf(frame, to, 0).x];
  return { x: Math.min(a, b), width: Math.max(1.5, Math.abs(b - a)) };
}

function drawnBar(
  bar: MoneyBar,
  scheme: LocalityScheme,
  frame: PlotFrame,
  middle: number,
  height: number,
): DrawnElement {
  const colour = bar.locality === null || bar.isTotal ? INK.text : localityMark(bar.locality, scheme).colour;
  return {
    type: 'rect',
    z: 3,
    shape: { ...endsOf(bar, frame), y: middle - height / 2, height },
    style: { fill: bar.to >= bar.from ? colour : INK.paper, stroke: colour, lineWidth: 1.5 },
  };
}

/** Unseen marks over the bars, so that they can be pointed at and picked. */
function pointedSeries({ bars }: MoneyBarsSpec, frame: PlotFrame, height: number): DotSeries {
  return {
    type: 'dots',
    z: 4,
    data: bars.map((bar, at) => ({
      x: (bar.from + bar.to) / 2,
      y: bars.length - at - 0.5,
      id: bar.id,
      look: { form: { width: Math.max(12, endsOf(bar, frame).width), height }, fill: null, stroke: null, edge: 0 },
    })),
  };
}
