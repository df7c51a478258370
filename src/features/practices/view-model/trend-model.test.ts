import { expect, it } from 'vitest';
import { aBoard, aColumn, type CellOf } from '../../../../tests/support/a-board';
import { trendSpec } from './trend-model';

const cell: CellOf = { x: 20, n: 100, band: 'above-998', z: 5 };
const year = (period: string, changes = {}) => ({ period, board: aBoard(aColumn([cell, { x: 5, n: 100 }], changes)) });
const base = {
  key: 'exception-rate:DM',
  place: 0,
  comparator: { kind: 'similar' as const, words: '1 similar practice', places: [1] },
  unitKind: 'practice' as const,
  scheme: { localities: ['DacCom', 'Hertsmere'], colours: new Map() },
};

it('follows the practice, what it is set beside, and all; and joins no years that count another thing', () => {
  const years = [year('2005/06', { breakReason: 'Another thing is counted' }), year('2006/07'), year('2007/08')];
  const spec = trendSpec({ ...base, years });
  expect(spec.periods).toEqual(['2005/06', '2006/07', '2007/08']);
  expect(spec.series.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
    ['this practice', [0.2, 0.2, 0.2]],
    ['1 similar practice', [0.05, 0.05, 0.05]],
    ['all practices', [null, null, null]],
  ]);
  expect(spec.breaks).toEqual([{ before: 1, label: 'not comparable' }]);
  expect(spec.series[0]?.points[0]?.isFlagged).toBe(true);
});

it('has a gap for a year in which the measure is not given', () => {
  const years = [year('2006/07', { key: 'other' }), year('2007/08')];
  expect(trendSpec({ ...base, years }).series[0]?.points.map(({ value }) => value)).toEqual([null, 0.2]);
});
