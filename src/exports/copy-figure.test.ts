import { describe, expect, it } from 'vitest';
import { tableMarkup, tabbedText } from './copy-figure';

const table = {
  columns: ['unit_name', 'value'],
  rows: [
    ['Elm & <Oak>', 0.1],
    ['two\tlines\nof =text', null],
    ['=SUM(A1)', -2],
  ],
} as const;

describe('a copied table', () => {
  it('is cells by tabs for a spreadsheet, one line a row, with nothing that would run', () => {
    expect(tabbedText(table)).toBe("unit_name\tvalue\nElm & <Oak>\t0.1\ntwo lines of =text\t\n'=SUM(A1)\t-2");
  });

  it('is a table with header cells for a document, with nothing that would run', () => {
    expect(tableMarkup(table)).toBe(
      '<table><thead><tr><th scope="col">unit_name</th><th scope="col">value</th></tr></thead><tbody>' +
        '<tr><td>Elm &amp; &lt;Oak&gt;</td><td>0.1</td></tr><tr><td>two\tlines\nof =text</td><td></td></tr>' +
        '<tr><td>&#39;=SUM(A1)</td><td>-2</td></tr></tbody></table>',
    );
  });
});
