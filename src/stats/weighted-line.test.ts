import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedLine } from './weighted-line';

const point = fc.record({
  x: fc.integer({ min: 0, max: 50 }),
  y: fc.integer({ min: 0, max: 50 }),
  weight: fc.integer({ min: 1, max: 9 }),
});

describe('weightedLine', () => {
  it('is the line of each point repeated as often as it weighs', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 20 }), (points) => {
        const repeated = points.flatMap((each) => Array.from({ length: each.weight }, () => ({ ...each, weight: 1 })));
        const [line, other] = [weightedLine(points), weightedLine(repeated)];
        if (line === null || other === null) {
          expect(line).toBe(other);
          return;
        }
        expect(line.slope).toBeCloseTo(other.slope, 9);
        expect(line.fitAt(20)).toBeCloseTo(other.fitAt(20), 8);
      }),
      { seed: 15 },
    );
  });

  it('has a slope and no error for two points', () => {
    expect(
      weightedLine([
        { x: 1, y: 2, weight: 4 },
        { x: 3, y: 8, weight: 1 },
      ]),
    ).toMatchObject({ slope: expect.closeTo(3, 12) as number, error: null });
  });

  it('has a flat line and no share where y does not vary', () => {
    const flat = weightedLine([1, 2, 3].map((x) => ({ x, y: 7, weight: 1 })));
    expect(flat).toMatchObject({ slope: 0, intercept: 7, rSquared: null });
    expect(flat?.error).toMatchObject({ tSlope: 0, pSlope: 1 });
  });

  it('has no answer where x does not vary', () => {
    expect(
      weightedLine([
        { x: 2, y: 1, weight: 1 },
        { x: 2, y: 3, weight: 1 },
      ]),
    ).toBeNull();
  });

  it('refuses a negative weight', () => {
    expect(() => weightedLine([{ x: 2, y: 1, weight: -1 }])).toThrow(RangeError);
  });
});
