import type { ValueFormat } from '@/domain/format';
import type { ChartUnit } from './chart-unit';
import type { LocalityScheme } from './locality-mark';

/** A unit by two values, as large as a third. */
export interface ScatterPoint extends ChartUnit {
  readonly x: number;
  readonly y: number;
  /** What its mark's area stands for; null where it is not given: the mark is then small and hollow. */
  readonly size: number | null;
  readonly isSelected: boolean;
}

/** One way across the chart. */
export interface ScatterAxis {
  readonly title: string;
  readonly format: ValueFormat;
  /** The value that the chart is crossed at; null for no line. */
  readonly target: number | null;
}

/** A line through the points, with its band. */
export interface ScatterLine {
  readonly points: readonly {
    readonly x: number;
    readonly fit: number;
    readonly lower: number;
    readonly upper: number;
  }[];
}

/** Everything a scatter shows. */
export interface ScatterSpec extends LocalityScheme {
  readonly points: readonly ScatterPoint[];
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly line: ScatterLine | null;
  /** Units of the request that are not drawn, for want of one of the two values. */
  readonly notDrawn: number;
  readonly summary: string;
}
