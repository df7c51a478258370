import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swarm, swarmReach } from './swarm';

describe('swarm', () => {
  it('lets no two dots overlap and keeps all inside the row when it says so', () => {
    const xs = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(xs, fc.integer({ min: 10, max: 60 }), (row, half) => {
        const { offsets, radius, isApart } = swarm(row, half);
        expect(offsets).toHaveLength(row.length);
        offsets.forEach((offset, index) => {
          expect(Math.abs(offset) + radius).toBeLessThanOrEqual(half + 1e-9);
          if (!isApart) return;
          for (let other = 0; other < index; other += 1) {
            const dx = (row[index] ?? 0) - (row[other] ?? 0);
            expect(Math.hypot(dx, offset - (offsets[other] ?? 0))).toBeGreaterThanOrEqual(radius * 2 - 1e-6);
          }
        });
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('leaves a lone dot in the middle of its row', () => {
    expect(swarm([120], 30)).toEqual({ offsets: [0], radius: 4.5, isApart: true });
  });

  it('says that dots overlap where 300 have one value', () => {
    expect(swarm(Array.from({ length: 300 }, () => 50), 30).isApart).toBe(false); // prettier-ignore
  });

  it('gives the same places whatever the order of the dots', () => {
    const row = [10, 12, 11, 40, 13];
    const turned = [...row].reverse();
    const places = (xs: readonly number[]) => swarm(xs, 30).offsets.map((offset, index) => `${xs[index] ?? 0} ${offset}`).sort(); // prettier-ignore
    expect(places(turned)).toEqual(places(row));
  });

  it('fits in the row height it asks for', () => {
    const xs = Array.from({ length: 30 }, (_, index) => 100 + (index % 3));
    const reach = swarmReach(xs, 3.5) ?? 0;
    expect(swarm(xs, reach + 0.01).radius).toBeGreaterThanOrEqual(3.5);
  });
});
