import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../tests/support/a-description';
import { changeMeasure, changeView, toggleLocality } from './change-view';

const ALL = ['DacCom', 'Hertsmere', 'StahCom', 'WatCom'];

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

describe('toggleLocality', () => {
  it('hides one of all', () => {
    expect(toggleLocality({}, 'DacCom', ALL)).toEqual({ only: ['Hertsmere', 'StahCom', 'WatCom'] });
  });

  it('shows it again and leaves the filter out', () => {
    expect(toggleLocality({ only: ['Hertsmere', 'StahCom', 'WatCom'] }, 'DacCom', ALL)).toEqual({});
  });

  it('brings all back when the last is hidden', () => {
    expect(toggleLocality({ only: ['DacCom'] }, 'DacCom', ALL)).toEqual({});
  });

  it('keeps the order of the localities', () => {
    expect(toggleLocality({ only: ['WatCom'] }, 'DacCom', ALL)).toEqual({ only: ['DacCom', 'WatCom'] });
  });
});
