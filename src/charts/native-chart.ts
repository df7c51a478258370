import type { MarkShape } from './locality-mark';

/** How the numbers of an axis are printed, as a format code of a spreadsheet: `0.0%`, `#,##0`, `0.00`, `£#,##0`. */
export type NumberCode = string;

export interface NativeAxis {
  readonly title: string;
  readonly format: NumberCode;
  /** Its ends and the step at which it is ruled; absent: as the program chooses. */
  readonly range?: { readonly min: number; readonly max: number; readonly step: number };
}

/** How lines and marks look. */
export interface NativeLook {
  /** `#RRGGBB`. */
  readonly colour: string;
  /** Lines only. */
  readonly dash?: 'solid' | 'dashed' | 'dotted';
  /** Of lines, in points; 1.5 where absent. */
  readonly width?: number;
  /** Of marks; a circle where absent. A dash is a short flat line. */
  readonly shape?: MarkShape | 'dash';
  /** Marks and bars that are outlines: units that are not compared. */
  readonly isHollow?: boolean;
  /** True where a legend need not name it: one that does looks the same and says the same. */
  readonly isUnlisted?: boolean;
}

/** Marks at points, or a line through them. */
export interface NativePoints extends NativeLook {
  readonly name: string;
  readonly drawn: 'marks' | 'line';
  /** From left to right for a line. `name`: what a mark stands for, printed beside it where `isNamed`. */
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly name?: string;
    readonly isNamed?: boolean;
  }[];
}

/** A row of values, one for each category; null leaves a gap. */
export interface NativeValues extends NativeLook {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Ends of the interval of each value. */
  readonly intervals?: readonly ({ readonly lower: number; readonly upper: number } | null)[];
  /** Places of the marks of a line that are filled, others are outlines, and of those that are diamonds; absent: no marks. */
  readonly marks?: { readonly filled: readonly number[]; readonly diamonds: readonly number[] };
  /** How each bar's value is printed at it; absent: not at all. */
  readonly printed?: NumberCode;
  /** True for bars that are not seen and hold up those that stand on them. */
  readonly isUnseen?: boolean;
}

/**
 * A chart as plain data, of a kind that office programs draw themselves and their readers can edit. It holds what may be
 * printed and nothing else: points with small counts are left out before it is made.
 */
export type NativeChart = NativeScatter | NativeBars | NativeLines;

export interface NativeScatter {
  readonly kind: 'scatter';
  readonly x: NativeAxis;
  readonly y: NativeAxis;
  readonly series: readonly NativePoints[];
}

export interface NativeBars {
  readonly kind: 'bars';
  readonly categories: readonly string[];
  readonly value: NativeAxis;
  readonly series: readonly NativeValues[];
  /** `columns` from left to right, also where absent, or `rows` from top to bottom. */
  readonly drawn?: 'columns' | 'rows';
  /** What the categories are, such as `73 practices, lowest to highest`: stands for their names where they are many. */
  readonly categoriesTitle?: string;
  /** Whether the bars of a category stand on each other; absent: each has the whole of its place, one series a category. */
  readonly isStacked?: boolean;
  /** Lines across columns. */
  readonly lines?: readonly NativeValues[];
}

export interface NativeLines {
  readonly kind: 'lines';
  readonly categories: readonly string[];
  readonly value: NativeAxis;
  readonly series: readonly NativeValues[];
  /** Whether lines go on over a category without a value. */
  readonly spansGaps?: boolean;
}
