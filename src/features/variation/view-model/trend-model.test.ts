import { describe, expect, it } from 'vitest';
import type { TrendResult } from '@/analysis/analysis';
import { aDefinition } from '../../../../tests/support/a-measure-result';
import { trendFigureOf } from './figure-words';
import { type TrendInput, trendSeries, trendSpec } from './trend-model';
import { maskedPoints } from '@/exports/masked-trend';
import { withoutSmallCounts } from './trend-small-counts';
import { shortPeriod } from '@/domain/short-period';

type Point = TrendResult['series'][number]['points'][number];

function aPoint(period: string, changes: Partial<Point> = {}): Point {
  return { period, numerator: 60, denominator: 1000, value: 0.06, lower95: 0.047, upper95: 0.076, band: 'within', bandAdjusted: 'within', ...changes }; // prettier-ignore
}
const GAP = { numerator: null, denominator: null, value: null, lower95: null, upper95: null, band: 'not-compared', bandAdjusted: 'not-compared' } as const; // prettier-ignore
const PERIODS = ['2005/06', '2006/07', '2007/08'];

function anInput(changes: Partial<TrendInput> = {}): TrendInput {
  const series = (level: 'unit' | 'locality' | 'overall', code: string, name: string) => ({
    level,
    code,
    name,
    points: PERIODS.map((period) => aPoint(period)),
  });
  return {
    trend: {
      definition: aDefinition(),
      subject: 'Diabetes',
      title: 'Exception rate, diabetes',
      unitKind: 'practice',
      periods: PERIODS,
      series: [
        series('overall', 'ALL', 'All units'),
        series('locality', 'DacCom', 'DacCom'),
        series('locality', 'WatCom', 'WatCom'),
        { ...series('unit', 'Y90001', 'Elm Lane'), points: [aPoint('2005/06', { numerator: 3, bandAdjusted: 'below-998' }), aPoint('2006/07', GAP), aPoint('2007/08', { band: 'above-998' })] }, // prettier-ignore
      ],
      breaks: [],
      parts: [],
      notes: [],
      sources: [],
    },
    request: {},
    localities: ['DacCom', 'WatCom'],
    colours: new Map(),
    only: null,
    selectedLocality: 'DacCom',
    selectedId: 'Y90001',
    adjusted: true,
    ...changes,
  };
}

describe('trendSeries', () => {
  it('shows the selected unit with its locality and all units', () => {
    expect(trendSeries(anInput()).map(({ name }) => name)).toEqual(['Elm Lane', 'All units', 'DacCom']);
  });

  it('shows the localities where nothing is selected', () => {
    const input = anInput({ selectedId: null, selectedLocality: null });
    expect(trendSeries(input).map(({ name }) => name)).toEqual(['All units', 'DacCom', 'WatCom']);
  });

  it('leaves out localities that are hidden', () => {
    const input = anInput({ selectedId: null, only: ['WatCom'] });
    expect(trendSeries(input).map(({ name }) => name)).toEqual(['All units', 'WatCom']);
  });
});

describe('trendSpec', () => {
  it('keeps a gap as a gap', () => {
    const [unit] = trendSpec(anInput()).series;
    expect(unit?.points.map(({ value }) => value)).toEqual([0.06, null, 0.06]);
  });

  it('flags what lies outside the limits of its period in the version shown', () => {
    const flags = (adjusted: boolean) => trendSpec(anInput({ adjusted })).series[0]?.points.map(({ isFlagged }) => isFlagged); // prettier-ignore
    expect(flags(true)).toEqual([true, false, false]);
    expect(flags(false)).toEqual([false, false, true]);
  });

  it('puts a break before its period', () => {
    const { trend } = anInput();
    const breaks = [{ period: '2006/07', reason: 'new definition' }];
    expect(trendSpec(anInput({ trend: { ...trend, breaks } })).breaks).toEqual([{ before: 1, label: 'new definition' }]); // prettier-ignore
  });

  it('says numerator, denominator and interval', () => {
    expect(trendSpec(anInput()).series[1]?.points[0]?.hover).toBe(
      'All practices, 2005/06\n6.0%: 60 exceptions of 1,000 indicator entries (95% interval 4.7% to 7.6%)',
    );
  });
});

describe('withoutSmallCounts', () => {
  it('takes the value of a masked point off, and no other', () => {
    const { input, leftOff } = withoutSmallCounts(anInput(), maskedPoints(anInput().trend, 5));
    expect(leftOff).toBe(1);
    expect(input.trend.series[0]?.points[0]).toMatchObject({ numerator: null, value: null, bandAdjusted: 'not-compared' }); // prettier-ignore
    expect(input.trend.series[1]?.points[0]).toMatchObject({ numerator: 60 });
  });

  it('takes nothing off where masking is off', () => {
    expect(withoutSmallCounts(anInput(), maskedPoints(anInput().trend, 0)).leftOff).toBe(0);
  });

  it('is counted in the words of the figure', () => {
    expect(trendFigureOf(anInput(), { smallNumbers: 5, only: null, pointsLeftOff: 1 }).caveat).toContain(
      '1 point left off, so that no count from 1 to 4 can be read or worked out.',
    );
  });
});

describe('trendFigureOf', () => {
  it('says the first and the last value of the line it is about', () => {
    const words = trendFigureOf(anInput(), { smallNumbers: 0, only: null });
    expect(words.title).toBe('Exception rate, diabetes, Elm Lane: 6.0% in 2005/06, 6.0% in 2007/08');
    expect(words.subtitle).toBe('Exception rate, diabetes, 2005/06 to 2007/08.');
  });

  it('carries what must be said of its periods', () => {
    const periodNotes = ['October to December 2007 is not whole: 2 of 3 months are loaded.'];
    const words = trendFigureOf(anInput(), { smallNumbers: 0, only: null, periodNotes });
    expect(words.caveat).toContain(periodNotes[0]);
  });

  it('names the span of quarters by its months', () => {
    const { trend } = anInput();
    const periods = ['2006/07 Q1', '2006/07 Q2', '2007/08 Q3'];
    const words = trendFigureOf(anInput({ trend: { ...trend, periods } }), { smallNumbers: 0, only: null }); // prettier-ignore
    expect(words.asOf).toBe('Data for April 2006 to December 2007');
  });

  it('does not say the value of a small count', () => {
    const { input: safe } = withoutSmallCounts(anInput(), maskedPoints(anInput().trend, 5));
    const words = trendFigureOf(safe, { smallNumbers: 5, only: null });
    expect(words.title).toBe('Exception rate, diabetes, Elm Lane: 6.0% in 2007/08');
  });
});

describe('shortPeriod', () => {
  it.each([
    ['2007/08', '2007/08'],
    ['2007/08 Q1', 'Q1 07/08'],
    ['2007-04', 'Apr 07'],
    ['2006-04..2007-11', '2006-04..2007-11'],
    ['not a period', 'not a period'],
  ])('prints %s as %s', (period, text) => {
    expect(shortPeriod(period)).toBe(text);
  });
});
