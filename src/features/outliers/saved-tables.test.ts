import { describe, expect, it } from 'vitest';
import { aBoard, aColumn, type CellOf } from '../../../tests/support/a-board';
import { findSignals } from '@/signals/find-signals';
import { movements } from '@/signals/movement';
import { mapTable } from './savable-map';
import { movedTable } from './savable-moved';
import { signalsTable } from './savable-signals';

const near: CellOf = { x: 20, n: 400, z: 0, band: 'within' };
const far: CellOf = { x: 40, n: 400, z: 4, band: 'above-998' };
/** 3 events of 10: too few to print. */
const few: CellOf = { x: 3, n: 10, z: 4, band: 'above-998' };
const at = (columns: readonly string[], row: readonly unknown[] | undefined, name: string) => row?.[columns.indexOf(name)]; // prettier-ignore

describe('signalsTable', () => {
  const board = aBoard(aColumn([few, far, near, near]));
  const { signals } = findSignals(board, [0, 1, 2, 3], { by: 'limits', limits: '998' });
  const earlier = [aBoard(aColumn([far, far, near, near])), aBoard(aColumn([near, near, near, near]))];

  it('holds every signal with whether it was so before', async () => {
    const { columns, rows } = await signalsTable(board, signals, earlier, 0);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(['Y90001', 'Practice 1', 'DacCom', 'Exception rate, diabetes', '2007/08', 3, 10, 0.3, 0.05, '30.0%', '5.0%', 'higher', 4, expect.closeTo(6.33e-5, 6), null, 'so in 1 of the 2 years before', 'few events expected']); // prettier-ignore
    expect(at(columns, rows[1], 'unit_code')).toBe('Y90002');
  });

  it('leaves out signals of small counts, and says how many', async () => {
    const { rows } = await signalsTable(board, signals, earlier, 5);
    expect(rows.some(([code]) => code === 'Y90001')).toBe(false);
    expect(rows.at(-1)?.at(-1)).toMatch(/^[12] more left out for small numbers \(threshold 5\)$/);
  });

  it('masks what was so before where the counts of a year before are small', async () => {
    const plain = aBoard(aColumn([far, near, near, near]));
    const one = findSignals(plain, [0, 1, 2, 3], { by: 'limits', limits: '998' }).signals;
    const before = async (...cells: readonly CellOf[]) => {
      const { columns, rows } = await signalsTable(plain, one, [aBoard(aColumn([...cells, near, near, near]))], 5);
      return at(columns, rows[0], 'before');
    };
    expect(await before(far)).toBe('so the year before too');
    expect(await before(few)).toBe('*');
  });

  it('tells adjusted z to three figures where any count is masked, or not at all, and none of a cost', async () => {
    const small = (count: number) => Array.from({ length: count }, (): CellOf => ({ x: 3, n: 400, z: -1, band: 'within' })); // prettier-ignore
    const zOf = async (others: readonly CellOf[], changes: Parameters<typeof aColumn>[1], threshold: number) => {
      const own = aBoard(aColumn([{ ...far, z: 4.12345 }, ...others], changes));
      const found = findSignals(own, [0], { by: 'limits', limits: '998' }).signals;
      const { columns, rows } = await signalsTable(own, found, [], threshold);
      return at(columns, rows[0], 'z');
    };
    expect(await zOf(small(40), { isAdjusted: true }, 0)).toBe(4.12345);
    expect(await zOf(small(40), {}, 5)).toBe(4.12345);
    expect(await zOf(small(40), { isAdjusted: true }, 5)).toBe(4.12);
    // So few counts are masked that the spread of all could be searched for them.
    expect(await zOf([...small(2), near, near], { isAdjusted: true }, 5)).toBe('*');
    expect(await zOf([{ x: 9000, n: 3 }, { x: 9000, n: 4 }, near, near], { kind: 'cost', format: 'pounds' }, 5)).toBe('*'); // prettier-ignore
  });
});

describe('mapTable', () => {
  const board = aBoard(aColumn([few, far, {}, near]), aColumn([near, near, near, { x: 20, n: 400 }], { key: 'exception-rate:CHD', title: 'Exception rate, CHD' })); // prettier-ignore

  it('holds the cells that have a value, in the order of the rows, with z, band and words', async () => {
    const { columns, rows } = await mapTable(board, [1, 0, 2, 3], 0);
    expect(rows.map((row) => [row[0], at(columns, row, 'measure')])).toEqual([
      ['Y90002', 'Exception rate, diabetes'], ['Y90002', 'Exception rate, CHD'],
      ['Y90001', 'Exception rate, diabetes'], ['Y90001', 'Exception rate, CHD'],
      ['Y90003', 'Exception rate, CHD'],
      ['Y90004', 'Exception rate, diabetes'], ['Y90004', 'Exception rate, CHD'],
    ]); // prettier-ignore
    expect(rows[0]).toEqual(['Y90002', 'Practice 2', 'Hertsmere', 'Exception rate, diabetes', '2007/08', 40, 400, 0.1, '10.0%', 4, 'above-998', 'higher: outside the 99.8% limits']); // prettier-ignore
    expect(rows.at(-1)?.slice(-3)).toEqual([null, 'not-compared', 'not compared']);
  });

  it('masks the whole cell of a small count', async () => {
    const { columns, rows } = await mapTable(board, [0, 1, 2, 3], 5);
    expect(rows[0]?.slice(5)).toEqual(['*', 10, '*', '*', '*', '*', '*']);
    // Three more than the 3 would give it away: another cell goes with it.
    expect(rows.filter((row) => at(columns, row, 'value') === '*').length).toBeGreaterThan(1);
    expect(
      at(
        columns,
        rows.find((row) => at(columns, row, 'measure') === 'Exception rate, CHD'),
        'z',
      ),
    ).toBe(0);
  });
});

describe('movedTable', () => {
  const now = aBoard(aColumn([{ x: 80, n: 400 }, { x: 60, n: 400 }, near, near], { covered: '2007-04..2007-11' }));
  const moves = (before: ReturnType<typeof aBoard>) => movements(now, before, [0, 1, 2, 3]).moved;

  it('holds both counts of both years', async () => {
    const before = aBoard(aColumn([near, near, near, near], { request: { measure: 'exception-rate', group: 'DM', period: '2006/07', units: 'practice' } })); // prettier-ignore
    const { columns, rows } = await movedTable(now, before, moves(before), 0);
    expect(rows.map(([code]) => code)).toEqual(['Y90001', 'Y90002']);
    expect(rows[0]?.slice(0, 12)).toEqual(['Y90001', 'Practice 1', 'DacCom', 'Exception rate, diabetes', '2006/07', 20, 400, 0.05, '2007-04..2007-11', 80, 400, 0.2]); // prettier-ignore
    expect([at(columns, rows[0], 'before_in_words'), at(columns, rows[0], 'value_in_words')]).toEqual(['5.0%', '20.0%']); // prettier-ignore
  });

  it('leaves out what has a small count in either year, and says how many', async () => {
    const before = aBoard(aColumn([{ x: 2, n: 400 }, near, near, near]));
    const { rows } = await movedTable(now, before, moves(before), 5);
    expect(rows.some(([code]) => code === 'Y90001')).toBe(false);
    expect(rows.at(-1)?.at(-1)).toMatch(/^\d more left out for small numbers \(threshold 5\)$/);
  });
});
