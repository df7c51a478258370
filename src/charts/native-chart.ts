/** How the numbers of an axis are printed, as a format code of a spreadsheet: `0.0%`, `#,##0`, `0.00`, `£#,##0`. */
export type NumberCode = string;

export interface NativeAxis {
  readonly title: string;
  readonly format: NumberCode;
}

/** Marks at points, or a line through them. */
export interface NativePoints {
  readonly name: string;
  readonly drawn: 'marks' | 'line';
  /** `#RRGGBB`. */
  readonly colour: string;
  /** Lines only. */
  readonly dash?: 'solid' | 'dashed' | 'dotted';
  /** From left to right for a line. `name`: what a mark stands for. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly name?: string }[];
}

/** A row of values, one for each category; null leaves a gap. */
export interface NativeValues {
  readonly name: string;
  readonly colour: string;
  readonly dash?: 'solid' | 'dashed' | 'dotted';
  readonly values: readonly (number | null)[];
}

/**
 * A chart as plain data, of a kind that office programs draw themselves and their readers can edit. It holds what may be
 * printed and nothing else: points with small counts are left out before it is made.
 */
export type NativeChart =
  | { readonly kind: 'scatter'; readonly x: NativeAxis; readonly y: NativeAxis; readonly series: readonly NativePoints[] }
  | { readonly kind: 'bars'; readonly categories: readonly string[]; readonly value: NativeAxis; readonly series: readonly NativeValues[] }
  | { readonly kind: 'lines'; readonly categories: readonly string[]; readonly value: NativeAxis; readonly series: readonly NativeValues[] }; // prettier-ignore
