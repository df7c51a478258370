import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureTableRow } from './measure-table';
import { maskRows, smallNumberMasking } from './small-numbers';

const unit = (numerator: number, denominator = 100, locality = 'DacCom') => ({ locality, numerator, denominator });
const numerators = (counts: readonly number[], threshold = 5): readonly boolean[] =>
  smallNumberMasking(
    counts.map((count) => unit(count)),
    threshold,
  ).map(({ numerator }) => numerator);

/** How many values of each masked count fit the printed ones and the printed total, by trying them all. */
function possibleValues(
  counts: readonly number[],
  masked: readonly boolean[],
  threshold: number,
): Map<number, Set<number>> {
  const hidden = counts.flatMap((count, i) => (masked[i] === true ? [{ count, i }] : []));
  const total = hidden.reduce((sum, { count }) => sum + count, 0);
  const found = new Map(hidden.map(({ i }) => [i, new Set<number>()]));
  const small = (count: number) => count > 0 && count < threshold;
  const tryAll = (at: number, left: number, chosen: readonly number[]): void => {
    if (at === hidden.length) {
      if (left === 0) hidden.forEach(({ i }, k) => found.get(i)?.add(chosen[k] ?? -1));
      return;
    }
    const here = hidden[at];
    const values =
      here && small(here.count) ? [...Array(threshold - 1).keys()].map((k) => k + 1) : [...Array(left + 1).keys()];
    for (const value of values) if (value <= left) tryAll(at + 1, left - value, [...chosen, value]);
  };
  tryAll(0, total, []);
  return found;
}

describe('smallNumberMasking', () => {
  it('masks nothing when every count is 0 or large, or the threshold is off', () => {
    expect(numerators([0, 5, 60])).toEqual([false, false, false]);
    expect(numerators([1, 2, 3], 0)).toEqual([false, false, false]);
  });

  it('masks a second count when one alone could be had by subtraction', () => {
    expect(numerators([3, 9, 60, 0])).toEqual([true, true, false, false]);
  });

  it('leaves two masked counts that could each be several numbers', () => {
    expect(numerators([2, 3, 60])).toEqual([true, true, false]);
  });

  it('masks a third when two are both at the end of their range', () => {
    expect(numerators([1, 1, 60])).toEqual([true, true, true]);
    expect(numerators([4, 4, 60])).toEqual([true, true, true]);
  });

  it('works within each locality, whose total is printed', () => {
    const masking = smallNumberMasking([unit(3), unit(40), unit(2, 100, 'WatCom'), unit(50, 100, 'WatCom')], 5);
    expect(masking.map(({ numerator }) => numerator)).toEqual([true, true, true, true]);
  });

  it('leaves every small count at least two possible values, when there is anything else to mask', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 5 }), (counts) => {
        const masked = numerators(counts);
        const others = counts.filter((count) => count >= 5).length;
        for (const [i, values] of possibleValues(counts, masked, 5)) {
          const count = counts[i] ?? 0;
          if (count > 0 && count < 5 && others > 0) {
            const fitting = [...values].filter((value) => value >= 1 && value < 5);
            expect(fitting.length).toBeGreaterThanOrEqual(2);
          }
        }
      }),
      { seed: 20071122, numRuns: 300 },
    );
  });
});

describe('maskRows', () => {
  const row = (unitCode: string, numerator: number, denominator: number): MeasureTableRow => ({
    measure: 'exception-rate', limitsTellNumerator: false, period: '2007/08', unitCode, unitName: unitCode, locality: 'DacCom', numerator, denominator,
    value: numerator / denominator, lower95: 0, upper95: 1, target: 0.1, limitLower95: 0, limitUpper95: 1,
    limitLower998: 0, limitUpper998: 1, z: 0, band: 'within', zAdjusted: 0, bandAdjusted: 'within',
  }); // prettier-ignore

  it('takes value, interval, z and bands with a masked numerator and leaves the limits', () => {
    const [masked] = maskRows([row('A', 2, 100), row('B', 3, 100), row('C', 50, 100)], 5);
    expect(masked).toMatchObject({ numerator: '*', denominator: 100, value: '*', upper95: '*', z: '*', band: '*', bandAdjusted: '*', limitUpper95: 1 }); // prettier-ignore
  });

  it('takes the limits too with a masked denominator', () => {
    const [masked] = maskRows([row('A', 0, 3), row('B', 0, 2), row('C', 50, 100)], 5);
    expect(masked).toMatchObject({ numerator: 0, denominator: '*', limitUpper95: '*', value: '*' });
  });
});
