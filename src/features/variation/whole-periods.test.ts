import { describe, expect, it } from 'vitest';
import type { TrendResult } from '@/analysis/analysis';
import { aResult, aUnit, FOLLOW_UPS, REFERRALS } from '../../../tests/support/a-measure-result';
import { comparableTrend } from './whole-periods';

const PART = [{ period: '2007/08', has: 8, of: 12 }];

function aTrend(
  definition: TrendResult['definition'],
  periods: readonly string[],
  parts: TrendResult['parts'],
): TrendResult {
  const points = periods.map((period) => ({ ...aUnit(), period }));
  const series = [{ code: 'ALL', name: 'All units', level: 'overall' as const, points }];
  return { ...aResult(), definition, periods, series, breaks: [], parts };
}

describe('comparableTrend', () => {
  it('leaves a year that has only begun out of a rate', () => {
    const { trend, notes } = comparableTrend(aTrend(REFERRALS, ['2006/07', '2007/08'], PART));
    expect(trend.series[0]?.points.map(({ value }) => value)).toEqual([0.06, null]);
    expect(notes).toEqual(['2007/08 is left out: 8 of 12 months are loaded.']);
  });

  it('keeps it in a ratio and says how much of it there is', () => {
    const { trend, notes } = comparableTrend(aTrend(FOLLOW_UPS, ['2006/07', '2007/08'], PART));
    expect(trend.series[0]?.points.map(({ value }) => value)).toEqual([0.06, 0.06]);
    expect(notes).toEqual(['2007/08 is not whole: 8 of 12 months are loaded.']);
  });

  it('says nothing of months', () => {
    expect(comparableTrend(aTrend(REFERRALS, ['2007-10', '2007-11'], [])).notes).toEqual([]);
  });
});
