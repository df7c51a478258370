import { expect, it } from 'vitest';
import type { ScanPlan, ScanRequest } from '@/analysis/analysis';
import { aColumn } from '../../tests/support/a-board';
import { wholeBoard } from './whole-board';

const KEYS = Array.from({ length: 14 }, (_, i) => `measure-${i}`);
const UNIT = { code: 'A', name: 'A', locality: null, closed: null, listSize: 100 };

/** A core that scans the columns asked for, of which the fourth has no value in it. */
function core() {
  const asked: ScanRequest[] = [];
  const planned = KEYS.map((key) => ({ ...aColumn([{}]), key }));
  const plan: ScanPlan = { unitKind: 'practice', units: [UNIT], columns: planned };
  return {
    asked,
    analysis: {
      scanPlan: () => Promise.resolve(plan),
      scan: (request: ScanRequest) => {
        asked.push(request);
        const columns = request.columns.filter((key) => key !== 'measure-3').map((key) => aColumn([{}], { key }));
        return Promise.resolve({ columns: columns.reverse(), without: [] });
      },
    },
  };
}

it('is every column that has a value, in the order of the plan, asked for a few at a time', async () => {
  const { analysis, asked } = core();
  const board = await wholeBoard(analysis, { period: '2007/08', detail: 'group' });
  expect(board.units).toEqual([UNIT]);
  expect(board.columns.map(({ key }) => key)).toEqual(KEYS.filter((key) => key !== 'measure-3'));
  expect(asked.map(({ columns }) => columns.length)).toEqual([6, 6, 2]);
  expect(asked[0]).toEqual({ period: '2007/08', detail: 'group', columns: KEYS.slice(0, 6) });
});

it('asks for the columns alone that are wanted, and for nothing where none is', async () => {
  const { analysis, asked } = core();
  const board = await wholeBoard(analysis, { period: '2007/08', detail: 'group' }, ({ key }) => key === 'measure-7');
  expect(board.columns.map(({ key }) => key)).toEqual(['measure-7']);
  expect(asked).toHaveLength(1);
  expect((await wholeBoard(analysis, { period: '2007/08', detail: 'group' }, () => false)).columns).toEqual([]);
  expect(asked).toHaveLength(1);
});
