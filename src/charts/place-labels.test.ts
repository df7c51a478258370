import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelPlace, type LabelWish, placeLabels } from './place-labels';
import { isInside, overlaps } from './rect';

const BOUNDS = { x: 40, y: 20, width: 500, height: 320 };
const wish = (index: number, x: number, y: number, width = 70): LabelWish => ({
  id: String(index),
  x,
  y,
  radius: 8,
  width,
  height: 15,
  needed: false,
});

function expectApart(places: readonly LabelPlace[]): void {
  places.forEach((place, index) => {
    expect(isInside(place, BOUNDS)).toBe(true);
    for (const other of places.slice(index + 1)) expect(overlaps(place, other)).toBe(false);
  });
}

describe('placeLabels', () => {
  it('keeps labels apart from each other and from marks, wherever the marks lie', () => {
    const spot = fc.record({
      x: fc.double({ min: 40, max: 540, noNaN: true }),
      y: fc.double({ min: 20, max: 340, noNaN: true }),
      width: fc.integer({ min: 10, max: 150 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 73 }), (spots) => {
        const wishes = spots.map(({ x, y, width }, index) => wish(index, x, y, width));
        const places = placeLabels(wishes, { marks: wishes, lines: [] }, BOUNDS, 12);
        expectApart(places);
        expect(places.length).toBeLessThanOrEqual(12);
        for (const place of places) {
          for (const { x, y, radius } of wishes) {
            const core = { x: x - radius * 0.7, y: y - radius * 0.7, width: radius * 1.4, height: radius * 1.4 };
            expect(overlaps(place, core)).toBe(false);
          }
        }
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('places what it can of 73 marks on one spot', () => {
    const wishes = Array.from({ length: 73 }, (_, index) => wish(index, 300, 180));
    const places = placeLabels(wishes, { marks: wishes, lines: [] }, BOUNDS, 12);
    expectApart(places);
    expect(places.length).toBeGreaterThan(2);
    expect(places[0]?.id).toBe('0');
  });

  it('writes a needed label over marks rather than leave it out', () => {
    const marks = Array.from({ length: 50 * 32 }, (_, index) => ({ x: 40 + (index % 50) * 10, y: 20 + Math.floor(index / 50) * 10, radius: 6 })); // prettier-ignore
    const plain = wish(0, 300, 180);
    expect(placeLabels([plain], { marks, lines: [] }, BOUNDS, 12)).toEqual([]);
    expect(placeLabels([{ ...plain, needed: true }], { marks, lines: [] }, BOUNDS, 12)).toHaveLength(1);
  });

  it('turns to the other side of a mark to keep off a line', () => {
    const lines = Array.from({ length: 20 }, (_, step) => ({ x: 315 + step * 4, y: 180 }));
    const [place] = placeLabels([wish(0, 300, 180)], { marks: [], lines }, BOUNDS, 12);
    expect(place?.x).toBeLessThan(300);
  });

  it('leaves out a label that is wider than the plot', () => {
    expect(placeLabels([wish(0, 300, 180, 600)], { marks: [], lines: [] }, BOUNDS, 12)).toEqual([]);
  });
});
