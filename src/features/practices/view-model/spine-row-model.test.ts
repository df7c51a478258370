import { describe, expect, it } from 'vitest';
import { aBoard, aColumn, type CellOf } from '../../../../tests/support/a-board';
import { fiveNumbers } from './five-numbers';
import { spineRow } from './spine-row-model';

const within = (x: number): CellOf => ({ x, n: 100, band: 'within', z: 0 });
// 2%, 4%, 6%, 8% and 14%: quartiles 4% and 8% (type 7), middle 6%, reach 8 points.
const column = aColumn([within(2), within(4), { ...within(6), band: 'above-998' }, within(8), within(14), {}]);
const board = aBoard(column);
const ALL = { kind: 'all' as const, words: 'all practices', places: null };

describe('spineRow', () => {
  it('has five numbers as by hand', () => {
    expect(fiveNumbers(column)).toEqual([0.02, 0.04, 0.06, 0.08, 0.14].map((v) => expect.closeTo(v, 12) as number));
    expect(fiveNumbers(aColumn([within(1), within(2), {}]))).toBeNull();
  });

  it('puts the middle practice at 0 and the furthest at 1', () => {
    const row = spineRow(board, column, 4, { kind: 'similar', words: 's', places: [0, 1] });
    expect(row.bar).toEqual({
      lowest: expect.closeTo(-0.5, 9) as number,
      quarter: expect.closeTo(-0.25, 9) as number,
      threeQuarters: expect.closeTo(0.25, 9) as number,
      highest: expect.closeTo(1, 9) as number,
    });
    expect(row.value).toBeCloseTo(1, 9);
    // (2 + 4) / 200 = 3%.
    expect(row.mark).toBeCloseTo(-3 / 8, 9);
    expect(row).toMatchObject({ text: '14.0%', isFlagged: false, id: 'exception-rate:DM', group: 'QOF exceptions' });
    expect(spineRow(board, column, 2, ALL)).toMatchObject({ isFlagged: true });
  });

  it('says that a practice has no figures, and draws nothing of it', () => {
    expect(spineRow(board, column, 5, ALL)).toMatchObject({ value: null, lower: null, text: 'not given', isFlagged: false }); // prettier-ignore
  });

  it('tells nothing of what is hidden: no value, no flag, and no end of the bar', () => {
    const hidden = { isHidden: (place: number) => place === 2 || place === 4, isComparatorHidden: () => true };
    expect(spineRow(board, column, 2, ALL, hidden)).toMatchObject({ text: '*', value: null, lower: null, mark: null, isFlagged: false }); // prettier-ignore
    expect(fiveNumbers(column, hidden)?.at(-1)).toBeCloseTo(0.08, 12);
  });

  it('stands in the middle where all are alike', () => {
    const alike = aColumn([within(5), within(5), within(5)]);
    expect(spineRow(aBoard(alike), alike, 0, ALL)).toMatchObject({ value: 0, bar: { lowest: 0, highest: 0 } });
  });
});
