import { describe, expect, it } from 'vitest';
import { aBoard, aColumn, type CellOf } from '../../../../tests/support/a-board';
import { findingOf } from './finding';
import { signalsOf } from './practice-signals';

const FAR: CellOf = { x: 54, n: 386, z: 5, band: 'above-998', chance: 0.002 };
const WITHIN: CellOf = { x: 20, n: 400, z: 0, band: 'within', chance: 0.098 };
const column = (key: string, cell: CellOf, changes = {}) => aColumn([cell], { key, title: `Exception rate, ${key}`, ...changes }); // prettier-ignore
const cost = (cell: CellOf) => column('cost', cell, { kind: 'cost', format: 'pounds', title: 'Prescribing cost', target: 50 }); // prettier-ignore

describe('findingOf', () => {
  it('sets signals beside what chance would give, at none, one and several', () => {
    expect(findingOf(signalsOf(aBoard(column('CHD', WITHIN)), 0, []))).toBe('No signals in 1 measure; chance alone would give 0.1.'); // prettier-ignore
    expect(findingOf(signalsOf(aBoard(column('diabetes', FAR), column('CHD', WITHIN)), 0, []))).toBe(
      'One signal in 2 measures; chance alone would give 0.1. The largest: exception rate, diabetes, higher than elsewhere.',
    );
    expect(findingOf(signalsOf(aBoard(column('diabetes', FAR), column('COPD', FAR)), 0, []))).toMatch(/^Two signals in 2 measures; chance alone would give less than 0.1\./); // prettier-ignore
  });

  it('never names a small denominator, and says how many rest on one', () => {
    const small = column('heart failure', { ...FAR, x: 9, n: 40, z: 6 });
    const text = findingOf(signalsOf(aBoard(small, column('diabetes', FAR)), 0, []));
    expect(text).toContain('The largest: exception rate, diabetes');
    expect(text).toContain('One rests on small numbers.');
    expect(findingOf(signalsOf(aBoard(small), 0, []))).not.toContain('heart failure');
  });

  it('keeps costs apart: their limits are no chance', () => {
    const board = aBoard(column('CHD', WITHIN), cost({ x: 90_000, n: 1000, z: 3.4, band: 'above-998' }));
    expect(findingOf(signalsOf(board, 0, []))).toContain('One of 1 costs lies more than 3 SD from the others.');
    const none = aBoard(column('CHD', WITHIN), cost({ x: 50_000, n: 1000, z: 0, band: 'within' }));
    expect(findingOf(signalsOf(none, 0, []))).toContain('None of 1 costs lies more than 3 SD from the others.');
  });

  it('says how long it has been so', () => {
    const now = aBoard(column('diabetes', FAR));
    const before = aBoard(column('diabetes', { band: 'above-95' }));
    expect(findingOf(signalsOf(now, 0, [before]))).toContain(', as in the year before.');
    expect(findingOf(signalsOf(now, 0, [before, before]))).toContain(', as in the two years before.');
    expect(findingOf(signalsOf(now, 0, [aBoard(column('diabetes', WITHIN))]))).not.toContain('before');
    expect(signalsOf(now, 0, [before]).signals[0]?.before).toBe('So the year before too.');
    expect(signalsOf(now, 0, []).signals[0]?.before).toBe('No earlier year tells.');
  });

  it('gives the reason in words: value, counts, all and limits', () => {
    expect(signalsOf(aBoard(column('diabetes', FAR)), 0, []).signals[0]?.reason).toBe(
      '14.0% (54 of 386); all: not given. Higher: outside the 99.8% limits.',
    );
  });

  it('has nothing to compare for a practice without figures', () => {
    expect(findingOf(signalsOf(aBoard(column('CHD', {})), 0, []))).toBe(
      'No measure of this period can be compared with others.',
    );
    expect(findingOf(signalsOf(aBoard(), -1, []))).toBe('No measure of this period can be compared with others.');
  });
});
