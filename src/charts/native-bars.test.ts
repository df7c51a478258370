import { describe, expect, it } from 'vitest';
import type { MoneyBar, MoneyBarsSpec } from './money-bars-picture';
import { nativeMoneyBars } from './native-money-bars';
import { nativeParts } from './native-parts';
import type { PartsSpec } from './parts-picture';

const bar = (name: string, to: number, locality: string | null): MoneyBar => ({ id: name, name, locality, from: 0, to, text: '', hover: '', isTotal: locality === null }); // prettier-ignore

const MONEY: MoneyBarsSpec = {
  bars: [bar('Practice A', 1234.56, 'DacCom'), bar('Practice B', -300.5, 'WatCom'), bar('All', 934.06, null)],
  isJoined: false,
  hasKey: true,
  valueTitle: 'Spend − budget',
  selectedId: null,
  localities: ['DacCom', 'WatCom'],
  colours: new Map(),
  summary: '',
};

describe('nativeMoneyBars', () => {
  it('has a row for each bar, unrounded, in the series of its locality, and prints it to the pound', () => {
    expect(nativeMoneyBars(MONEY)).toEqual({
      kind: 'bars',
      drawn: 'rows',
      categories: ['Practice A', 'Practice B', 'All'],
      value: { title: 'Spend − budget', format: '£#,##0', range: { min: -500, max: 1500, step: 500 } },
      series: [
        { name: 'DacCom', colour: '#12436D', printed: '£#,##0', values: [1234.56, null, null] },
        { name: 'WatCom', colour: '#801650', printed: '£#,##0', values: [null, -300.5, null] },
        { name: 'Spend − budget', colour: '#212b32', printed: '£#,##0', values: [null, null, 934.06] },
      ],
    });
  });

  it('is none for a waterfall, for nothing and for more rows than have room', () => {
    expect(nativeMoneyBars({ ...MONEY, isJoined: true })).toBeNull();
    expect(nativeMoneyBars({ ...MONEY, bars: [] })).toBeNull();
    expect(nativeMoneyBars({ ...MONEY, bars: Array.from({ length: 31 }, (_, i) => bar(String(i), i, 'DacCom')) })).toBeNull(); // prettier-ignore
  });
});

const PARTS: PartsSpec = {
  from: { name: '2006/07', value: 2, hover: '' },
  to: { name: '2007/08', value: 2.5, hover: '' },
  parts: [
    { id: 'a', name: 'Follow-ups', value: 0.75, hover: '' },
    { id: 'b', name: 'Mix', value: -0.25, hover: '' },
  ],
  format: 'ratio',
  valueTitle: 'Ratio',
  summary: '',
};

describe('nativeParts', () => {
  it('stands each part where the one above it ends', () => {
    const chart = nativeParts(PARTS);
    expect(chart).toMatchObject({ drawn: 'rows', isStacked: true, categories: ['2006/07: 2.00', 'Follow-ups: +0.75', 'Mix: −0.25', '2007/08: 2.50'] }); // prettier-ignore
    expect(chart?.series.map(({ name, values, isUnseen = false }) => [name, values, isUnseen])).toEqual([
      ['total', [2, null, null, 2.5], false],
      ['where the part stands', [null, 2, 2.5, null], true],
      ['more', [null, 0.75, null, null], false],
      ['less', [null, null, 0.25, null], false],
    ]);
    expect(chart?.value.range?.min).toBe(0);
  });

  it('is none where a step would end below 0', () => {
    expect(nativeParts({ ...PARTS, parts: [{ id: 'a', name: 'Mix', value: -2.5, hover: '' }] })).toBeNull();
  });
});
