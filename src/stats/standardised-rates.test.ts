import { describe, expect, it } from 'vitest';
import { hybridCountInterval } from './poisson-count-interval';
import { directRate, expectedEvents, indirectRatio } from './standardised-rates';

const strata = [
  { count: 30, population: 1000, weight: 5 },
  { count: 12, population: 400, weight: 2 },
];

describe('directRate', () => {
  it('is the crude rate where every band has it', () => {
    expect(directRate(strata, 1000)?.value).toBeCloseTo(30, 12);
  });

  it('holds its value between its limits, wider at 99.8%', () => {
    const [at95, at998] = [directRate(strata, 1000, 0.95), directRate(strata, 1000, 0.998)];
    expect(at998?.lower ?? 0).toBeLessThan(at95?.lower ?? 0);
    expect(at95?.lower ?? 0).toBeLessThan(30);
    expect(at95?.upper ?? 0).toBeGreaterThan(30);
  });

  it('is not given for fewer than 10 events, an empty band or no weights', () => {
    expect(directRate([{ count: 9, population: 100, weight: 1 }], 1000)).toBeNull();
    expect(directRate([...strata, { count: 0, population: 0, weight: 1 }], 1000)).toBeNull();
    expect(directRate([{ count: 20, population: 100, weight: 0 }], 1000)).toBeNull();
  });

  it('takes a count that is not given as 0', () => {
    const more = { population: 500, weight: 1 };
    expect(directRate([...strata, { ...more, count: null }], 1)).toEqual(
      directRate([...strata, { ...more, count: 0 }], 1),
    );
  });
});

describe('indirectRatio', () => {
  const bands = [{ count: 12, population: 300, referenceCount: 40, referencePopulation: 1000 }];

  it('is 1 where a unit has what the reference would give it', () => {
    expect(expectedEvents(bands)).toBe(12);
    const { lower, upper } = hybridCountInterval(12);
    expect(indirectRatio(bands)).toEqual({
      observed: 12,
      expected: 12,
      value: 1,
      lower: lower / 12,
      upper: upper / 12,
    });
  });

  it('has no answer where nothing is expected', () => {
    expect(indirectRatio([{ count: 1, population: 3, referenceCount: 0, referencePopulation: 9 }])).toBeNull();
  });
});
