import { financialYear, type Period } from '@/domain/period';
import { qofKey } from '@/domain/qof-code';
import type { Cell } from './workbook-file';

/** A cell's text without padding, line breaks and the `_` that fills merged headings; empty where there is none. */
export function textOf(cell: Cell | undefined): string {
  const text = cell === null || cell === undefined ? '' : String(cell).replaceAll(/\s+/g, ' ').trim();
  return text === '_' ? '' : text;
}

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

/** Marks by which publications say that a value is not given. */
const NOT_GIVEN = new Set(['', '*', '-', '–', ':', '..', 'z', 'n/a']);

/** A number of a group sheet: null where it is not given, `unreadable` where the cell holds something else. */
export function numberOf(cell: Cell | undefined): number | null | 'unreadable' {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : 'unreadable';
  const text = textOf(cell);
  if (NOT_GIVEN.has(text.toLowerCase())) return null;
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : 'unreadable';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as workbooks write it, in ISO form: `2019-10-24`, `26 October 2018`, `10th July 2015`, `24/10/2019`. */
export function dateIn(text: string): string | null {
  const iso = /\b(20\d\d-\d\d-\d\d)\b/.exec(text);
  if (iso?.[1]) return iso[1];
  const words = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}),? (20\d\d)\b/.exec(text);
  const figures = /\b(\d{1,2})\/(\d{1,2})\/(20\d\d)\b/.exec(text);
  const month = words?.[2] ? MONTHS.indexOf(words[2].slice(0, 3).toLowerCase()) + 1 : Number(figures?.[2] ?? 0);
  const [day, year] = [words?.[1] ?? figures?.[1], words?.[3] ?? figures?.[3]];
  return day && year && month >= 1 && month <= 12
    ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    : null;
}
