import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../tests/support/a-description';
import { resolveView } from './resolve-view';
import { trendRequest, trendSteps } from './trend-request';

const resolved = (view: Parameters<typeof resolveView>[0]) => {
  const settled = resolveView(view, aDescription());
  if (!settled) throw new Error('nothing was resolved');
  return settled;
};

describe('trendSteps', () => {
  it('makes quarters and years of months', () => {
    expect(trendSteps(['2007/08', '2006/07', '2007-04', '2007-03', '2007-02'])).toEqual(['month', 'quarter', 'year']);
  });

  it('makes no months of years', () => {
    expect(trendSteps(['2007/08', '2006/07'])).toEqual(['year']);
  });

  it('has no step where one period is loaded', () => {
    expect(trendSteps(['2007/08'])).toEqual([]);
  });
});

describe('trendRequest', () => {
  it('asks for the same measure without its period, with the selected unit', () => {
    expect(trendRequest(resolved({ unit: 'Y90001', period: '2006/07', within: 'DacCom' }), undefined)).toEqual({
      measure: 'exception-rate',
      group: 'DM',
      unitCodes: ['Y90001'],
      step: 'year',
    });
  });

  it('takes quarters of months where nothing is asked for', () => {
    expect(trendRequest(resolved({ measure: 'referral-rate' }), undefined)?.step).toBe('quarter');
  });

  it('takes the step asked for where it is loaded', () => {
    expect(trendRequest(resolved({ measure: 'referral-rate' }), 'month')?.step).toBe('month');
    expect(trendRequest(resolved({}), 'month')?.step).toBe('year');
  });
});
