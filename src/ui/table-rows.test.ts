import { describe, expect, it } from 'vitest';
import { searchRows, sortRows } from './table-rows';

interface Row {
  readonly name: string;
  readonly rate: number | null;
}

const ROWS: readonly Row[] = [
  { name: 'Practice 10', rate: 0.5 },
  { name: 'practice 9', rate: null },
  { name: 'Élan', rate: -0.25 },
  { name: 'Practice 2', rate: 0.5 },
];
const COLUMNS = [
  { id: 'name', value: (row: Row) => row.name },
  { id: 'rate', value: (row: Row) => row.rate },
];
const sorted = (column: string, isDescending: boolean) =>
  sortRows(ROWS, COLUMNS, { column, isDescending }).map(({ name }) => name);

describe('sortRows', () => {
  it('reads numbers inside names as numbers, and leaves capitals and accents aside', () => {
    expect(sorted('name', false)).toEqual(['Élan', 'Practice 2', 'practice 9', 'Practice 10']);
  });

  it('keeps rows without a value last either way, and ties in their order', () => {
    expect(sorted('rate', false)).toEqual(['Élan', 'Practice 10', 'Practice 2', 'practice 9']);
    expect(sorted('rate', true)).toEqual(['Practice 10', 'Practice 2', 'Élan', 'practice 9']);
  });

  it('leaves the rows as they are without a sorting', () => {
    expect(sortRows(ROWS, COLUMNS, null)).toBe(ROWS);
  });
});

describe('searchRows', () => {
  it('finds every word in the text columns and does not search numbers', () => {
    expect(searchRows(ROWS, COLUMNS, 'PRACTICE 1')).toEqual([ROWS[0]]);
    expect(searchRows(ROWS, COLUMNS, '0.25')).toEqual([]);
  });
});
