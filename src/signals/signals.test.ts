import { describe, expect, it } from 'vitest';
import { aBoard, aColumn, type CellOf } from '../../tests/support/a-board';
import { findSignals } from './find-signals';
import { movements } from './movement';
import { persistenceOf } from './persistence';
import { isSmallUnit } from './small-unit';

const FAR: CellOf = { x: 40, n: 400, z: 4.59, band: 'above-998', chance: 0.002 };
const NEAR: CellOf = { x: 30, n: 400, z: 2.3, band: 'above-95', chance: 0.003 };
const WITHIN: CellOf = { x: 20, n: 400, z: 0, band: 'within', chance: 0.004 };
const LOW: CellOf = { x: 1, n: 400, z: -4.36, band: 'below-998', chance: 0.001 };
const NOT: CellOf = { x: 3, n: 0 };

const COST = aColumn(
  [
    { x: 90_000, n: 1000, z: 3.4, band: 'above-998' },
    { x: 50_000, n: 1000, z: 0.1, band: 'within' },
    { x: 20_000, n: 1000, z: -2.2, band: 'below-95' },
    {},
    {},
  ],
  { key: 'prescribing-cost', kind: 'cost', format: 'pounds', domain: 'prescribing', target: 50 },
);
const board = aBoard(aColumn([FAR, NEAR, WITHIN, LOW, NOT]), COST);
const ALL = [0, 1, 2, 3, 4];
const named = (signals: readonly { unit: { code: string }; column: { key: string } }[]) =>
  signals.map(({ unit, column }) => `${unit.code} ${column.key}`);

describe('findSignals', () => {
  it('takes what lies outside the 99.8% limits shown, the largest first, with what chance would give', () => {
    const found = findSignals(board, ALL, { by: 'limits', limits: '998' });
    expect(named(found.signals)).toEqual(['Y90001 exception-rate:DM', 'Y90004 exception-rate:DM', 'Y90001 prescribing-cost']); // prettier-ignore
    expect(found.signals.map(({ direction }) => direction)).toEqual(['higher', 'lower', 'higher']);
    expect(found).toMatchObject({ compared: 4, comparedCosts: 3, seen: 2, seenCosts: 1 });
    // 0.002 + 0.003 + 0.004 + 0.001: a cost and what is not compared have no chance.
    expect(found.expected).toBeCloseTo(0.01, 12);
  });

  it('takes those outside the 95% limits too where that is asked, with twenty times the chance here', () => {
    const found = findSignals(board, ALL, { by: 'limits', limits: '95' });
    expect(found).toMatchObject({ seen: 3, seenCosts: 2 });
    expect(found.expected).toBeCloseTo(0.2, 12);
  });

  it('goes through the units asked for and no others', () => {
    const found = findSignals(board, [1, 2], { by: 'limits', limits: '998' });
    expect(found).toMatchObject({ signals: [], compared: 2, comparedCosts: 2, seen: 0 });
    expect(found.expected).toBeCloseTo(0.007, 12);
  });

  it('calls by false discovery rate: p of 4.59, 4.36, 2.3 and 0 among four (Benjamini & Hochberg)', () => {
    const at = (rate: number) => findSignals(board, ALL, { by: 'false-discovery', rate });
    const [first, second] = at(0.05).signals;
    // Two-sided p by another program: 4.4327e-06, 1.3006e-05, 0.021448; adjusted ×4/1 (then at least the next), ×4/2, ×4/3.
    expect(first?.adjustedP).toBeCloseTo(1.7731e-5, 8);
    expect(second?.adjustedP).toBeCloseTo(2.601e-5, 8);
    expect(named(at(0.05).signals)).toEqual(['Y90001 exception-rate:DM', 'Y90004 exception-rate:DM', 'Y90001 prescribing-cost', 'Y90002 exception-rate:DM']); // prettier-ignore
    expect(at(0.05).expected).toBeCloseTo(0.15, 12);
    expect(at(0.01)).toMatchObject({ seen: 2, seenCosts: 1 });
  });

  it('has nothing to say of nothing', () => {
    expect(findSignals(aBoard(), [], { by: 'limits', limits: '998' })).toEqual({
      signals: [], compared: 0, comparedCosts: 0, seen: 0, seenCosts: 0, expected: 0,
    }); // prettier-ignore
  });
});

describe('isSmallUnit', () => {
  const small = (cell: CellOf, changes = {}) => isSmallUnit(aColumn([cell], changes), 0);
  it('asks for 5 events expected of it, and 5 that are not', () => {
    expect(small({ x: 9, n: 99 })).toBe(true);
    expect(small({ x: 9, n: 100 })).toBe(false);
    expect(small({ x: 95, n: 99 }, { target: 0.95 })).toBe(true);
    expect(small({ x: 3, n: 99 }, { kind: 'rate', target: 0.05 })).toBe(true);
    // 10 firsts and 30 follow-ups at 1.5 for each: 16 expected firsts of 40.
    expect(small({ x: 30, n: 10 }, { kind: 'ratio', target: 1.5 })).toBe(false);
    expect(small({ x: 5, n: 5 }, { kind: 'ratio', target: 1.5 })).toBe(true);
    expect(small({ x: 5, n: 499 }, { kind: 'cost', format: 'pounds', target: 60 })).toBe(true);
    expect(small({ x: 5, n: 500 }, { kind: 'cost', format: 'pounds', target: 60 })).toBe(false);
    expect(small({})).toBe(true);
  });
});

describe('persistenceOf', () => {
  const [signal] = findSignals(board, ALL, { by: 'limits', limits: '998' }).signals;
  it('counts earlier periods on the same side, of those that tell', () => {
    if (!signal) throw new Error('no signal');
    const earlier = [
      aBoard(aColumn([{ band: 'above-95' }])),
      aBoard(aColumn([{ band: 'below-998' }])),
      aBoard(aColumn([{ band: 'not-compared' }])),
      aBoard(aColumn([{ band: 'above-998' }], { breakReason: 'Another thing is counted' })),
      aBoard(aColumn([{ band: 'above-998' }], { key: 'exception-rate:CHD' })),
    ];
    expect(persistenceOf(signal, earlier)).toEqual({ outside: 1, of: 2 });
    expect(persistenceOf(signal, [])).toEqual({ outside: 0, of: 0 });
  });
});

describe('movements', () => {
  const now = aColumn([
    { x: 45, n: 100 },
    { x: 20, n: 100 },
    { x: 10, n: 100 },
    { x: 40, n: 100, isPart: true },
  ]);
  const was = [
    { x: 25, n: 100 },
    { x: 20, n: 100 },
    { x: 30, n: 100 },
    { x: 10, n: 100 },
  ];
  it('ranks by the z of the change', () => {
    const { moved, compared } = movements(aBoard(now), aBoard(aColumn(was)), [0, 1, 2, 3]);
    // (0.1 − 0.3) / √(0.2·0.8·2/100) and (0.45 − 0.25) / √(0.35·0.65·2/100); the second did not move, the last lacks months.
    expect(moved.map(({ unit }) => unit.code)).toEqual(['Y90003', 'Y90001']);
    expect(moved.map(({ z }) => z)).toEqual([expect.closeTo(-3.535_534, 6), expect.closeTo(2.964_997, 6)]);
    expect(compared).toBe(3);
    expect(moved[0]).toMatchObject({ before: 0.3, after: 0.1 });
  });

  it('compares nothing across a change of what is counted', () => {
    expect(movements(aBoard(now), aBoard(aColumn(was, { breakReason: 'Another thing is counted' })), [0])).toEqual({
      moved: [],
      compared: 0,
    });
  });
});
