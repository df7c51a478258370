import type { Spread } from './spread';

/** A number with separators. @param digits behind the point */
export function count(value: number, digits = 0): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** @param value in ms */
export function milliseconds(value: number): string {
  return `${count(value, value < 10 ? 1 : 0)} ms`;
}

/** @param value in ms */
export function seconds(value: number): string {
  return `${count(value / 1e3, 1)} s`;
}

/** @param value in bytes */
export function megabytes(value: number): string {
  return `${count(value / 1e6)} MB`;
}

/** The ends of a spread, and of how many measurements. */
export function range({ min, max, n }: Spread, print: (value: number) => string): string {
  return `${print(min)} to ${print(max)}, n = ${n}`;
}
