import { describe, expect, it } from 'vitest';
import { funnelExtent, funnelSizes, sizeRange } from './funnel-range';

const LIMIT = { lower95: 0.05, upper95: 0.08, lower998: 0.04, upper998: 0.09 };

describe('sizeRange', () => {
  it('begins at 0 where small units are far from large ones', () => {
    expect(sizeRange([100, 1000])).toEqual({ min: 0, max: 1030 });
  });

  it('begins near units that are all of about one size', () => {
    const { min, max } = sizeRange([900, 1000]);
    expect(min).toBeGreaterThan(800);
    expect(min).toBeLessThan(900);
    expect(max).toBeGreaterThan(1000);
  });

  it('leaves room around a single unit', () => {
    const { min, max } = sizeRange([500]);
    expect(min).toBeLessThan(500);
    expect(max).toBeGreaterThan(500);
  });
});

describe('funnelSizes', () => {
  it('rises to the very end of the axis', () => {
    const sizes = funnelSizes([120, 6400]);
    expect(sizes.at(-1)).toBe(sizeRange([120, 6400]).max);
    sizes.forEach((size, index) => expect(size).toBeGreaterThan(sizes[index - 1] ?? 0));
  });
});

describe('funnelExtent', () => {
  const points = [{ size: 100, value: 0.02 }, { size: 1000, value: 0.12 }]; // prettier-ignore

  it('does not let limits of the smallest units squeeze the rest', () => {
    const wide = { ...LIMIT, size: 100, upper998: 0.9 };
    expect(Math.max(...funnelExtent(points, [], [wide]))).toBeLessThan(0.2);
  });

  it('holds the negotiated ratio however far it is', () => {
    expect(funnelExtent(points, [{ kind: 'negotiated', value: 1.75, label: 'negotiated' }], [])).toContain(1.75);
  });

  it('has nothing to hold without units and lines', () => {
    expect(funnelExtent([], [], [{ ...LIMIT, size: 10 }])).toEqual([]);
  });
});
