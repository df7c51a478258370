import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../tests/support/fitting-counts';
import { savableUnits } from './savable-units';
import type { ChartInput } from './view-model/chart-input';

// Far more apart than chance, so that the limits are adjusted; so many are small that no statistic tells them.
const COUNTS = Array.from({ length: 80 }, (_, i) => ({
  locality: i % 2 === 0 ? 'DacCom' : 'WatCom',
  numerator: i < 40 ? 1 + (i % 4) : 20 + 7 * (i % 40),
  denominator: 400 + i,
}));
const RESULT = resultOf('proportion', COUNTS);
const INPUT: ChartInput = {
  result: RESULT, units: RESULT.units, targets: [], localities: ['DacCom', 'WatCom'], colours: new Map(), adjusted: true,
  selectedId: null, hovers: new Map(), leftOff: new Set<string>(),
}; // prettier-ignore

describe('a saved funnel', () => {
  it('has limits of 3 significant figures in its chart data where counts are masked, and in full where none is', async () => {
    const limitsOf = async (threshold: number) => {
      const { native } = await savableUnits('funnel', INPUT, null).figure(threshold);
      const series = native?.kind === 'scatter' ? native.series : [];
      return series.filter(({ name }) => name.includes('limit')).flatMap(({ points }) => points.map(({ y }) => y));
    };
    const isRound = (value: number) => Number(value.toPrecision(3)) === value;
    expect(RESULT.overdispersion.isAdjusted).toBe(true);
    const masked = await limitsOf(5);
    expect(masked.length).toBeGreaterThan(100);
    expect(masked.every(isRound)).toBe(true);
    expect((await limitsOf(0)).every(isRound)).toBe(false);
  });
});
