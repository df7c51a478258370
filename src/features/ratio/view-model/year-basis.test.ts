import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import type { Step } from './months';
import { yearBasis } from './year-basis';

/** One month each from April of a year, with so many attendances. */
function monthsFrom(year: number, attendances: readonly number[]): readonly Step[] {
  return attendances.map((count, index) => {
    const month = year * 12 + 3 + index;
    const label = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const period = parsePeriod(label);
    if (!period) throw new Error(label);
    return { period, label, firsts: count / 4, followUps: (count * 3) / 4 };
  });
}

const WHOLE = [80, 80, 80, 80, 80, 80, 80, 80, 90, 90, 90, 90];

describe('yearBasis', () => {
  it('is the share of last year in the same months, where all of last year is loaded', () => {
    // 8 × 80 = 640 of 1,000.
    const steps = [...monthsFrom(2006, WHOLE), ...monthsFrom(2007, WHOLE.slice(0, 8))];
    expect(yearBasis(steps, '2007/08')).toEqual({ year: '2007/08', next: '2008/09', months: 8, share: 0.64, basis: 'last-year' }); // prettier-ignore
  });

  it('is months of 12 otherwise, and the whole where all are loaded', () => {
    expect(yearBasis(monthsFrom(2007, WHOLE.slice(0, 6)), '2007/08')).toMatchObject({ share: 0.5, basis: 'months' });
    expect(yearBasis(monthsFrom(2007, WHOLE), '2007/08')).toMatchObject({ share: 1, months: 12, basis: 'whole' });
  });

  it('says why there is none', () => {
    expect(yearBasis(monthsFrom(2007, [80, 80]), '2007/08')).toEqual({ fault: 'A full year is not worked out from fewer than 3 months.' }); // prettier-ignore
    expect(yearBasis(monthsFrom(2006, WHOLE), '2006-04..2007-11')).toHaveProperty('fault');
  });
});
