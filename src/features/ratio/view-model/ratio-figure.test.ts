import { describe, expect, it } from 'vitest';
import { maskingOf } from '@/exports/small-numbers';
import { aRatioResult, type RatioRow } from '../../../../tests/support/a-ratio-result';
import { ratioFigureOf, withoutSmall } from './ratio-figure';
import { limitsWords, ratioFunnelSpec } from './ratio-funnel-model';
import { ratioInput } from './ratio-input';
import { ratioRowsSpec } from './ratio-rows-model';

const THRESHOLD = 5;
const TERMS = { ratio: 1.75, appliesTo: 'provider', followUpPence: 8200, paidAboveCap: false } as const;

/** Twelve units of two localities, the counts of the first of which are given. */
const rowsWith = (followUps: number, firsts: number): readonly RatioRow[] => [
  ['Y0', 'DacCom', followUps, firsts],
  ...Array.from({ length: 11 }, (_, at): RatioRow => [`Y${at + 1}`, at < 5 ? 'DacCom' : 'WatCom', 40 + 7 * at, 20 + 3 * at]), // prettier-ignore
];
function inputOf(rows: readonly RatioRow[]) {
  const measure = aRatioResult(rows);
  return ratioInput({ description: { units: [], localityColours: new Map() }, measure, terms: TERMS, view: {} });
}
const masked = (rows: readonly RatioRow[], threshold = THRESHOLD) => withoutSmall(inputOf(rows), maskingOf(inputOf(rows).measure, threshold)); // prettier-ignore
const context = { smallNumbers: THRESHOLD, only: null } as const;

describe('a picture as it may be saved', () => {
  it.each([1, 2, 3, 4])('leaves off a unit with %i follow-ups, and one with as few firsts', (count) => {
    for (const rows of [rowsWith(count, 20), rowsWith(30, count)]) {
      const safe = masked(rows);
      expect(safe.leftOff.has('Y0')).toBe(true);
      const drawn = [ratioRowsSpec(safe).rows, ratioFunnelSpec(safe).points];
      expect(JSON.stringify(drawn)).not.toContain('Y0');
      // A second unit hides the first: their sum is printed.
      expect(safe.leftOff.size).toBeGreaterThan(1);
      expect(safe.leftOff.size).toBeLessThan(rows.length);
      expect(ratioFigureOf('rows', safe, context).caveat).toMatch(/\d practices? left off, so that no count from 1 to 4 can be read or worked out\./); // prettier-ignore
    }
  });

  it.each([
    [0, 20],
    [5, 20],
    [30, 5],
  ])('keeps a unit with %i follow-ups of %i firsts', (followUps, firsts) => {
    const safe = masked(rowsWith(followUps, firsts));
    expect([...safe.leftOff]).toEqual([]);
    expect(ratioFigureOf('rows', safe, context).caveat).not.toContain('Left off');
  });

  it('is whole where nothing is masked, or nothing is to be', () => {
    const input = inputOf(rowsWith(3, 20));
    expect(withoutSmall(input, maskingOf(input.measure, 0))).toBe(input);
    expect(withoutSmall(input, maskingOf(input.measure, 1))).toBe(input);
    expect(withoutSmall(inputOf(rowsWith(30, 20)), maskingOf(inputOf(rowsWith(30, 20)).measure, THRESHOLD)).leftOff.size).toBe(0); // prettier-ignore
  });

  it('is refused where the whole alone would give the counts away', () => {
    expect(() => masked([['Y0', 'DacCom', 3, 2]])).toThrow(/too small for a picture: the ratio alone would give them away/); // prettier-ignore
  });

  it('has no diamond for a masked locality', () => {
    const input = inputOf(rowsWith(30, 20));
    const none = { numerator: false, denominator: false, ofMasked: false };
    const masking = { units: input.measure.units.map(() => none), localities: [{ ...none, denominator: true }, none], overall: none, isMasked: true, target: false, statistics: false }; // prettier-ignore
    const rows = (statistics: boolean) => ratioRowsSpec(withoutSmall(input, { ...masking, statistics })).rows;
    expect(rows(false).map(({ locality, whole }) => [locality, whole !== null])).toEqual([['DacCom', false], ['WatCom', true]]); // prettier-ignore
    expect(limitsWords(withoutSmall(input, masking))).toContain('φ = 5.8');
    expect(limitsWords(withoutSmall(input, { ...masking, statistics: true }))).not.toContain('φ');
  });
});

describe('the words of a saved chart', () => {
  const input = inputOf([['A', 'DacCom', 900, 300], ['B', 'WatCom', 700, 500]]); // prettier-ignore

  it('are the finding, what it is of, where from and until when', () => {
    const figure = ratioFigureOf('rows', input, context);
    expect(figure).toMatchObject({
      title: 'Diabetes follow-ups run at 2.00 for each first attendance; the contract pays for 1.75',
      subtitle: 'Follow-ups per first attendance, 307 Diabetic medicine at RWG, 2007/08 so far (8 months).',
      filters: null,
      source: 'QOF extract (qof.csv; synthetic)',
      asOf: 'Data for 2007/08 so far (8 months)',
      sampleNotice: 'Synthetic sample data',
      alt: 'Localities and their practices of follow-ups per first attendance, 2007/08 so far (8 months).',
    });
    expect(figure.caveat).toMatch(/^Diamond: the whole locality with its 95% interval\. Marks: practices, sized by first attendances\./); // prettier-ignore
  });

  it('say which localities are shown, and of a funnel how its limits were made', () => {
    const figure = ratioFigureOf('funnel', input, { ...context, only: ['DacCom'] });
    expect(figure.filters).toBe('Localities shown: DacCom; totals and limits are those of all');
    expect(figure.title).toBe('0 of 2 practices are above the limits around 1.75, 0 below.');
    expect(figure.caveat).toMatch(/^Limits at 95% and 99.8% around the negotiated ratio, widened/);
    const own = { ...input, measure: { ...input.measure, sources: input.measure.sources.map((one) => ({ ...one, isSample: false })) } }; // prettier-ignore
    expect(ratioFigureOf('funnel', own, context).sampleNotice).toBeNull();
  });
});
