import { describe, expect, it } from 'vitest';
import { HIGH_EXCEPTERS, LOW_EXCEPTERS } from '../../scripts/sample-data/planted';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { boardOf, placesWithValue } from '../../src/signals/board';
import { findSignals } from '../../src/signals/find-signals';
import { persistenceOf } from '../../src/signals/persistence';

describe('the sample', () => {
  it('gives the practices planted as high and low excepters as the signals of diabetes exceptions, and as lasting ones', async () => {
    const analysis = await createNodeAnalysis();
    await analysis.open([]);
    const boardFor = async (period: string) => {
      const request = { period, detail: 'group' as const, sameMonthsAs: '2007/08' };
      const plan = await analysis.scanPlan(request);
      const { columns } = await analysis.scan({ ...request, columns: ['exception-rate:DM'] });
      return boardOf(plan, columns);
    };
    const [board, ...earlier] = [await boardFor('2007/08'), await boardFor('2006/07'), await boardFor('2005/06')];
    const { signals } = findSignals(board, placesWithValue(board), { by: 'limits', limits: '998' });
    const codes = (direction: string) => signals.filter((one) => one.direction === direction).map(({ unit }) => unit.code).sort(); // prettier-ignore
    expect(codes('higher')).toEqual(HIGH_EXCEPTERS.map(({ code }) => code).sort());
    expect(codes('lower')).toEqual(LOW_EXCEPTERS.map(({ code }) => code).sort());
    expect(signals.map((signal) => persistenceOf(signal, earlier))).toEqual(signals.map(() => ({ outside: 2, of: 2 })));
  });
});
