import { describe, expect, it } from 'vitest';
import type { RatioChangeResult } from '@/analysis/analysis';
import { explainedOf, partsSpec, whyHeadline, whyParts, whyRequest } from './ratio-why';

const RESULT: RatioChangeResult = {
  request: { between: { what: 'periods', from: '2006/07', to: '2007/08' } },
  change: {
    from: 2,
    to: 2.5,
    mix: -0.1,
    followUps: 0.7,
    firsts: -0.1,
    oneStateOnly: 0,
    strataInBoth: 3,
    strataInOne: 0,
  },
  from: { firsts: 100, followUps: 200 },
  to: { firsts: 120, followUps: 300 },
  dividedBy: 'patient-months',
  strata: 'unit-specialty-provider',
  counts: [],
};
const UNIT = ['practice', 'practices'] as const;

describe('why a ratio differs', () => {
  it('is about the same months of the year before unless the link says otherwise', () => {
    const months = ['2007-05', '2007-04', '2006-06', '2006-05', '2006-04', '2005-05', '2005-04'];
    expect(explainedOf(undefined, '2007/08', months)).toEqual({ what: 'periods', from: '2006-04..2006-05', to: '2007-04..2007-05' }); // prettier-ignore
    const linked = { what: 'areas', from: 'DacCom', to: 'WatCom' } as const;
    expect(explainedOf(linked, '2007/08', months)).toEqual(linked);
    expect(explainedOf(undefined, '2007/08', ['2007/08'])).toBeNull();
  });

  it('asks for two areas in the period of the page', () => {
    const asked = whyRequest({ what: 'areas', from: 'DacCom', to: 'WatCom' }, { specialty: '307' }, '2007/08');
    expect(asked).toEqual({ specialty: '307', between: { what: 'areas', from: 'DacCom', to: 'WatCom', period: '2007/08' } }); // prettier-ignore
  });

  it('says each part in plain words, and they add up', () => {
    const parts = whyParts(RESULT, UNIT);
    expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(0.5, 12);
    expect(parts.map(({ sentence }) => sentence)).toEqual([
      'Follow-ups: +0.70, more follow-ups for the size of the lists.',
      'First attendances: −0.10, more first attendances for the size of the lists.',
      'Mix of practices: −0.10, more of the first attendances lie with practices of a lower ratio.',
      'In one of the two only: no difference to speak of.',
    ]);
  });

  it('says the difference and keeps the counts of both states', () => {
    expect(whyHeadline(RESULT)).toBe('2.50 in 2007/08, 0.50 higher than 2.00 in 2006/07');
    expect(partsSpec(RESULT, UNIT).to.hover).toBe('2007/08\n300 follow-ups of 120 first attendances');
  });
});
