import { describe, expect, it } from 'vitest';
import { aResult, aSilentUnit, aUnit, COST, FOLLOW_UPS, REFERRALS, someUnits } from '../../../../tests/support/a-measure-result'; // prettier-ignore
import { type ChartInput, hoverTexts, shownUnits } from './chart-input';
import { funnelSpec } from './funnel-model';
import { rankedSpec } from './ranked-model';
import { spreadSpec } from './spread-model';
import { furthestRows, totalRows, unitRows } from './table-rows';

const LOCALITIES = ['DacCom', 'Hertsmere', 'StahCom', 'WatCom'];

function input(changes: Partial<ChartInput> = {}): ChartInput {
  const result = changes.result ?? aResult();
  return {
    result,
    units: result.units,
    localities: LOCALITIES,
    colours: new Map(),
    adjusted: true,
    selectedId: null,
    hovers: hoverTexts(result, true),
    leftOff: new Set(),
    targets: [],
    ...changes,
  };
}

describe('funnelSpec', () => {
  it('takes the size of a proportion from its denominator', () => {
    expect(funnelSpec(input()).points[0]?.size).toBe(1000);
  });

  it('takes the size of a ratio from both counts together', () => {
    const units = [aUnit({ numerator: 190, denominator: 100, value: 1.9 })];
    expect(funnelSpec(input({ result: aResult({ definition: FOLLOW_UPS, units }) })).points[0]?.size).toBe(290);
  });

  // Score limits as METHODS §3a writes them: theta ± 3.090232306 × sqrt(theta × (1 − theta) / n), here at the axis's end.
  it('draws the limits without the adjustment where it is off', () => {
    const units = [aUnit({ denominator: 1000 }), aUnit({ code: 'B', denominator: 400 })];
    const { limits } = funnelSpec(input({ result: aResult({ units }), adjusted: false }));
    const last = limits.at(-1);
    const reach = 3.090232306 * Math.sqrt((0.066 * 0.934) / (last?.size ?? NaN));
    expect(last?.size).toBeCloseTo(1030, 6);
    expect(last?.upper998).toBeCloseTo(0.066 + reach, 9);
  });

  it('draws wider limits with the adjustment', () => {
    const naive = funnelSpec(input({ adjusted: false })).limits.at(-1);
    const adjusted = funnelSpec(input({ adjusted: true })).limits.at(-1);
    expect(adjusted?.upper998).toBeGreaterThan(naive?.upper998 ?? Infinity);
  });

  it('draws no limits where nothing is compared', () => {
    const counts = { ...aResult().counts, compared: 0 };
    expect(funnelSpec(input({ result: aResult({ counts }) })).limits).toEqual([]);
  });

  it('labels the average, that of the locality where it is compared with itself', () => {
    const request = { measure: 'exception-rate', period: '2007/08', withinLocality: 'DacCom' };
    expect(funnelSpec(input()).lines).toEqual([{ kind: 'average', value: 0.066, label: 'average' }]);
    expect(funnelSpec(input({ result: aResult({ request }) })).lines[0]?.label).toBe('DacCom average');
  });

  it('names the axes in the words of the measure', () => {
    const { valueTitle, sizeTitle } = funnelSpec(input({ result: aResult({ definition: REFERRALS }) }));
    expect(valueTitle).toBe('GP referrals per 1,000 patients');
    expect(sizeTitle).toBe('Patients on the list');
  });

  it('never calls the entries of a group patients', () => {
    expect(funnelSpec(input()).sizeTitle).toBe('Indicator entries');
  });

  it('takes the band and z of the version shown', () => {
    const units = [aUnit({ band: 'above-998', z: 4, bandAdjusted: 'within', zAdjusted: 1.2 })];
    const result = aResult({ units });
    expect(funnelSpec(input({ result, adjusted: false })).points[0]).toMatchObject({ band: 'above-998', z: 4 });
    expect(funnelSpec(input({ result, adjusted: true })).points[0]).toMatchObject({ band: 'within', z: 1.2 });
  });

  it('says how many are drawn, without a value and hidden', () => {
    const result = aResult({ units: [...someUnits(6), aSilentUnit({ code: 'X', locality: 'DacCom' })] });
    const units = shownUnits(result.units, ['DacCom']);
    expect(funnelSpec(input({ result, units })).summary).toContain('2 practices; 1 without a value; 4 hidden.');
  });

  it('names the furthest outside in its summary', () => {
    const units = [aUnit({ name: 'Mill Street', value: 0.127, bandAdjusted: 'above-998', zAdjusted: 4 }), aUnit({ code: 'B' })]; // prettier-ignore
    expect(funnelSpec(input({ result: aResult({ units }) })).summary).toContain('Furthest outside: Mill Street 12.7%.');
  });

  it('leaves off the units that may not be saved, in the picture and in words', () => {
    const units = [aUnit({ name: 'Mill Street', bandAdjusted: 'above-998', zAdjusted: 4 }), aUnit({ code: 'B' })];
    const spec = funnelSpec(input({ result: aResult({ units }), leftOff: new Set(['Y90001']) }));
    expect(spec.points.map(({ id }) => id)).toEqual(['B']);
    expect(spec.summary).not.toContain('Mill Street');
    expect(spec.summary).toContain('1 left off for small counts');
  });
});

