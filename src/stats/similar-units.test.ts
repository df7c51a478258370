import { describe, expect, it } from 'vitest';
import { similarUnits } from './similar-units';

const ALL = [0, 1, 2, 3];

describe('similarUnits', () => {
  // Means 2.5 and 5; squares 2.25 + 0.25 + 0.25 + 2.25 = 5 and 9 + 1 + 1 + 9 = 20: SDs √(5/3) and √(20/3).
  const size = [[1, 2, 3, 4]];
  const age = [[2, 8, 4, 6]];

  it('averages the squares of the differences in SDs over the aspects, by hand', () => {
    // From 0: to 1 size 1²·3/5 = 0.6, age 6²·3/20 = 5.4, mean 3; to 2 2.4 and 0.6, mean 1.5; to 3 5.4 and 2.4, mean 3.9.
    const found = similarUnits([size, age], 0, ALL, 10);
    expect(found.map(({ place }) => place)).toEqual([2, 1, 3]);
    expect(found.map(({ distance }) => distance ** 2)).toEqual(
      [1.5, 3, 3.9].map((d) => expect.closeTo(d, 12) as number),
    );
  });

  it('lets no aspect count more for having more figures', () => {
    const twice = similarUnits([size, [...age, ...age]], 0, ALL, 10);
    const once = similarUnits([size, age], 0, ALL, 10);
    expect(twice.map(({ place }) => place)).toEqual(once.map(({ place }) => place));
    twice.forEach(({ distance }, i) => expect(distance).toBeCloseTo(once[i]?.distance ?? 0, 12));
  });

  it('gives no more than asked for, of the candidates alone, ties in their order', () => {
    expect(similarUnits([size], 1, ALL, 2).map(({ place }) => place)).toEqual([0, 2]);
    expect(similarUnits([size], 1, [1, 3], 10).map(({ place }) => place)).toEqual([3]);
  });

  it('leaves out who lacks a figure, and figures that the unit itself or most units lack', () => {
    expect(similarUnits([[[1, NaN, 3, 4]]], 0, ALL, 10).map(({ place }) => place)).toEqual([2, 3]);
    // Without a list of its own it is compared by age alone: 4, 6 and 8 from 2.
    expect(similarUnits([[[NaN, 2, 3, 4]], age], 0, ALL, 10).map(({ place }) => place)).toEqual([2, 3, 1]);
    expect(similarUnits([[[1, NaN, NaN, NaN]], age], 0, ALL, 10).map(({ place }) => place)).toEqual([2, 3, 1]);
    expect(similarUnits([[[5, 5, 5, 5]], age], 0, ALL, 10).map(({ place }) => place)).toEqual([2, 3, 1]);
  });

  it('names nobody where nothing can be compared', () => {
    expect(similarUnits([[[NaN, 2, 3, 4]]], 0, ALL, 10)).toEqual([]);
    expect(similarUnits([[[-Infinity, 2, 3, 4]]], 0, ALL, 10)).toEqual([]);
    expect(similarUnits([], 0, ALL, 10)).toEqual([]);
  });
});
