import { beforeAll, describe, expect, it, vi } from 'vitest';
import { aComparison } from '../../../tests/support/a-comparison';
import { relationLine } from '@/measures/compare/relation-line';
import { savableScatter } from './savable-scatter';
import { joinedUnits, type RelationInput } from './view-model/relation-input';

// Exceptions of 1,000 each: 2, 30, 40, 50, 60, 70, so that of Practice 1 only 2 are counted.
const RESULT = aComparison([[0.002, 2], [0.03, 1.5], [0.04, 2.4], [0.05, 1.8], [0.06, 2.1], [0.07, 2.6]]); // prettier-ignore
const INPUT: RelationInput = {
  result: RESULT,
  shown: joinedUnits(RESULT),
  selected: new Set(['A2']),
  localities: ['DacCom', 'WatCom'],
  colours: new Map(),
};

describe('the chart as it is saved', () => {
  beforeAll(() => {
    vi.stubGlobal('window', { location: { href: 'https://example.test/#/relationships' } });
    return () => vi.unstubAllGlobals();
  });

  it('writes both counts and values of every unit where nothing is masked', async () => {
    const { columns, rows } = await savableScatter(INPUT, null).table(0);
    const cell = (row: number, column: string) => rows[row]?.[columns.indexOf(column)];
    expect(rows).toHaveLength(6);
    expect([cell(0, 'x_numerator'), cell(0, 'x_denominator'), cell(0, 'x_value'), cell(0, 'y_value')]).toEqual([2, 1000, 0.002, 2]); // prettier-ignore
    expect([cell(0, 'selected'), cell(1, 'selected'), cell(1, 'size')]).toEqual(['no', 'yes', 2000]);
  });

  it('masks a unit with a small count in all its figures, and another so that it cannot be worked out', async () => {
    const { columns, rows } = await savableScatter(INPUT, null).table(5);
    const first = rows[0] ?? [];
    for (const column of ['x_numerator', 'x_value', 'y_numerator', 'y_value', 'size', 'quarter']) {
      expect(first[columns.indexOf(column)]).toBe('*');
    }
    expect(rows.filter((row) => row.includes('*')).length).toBeGreaterThan(1);
  });

  it('leaves masked units off the picture and says how many', async () => {
    const { words, picture } = await savableScatter(INPUT, null).figure(5);
    expect(picture.points.some(({ id }) => id === 'A1')).toBe(false);
    expect(words.caveat).toMatch(/\d practices? left off, so that no count from 1 to 4 can be read or worked out\./);
    expect(JSON.stringify(picture.drawing)).not.toContain('Practice 1"');
    expect((await savableScatter(INPUT, null).figure(0)).picture.points).toHaveLength(6);
  });

  it('draws the line no further than the units that are told, whose ends would else be values of the others', async () => {
    // So many small counts that no statistic tells them: the line is drawn. The first of them lie lowest.
    const [small, large] = [Array.from({ length: 40 }, (_, i) => (1 + (i % 4)) / 1000), Array.from({ length: 40 }, (_, i) => 0.03 + i / 1000)]; // prettier-ignore
    const pair = aComparison([...small, ...large].map((x, i) => [x, 1.5 + (i % 5) / 5] as const));
    const points = pair.units.map(({ x, y }) => ({ x: x?.value ?? 0, y: y?.value ?? 0, weight: y?.denominator ?? 0 }));
    const result = { ...pair, line: relationLine(points) };
    const lineOf = async (threshold: number) => {
      const { native } = await savableScatter({ ...INPUT, result, shown: joinedUnits(result) }, null).figure(threshold);
      const series = native?.kind === 'scatter' ? native.series : [];
      return series.find(({ name }) => name === 'line through the points')?.points ?? [];
    };
    expect((await lineOf(0))[0]?.x).toBe(0.001);
    const masked = await lineOf(5);
    expect(masked).toHaveLength(41);
    expect(Math.min(...masked.map(({ x }) => x))).toBeGreaterThanOrEqual(0.03);
    expect(masked.every(({ y }) => Number(y.toPrecision(3)) === y)).toBe(true);
  });

  it('carries warning, caveat and sample notice', async () => {
    const warned = { ...INPUT, result: { ...RESULT, warning: 'Both measures are divided by the list size.' } };
    const { words } = await savableScatter(warned, ['DacCom']).figure(0);
    expect(words.caveat).toContain('Both measures are divided by the list size.');
    expect(words.caveat).toContain('may not hold between the patients');
    expect(words.sampleNotice).toBe('Synthetic sample data');
    expect(words.filters).toBe('Localities shown: DacCom; figures are over all');
  });
});
