import { describe, expect, it } from 'vitest';
import type { PrintedTable } from './printed-table';
import { fittedColumns, gapsOf, type TableRoom, wordWidths } from './table-columns';

/** An A4 page in twentieths of a point. */
const ON: TableRoom = { perPoint: 20, width: 10_206, sizes: [9, 8, 7, 6], gap: 75, gapAfterNumbers: 220 };
const ROOM = ON.width;
const tableOf = (columns: readonly string[], row: readonly string[]): PrintedTable => ({
  headers: columns.map((text) => ({ text, isNumeric: false })),
  rows: [row],
  constants: null,
});
const total = (widths: readonly number[]) => Math.round(widths.reduce((sum, width) => sum + width, 0));

describe('fittedColumns', () => {
  it('leaves a small table small, at the largest size', () => {
    const { widths, points } = fittedColumns(tableOf(['Year', 'Ratio'], ['2007/08', '2.84']), ON);
    expect(points).toBe(9);
    expect(total(widths)).toBeLessThan(ROOM / 3);
  });

  it('gives long texts the room that words leave, and never more than the page', () => {
    const { widths, points } = fittedColumns(tableOf(['Note', 'n'], ['word '.repeat(1000), '12']), ON);
    expect(points).toBe(9);
    expect(total(widths)).toBeLessThanOrEqual(ROOM);
    expect(widths[0]).toBeGreaterThan(ROOM * 0.4);
    // "12" at 9 points in Arial is 2 × 556 thousandths of 9 points, 20 twips each.
    expect(widths[1]).toBeGreaterThan(2 * 0.556 * 9 * 20);
  });

  it('sets many columns smaller until their words are whole, and breaks words only at the smallest size', () => {
    const many = Array.from({ length: 14 }, () => 'Denominator');
    expect(fittedColumns(tableOf(many, many), ON).points).toBeLessThan(9);
    const wide = Array.from({ length: 40 }, () => 'Denominator');
    const { widths, points } = fittedColumns(tableOf(wide, wide), ON);
    expect(points).toBe(6);
    expect(total(widths)).toBeLessThanOrEqual(ROOM);
  });

  it('fits a long unbroken word, and a table of ten thousand rows', () => {
    expect(total(fittedColumns(tableOf(['a', 'b'], ['x'.repeat(5000), 'y']), ON).widths)).toBeLessThanOrEqual(ROOM);
    const rows = Array.from({ length: 10_000 }, (_, row) => ['Practice of many words here', String(row)]);
    expect(total(fittedColumns({ ...tableOf(['a', 'b'], []), rows }, ON).widths)).toBeLessThanOrEqual(ROOM);
  });

  it('tells what columns need for their words alone', () => {
    const [note = 0, n = 0] = wordWidths(tableOf(['Note', 'n'], ['word '.repeat(1000), '12']), { ...ON, perPoint: 1, gap: 0 }, 9); // prettier-ignore
    // "Note" in bold Arial is 722 + 611 + 333 + 556 thousandths of 9 points, wider than "word".
    expect(note).toBeCloseTo(2.222 * 9 * 1.04, 6);
    expect(n).toBeCloseTo(2 * 0.556 * 9 * 1.04, 6);
  });

  it('keeps text clear of the numbers before it', () => {
    const headers = [true, false, true].map((isNumeric) => ({ text: '', isNumeric }));
    const lefts = headers.map((_, at) => gapsOf(headers, at, ON).left);
    expect(lefts[1]).toBeGreaterThan(lefts[0] ?? 0);
    expect(lefts[2]).toBe(lefts[0]);
  });
});
