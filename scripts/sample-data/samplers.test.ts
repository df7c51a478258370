import { describe, expect, it } from 'vitest';
import { apportion } from './apportion';
import { centring, dealtNormals } from './effects';
import { randomStream, type Uniform } from './random';
import { binomial, gamma, normal, poisson } from './samplers';

/** Mean and variance of 40,000 draws. */
function moments(draw: (random: Uniform) => number, name: string) {
  const random = randomStream(name);
  const values = Array.from({ length: 40_000 }, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length };
}

describe('randomStream', () => {
  it('draws what sfc32 draws', () => {
    // sfc32 seeded by FNV-1a of "7/example/a", "/b", "/c", written a second time in Python with 32-bit masks
    const random = randomStream('example', 7);
    const drawn = Array.from({ length: 4 }, () => random() * 4294967296);
    expect(drawn).toEqual([1086778718, 3316907857, 2302847669, 2031378125]);
  });

  it('gives every name a stream of its own', () => {
    expect(randomStream('qof')()).not.toBe(randomStream('referrals')());
  });
});

describe('samplers', () => {
  it('draws normal numbers with mean 0 and variance 1', () => {
    const { mean, variance } = moments(normal, 'normal test');
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });

  it.each([1, 9, 50])('draws gamma numbers whose mean and variance are the shape %d', (shape) => {
    const { mean, variance } = moments((random) => gamma(random, shape), `gamma test ${shape}`);
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.02);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.05);
  });

  it('refuses a gamma shape below 1', () => {
    expect(() => gamma(randomStream('x'), 0.5)).toThrow('shape');
  });

  it.each([0.4, 6, 29, 31, 400])('draws Poisson counts whose mean and variance are %d', (expected) => {
    const { mean, variance } = moments((random) => poisson(random, expected), `poisson test ${expected}`);
    expect(Math.abs(mean / expected - 1)).toBeLessThan(0.02);
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.04);
  });

  it('draws no event where none is expected', () => {
    expect(poisson(randomStream('x'), 0)).toBe(0);
  });

  it('draws binomial counts with mean np and variance np(1 - p)', () => {
    const { mean, variance } = moments((random) => binomial(random, 40, 0.15), 'binomial test');
    expect(Math.abs(mean - 6)).toBeLessThan(0.05);
    expect(Math.abs(variance - 5.1)).toBeLessThan(0.2);
  });
});

describe('dealtNormals', () => {
  it('has the quartiles of the normal distribution whatever the order', () => {
    // standard normal quartiles are 0.6745 either side; 0.02 is the approximation plus the gap between 73 quantiles
    const sorted = [...dealtNormals(randomStream('deal'), 73)].sort((a, b) => a - b);
    expect(Math.abs((sorted[18] ?? 0) + 0.6745)).toBeLessThan(0.02);
    expect(Math.abs(sorted[36] ?? 1)).toBeLessThan(1e-9);
    expect(Math.abs((sorted[54] ?? 0) - 0.6745)).toBeLessThan(0.02);
  });
});

describe('centring', () => {
  it('brings the weighted mean to the value asked for', () => {
    // (1 x 1 + 3 x 2) / 4 = 1.75, so that 3.5 needs a factor of 2
    expect(centring([1, 2], [1, 3], 3.5)).toBe(2);
  });
});

describe('apportion', () => {
  it('gives the units left over to the largest remainders', () => {
    // 10 x (1, 1, 1.5) / 3.5 = 2.857, 2.857, 4.286
    expect(apportion(10, [1, 1, 1.5])).toEqual([3, 3, 4]);
  });

  it('adds up to the total', () => {
    const parts = apportion(9_999, [0.3, 7, 0, 2.2, 1 / 3]);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(9_999);
    expect(parts[2]).toBe(0);
  });
});
