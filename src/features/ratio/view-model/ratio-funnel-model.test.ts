import { describe, expect, it } from 'vitest';
import type { MeasureResult } from '@/analysis/analysis';
import { aBandCount } from '../../../../tests/support/a-measure-result';
import { aRatioResult } from '../../../../tests/support/a-ratio-result';
import { type RatioInput, ratioInput } from './ratio-input';
import { limitsWords, outsideWords, ratioFunnelSpec } from './ratio-funnel-model';

const TERMS = { ratio: 1.75, appliesTo: 'provider', followUpPence: null, paidAboveCap: false } as const;
const BASE = aRatioResult([['A', 'WatCom', 600, 200], ['B', 'WatCom', 175, 100], ['C', 'DacCom', 50, 100], ['D', 'DacCom', 7, 0]]); // prettier-ignore
const BANDS = ['above-998', 'within', 'below-998', 'not-compared'] as const;
const NAIVE: MeasureResult = {
  ...BASE,
  units: BASE.units.map((unit, at) => ({ ...unit, band: BANDS[at] ?? 'within', z: at, zAdjusted: -at })),
  counts: { ...BASE.counts, withValue: 3, compared: 3, bands: aBandCount() },
  overdispersion: { phi: null, tau2: 0, isAdjusted: false, test: null, spread: null },
};
const inputOf = (measure: MeasureResult, changes: Partial<RatioInput> = {}): RatioInput => ({ ...ratioInput({ description: { units: [], localityColours: new Map() }, measure, terms: TERMS, view: {} }), ...changes }); // prettier-ignore

describe('the funnel around the negotiated ratio', () => {
  it('has each unit at first and follow-up attendances together, with its band', () => {
    const { points, format } = ratioFunnelSpec(inputOf(NAIVE));
    expect(points.map(({ id, size, value, band, z }) => [id, size, value, band, z])).toEqual([
      ['A', 800, 3, 'above-998', 0],
      ['B', 275, 1.75, 'within', 1],
      ['C', 150, 0.5, 'below-998', 2],
      ['D', 7, null, 'not-compared', 3],
    ]);
    expect(format).toBe('ratio');
  });

  it('has score limits on the share of follow-ups, turned back to the ratio', () => {
    const { limits } = ratioFunnelSpec(inputOf(NAIVE));
    const p = 1.75 / 2.75;
    const odds = (share: number) => share / (1 - share);
    const last = limits.at(-1);
    expect(last?.size).toBeCloseTo(800 * 1.03, 9);
    const sd = Math.sqrt((p * (1 - p)) / (800 * 1.03));
    // 1.959964 and 3.090232: the normal quantiles of 0.975 and 0.999.
    expect(last?.upper95).toBeCloseTo(odds(p + 1.959964 * sd), 5);
    expect(last?.lower95).toBeCloseTo(odds(p - 1.959964 * sd), 5);
    expect(last?.upper998).toBeCloseTo(odds(p + 3.090232 * sd), 5);
    expect(last?.lower998).toBeCloseTo(odds(p - 3.090232 * sd), 5);
    // Where the upper share would be 1 or more there is no upper limit: at 1 attendance p + 3.09 × 0.48.
    expect(limits[0]?.upper998).toBeNull();
  });

  it('has no limits where nothing is compared, and none over nothing', () => {
    const none = { ...NAIVE, counts: { ...NAIVE.counts, compared: 0 } };
    expect(ratioFunnelSpec(inputOf(none)).limits).toEqual([]);
    expect(limitsWords(inputOf(none))).toBe('No limits: nothing is compared.');
    expect(ratioFunnelSpec(inputOf(NAIVE, { units: [] })).limits).toEqual([]);
  });

  it('says how many lie outside, of those compared and shown', () => {
    expect(outsideWords(inputOf(NAIVE))).toBe('1 of 3 practices is above the limits around 1.75, 1 below.');
    expect(outsideWords(inputOf(NAIVE, { leftOff: new Set(['A']) }))).toBe('0 of 2 practices are above the limits around 1.75, 1 below.'); // prettier-ignore
    expect(outsideWords(inputOf(NAIVE, { terms: null, leftOff: new Set(['A', 'C']) }))).toBe('0 of 1 practice is above the limits around the average, 0 below.'); // prettier-ignore
  });

  it('shows the adjusted version where it applies, and says so', () => {
    const adjusted: MeasureResult = {
      ...NAIVE,
      units: NAIVE.units.map((unit) => ({ ...unit, bandAdjusted: unit.band === 'not-compared' ? unit.band : 'within' })), // prettier-ignore
      overdispersion: { ...NAIVE.overdispersion, phi: 6.04, tau2: 0.01, isAdjusted: true },
    };
    expect(ratioFunnelSpec(inputOf(adjusted)).points.map(({ band, z }) => [band, z])).toEqual([['within', -0], ['within', -1], ['within', -2], ['not-compared', -3]]); // prettier-ignore
    expect(outsideWords(inputOf(adjusted))).toContain('0 of 3 practices are above');
    expect(limitsWords(inputOf(adjusted))).toBe('Limits at 95% and 99.8% around the negotiated ratio, widened for overdispersion (φ = 6.0).'); // prettier-ignore
    expect(limitsWords(inputOf({ ...adjusted, overdispersion: { ...adjusted.overdispersion, phi: null } }, { terms: null }))).toBe('Limits at 95% and 99.8% around the average, widened for overdispersion.'); // prettier-ignore
    expect(limitsWords(inputOf(NAIVE))).toBe('Limits at 95% and 99.8% around the negotiated ratio.');
    // s² + τ²: at 824 attendances √(0.2314 ÷ 824 + 0.01).
    const upper = ratioFunnelSpec(inputOf(adjusted)).limits.at(-1)?.upper95 ?? 0;
    const p = 1.75 / 2.75;
    const share = p + 1.959964 * Math.sqrt((p * (1 - p)) / 824 + 0.01);
    expect(upper).toBeCloseTo(share / (1 - share), 5);
  });
});
