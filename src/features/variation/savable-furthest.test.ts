import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../tests/support/fitting-counts';
import { savableFurthest } from './savable-furthest';
import type { ChartInput } from './view-model/chart-input';

const inputOf = (numerators: readonly number[]): ChartInput => {
  const counts = numerators.map((numerator, i) => ({ locality: i % 2 === 0 ? 'DacCom' : 'WatCom', numerator, denominator: 400 })); // prettier-ignore
  const result = resultOf('proportion', counts);
  return {
    result, units: result.units, targets: [], localities: ['DacCom', 'WatCom'], colours: new Map(), adjusted: false,
    selectedId: null, hovers: new Map(), leftOff: new Set<string>(),
  }; // prettier-ignore
};

const tableOf = async (numerators: readonly number[], threshold: number) => {
  const { columns, rows, print } = await savableFurthest(inputOf(numerators), null).table(threshold);
  const cells = (name: string) => rows.map((row) => row[columns.indexOf(name)]);
  return { rows, print, cells };
};

const ALIKE = Array.from({ length: 12 }, () => 40);

describe('the saved list of the furthest', () => {
  it('says so in a row of its own where nobody shown lies outside', async () => {
    const { cells, print } = await tableOf(ALIKE, 0);
    expect(cells('note')).toEqual(['No practice shown lies outside the limits.']);
    expect(print?.at(-1)).toMatchObject({ column: 'note' });
  });

  it('looks at nobody whose counts are masked, and says of how many, small or not', async () => {
    const open = await tableOf([...ALIKE, 1, 90], 0);
    expect(open.cells('numerator')).toEqual([90, 1]);
    expect(open.cells('limits_in_words')).toEqual(['above 99.8%', 'below 99.8%']);
    expect(open.print?.some(({ column }) => column === 'note')).toBe(false);
    const masked = await tableOf([...ALIKE, 1, 90], 5);
    expect(masked.cells('numerator')).toEqual([90, null]);
    expect(masked.cells('note').at(-1)).toMatch(/^\d practices not looked at for small numbers \(threshold 5\)\.$/);
  });

  it('says of the others that none lies outside where the only one that does is masked', async () => {
    const { cells } = await tableOf([...ALIKE, 1], 5);
    expect(cells('note')[0]).toMatch(/^No other practice shown lies outside the limits\. \d practices not looked at/);
  });
});
