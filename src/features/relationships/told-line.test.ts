import { describe, expect, it } from 'vitest';
import { relationLine } from '@/measures/compare/relation-line';
import { threeFigures } from '@/exports/masked-units';
import { weightedLine } from '@/stats/weighted-line';
import { toldLine } from './told-line';

// The first lies lowest of all and is not told.
const POINTS = [
  { x: 0.002, y: 2, weight: 3 },
  { x: 0.031, y: 1.5, weight: 100 },
  { x: 0.043, y: 2.4, weight: 200 },
  { x: 0.057, y: 1.8, weight: 150 },
  { x: 0.071, y: 2.6, weight: 120 },
];
const TOLD = POINTS.slice(1).map(({ x }) => x);

describe('toldLine', () => {
  it('reaches from the lowest to the highest unit that is told and no further', () => {
    const xs = toldLine(relationLine(POINTS), TOLD, threeFigures)?.points.map(({ x }) => x) ?? [];
    expect(xs).toHaveLength(41);
    expect([xs[0], xs.at(-1)]).toEqual([0.031, 0.071]);
  });

  it('is the line over all units with its band, at 3 significant figures', () => {
    const whole = weightedLine(POINTS);
    for (const { x, fit, lower, upper } of toldLine(relationLine(POINTS), TOLD, threeFigures)?.points ?? []) {
      const band = whole?.error?.fitInterval(x);
      expect(fit).toBe(threeFigures(whole?.fitAt(x) ?? 0));
      expect(Math.abs(lower - (band?.lower ?? 0))).toBeLessThan(0.0051);
      expect(Math.abs(upper - (band?.upper ?? 0))).toBeLessThan(0.0051);
    }
  });

  it('is none where none is drawn, or all that are told lie at one place', () => {
    expect(toldLine(null, TOLD, threeFigures)).toBeNull();
    expect(toldLine(relationLine(POINTS), [0.03, 0.03], threeFigures)).toBeNull();
    expect(toldLine(relationLine(POINTS), [], threeFigures)).toBeNull();
  });
});
