import type { DrawnElement } from './drawn-element';
import type { LinePoint, Stroke } from './line-series';
import type { MarkShape } from './locality-mark';
import type { PlotAxesSpec, PlotFrame } from './plot-frame';

/** Everything that is drawn of a chart, on a sheet of exactly `width` × `height` pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Font families of all text, as CSS writes them. */
  readonly fonts: string;
  /** What the picture says, for those who cannot see it. */
  readonly summary: string;
  readonly plots: readonly Plot[];
  /** What is drawn at pixels rather than at values. */
  readonly elements: readonly DrawnElement[];
}

/** A pair of axes and what is drawn at their values. */
export interface Plot {
  readonly frame: PlotFrame;
  readonly axes: PlotAxesSpec;
  readonly series: readonly PlotSeries[];
}

export type PlotSeries = LineSeries | DotSeries;

/** A line through values, cut off at the plot's edge. */
export interface LineSeries {
  readonly type: 'line';
  /** What has the higher one is drawn over what has the lower; axes have 0. */
  readonly z: number;
  readonly stroke: Stroke;
  /** Null breaks the line. */
  readonly data: readonly LinePoint[];
}

/** Marks at values, each drawn over the one before. */
export interface DotSeries {
  readonly type: 'dots';
  readonly z: number;
  readonly data: readonly PlacedDot[];
}

/** A mark at its values on the axes. */
export interface PlacedDot {
  readonly x: number;
  readonly y: number;
  /** What a click hands back; null where the pointer passes through. */
  readonly id: string | null;
  /** One object for all dots that look alike. */
  readonly look: DotLook;
}

/** How a mark looks. */
export interface DotLook {
  readonly form:
    { readonly shape: MarkShape; readonly radius: number } | { readonly width: number; readonly height: number };
  /** Null for none. */
  readonly fill: string | null;
  readonly stroke: string | null;
  /** Width of the edge in pixels. */
  readonly edge: number;
}
