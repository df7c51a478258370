import { describe, expect, it } from 'vitest';
import { printedTable } from './printed-table';
import type { SavedTable } from './savable';

const TABLE: SavedTable = {
  columns: ['measure', 'period', 'unit_name', 'numerator', 'value', 'limit_upper998', 'target', 'is_new'],
  rows: [
    ['DM 12', '2007/08', 'Elm', 1204, 0.118764, 0.12345678, null, true],
    ['DM 12', '2007/08', 'Oak', '*', '*', 12.34567, null, false],
    ['DM 12', '2007/08', 'Ash', 0, null, -1204.6, null, false],
  ],
  print: [
    { column: 'value', header: 'Rate', format: 'percent' },
    { column: 'unit_name', header: 'Practice', format: 'text' },
    { column: 'numerator', header: 'Exceptions', format: 'count' },
  ],
};

describe('printedTable', () => {
  it('prints the columns that are named, in their order and formats', () => {
    expect(printedTable(TABLE, 'short')).toEqual({
      headers: [
        { text: 'Rate', isNumeric: true },
        { text: 'Practice', isNumeric: false },
        { text: 'Exceptions', isNumeric: true },
      ],
      rows: [
        ['11.9%', 'Elm', '1,204'],
        ['*', 'Oak', '*'],
        ['–', 'Ash', '0'],
      ],
      constants: null,
    });
  });

  it('prints every column in full, and says once what every row shares', () => {
    expect(printedTable(TABLE, 'full')).toEqual({
      headers: [
        { text: 'Unit name', isNumeric: false },
        { text: 'Numerator', isNumeric: true },
        { text: 'Value', isNumeric: true },
        { text: 'Upper 99.8% limit', isNumeric: true },
        { text: 'Is new', isNumeric: false },
      ],
      rows: [
        ['Elm', '1,204', '0.1188', '0.1235', 'Yes'],
        ['Oak', '*', '*', '12.35', 'No'],
        ['Ash', '0', '–', '−1,205', 'No'],
      ],
      constants: 'Measure: DM 12; period: 2007/08. Columns without values: target.',
    });
  });

  it('prints a table in full where it does not say which columns to print', () => {
    const { columns, rows } = TABLE;
    expect(printedTable({ columns, rows }, 'short')).toEqual(printedTable(TABLE, 'full'));
  });

  it('leaves every column where there is one row, none, or rows that are all alike', () => {
    const columns = ['measure', 'z'];
    for (const rows of [[], [['DM 12', 1.5]], [['DM 12', 1.5], ['DM 12', 1.5]]]) {
      const printed = printedTable({ columns, rows }, 'full');
      expect(printed.headers.map(({ text }) => text)).toEqual(['Measure', 'z']);
      expect(printed.rows).toEqual(rows.map(() => ['DM 12', '1.5']));
      expect(printed.constants).toBeNull();
    }
  }); // prettier-ignore

  it('holds each column, in a place of its own or above the table', () => {
    const columns = ['a', 'b', 'c', 'd'];
    const { headers, constants } = printedTable({ columns, rows: [[1, 'x', null, 2], [2, 'x', null, 2]] }, 'full'); // prettier-ignore
    expect(headers.map(({ text }) => text)).toEqual(['A']);
    expect(constants).toBe('B: x; d: 2. Columns without values: c.');
  });

  it('refuses what it cannot print', () => {
    expect(() => printedTable({ columns: ['a'], rows: [[Number.NaN], [1]] }, 'full')).toThrow(RangeError);
    expect(() => printedTable({ columns: ['a'], rows: [], print: [{ column: 'b', header: 'B', format: 'text' }] }, 'short')).toThrow('no column “b”'); // prettier-ignore
  });
});
