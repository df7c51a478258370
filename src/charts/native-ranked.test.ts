import { describe, expect, it } from 'vitest';
import { nativeRanked } from './native-ranked';
import type { RankedPoint, RankedSpec } from './ranked-spec';

const point = (id: string, locality: string, value: number | null, half: number | null, isCompared = true): RankedPoint => ({ id, name: `Practice ${id}`, locality, hover: '', value, lower: value === null || half === null ? null : value - half, upper: value === null || half === null ? null : value + half, isCompared }); // prettier-ignore

const SPEC: RankedSpec = {
  points: [
    point('c', 'DacCom', 0.5, 0.25),
    point('a', 'WatCom', 0.25, null),
    point('b', 'DacCom', 0.125, 0.0625),
    point('d', 'DacCom', null, null),
    point('e', 'DacCom', 0.375, null, false),
  ],
  localities: ['DacCom', 'WatCom'],
  colours: new Map(),
  lines: [{ kind: 'negotiated', value: 0.25, label: 'negotiated ratio' }],
  format: 'percent',
  valueTitle: 'Exception rate',
  unitsTitle: '4 practices, lowest to highest',
  selectedId: null,
  summary: 'Ranked',
};

describe('nativeRanked', () => {
  it('has a category for each unit with a value, lowest first', () => {
    expect(nativeRanked(SPEC)).toMatchObject({
      categories: ['Practice b', 'Practice a', 'Practice e', 'Practice c'],
      categoriesTitle: '4 practices, lowest to highest',
    });
  });

  it('has each value once, in the series of its locality, with its interval', () => {
    expect(nativeRanked(SPEC)?.series.map(({ name, values }) => [name, values])).toEqual([
      ['DacCom', [0.125, null, null, 0.5]],
      ['DacCom, not compared', [null, null, 0.375, null]],
      ['WatCom', [null, 0.25, null, null]],
    ]);
    expect(nativeRanked(SPEC)?.series[0]?.intervals).toEqual([{ lower: 0.0625, upper: 0.1875 }, null, null, { lower: 0.25, upper: 0.75 }]); // prettier-ignore
    expect(nativeRanked(SPEC)?.series[1]).toMatchObject({ isHollow: true, colour: '#12436D' });
  });

  it('draws columns from 0, also of values that crowd far from it, and a line across them', () => {
    const high = { ...SPEC, points: [point('a', 'DacCom', 0.96, null), point('b', 'DacCom', 0.97, null)] };
    expect(nativeRanked(high)?.value).toEqual({ title: 'Exception rate', format: '0%', range: { min: 0, max: 1, step: 0.2 } }); // prettier-ignore
    expect(nativeRanked(SPEC)?.lines).toEqual([
      { name: 'negotiated ratio 25.0%', colour: '#d5281b', width: 1.875, dash: 'solid', values: [0.25, 0.25, 0.25, 0.25] }, // prettier-ignore
    ]);
  });

  it('is none without a value, or with more units than columns that can be told apart', () => {
    expect(nativeRanked({ ...SPEC, points: [point('d', 'DacCom', null, null)] })).toBeNull();
    expect(nativeRanked({ ...SPEC, points: Array.from({ length: 151 }, (_, i) => point(String(i), 'DacCom', i, null)) })).toBeNull(); // prettier-ignore
  });
});
