import type { Cell } from './workbook-file';

/** A cell's text without padding, line breaks and the `_` that fills merged headings; empty where there is none. */
export function textOf(cell: Cell | undefined): string {
  const text = cell === null || cell === undefined ? '' : String(cell).replaceAll(/\s+/g, ' ').trim();
  return text === '_' ? '' : text;
}

/** What a row says, for a reader who wants to check: its cells, at most 300 letters. */
export function sayingOf(cells: readonly Cell[]): string {
  return cells
    .map(textOf)
    .filter((text) => text !== '')
    .join(', ')
    .slice(0, 300);
}

/** Marks by which publications say that a value is not given. */
const NOT_GIVEN = new Set(['', '*', '-', '–', ':', '..', 'z', 'n/a']);

/** A number as publications write it: null where it is not given, `unreadable` where the cell holds something else. */
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
