import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookBytes } from './workbook-bytes';

const content = {
  columns: ['unit_name', 'numerator', 'value'],
  rows: [
    ['O’Brien & “Sons” <Elm> 😀', 12, 0.1 + 0.2],
    ['=HYPERLINK("x")', '*', null],
    ['-5', true, -0.000_012_345_678_901_234],
  ],
  about: [
    ['Source', 'QOF (qof.csv; synthetic)'],
    ['Caveat', 'x'.repeat(5000)],
  ],
} as const;

const sheetsOf = (bytes: Uint8Array) => {
  const book = read(bytes, { type: 'array' });
  return Object.fromEntries(book.SheetNames.map((name) => [name, utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, raw: true, defval: null })])); // prettier-ignore
};

describe('workbookBytes', () => {
  it('holds every number in full as a number, text as text, and nothing where nothing is given', () => {
    const { Figures, About } = sheetsOf(workbookBytes(content));
    expect(Figures).toEqual([[...content.columns], ...content.rows]);
    expect(About).toEqual([['What', 'Text'], ...content.about]);
  });

  it('holds no formula, has a filter on its header row, and is the same each time', () => {
    const bytes = workbookBytes(content);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<autoFilter ref="A1:C4"/>');
    expect(workbookBytes(content)).toEqual(bytes);
  });

  it('holds a table without rows', () => {
    expect(sheetsOf(workbookBytes({ columns: ['a'], rows: [], about: [] }))['Figures']).toEqual([['a']]);
  });

  it('says in plain words what no workbook can hold', () => {
    const rows = Array.from({ length: 1_048_576 }, () => []);
    expect(() => workbookBytes({ columns: [], rows, about: [] })).toThrow('An Excel sheet holds 1048575 rows, and the table has 1048576: save it as CSV.'); // prettier-ignore
    expect(() => workbookBytes({ columns: ['a'], rows: [['y'.repeat(32_768)]], about: [] })).toThrow(/holds 32767 characters, and “y+…” has 32768/); // prettier-ignore
  });
});
