import { describe, expect, it } from 'vitest';
import { aBoard, aColumn, type CellOf } from '../../tests/support/a-board';
import { findSignals } from './find-signals';
import { mostSignals, ruleWords, scanHeadline, scanSentence } from './scan-words';

const far = (x: number, z: number): CellOf => ({
  x,
  n: 400,
  z,
  band: z > 0 ? 'above-998' : 'below-998',
  chance: 0.002,
});
const near: CellOf = { x: 20, n: 400, z: 0, band: 'within', chance: 0.002 };
const board = aBoard(
  aColumn([far(40, 4), near, far(38, 3.5), {}, near]),
  aColumn([far(41, 5), near, near, {}, near], { key: 'exception-rate:CHD', title: 'Exception rate, CHD' }),
);
const ALL = [0, 1, 2, 4];
const found = findSignals(board, ALL, { by: 'limits', limits: '998' });

describe('words of a scan', () => {
  it('count signals beside what chance would give', () => {
    // Eight cells at 0.002 each.
    expect(scanHeadline(found, 'practice')).toBe('3 signals among 8 practice measures; chance alone would give less than 0.1'); // prettier-ignore
    expect(scanHeadline({ ...found, seen: 1, expected: 1.4 }, 'practice')).toBe('1 signal among 8 practice measures; chance alone would give about 1'); // prettier-ignore
    expect(scanHeadline({ ...found, seen: 0, expected: 0.26 }, 'practice')).toBe('No signal among 8 practice measures; chance alone would give 0.3'); // prettier-ignore
    expect(scanHeadline({ ...found, compared: 0 }, 'ccg')).toBe('No CCGs can be compared');
  });

  it('say who carries them and what a signal is not, and name no small unit', () => {
    const [one] = found.signals;
    if (!one) throw new Error('no signal');
    const three = [one, one, one];
    expect(scanSentence({ ...found, signals: three }, 'practice')).toBe(
      '1 practice has 3 or more each, 3 together. The most, 3, are in exception rate, CHD. A signal raises a question; it says nothing about how well anyone is doing.',
    );
    expect(scanSentence({ ...found, signals: three.map((each) => ({ ...each, isSmall: true })), comparedCosts: 72, seenCosts: 1 }, 'practice')).toBe(
      'Besides, 1 of 72 costs lies more than 3 SD of the practices from the others: for costs no chance can be given. A signal raises a question; it says nothing about how well anyone is doing.',
    ); // prettier-ignore
  });

  it('find the measure with most signals, those of small units left out', () => {
    expect(mostSignals([])).toBeNull();
    // Two in diabetes, one in CHD; without the small one of diabetes it is one each, and CHD is first by title.
    expect(mostSignals(found.signals)).toMatchObject({ column: { key: 'exception-rate:DM' }, count: 2 });
    const fewer = found.signals.map((one) => ({ ...one, isSmall: one.place === 2 }));
    expect(mostSignals(fewer)).toMatchObject({ column: { key: 'exception-rate:CHD' }, count: 1 });
    expect(mostSignals(found.signals.map((one) => ({ ...one, isSmall: true })))).toBeNull();
  });

  it('say what makes a signal', () => {
    expect(ruleWords({ by: 'false-discovery', rate: 0.05 })).toBe('called at a false discovery rate of 5% over everything shown'); // prettier-ignore
  });
});
