import type { EChartsOption } from 'echarts';
import type { AxisRange } from './axis-range';
import { INK } from './ink';
import type { Rect } from './rect';
import { TEXT_SIZE } from './sheet';

/** Where the plot lies on the sheet and what its edges stand for: all geometry is worked out here, not by the renderer. */
export interface PlotFrame {
  readonly rect: Rect;
  readonly x: AxisRange;
  readonly y: AxisRange;
}

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The pixel of a value; a value outside the axes lands outside `frame.rect`. */
export function pixelOf({ rect, x, y }: PlotFrame, xValue: number, yValue: number): Pixel {
  return {
    x: rect.x + ((xValue - x.min) / (x.max - x.min)) * rect.width,
    y: rect.y + rect.height - ((yValue - y.min) / (y.max - y.min)) * rect.height,
  };
}

/** How far it is from one pixel to another, in pixels. */
export function pixelsBetween(from: Pixel, to: Pixel): number {
  return Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2);
}

/** How an axis is printed. */
export interface AxisPrint {
  /** What stands at a tick; null for an axis without text. */
  readonly print: ((value: number) => string) | null;
  /** Whether lines run across the plot at the ticks. */
  readonly ruled: boolean;
  readonly lineShown: boolean;
}

export interface PlotAxesSpec {
  readonly x: AxisPrint;
  readonly y: AxisPrint;
}

/** The grid and both axes as options. Axis titles are drawn by the builders, which know the room there is. */
export function plotAxes(
  { rect, x, y }: PlotFrame,
  print: PlotAxesSpec,
): Pick<EChartsOption, 'grid' | 'xAxis' | 'yAxis'> {
  return {
    grid: { left: rect.x, top: rect.y, width: rect.width, height: rect.height, outerBoundsMode: 'none' },
    xAxis: axis(x, print.x),
    yAxis: axis(y, print.y),
  };
}

function axis({ min, max, ticks }: AxisRange, { print, ruled, lineShown }: AxisPrint) {
  const step = ticks[0] !== undefined && ticks[1] !== undefined ? ticks[1] - ticks[0] : max - min;
  return {
    type: 'value' as const,
    min,
    max,
    interval: step,
    axisLine: { show: lineShown, onZero: false, lineStyle: { color: INK.axis, width: 1 } },
    axisTick: { show: false },
    splitLine: { show: ruled, lineStyle: { color: INK.gridLine, width: 1 } },
    axisLabel: {
      show: print !== null,
      customValues: [...ticks],
      color: INK.mutedText,
      fontSize: TEXT_SIZE,
      rotate: 0,
      hideOverlap: false,
      formatter: (value: number) => print?.(value) ?? '',
    },
  };
}
