import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountPair } from './count-pair';
import { empiricalBayes } from './empirical-bayes';
import { intraclassCorrelation } from './intraclass-correlation';
import { summariseVariation } from './variation';

const pair = (numerator: number | null, denominator: number | null): CountPair => ({ numerator, denominator });

describe('summariseVariation', () => {
  const units = [pair(12, 240), pair(3, 110), pair(41, 390), pair(9, 205), pair(22, 310), pair(17, 150)];

  // numpy 2.4: quantile, std(ddof=1)/mean, and the sums of each formula written out.
  it('agrees with numpy', () => {
    const summary = summariseVariation('proportion', units);
    const expected = {
      eq: 4.155555555555556,
      eqTrimmed: 3.5406141183918964,
      q10: 0.035587583148558755,
      q25: 0.04542682926829268,
      median: 0.06048387096774194,
      q75: 0.09658808933002482,
      q90: 0.10923076923076923,
      cv: 0.5063934413366026,
      weightedCv: 0.39100352526500876,
      scv: 0.1194685702597811,
      ebMean: 0.07402135231316725,
      ebVariance: 0.0005215692370768806,
      ebCv: 0.3085311152499155,
      icc: 0.01074920756495329,
    };
    for (const [name, value] of Object.entries(expected)) {
      expect(summary[name as keyof typeof expected]).toBeCloseTo(value, 12);
    }
    expect(summary.unitsUsed).toBe(6);
  });

  it('leaves out units without a value, and says how many are left', () => {
    const more = [...units, pair(null, 100), pair(3, null), pair(0, 0)];
    expect(summariseVariation('rate', more)).toEqual(summariseVariation('rate', units));
  });

  it('has no systematic component of a ratio or a cost, and no intraclass correlation but of a proportion', () => {
    expect(summariseVariation('ratio', units)).toMatchObject({ scv: null, ebMean: null, icc: null });
    expect(summariseVariation('cost', units)).toMatchObject({ scv: null, ebVariance: null, icc: null });
    expect(summariseVariation('rate', units).icc).toBeNull();
    expect(summariseVariation('rate', units).scv).not.toBeNull();
  });

  it('has no quotient where the lowest is 0', () => {
    expect(summariseVariation('rate', [...units, pair(0, 50)]).eq).toBeNull();
  });

  it('has no answer for no units, and no spread for one', () => {
    expect(summariseVariation('rate', [])).toMatchObject({ eq: null, median: null, cv: null, scv: null, unitsUsed: 0 });
    expect(summariseVariation('rate', [pair(3, 30)])).toMatchObject({
      median: 0.1,
      cv: null,
      weightedCv: null,
      scv: null,
    });
  });

  it('has no answer where nothing was counted', () => {
    const none = [pair(0, 30), pair(0, 40)];
    expect(summariseVariation('proportion', none)).toMatchObject({
      cv: null,
      weightedCv: null,
      scv: null,
      ebCv: null,
      icc: null,
    });
  });
});

describe('empiricalBayes', () => {
  it('draws each rate in, never past the overall rate', () => {
    const unit = fc.record({ x: fc.integer({ min: 0, max: 300 }), n: fc.integer({ min: 20, max: 4000 }) });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 30 }), (units) => {
        const bayes = empiricalBayes(units);
        units.forEach(({ x, n }, i) => {
          const [mean, shrunk] = [bayes?.mean ?? 0, bayes?.shrunk[i] ?? 0];
          expect(Math.abs(shrunk - mean)).toBeLessThanOrEqual(Math.abs(x / n - mean) + 1e-12);
        });
      }),
      { seed: 18 },
    );
  });

  it('has no answer for no units', () => {
    expect(empiricalBayes([])).toBeNull();
  });
});

describe('intraclassCorrelation', () => {
  it('is 1 where units are all of one answer', () => {
    expect(
      intraclassCorrelation([
        { x: 10, n: 10 },
        { x: 0, n: 10 },
      ])?.icc,
    ).toBeCloseTo(1, 14);
  });

  it('refuses more events than patients', () => {
    expect(() => intraclassCorrelation([{ x: 11, n: 10 }])).toThrow(RangeError);
  });
});
