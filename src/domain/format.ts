/**
 * The only place that turns a number into what a reader sees (a test holds the rest of the source to it).
 * Rates have 1 decimal, ratios 2, pounds none; proportions are 0 to 1 everywhere else and percent only here.
 */
const counts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
const poundsAndPence = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
const decimals = [0, 1, 2, 3, 4].map(
  (digits) => new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);
const significant = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** How many of the denominator a printed value is for, and what marks it: `£` before it, `%` after it. */
const FORMATS = {
  percent: { scale: 100, mark: '%' },
  'percent-of-budget': { scale: 100, mark: '%' },
  ratio: { scale: 1, mark: '' },
  'per-100': { scale: 100, mark: '' },
  'per-1000': { scale: 1000, mark: '' },
  'per-10000': { scale: 10_000, mark: '' },
  'per-100000': { scale: 100_000, mark: '' },
  'per-1000000': { scale: 1_000_000, mark: '' },
  pounds: { scale: 1, mark: '£' },
  'pounds-per-100': { scale: 100, mark: '£' },
  'pounds-per-1000': { scale: 1000, mark: '£' },
  'pounds-per-10000': { scale: 10_000, mark: '£' },
  'pounds-per-100000': { scale: 100_000, mark: '£' },
  'pounds-per-1000000': { scale: 1_000_000, mark: '£' },
} as const;

/** How a value is printed: its unit and the number of decimals. */
export type ValueFormat = keyof typeof FORMATS;

/** How many of the denominator a value is printed for, and the mark printed with it: `£`, `%` or none. */
export function printUnit(format: ValueFormat): { readonly scale: number; readonly mark: '£' | '%' | '' } {
  return FORMATS[format];
}

/** What follows a printed value that does not carry its unit: ` per 1,000`; nothing for percentages, ratios and `£`. */
export function perText(format: ValueFormat): string {
  const { scale } = FORMATS[format];
  return /^(pounds-)?per-/.test(format) ? ` per ${formatCount(scale)}` : '';
}

/** A whole number with thousands commas; `–` when there is none. */
export function formatCount(value: number | null): string {
  return value === null ? '–' : counts.format(value);
}

/** A number of which only its size is known: to the nearest whole from 1,000, else to 4 significant figures; a true minus below 0. */
export function formatBare(value: number | null): string {
  if (value === null) return '–';
  return withMinus(value, (size) => (Number.isInteger(size) || size >= 1000 ? counts : significant).format(size));
}

/** A number with a fixed number of decimals (0 to 4) and thousands commas. */
export function formatDecimal(value: number | null, digits: number): string {
  const formatter = decimals[digits];
  if (!formatter) throw new RangeError(`formatDecimal digits must be 0 to 4; got ${digits}`);
  return value === null ? '–' : formatter.format(value);
}

/** A proportion (0 to 1) as a percentage with 1 decimal. */
export function formatPercent(value: number | null, digits = 1): string {
  return value === null ? '–' : `${formatDecimal(value * 100, digits)}%`;
}

/** What is printed of a size, with a true minus before it where the value is below 0 and does not round to nothing. */
function withMinus(value: number, print: (size: number) => string): string {
  const text = print(Math.abs(value));
  return value < 0 && text !== print(0) ? `−${text}` : text;
}

/** Pounds to the nearest pound; below 0 with a true minus. */
export function formatPounds(value: number | null): string {
  return value === null ? '–' : withMinus(value, (size) => pounds.format(size));
}

/** From this many pounds money is printed in thousands. */
const THOUSANDS_FROM = 10_000;

/** Money of a contract: pounds to the nearest pound, or thousands from £10,000, `£246k`; below 0 with a true minus. */
export function formatMoney(value: number | null): string {
  if (value === null) return '–';
  return withMinus(value, (size) => (size < THOUSANDS_FROM ? pounds.format(size) : `${pounds.format(size / 1000)}k`));
}

/** A difference in pounds with its sign, to the nearest pound: `+£1,500`, `−£800`; no sign at £0. */
export function formatSignedPounds(value: number | null): string {
  return value === null ? '–' : signed(value, pounds.format(Math.abs(value)), pounds.format(0));
}

