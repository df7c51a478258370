import { describe, expect, it } from 'vitest';
import { nativeTrend } from './native-trend';
import { planTrend } from './plan-picture';
import type { TrendLine, TrendSpec } from './trend-spec';
import { xmrTrend } from './xmr-picture';

const line = (values: readonly (number | null)[], changes: Partial<TrendLine> = {}): TrendLine => ({
  id: 'x',
  name: 'Practice W21',
  role: 'process',
  locality: null,
  points: values.map((value) => ({ value, lower: null, upper: null, isFlagged: false, hover: '' })),
  ...changes,
});

const SPEC: TrendSpec = {
  periods: ['2004/05', '2005/06', '2006/07', '2007/08'],
  series: [line([0.25, null, 0.5, 0.75])],
  limits: null,
  limitNames: { lower: 'lower limit', centre: 'mean', upper: 'upper limit' },
  breaks: [],
  lines: [],
  localities: ['DacCom', 'WatCom'],
  colours: new Map(),
  format: 'percent',
  valueTitle: 'Exception rate',
  summary: 'A trend',
};

const rows = (spec: TrendSpec) => nativeTrend(spec)?.series.map(({ name, values }) => [name, values]);

describe('nativeTrend', () => {
  it('has a value for each period and leaves gaps', () => {
    expect(nativeTrend(SPEC)).toMatchObject({ kind: 'lines', categories: SPEC.periods });
    expect(rows(SPEC)).toEqual([['Practice W21', [0.25, null, 0.5, 0.75]]]);
    expect(nativeTrend(SPEC)?.spansGaps).toBeUndefined();
  });

  it('cuts a line at a break, and says from when and why', () => {
    const cut = { ...SPEC, breaks: [{ before: 3, label: 'indicators changed' }] };
    expect(rows(cut)).toEqual([
      ['Practice W21', [0.25, null, 0.5, null]],
      ['Practice W21, from 2007/08 (indicators changed)', [null, null, null, 0.75]],
    ]);
  });

  it('draws each line by its role, in the colour and shape of its locality', () => {
    const lines = [line([1, 1, 1, 1], { role: 'unit' }), line([1, 1, 1, 1], { role: 'locality', locality: 'WatCom', name: 'WatCom' }), line([1, 1, 1, 1], { role: 'overall', name: 'All' })]; // prettier-ignore
    expect(nativeTrend({ ...SPEC, series: lines })?.series).toMatchObject([
      { colour: '#212b32', dash: 'solid', width: 2.25, shape: 'circle' },
      { colour: '#801650', dash: 'dashed', width: 1.5, shape: 'square' },
      { colour: '#212b32', dash: 'dotted', width: 1.5, shape: 'square' },
    ]);
  });

  it('fills the marks that are flagged, makes those of a part of a period diamonds, and has the intervals of the unit', () => {
    const points = [
      { value: 0.5, lower: 0.25, upper: 0.75, isFlagged: false, hover: '' },
      { value: 0.75, lower: null, upper: null, isFlagged: true, hover: '' },
      { value: 0.25, lower: 0.125, upper: 0.5, isFlagged: false, isPart: true, hover: '' },
      { value: null, lower: null, upper: null, isFlagged: true, hover: '' },
    ];
    const [unit] = nativeTrend({ ...SPEC, series: [line([], { role: 'unit', points })] })?.series ?? [];
    expect(unit?.marks).toEqual({ filled: [1], diamonds: [2] });
    expect(unit?.intervals).toEqual([{ lower: 0.25, upper: 0.75 }, null, { lower: 0.125, upper: 0.5 }, null]); // prettier-ignore
  });

  it('has a flat line for each stretch of limits, so that none slopes, and a dash for a single period', () => {
    const limits = [1, 1, 2, 2].map((centre, at) => ({ lower: null, centre, upper: at === 3 ? 3 : null }));
    const drawn = nativeTrend({ ...SPEC, limits })?.series.slice(1) ?? [];
    expect(drawn.map(({ name, values, width }) => [name, values, width])).toEqual([
      ['upper limit', [null, null, null, 3], 0],
      ['mean', [1, 1, null, null], 1],
      ['mean, from 2006/07', [null, null, 2, 2], 1],
    ]);
    expect(drawn[0]).toMatchObject({ shape: 'dash', marks: { filled: [3], diamonds: [] } });
  });

  it('goes on over periods that are passed over, and is none where other gaps are not', () => {
    const passing = { ...SPEC, passedOver: [1] };
    expect(nativeTrend(passing)?.spansGaps).toBe(true);
    expect(nativeTrend({ ...passing, series: [...SPEC.series, line([0.5, null, null, 0.5])] })).toBeNull();
  });

  it('is none without a value', () => {
    expect(nativeTrend({ ...SPEC, series: [line([null, null, null, null])] })).toBeNull();
  });

  it('draws an XmR chart: values, mean and limits of each stretch, the negotiated ratio', () => {
    const [first, second] = [{ lower: 1, centre: 2, upper: 3 }, { lower: 2, centre: 3, upper: 4 }]; // prettier-ignore
    const point = (value: number, limits: typeof first, isSignal = false) => ({ value, isSignal, isPart: false, limits, hover: '' }); // prettier-ignore
    const spec = xmrTrend({
      periods: ['Apr', 'May', 'Jun', 'Jul'],
      points: [point(2, first), point(2.5, first), point(3, second, true), point(3.5, second)],
      name: 'all practices',
      rebases: [{ at: 2, reason: 'clinic moved' }],
      negotiated: 1.75,
      valueTitle: 'Follow-ups per first attendance',
      summary: '',
    });
    expect(rows(spec)).toEqual([
      ['all practices', [2, 2.5, null, null]],
      ['all practices, from Jun (clinic moved)', [null, null, 3, 3.5]],
      ['negotiated ratio 1.75', [1.75, 1.75, 1.75, 1.75]],
      ['upper limit', [3, 3, null, null]],
      ['upper limit, from Jun', [null, null, 4, 4]],
      ['mean', [2, 2, null, null]],
      ['mean, from Jun', [null, null, 3, 3]],
      ['lower limit', [1, 1, null, null]],
      ['lower limit, from Jun', [null, null, 2, 2]],
    ]);
    expect(nativeTrend(spec)?.series[1]?.marks?.filled).toEqual([2]);
  });

  it('draws a plan: what is done as far as it is loaded, what is planned to the end', () => {
    const values = (...of: readonly (number | null)[]) => of.map((value) => ({ value, hover: '' }));
    const spec = planTrend({ periods: ['Q1', 'Q2'], lines: [{ id: 'f', name: 'follow-ups', planned: values(1000, 2000), done: values(900, null) }], valueTitle: 'Attendances', summary: '' }); // prettier-ignore
    expect(rows(spec)).toEqual([['follow-ups', [900, null]], ['follow-ups planned', [1000, 2000]]]); // prettier-ignore
    expect(nativeTrend(spec)?.value).toEqual({ title: 'Attendances', format: '#,##0', range: { min: 0, max: 2000, step: 500 } }); // prettier-ignore
  });
});
