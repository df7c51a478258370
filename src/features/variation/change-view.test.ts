import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../tests/support/a-description';
import { changeMeasure, changeView } from './change-view';

describe('changeView', () => {
  it('leaves out what is back at its default', () => {
    expect(changeView({ period: '2006/07', withDna: true }, { period: undefined, withDna: false })).toEqual({});
  });

  it('keeps the overdispersion switch only when it is off', () => {
    expect(changeView({}, { adjusted: false })).toEqual({ adjusted: false });
    expect(changeView({ adjusted: false }, { adjusted: true })).toEqual({});
  });
});

describe('changeMeasure', () => {
  it('keeps what the new measure has too', () => {
    const view = { measure: 'referral-rate', specialty: '307', period: '2006/07', allSources: true, unit: 'Y90001' };
    expect(changeMeasure(view, 'first-to-follow-up', aDescription())).toEqual({
      measure: 'first-to-follow-up',
      specialty: '307',
      period: '2006/07',
      unit: 'Y90001',
    });
  });

  it('drops a period of which the new measure has nothing', () => {
    const view = { measure: 'referral-rate', period: '2007-05' };
    expect(changeMeasure(view, 'exception-rate', aDescription())).toEqual({ measure: 'exception-rate' });
  });

  it('drops a comparison with another period', () => {
    expect(changeMeasure({ against: '2006/07' }, 'referral-rate', aDescription())).not.toHaveProperty('against');
  });
});