/** A difference of money with its sign, as `formatMoney` prints its size: `+£154k`. */
export function formatSignedMoney(value: number | null): string {
  return value === null ? '–' : signed(value, formatMoney(Math.abs(value)), pounds.format(0));
}

/** A part that something is more or less by, 0 to 1, as a percentage with its sign and 1 decimal: `+1.4%`. */
export function formatSignedPercent(value: number | null): string {
  return value === null ? '–' : signed(value, formatPercent(Math.abs(value)), formatPercent(0));
}

/** A size with a sign before it; none where it is printed as nothing. */
function signed(value: number, size: string, nothing: string): string {
  return size === nothing ? size : `${value < 0 ? '−' : '+'}${size}`;
}

/** A difference of counts to the nearest whole number with its sign, `+790`; a true minus below 0, no sign at 0. */
export function formatDifference(value: number | null): string {
  if (value === null) return '–';
  const text = counts.format(Math.abs(value));
  return text === '0' ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** A measure's value (x/n) as the reader sees it, with its unit where one belongs beside the number; money below 0 with a true minus. */
export function formatValue(value: number | null, format: ValueFormat): string {
  if (value === null) return '–';
  const { scale, mark } = FORMATS[format];
  if (mark === '£') return withMinus(value * scale, (size) => poundsAndPence.format(size));
  return `${formatDecimal(value * scale, format === 'ratio' ? 2 : 1)}${mark}`;
}

/** A value of an axis in the unit it is printed in, without the noise of floating point. */
function axisNumber(value: number, format: ValueFormat): number {
  return Math.round(value * FORMATS[format].scale * 1e6) / 1e6;
}

/** How many decimals (0 to 2) a value of an axis needs. */
export function axisDecimals(value: number, format: ValueFormat): number {
  const shown = axisNumber(value, format);
  return Number.isInteger(shown) ? 0 : Number.isInteger(Math.round(shown * 1e5) / 1e4) ? 1 : 2;
}

/**
 * A value for an axis: as `formatValue`, with only the decimals it needs.
 *
 * @param least decimals that its neighbours on the axis have
 */
export function formatAxisValue(value: number, format: ValueFormat, least = 0): string {
  const { mark } = FORMATS[format];
  const digits = Math.max(least, axisDecimals(value, format));
  const shown = axisNumber(value, format);
  if (mark === '£') return withMinus(shown, (size) => `£${formatDecimal(size, digits)}`);
  return `${formatDecimal(shown, digits)}${mark}`;
}

/**
 * The number of units chance would give, as printed: `less than 0.1`, `0.1`, `3`, `3.2`, `12`.
 *
 * @param expected 0 or more
 */
export function formatExpected(expected: number): string {
  if (expected < 0.05) return 'less than 0.1';
  if (expected >= 9.95) return formatCount(Math.round(expected));
  return formatDecimal(expected, 1).replace(/\.0$/, '');
}

/** A p-value as it is printed: never `0`. */
export function formatP(p: number | null): string {
  if (p === null) return '–';
  return p < 0.001 ? '< 0.001' : formatDecimal(p, 3);
}

/** A signed z to 1 decimal with a true minus sign. */
export function formatZ(z: number | null): string {
  if (z === null) return '–';
  const text = formatDecimal(Math.abs(z), 1);
  return z < 0 && text !== '0.0' ? `−${text}` : `+${text}`;
}

/** A correlation to 2 decimals with its sign, `+0.45`; a true minus below 0, no sign at 0. */
export function formatCorrelation(r: number | null): string {
  if (r === null) return '–';
  const text = formatDecimal(Math.abs(r), 2);
  return text === '0.00' ? text : `${r < 0 ? '−' : '+'}${text}`;
}

/** A size in bytes as it is printed: `640 kB`, `12.4 MB`, `3.1 GB` (thousands, as file managers mostly show them). */
export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${formatCount(Math.ceil(bytes / 1e3))} kB`;
  return bytes < 1e9 ? `${formatDecimal(bytes / 1e6, 1)} MB` : `${formatDecimal(bytes / 1e9, 1)} GB`;
}

/** A moment as a date and a time of day: `26 Nov 2026, 04:09`. @param time ms since 1970 */
export function formatMoment(time: number): string {
  return moments.format(time);
}
