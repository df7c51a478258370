import {
  formatCorrelation,
  formatCount,
  formatDifference,
  formatPounds,
  formatSignedPercent,
  formatValue,
  formatZ,
  type ValueFormat,
} from './format';

/** Numbers of a saved table that are no values of a measure, by how a paper prints them. */
const PRINT = {
  count: formatCount,
  /** Whole pence as pounds to the nearest pound. */
  pence: (pence: number) => formatPounds(pence / 100),
  /** Whole pence as pounds and pence. */
  'pence-in-full': (pence: number) => formatValue(pence / 100, 'pounds'),
  /** Pounds to the nearest pound. */
  'whole-pounds': formatPounds,
  /** A part that something is more or less by: `+1.4%`. */
  'signed-percent': formatSignedPercent,
  /** What is more or less, to the nearest whole number: `+790`. */
  difference: formatDifference,
  z: formatZ,
  correlation: formatCorrelation,
} as const;

/** How the numbers of a column are printed in a paper. */
export type NumberFormat = keyof typeof PRINT | ValueFormat;

/** A number of a saved table as a paper prints it. */
export function printNumber(value: number, format: NumberFormat): string {
  return isPlain(format) ? PRINT[format](value) : formatValue(value, format);
}

function isPlain(format: NumberFormat): format is keyof typeof PRINT {
  return Object.hasOwn(PRINT, format);
}