describe('spreadSpec', () => {
  it('gives each locality its quartiles of unit values, type 7', () => {
    // numpy.quantile([0.02, 0.04, 0.05, 0.09, 0.10], [.25, .5, .75]) = 0.04, 0.05, 0.09
    const units = [0.1, 0.02, 0.05, 0.04, 0.09].map((value, index) => aUnit({ code: `Y${index}`, value }));
    const rows = spreadSpec(input({ result: aResult({ units }) })).rows;
    expect(rows).toHaveLength(1);
    expect(rows[0]?.quartiles).toEqual({ q1: 0.04, median: 0.05, q3: 0.09 });
  });

  it('takes the whole of a locality from its sums, not from its units', () => {
    const [row] = spreadSpec(input()).rows;
    expect(row?.whole).toEqual({ value: 0.06, lower: 0.047, upper: 0.0764 });
  });

  it('keeps units without a locality in a row of their own', () => {
    const result = aResult({ units: [aUnit(), aUnit({ code: 'B', locality: null })] });
    const { rows } = spreadSpec(input({ result, localities: [...LOCALITIES, 'No locality'] }));
    expect(rows.map(({ locality, points }) => [locality, points.length])).toEqual([['DacCom', 1], ['No locality', 1]]); // prettier-ignore
  });

  it('gives no quartiles to a locality of which a unit is left off', () => {
    const units = [0.1, 0.02, 0.05].map((value, index) => aUnit({ code: `Y${index}`, value }));
    const [row] = spreadSpec(input({ result: aResult({ units }), leftOff: new Set(['Y1']) })).rows;
    expect(row?.quartiles).toBeNull();
    expect(row?.points).toHaveLength(2);
  });
});

describe('rankedSpec', () => {
  it('counts the units with a value', () => {
    const result = aResult({ units: [aUnit(), aSilentUnit({ code: 'B' })] });
    expect(rankedSpec(input({ result })).unitsTitle).toBe('1 practice, lowest to highest');
  });

  it('has no intervals for a cost', () => {
    const units = [aUnit({ value: 90, lower95: null, upper95: null })];
    expect(rankedSpec(input({ result: aResult({ definition: COST, units }) })).points[0]).toMatchObject({ lower: null, upper: null }); // prettier-ignore
  });
});

describe('tables', () => {
  it('hold a row for every unit shown', () => {
    expect(unitRows(input())).toHaveLength(73);
  });

  it('end in the localities shown and the whole', () => {
    const units = shownUnits(aResult().units, ['DacCom', 'WatCom']);
    expect(totalRows(input({ units })).map(({ name }) => name)).toEqual(['DacCom', 'WatCom', 'All practices']);
  });

  it('end in the whole alone where no unit has a locality', () => {
    const units = [aUnit({ locality: null }), aUnit({ code: 'B', locality: null })];
    const result = aResult({
      units,
      localities: [aUnit({ code: 'No locality', name: 'No locality', locality: null })],
    });
    expect(totalRows(input({ result, localities: ['No locality'] })).map(({ name }) => name)).toEqual([
      'All practices',
    ]);
  });

  it('list those outside the 99.8% limits by the size of z, then those outside the 95% limits alone', () => {
    const units = [
      aUnit({ code: 'D', bandAdjusted: 'within', zAdjusted: 1.9 }),
      aUnit({ code: 'E', bandAdjusted: 'below-95', zAdjusted: -2.9 }),
      aUnit({ code: 'A', bandAdjusted: 'above-998', zAdjusted: 3.5 }),
      aUnit({ code: 'B', bandAdjusted: 'above-95', zAdjusted: 2.5 }),
      aUnit({ code: 'C', bandAdjusted: 'below-998', zAdjusted: -6.6 }),
    ];
    expect(furthestRows(input({ result: aResult({ units }) })).map(({ id }) => id)).toEqual(['C', 'A', 'E', 'B']);
  });

  it('give every one of 6,500 units a point and a row', () => {
    const many = input({ result: aResult({ units: someUnits(6500) }) });
    expect(funnelSpec(many).points).toHaveLength(6500);
    expect(rankedSpec(many).points).toHaveLength(6500);
    expect(unitRows(many)).toHaveLength(6500);
  });
});
