import { describe, expect, it } from 'vitest';
import { aBandCount } from '../../../../tests/support/a-measure-result';
import { aRatioResult, type RatioRow } from '../../../../tests/support/a-ratio-result';
import { contractBase, type Terms } from './contract-figures';
import { keyFigures } from './key-figures';

const TERMS: Terms = { ratio: 1.75, appliesTo: 'provider', followUpPence: 8200, paidAboveCap: false };
const ROWS: readonly RatioRow[] = [['A', 'DacCom', 300, 100], ['B', 'DacCom', 100, 80], ['C', 'WatCom', 400, 110], ['D', 'WatCom', 0, 0]]; // prettier-ignore

function figures(rows: readonly RatioRow[], terms: Terms | null, share: Parameters<typeof keyFigures>[1] = null) {
  const counts = { units: 4, withValue: 3, compared: 3, bands: aBandCount({ 'above-998': 3 }), bandsAdjusted: aBandCount({ 'above-998': 2 }) }; // prettier-ignore
  const measure = aRatioResult(rows, { counts });
  return keyFigures({ measure, base: contractBase({ measure }), terms }, share);
}
const values = (...of: Parameters<typeof figures>) => figures(...of).map(({ value }) => value);
const told = (...of: Parameters<typeof figures>) => figures(...of).map(({ working }) => working.map(([, text]) => text).join(' ')); // prettier-ignore

describe('the four figures', () => {
  it('are the ratio, what is above it, its money and who is within', () => {
    expect(values(ROWS, TERMS)).toEqual(['2.76', '293', '£24k', '1 of 3']);
    expect(figures(ROWS, TERMS).map(({ note }) => note)).toEqual([
      'follow-ups per first attendance, 95% interval 2.21 to 3.31',
      'of 800 attendances; F − cN 95% interval +212 to +373. Cap applied to the provider as a whole.',
      'not paid under this contract, so far (8 months)',
      '2 clearly above (99.8%)',
    ]);
  });

  it('explain themselves with numerator, denominator, rows and formula', () => {
    const [ratio, above, money, within] = told(ROWS, TERMS);
    expect(ratio).toContain('800 ÷ 290 = 2.76');
    expect(above).toContain('800 − 1.75 × 290 = +293');
    expect(money).toContain('292.50 above the ratio £82.00 for a follow-up');
    expect(money).toContain('292.50 × £82.00 = £23,985.00, printed as £24k');
    expect(within).toContain('Practices with F ≤ 1.75 × N: 1 of 3');
    expect(within).toContain('3 practices with an attendance; 1 without any left out');
    for (const text of told(ROWS, TERMS)) expect(text).toContain('4 practices with both counts');
  });

  it('make up a full year with its basis, and none without a share', () => {
    const note = (basis: 'last-year' | 'months') => figures(ROWS, TERMS, { share: 0.5, basis })[2]?.note;
    expect(note('last-year')).toContain('; full year £48k, by last year’s share of these months');
    expect(note('months')).toContain('; full year £48k, by months ÷ 12');
  });

  it('add up what is above each cap where it is not pooled, without an interval', () => {
    expect(values(ROWS, { ...TERMS, appliesTo: 'locality' })[1]).toBe('293');
    expect(values(ROWS, { ...TERMS, appliesTo: 'practice' })[1]).toBe('333');
    const note = figures(ROWS, { ...TERMS, appliesTo: 'practice' })[1]?.note;
    expect(note).toBe('of 800 attendances. Cap applied to each practice.');
  });

  it('say that money above the ratio is paid, or that there is no price', () => {
    expect(figures(ROWS, { ...TERMS, paidAboveCap: true })[2]?.note).toContain('paid above the ratio, at the contract price'); // prettier-ignore
    expect(figures(ROWS, { ...TERMS, followUpPence: null })[2]).toMatchObject({ value: '–', note: 'the contract line gives no price of a follow-up' }); // prettier-ignore
  });

  it('are none below the ratio, without a contract line and without firsts', () => {
    expect(values([['A', 'DacCom', 60, 100]], TERMS)).toEqual(['0.60', '0', '£0', '1 of 1']);
    expect(told([['A', 'DacCom', 60, 100]], TERMS)[1]).toContain('= −115, so 0 above it');
    expect(values(ROWS, null)).toEqual(['2.76', '–', '–', '–']);
    expect(values([['A', 'DacCom', 3, 0]], TERMS)).toEqual(['No ratio', '3', '£246', '0 of 1']);
  });
});
