import { describe, expect, it } from 'vitest';
import { maskedPoints, type MaskableTrend } from './masked-trend';

type Level = MaskableTrend['series'][number]['level'];
const PERIODS = ['2005/06', '2006/07'];

function line(level: Level, code: string, counts: readonly (readonly [number, number] | null)[]) {
  const points = counts.map((pair, i) => ({ period: PERIODS[i] ?? '', numerator: pair?.[0] ?? null, denominator: pair?.[1] ?? null })); // prettier-ignore
  return { level, code, points };
}

function masked(series: MaskableTrend['series'], threshold = 5, kind = 'proportion'): readonly string[] {
  const isMasked = maskedPoints({ definition: { kind }, series }, threshold);
  return series.flatMap((each) => PERIODS.filter((period) => isMasked(each, period)).map((period) => `${each.code} ${period}`)); // prettier-ignore
}

const whole = line('overall', 'ALL', [[100, 1000], [110, 1000]]); // prettier-ignore
const large = [line('locality', 'DacCom', [[40, 500], [50, 500]]), line('locality', 'WatCom', [[60, 500], [60, 500]])]; // prettier-ignore

describe('maskedPoints', () => {
  it('masks the small counts of a unit alone: its locality has other units', () => {
    expect(masked([whole, ...large, line('unit', 'Y90001', [[3, 90], [7, 90]])])).toEqual(['Y90001 2005/06']); // prettier-ignore
    expect(masked([whole, ...large, line('unit', 'Y90001', [[0, 4], null])])).toEqual(['Y90001 2005/06']);
  });

  it('masks a second locality in the same period where all units less the others would give the first', () => {
    const series = [
      line('overall', 'ALL', [[103, 1500], [110, 1000]]),
      ...large,
      line('locality', 'Hertsmere', [[3, 500], [0, 500]]),
    ]; // prettier-ignore
    expect(masked(series)).toEqual(['DacCom 2005/06', 'Hertsmere 2005/06']);
  });

  it('masks a unit that is all there is of a masked locality', () => {
    const series = [line('overall', 'ALL', [[10, 500]]), line('locality', 'A', [[3, 200]]), line('locality', 'B', [[7, 300]]), line('unit', 'Y90002', [[7, 300]])]; // prettier-ignore
    expect(masked(series)).toEqual(['A 2005/06', 'B 2005/06', 'Y90002 2005/06']);
  });

  it('masks all units together where they are one locality', () => {
    expect(masked([line('overall', 'ALL', [[3, 200]]), line('locality', 'A', [[3, 200]])])).toEqual(['ALL 2005/06', 'A 2005/06']); // prettier-ignore
  });

  it('masks nothing where masking is off, and takes the pounds of a cost for no count', () => {
    const series = [whole, ...large, line('unit', 'Y90001', [[3, 90], null])];
    expect(masked(series, 0)).toEqual([]);
    expect(masked(series, 5, 'cost')).toEqual([]);
  });
});
