import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOverspend, overspendConcentration } from './overspend-concentration';
import { overspendSteps } from './overspend-steps';

const parts = (...variances: readonly number[]) =>
  variances.map((variancePence, i) => ({ id: `P${i}`, variancePence }));
const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);

describe('overspendConcentration', () => {
  it('finds the fewest whose overspends are more than the net one', () => {
    // Net 300 + 200 + 50 − 250 = 300… the first alone is exactly all of it.
    const all = overspendConcentration(parts(50, 300, -250, 200));
    expect([all.netPence, ids(all.holders), all.heldPence, all.holds]).toEqual([300, ['P1'], 300, 'all']);
    // Net 301: one is a penny short, two are 500.
    const more = overspendConcentration(parts(51, 300, -250, 200));
    expect([more.netPence, ids(more.holders), more.heldPence, more.holds]).toEqual([301, ['P1', 'P3'], 500, 'more']);
    expect(ids(more.over)).toEqual(['P1', 'P3', 'P0']);
  });

  it('needs every practice over budget where none is under it, and says “all of”', () => {
    const { holders, holds } = overspendConcentration(parts(10, 0, 20, 30));
    expect([ids(holders), holds]).toEqual([['P3', 'P2', 'P0'], 'all']);
  });

  it('says nothing of a net that is no overspend, and lists those over', () => {
    const { holders, holds, heldPence, over } = overspendConcentration(parts(10, -30, 20));
    expect([holders, holds, heldPence, ids(over)]).toEqual([[], null, 0, ['P2', 'P0']]);
    expect(overspendConcentration(parts(10, -10)).holds).toBeNull();
    expect(overspendConcentration([])).toEqual({ netPence: 0, over: [], holders: [], heldPence: 0, holds: null });
  });

  const variances = fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { maxLength: 30 });

  it('is the smallest such number: one fewer is less than the net, whichever they are', () => {
    fc.assert(
      fc.property(variances, (values) => {
        const { netPence, holders, heldPence, holds } = overspendConcentration(parts(...values));
        if (holds === null) {
          expect(netPence).toBeLessThanOrEqual(0);
          return;
        }
        const largest = [...values].sort((a, b) => b - a);
        const sumOf = (count: number) => largest.slice(0, count).reduce((sum, value) => sum + value, 0);
        expect(heldPence).toBe(sumOf(holders.length));
        expect(heldPence >= netPence).toBe(true);
        expect(holds === 'more').toBe(heldPence > netPence);
        expect(sumOf(holders.length - 1)).toBeLessThan(netPence);
      }),
    );
  });
});

describe('overspendSteps', () => {
  it('goes from the largest overspend to the net total', () => {
    const steps = overspendSteps(parts(-40, 100, 0, 30), 10);
    expect(steps.map(({ parts: of, fromPence, toPence }) => [ids(of), fromPence, toPence])).toEqual([
      [['P1'], 0, 100],
      [['P3'], 100, 130],
      [['P0'], 130, 90],
    ]);
  });

  it('puts together what has no room, those over budget apart from those under it', () => {
    const steps = overspendSteps(parts(100, 50, 40, 30, -5, -10, -60), 4);
    expect(steps.map(({ parts: of, isRest, fromPence, toPence }) => [ids(of), isRest, fromPence, toPence])).toEqual([
      [['P0'], false, 0, 100],
      [['P1', 'P2', 'P3'], true, 100, 220],
      [['P5', 'P4'], true, 220, 205],
      [['P6'], false, 205, 145],
    ]);
  });

  it('adds up to the penny, with no more steps than there is room for', () => {
    const variances = fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), { maxLength: 60 });
    fc.assert(
      fc.property(variances, fc.integer({ min: 4, max: 20 }), (values, most) => {
        const of = parts(...values);
        const steps = overspendSteps(of, most);
        const net = values.reduce((sum, value) => sum + value, 0);
        expect(steps.at(-1)?.toPence ?? 0).toBe(net);
        expect(steps.length).toBeLessThanOrEqual(most);
        steps.forEach(({ parts: group, fromPence, toPence }, i) => {
          expect(fromPence).toBe(steps[i - 1]?.toPence ?? 0);
          expect(toPence - fromPence).toBe(group.reduce((sum, { variancePence }) => sum + variancePence, 0));
        });
        const stepped = steps.flatMap((step) => ids(step.parts)).sort();
        expect(stepped).toEqual(ids(byOverspend(of).filter(({ variancePence }) => variancePence !== 0)).sort());
      }),
    );
  });
});
