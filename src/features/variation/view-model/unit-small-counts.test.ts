import { describe, expect, it } from 'vitest';
import { maskingOf } from '@/exports/small-numbers';
import { aBandCount, aResult, aUnit, aVariation } from '../../../../tests/support/a-measure-result';
import type { ChartInput } from './chart-input';
import { figureOf } from './figure-words';
import { spreadSpec } from './spread-model';
import { withoutSmallUnits } from './unit-small-counts';

const small = aUnit({ code: 'Y90001', numerator: 4, denominator: 40, band: 'above-998', bandAdjusted: 'above-998' });
const beside = aUnit({ code: 'Y90002', numerator: 9, denominator: 200 });
const rest = Array.from({ length: 10 }, (_, i) => aUnit({ code: `Y9001${i}`, locality: 'WatCom' }));
const bands = aBandCount({ 'above-998': 1, within: 11 });
const result = aResult({
  units: [small, beside, ...rest],
  localities: ['DacCom', 'WatCom'].map((code) => aUnit({ code, name: code, locality: code })),
  counts: { units: 12, withValue: 12, compared: 12, bands, bandsAdjusted: bands },
  variation: aVariation({ q10: 0.05, q90: 0.09, unitsUsed: 12 }),
});
const input: ChartInput = { result, units: result.units, targets: [], localities: ['DacCom', 'WatCom'], colours: new Map(), adjusted: true, selectedId: null, hovers: new Map(), leftOff: new Set() }; // prettier-ignore
const context = { smallNumbers: 5, only: null };
const safeOf = (threshold: number) => withoutSmallUnits(input, maskingOf(result, threshold));

describe('withoutSmallUnits', () => {
  it('leaves off the points of masked units, and says how many', () => {
    expect([...safeOf(5).leftOff]).toEqual(['Y90001', 'Y90002']);
    expect(figureOf('funnel', safeOf(5), context).caveat).toContain('2 practices left off');
  });

  it('counts only the units drawn in the headline: the rest would tell the band of those left off', () => {
    expect(figureOf('funnel', input, context).title).toBe('1 of 12 practices lies outside the 99.8% limits: 1 above, 0 below'); // prettier-ignore
    expect(figureOf('funnel', safeOf(5), context).title).toBe('None of 10 practices lies outside the 99.8% limits');
  });

  it('says no statistic of all units where few sets of counts fit', () => {
    expect(figureOf('ranked', input, context).title).toContain('middle four-fifths');
    const words = figureOf('ranked', safeOf(5), context);
    expect(words.title).not.toContain('middle four-fifths');
    expect(figureOf('funnel', safeOf(5), context).caveat).not.toContain('φ');
  });

  it('draws no mark for a locality whose counts are masked', () => {
    const units = [aUnit({ numerator: 3, denominator: 300 }), ...rest];
    const few = { ...input, units, result: { ...result, units } };
    const rows = spreadSpec(withoutSmallUnits(few, maskingOf(few.result, 5))).rows;
    expect(rows.map(({ locality, whole }) => [locality, whole !== null])).toEqual([['DacCom', false], ['WatCom', false]]); // prettier-ignore
  });

  it('refuses a picture whose average would give the counts away', () => {
    const one = { ...result, units: [small] };
    expect(() => withoutSmallUnits({ ...input, result: one }, maskingOf(one, 5))).toThrow(/too small for a picture/);
  });

  it('leaves everything where masking is off', () => {
    expect(safeOf(0)).toBe(input);
  });
});
