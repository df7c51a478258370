import { printUnit, type ValueFormat } from './format';

/** A value as office programs are given it: a rate for its 1,000, a percentage as the part it is, which its code prints with `%`. */
export function officeNumber(value: number, format: ValueFormat): number {
  const { scale, mark } = printUnit(format);
  return mark === '%' || scale === 1 ? value : value * scale;
}

/**
 * The code by which spreadsheets print what `officeNumber` gives: `0.0%`, `#,##0.00`, `£#,##0`.
 *
 * @param decimals 0 or more
 */
export function numberCode(format: ValueFormat, decimals: number): string {
  const { mark } = printUnit(format);
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  return mark === '%' ? `0${places}%` : `${mark}#,##0${places}`;
}
