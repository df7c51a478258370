import { describe, expect, it } from 'vitest';
import { type MeasuredBlock, paginate } from './paginate';

const plain = (height: number): MeasuredBlock => ({ height, isHead: false, table: null });
const head = (height: number): MeasuredBlock => ({ height, isHead: true, table: null });
const table = (rows: number, row = 10, top = 20): MeasuredBlock => ({ height: top + rows * row, isHead: false, table: { head: top, rows: Array.from({ length: rows }, () => row) } }); // prettier-ignore

describe('paginate', () => {
  it('fills a page and turns to the next', () => {
    expect(paginate([plain(60), plain(40), plain(1)], 100).map((page) => page.map(({ block }) => block))).toEqual([[0, 1], [2]]); // prettier-ignore
  });

  it('keeps a heading with what follows it', () => {
    expect(paginate([plain(70), head(20), plain(30)], 100).map((page) => page.map(({ block }) => block))).toEqual([[0], [1, 2]]); // prettier-ignore
    expect(paginate([plain(70), head(20)], 100)).toHaveLength(1);
  });

  it('parts a table between rows, its head on every page, and loses no row', () => {
    const pages = paginate([plain(50), table(20)], 100);
    const rows = pages.flat().flatMap((placed) => (placed.block === 1 && placed.rows ? [placed.rows] : []));
    expect(rows).toEqual([{ from: 0, to: 3 }, { from: 3, to: 11 }, { from: 11, to: 19 }, { from: 19, to: 20 }]); // prettier-ignore
    expect(paginate([plain(75), table(20)], 100)[0]).toEqual([{ block: 0, rows: null }]);
  });

  it('gives what is higher than a page one to itself, and rows too', () => {
    expect(paginate([plain(10), plain(300), plain(10)], 100)).toHaveLength(3);
    expect(paginate([table(2, 200)], 100).flat()).toEqual([{ block: 0, rows: { from: 0, to: 1 } }, { block: 0, rows: { from: 1, to: 2 } }]); // prettier-ignore
  });

  it('gives an empty paper one empty page', () => {
    expect(paginate([], 100)).toEqual([[]]);
  });
});
