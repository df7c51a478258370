import type { AxisRange } from './axis-range';
import type { Rect } from './rect';

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
