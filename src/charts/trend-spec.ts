import type { ValueFormat } from '@/domain/format';
import type { ReferenceLine } from './chart-unit';
import type { LocalityScheme } from './locality-mark';

/** One period of one line. */
export interface TrendPoint {
  /** Null where there is none: a gap in the line. */
  readonly value: number | null;
  /** The 95% interval, drawn for the unit's own line; null where there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** True where the point is a signal (outside limits, or by a rule of the XmR chart): filled, others are outlines. */
  readonly isFlagged: boolean;
  /** True where only a part of the period is loaded: a diamond in place of the line's own mark. */
  readonly isPart?: boolean;
  /** Plain text of the tooltip, lines split by `\n`. */
  readonly hover: string;
}

/** One line of a trend. */
export interface TrendLine {
  readonly id: string;
  /** Written at the line's end. */
  readonly name: string;
  /**
   * `unit`: the line the chart is about, thick and solid. `locality`: dashed, in its colour. `overall`: dotted, dark.
   * `process`: the line of an XmR chart, thin and solid.
   */
  readonly role: 'unit' | 'locality' | 'overall' | 'process';
  /** The locality whose colour and shape the line has; null for dark ink and circles. */
  readonly locality: string | null;
  /** As many as there are periods. */
  readonly points: readonly TrendPoint[];
}

/** Limits of a period, such as those of an XmR chart. Null where there are none. */
export interface TrendLimits {
  readonly lower: number | null;
  readonly centre: number | null;
  readonly upper: number | null;
}

/** A place where the series cannot be read across. */
export interface TrendBreak {
  /** The break lies before this period, from 1. */
  readonly before: number;
  /** Why, in a word or two: `new definition`. */
  readonly label: string;
}

/** Everything a trend shows. */
export interface TrendSpec extends LocalityScheme {
  /** Short names of the periods in order: `2005/06`, `Apr 06`. */
  readonly periods: readonly string[];
  /** Most important first: when names at line ends have no room, the last go. */
  readonly series: readonly TrendLine[];
  /** As many as there are periods, or null for none. */
  readonly limits: readonly TrendLimits[] | null;
  /** What the limits' lines are called. */
  readonly limitNames: { readonly lower: string; readonly centre: string; readonly upper: string };
  readonly breaks: readonly TrendBreak[];
  /** Places of periods that no line has a value of and lines pass over; absent: none, every missing value is a gap. */
  readonly passedOver?: readonly number[];
  readonly lines: readonly ReferenceLine[];
  readonly format: ValueFormat;
  readonly valueTitle: string;
  readonly summary: string;
}
