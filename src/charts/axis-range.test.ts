import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedRange, valueRange } from './axis-range';

describe('valueRange', () => {
  it('begins at 0 for values that spread', () => {
    expect(valueRange([0.03, 0.17], 8)).toEqual({ min: 0, max: 0.2, ticks: [0, 0.05, 0.1, 0.15, 0.2] });
  });

  it('begins near values that crowd far from 0', () => {
    expect(valueRange([0.91, 0.98], 6)).toEqual({ min: 0.9, max: 0.98, ticks: [0.9, 0.92, 0.94, 0.96, 0.98] });
  });

  it('never cuts a value off, at any scale and with any number of ticks', () => {
    const value = fc.double({ min: -1e7, max: 1e7, noNaN: true }).filter((each) => each === 0 || Math.abs(each) > 1e-6);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), fc.integer({ min: 2, max: 12 }), (values, most) => {
        const { min, max, ticks } = valueRange(values, most);
        const slack = (max - min) * 1e-8;
        expect(Math.min(...values)).toBeGreaterThanOrEqual(min - slack);
        expect(Math.max(...values)).toBeLessThanOrEqual(max + slack);
        expect(max).toBeGreaterThan(min);
        expect(ticks.length).toBeLessThanOrEqual(Math.max(most, 3));
        expect([ticks[0], ticks.at(-1)]).toEqual([min, max]);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('has room above and below a single value', () => {
    expect(valueRange([5, 5], 6)).toMatchObject({ min: 0, max: 5 });
    expect(valueRange([0], 6)).toMatchObject({ min: 0, max: 1 });
    expect(valueRange([-3], 6)).toMatchObject({ min: -3, max: 0 });
  });

  it('is 0 to 1 without values', () => {
    expect(valueRange([], 6)).toMatchObject({ min: 0, max: 1 });
  });

  it('has no two ticks that are printed alike', () => {
    const print = (value: number) => String(Math.round(value * 1000) / 1000);
    const { ticks } = valueRange([0, 0.0023], 9, print);
    expect(new Set(ticks.map(print)).size).toBe(ticks.length);
  });

  it('has ticks that are written without rounding errors', () => {
    expect(valueRange([0, 0.7], 9).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
  });
});

describe('fixedRange', () => {
  it('keeps its ends and rules only inside them', () => {
    expect(fixedRange(0, 6592, 8, String)).toEqual({
      min: 0,
      max: 6592,
      ticks: [0, 1000, 2000, 3000, 4000, 5000, 6000],
    });
  });
});
