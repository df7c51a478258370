import type { ValueFormat } from '@/domain/format';
import type { ChartPicture } from './chart-picture';
import type { ChartUnit, ReferenceLine } from './chart-unit';
import type { LocalityScheme } from './locality-mark';

/** A unit of a ranked chart. */
export interface RankedPoint extends ChartUnit {
  /** Null where there is none: the unit is counted in `notDrawn`. */
  readonly value: number | null;
  /** The 95% interval of the value; null where there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly isCompared: boolean;
}

/** Everything a ranked chart shows. Units hidden by a locality filter are left out by the caller. */
export interface RankedSpec extends LocalityScheme {
  /** In any order: the chart sorts them by value. */
  readonly points: readonly RankedPoint[];
  /** Most important first. */
  readonly lines: readonly ReferenceLine[];
  readonly format: ValueFormat;
  readonly valueTitle: string;
  /** Title of the row of units, such as `73 practices, lowest to highest`. */
  readonly unitsTitle: string;
  readonly selectedId: string | null;
  readonly summary: string;
}

/** A ranked picture also says whether there was room for the intervals. */
export interface RankedPicture extends ChartPicture {
  readonly intervalsShown: boolean;
}

/** A unit with a value, and its place in the order. */
export interface RankedDot extends RankedPoint {
  readonly value: number;
  /** From 0, lowest value first. */
  readonly rank: number;
}
