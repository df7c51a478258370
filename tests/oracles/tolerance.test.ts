import { describe, expect, it } from 'vitest';
import { isNear, nearnessAt, readTolerance } from './tolerance';

const at = (text: string, key: string, input = {}, expected = {}) =>
  nearnessAt(readTolerance(text), { key, input, expected });

describe('readTolerance', () => {
  it('reads one size, relative or absolute', () => {
    expect(at('relative 1e-9', 'lower')).toEqual({ relative: 1e-9 });
    expect(at('absolute 0.005', 'mean')).toEqual({ absolute: 0.005 });
    expect(at('relative 1e-9 unless the case says otherwise', 'lower95')).toEqual({ relative: 1e-9 });
    expect(at('absolute 1e-10; published cases carry their own tolerance', 'lower')).toEqual({ absolute: 1e-10 });
  });

  it('reads either of two', () => {
    expect(at('relative 1e-9 or absolute 1e-12', 'icc')).toEqual({ relative: 1e-9, absolute: 1e-12 });
  });

  it('reads one size for some outputs and one for the rest', () => {
    const text = 'absolute 1e-8 (z, phi, tau2 relative 1e-8)';
    expect(at(text, 'tau2')).toEqual({ relative: 1e-8 });
    expect(at(text, 'z_od')).toEqual({ relative: 1e-8 });
    expect(at(text, 'add_lower95')).toEqual({ absolute: 1e-8 });
    expect(at('r absolute 1e-12, p relative 1e-8 (abs 1e-14)', 'pearson_p')).toEqual({
      relative: 1e-8,
      absolute: 1e-14,
    });
    expect(at('r absolute 1e-12, p relative 1e-8 (abs 1e-14)', 'pearson')).toEqual({ absolute: 1e-12 });
    expect(at('statistic relative 1e-9; p relative 1e-7 (absolute 1e-12)', 'p_x2')).toEqual({
      relative: 1e-7,
      absolute: 1e-12,
    });
  });

  it('reads one size for some cases and one for the rest', () => {
    const text = 'relative 2e-4 at O=1 (bisection error), 2e-5 otherwise';
    expect(at(text, 'lower95', { observed: 1 })).toEqual({ relative: 2e-4 });
    expect(at(text, 'lower95', { observed: 2 })).toEqual({ relative: 2e-5 });
    expect(at('relative 5e-4 at events=1, else 2e-5', 'lower95', { events: 3 })).toEqual({ relative: 2e-5 });
    const lines = 'relative 1e-9 (near-perfect fits: absolute 1e-9)';
    expect(at(lines, 'sigma', {}, { r_squared: 1 })).toEqual({ absolute: 1e-9 });
    expect(at(lines, 'sigma', {}, { r_squared: 0.9 })).toEqual({ relative: 1e-9 });
  });

  it('asks for whole quantiles exactly, and for others to their figures', () => {
    const text = 'relative 1e-9 (quantiles), relative 1e-8 for tail probabilities; discrete quantiles exact integers';
    expect(at(text, 'value', { fn: 'poisson_quantile' })).toEqual({});
    expect(at(text, 'value', { fn: 't_quantile' })).toEqual({ relative: 1e-9 });
    expect(at(text, 'value', { fn: 'chisq_upper_tail' })).toEqual({ relative: 1e-8 });
    expect(at(text, 'cdf_at_value', { fn: 'poisson_quantile' })).toEqual({ relative: 1e-8 });
  });

  it('asks for what no rule names to the figures it is printed in', () => {
    expect(at('exact label match', 'target')).toEqual({ relative: 5e-15 });
  });

  it.each(['about 1e-9', 'relative', 'absolute 1e-8 (w relative 1e-8)', 'relative 1e-9 on Tuesdays', ''])(
    'does not read "%s"',
    (text) => {
      expect(() => readTolerance(text)).toThrow();
    },
  );
});

describe('isNear', () => {
  it('measures against the expected value', () => {
    expect(isNear(101, 100, { relative: 0.01 })).toBe(true);
    expect(isNear(101.1, 100, { relative: 0.01 })).toBe(false);
    expect(isNear(1e-10, 0, { relative: 1e-9 })).toBe(true);
    expect(isNear(1e-8, 0, { relative: 1e-9 })).toBe(false);
  });

  it('never takes what is not a number, or infinity for a number', () => {
    expect(isNear(Number.NaN, 1, { absolute: 5 })).toBe(false);
    expect(isNear(Infinity, 1e300, { relative: 1 })).toBe(false);
    expect(isNear(Infinity, Infinity, {})).toBe(true);
  });

  it('asks for equality where there is no tolerance', () => {
    expect(isNear(3, 3, {})).toBe(true);
    expect(isNear(3 + 1e-15, 3, {})).toBe(false);
  });
});
