import { financialYear, type Period } from '@/domain/period';
import { qofKey } from '@/domain/qof-code';
import { textOf } from './workbook-cell';
import type { Cell } from './workbook-file';

/** A heading as it is compared: lower case, without the digit of a footnote (`Register1`). */
export function headingOf(cell: Cell | undefined): string {
  return textOf(cell)
    .toLowerCase()
    .replace(/(?<=[a-z)])\d$/, '');
}

/** The financial year a heading names by itself: `2018-19`, or `2017-181` with the digit of a footnote. */
export function yearOfHeading(cell: Cell | undefined): Period | null {
  const match = /^(20\d\d)\s?[-–/]\s?(\d\d)\d?$/.exec(textOf(cell));
  return match ? consecutive(match[1], match[2]) : null;
}

/** Financial years named anywhere in a title: `…, 2018-19, CCG level`, `for April 2014 - March 2015`. */
export function yearsInTitle(text: string): readonly Period[] {
  const spans = [...text.matchAll(/\b(20\d\d)\s?[-–/]\s?(?:20)?(\d\d)\b/g)];
  const months = [...text.matchAll(/\bApril (20\d\d)\s?[-–]\s?March 20(\d\d)\b/g)];
  return [...spans, ...months].flatMap((match) => consecutive(match[1], match[2]) ?? []);
}

function consecutive(start: string | undefined, end: string | undefined): Period | null {
  return (Number(start) + 1) % 100 === Number(end) ? financialYear(Number(start)) : null;
}

/**
 * The indicator a heading ends in, as `qofKey` writes it: `AF001`, `Heart Failure HF002`, `… Prevention CVD-PP001`.
 *
 * @returns null where it names none; a description (`AF004: In those patients …`) is none
 */
export function indicatorOfHeading(cell: Cell | undefined): string | null {
  const match = /(?:^|\s)([A-Z]{1,5}(?:-[A-Z]{1,3})?\s?\d{3})\d?$/.exec(textOf(cell));
  return match?.[1] && textOf(cell).length <= 100 ? qofKey(match[1]) : null;
}
