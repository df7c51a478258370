import type { CanonicalColumn } from './canonical-columns';
import { NOT_GIVEN } from './cell-sql';
import { readPeriod } from './period-spellings';

/** What the cells of a column look like, for a column of an extract. */
export interface CellLook {
  /** What they would be, such as `practice codes`. */
  readonly words: string;
  readonly fits: (cell: string) => boolean;
  /** Whether hardly any other column has cells like these. */
  readonly isTelling: boolean;
}

const look = (words: string, pattern: RegExp, isTelling = false): CellLook => ({
  words,
  fits: (cell) => pattern.test(cell),
  isTelling,
});

/** A number as people type it, with a decimal comma or point, thousands marks, a pound sign or a percent sign. */
const NUMBER = /^'?[-+]?£?\s?(?:\d+|\d{1,3}(?:[.,\s\u00a0]\d{3})+)?(?:[.,]\d+)?\s?%?$/;

const BY_STORED: Readonly<Record<string, CellLook>> = {
  specialty_code: look('treatment function codes', /^\d{3}$/),
  provider_code: look('provider codes', /^R[A-Z0-9]{2}(?:[A-Z0-9]{2})?$/i, true),
  indicator_code: look('indicator codes', /^[A-Z]{2,8}[\s-]?\d{1,3}[A-Z]?$/i, true),
  register_code: look('register codes', /^[A-Z]{2,8}$/i),
  bnf_code: look('BNF codes', /^\d{2}(?:\d{2})*[A-Z0-9]{0,9}$|^\d{1,2}(?:\.\d{1,2})+$/i),
  age_band: look('age bands', /^(?:under\s*)?\d{1,3}\s*(?:-|–|to|\+|and)\s*\w*$/i, true),
  sex: look('sexes', /^(?:m|f|male|female|men|women|all|persons|both)$/i, true),
};

const NUMERIC: Readonly<Record<string, CellLook>> = {
  count: look('counts', /^'?\d{1,3}(?:[.,\s\u00a0]?\d{3})*(?:[.,]0+)?$/),
  number: look('numbers', NUMBER),
  money: look('sums of money', NUMBER),
};

/** What the cells of a canonical column look like. */
export function lookOf(column: CanonicalColumn): CellLook {
  const { type, choices } = column;
  if (choices) {
    const fits = (cell: string) => choices.some((choice) => choice.toLowerCase() === cell.toLowerCase());
    return { words: choices.join(' or '), fits, isTelling: choices.length > 1 };
  }
  if (type === 'unit') return look('practice codes', /^[A-Z]\d{5}$/i, true);
  if (type === 'period') return { words: 'periods', fits: isPeriod, isTelling: true };
  if (type === 'date') return look('dates', /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$|^\d{8}$|^\d{1,2}[ -][A-Z]{3,9}[ -]\d{2,4}$/i); // prettier-ignore
  const named = BY_STORED[column.stored];
  if (named) return named;
  return NUMERIC[type] ?? { words: 'words', fits: (cell) => !NUMBER.test(cell), isTelling: false };
}

function isPeriod(cell: string): boolean {
  return readPeriod(cell, 'month') !== null || readPeriod(cell, 'year') !== null;
}

/** The cells that say something. */
export function givenCells(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => !NOT_GIVEN.includes(cell));
}

/** Share of cells that look as they should, 0 to 1; null where no cell says anything. */
export function shareThatFits(cells: readonly string[], { fits }: CellLook): number | null {
  return cells.length === 0 ? null : cells.filter(fits).length / cells.length;
}

/** Whether cells are written with a decimal comma: some have one with other than three figures after it, none a point. */
export function hasDecimalComma(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => NUMBER.test(cell));
  const isComma = (cell: string) => /^[^,]*,(?:\d{1,2}|\d{4,})\s?%?$/.test(cell);
  return numbers.some(isComma) && !numbers.some((cell) => /^[^.]*\.(?:\d{1,2}|\d{4,})\s?%?$/.test(cell));
}
