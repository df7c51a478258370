import { describe, expect, it } from 'vitest';
import { aSilentUnit } from '../../../../tests/support/a-measure-result';
import { aRatioResult, type RatioRow } from '../../../../tests/support/a-ratio-result';
import { ratioInput } from './ratio-input';
import { notDrawnNote, ratioRowsSpec } from './ratio-rows-model';

const TERMS = { ratio: 1.75, appliesTo: 'provider', followUpPence: null, paidAboveCap: false } as const;
const ROWS: readonly RatioRow[] = [['A', 'WatCom', 30, 10], ['B', 'WatCom', 12, 4], ['C', 'DacCom', 10, 20], ['D', 'DacCom', 7, 0]]; // prettier-ignore
const SILENT = aSilentUnit({ code: 'E', name: 'Practice E', locality: 'WatCom', numerator: null, denominator: 12 });
const { units, ...rest } = aRatioResult(ROWS);
const MEASURE = { ...rest, units: [...units, SILENT] };
const inputOf = (only?: readonly string[], leftOff: readonly string[] = []) => ({
  ...ratioInput({ description: { units: [], localityColours: new Map() }, measure: MEASURE, terms: TERMS, view: { only } }), // prettier-ignore
  leftOff: new Set(leftOff),
});

describe('localities in rows', () => {
  it('have a mark for each unit with 5 firsts or more, and the whole with its interval', () => {
    const { rows } = ratioRowsSpec(inputOf());
    expect(rows.map(({ locality, points, whole }) => [locality, points.map(({ id, value, firsts }) => [id, value, firsts]), whole])).toEqual([
      // 17 of 20 and 42 of 14, with the intervals of the result: 0.8 and 1.2 times.
      ['DacCom', [['C', 0.5, 20]], { value: 0.85, lower: expect.closeTo(0.68, 10) as number, upper: expect.closeTo(1.02, 10) as number }],
      ['WatCom', [['A', 3, 10]], { value: 3, lower: expect.closeTo(2.4, 10) as number, upper: expect.closeTo(3.6, 10) as number }],
    ]); // prettier-ignore
  });

  it('are only those shown, and a unit left off has no mark', () => {
    const { rows } = ratioRowsSpec(inputOf(['WatCom'], ['A']));
    expect(rows.map(({ locality, points }) => [locality, points.length])).toEqual([['WatCom', 0]]);
  });

  it('say in words what is drawn and what is not', () => {
    expect(ratioRowsSpec(inputOf()).summary).toBe(
      'Follow-ups per first attendance of each practice, 2007/08 so far (8 months). Localities as a whole: WatCom 3.00, DacCom 0.85. The line is the negotiated ratio, 1.75. 2 practices with fewer than 5 first attendances not shown. 1 practice without both counts not shown.',
    );
    expect(ratioRowsSpec(inputOf(['DacCom'])).summary).not.toContain('WatCom');
    expect(notDrawnNote(inputOf(['WatCom'], ['A', 'B']))).toBe(
      '1 practice with fewer than 5 first attendances not shown. 1 practice without both counts not shown. 2 practices hidden by the filter.',
    );
    expect(notDrawnNote({ ...inputOf(), measure: { ...MEASURE, units: [] }, units: [] })).toBe('');
  });

  it('has no diamond for a locality without a ratio', () => {
    const measure = aRatioResult([['D', 'DacCom', 7, 0]]);
    const [row] = ratioRowsSpec(ratioInput({ description: { units: [], localityColours: new Map() }, measure, terms: null, view: {} })).rows; // prettier-ignore
    expect(row).toMatchObject({ locality: 'DacCom', points: [], whole: null });
  });
});
