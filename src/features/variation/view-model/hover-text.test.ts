import { describe, expect, it } from 'vitest';
import { aDefinition, aResult, aSilentUnit, aUnit, COST, FOLLOW_UPS, REFERRALS } from '../../../../tests/support/a-measure-result'; // prettier-ignore
import { hoverText } from './hover-text';

const HIGH = aUnit({
  code: 'Y90012',
  name: 'Mill Street Surgery',
  numerator: 153,
  denominator: 1204,
  value: 153 / 1204,
  lower95: 0.1095,
  upper95: 0.147,
  z: 8.5,
  band: 'above-998',
  zAdjusted: 4.21,
  bandAdjusted: 'above-998',
  adjustedLimits: { lower95: 0.03, upper95: 0.08, lower998: 0.02, upper998: 0.0907 },
});
const lines = (text: string) => text.split('\n');

describe('hoverText', () => {
  it('says who, where, how much and why', () => {
    expect(lines(hoverText(HIGH, aResult(), true))).toEqual([
      'Mill Street Surgery (Y90012)',
      'DacCom',
      '12.7%: 153 exceptions of 1,204 indicator entries (95% interval 11.0% to 14.7%)',
      'Above the upper 99.8% limit of 9.1% for its 1,204 indicator entries, after the overdispersion adjustment; z +4.2',
    ]);
  });

  it('reads the limits without the adjustment where that is switched off', () => {
    expect(hoverText(HIGH, aResult(), false)).toContain(
      'Above the upper 99.8% limit of 9.0% for its 1,204 indicator entries, without the overdispersion adjustment; z +8.5',
    );
  });

  it('says nothing of an adjustment where there is none to make', () => {
    const overdispersion = { phi: 0.9, tau2: 0, isAdjusted: false, test: null, spread: null };
    expect(hoverText(HIGH, aResult({ overdispersion }), false)).not.toContain('overdispersion');
  });

  it('names both limits of a unit between them', () => {
    const unit = aUnit({ value: 0.085, bandAdjusted: 'above-95', zAdjusted: 2.2, adjustedLimits: { lower95: 0.05, upper95: 0.08, lower998: 0.04, upper998: 0.09 } }); // prettier-ignore
    expect(hoverText(unit, aResult(), true)).toContain(
      'Above the upper 95% limit of 8.0%, within the 99.8% limit of 9.0% for',
    );
  });

  it('names the limits of a unit within them', () => {
    expect(hoverText(aUnit(), aResult(), true)).toContain('Within the 95% limits of 3.0% to 10.0% for its 1,000');
  });

  it('says which limit a low unit is below', () => {
    const unit = aUnit({ bandAdjusted: 'below-998', zAdjusted: -5.84 });
    expect(hoverText(unit, aResult(), true)).toContain('Below the lower 99.8% limit of 2.0%');
    expect(hoverText(unit, aResult(), true)).toContain('z −5.8');
  });

  it('says that there is no upper limit', () => {
    const unit = aUnit({ numerator: 5, denominator: 2, value: 2.5, limits: { lower95: 0.5, upper95: null, lower998: 0.2, upper998: null } }); // prettier-ignore
    expect(hoverText(unit, aResult({ definition: FOLLOW_UPS }), false)).toContain(
      'Above the lower 95% limit of 0.50, with no upper limit for its 7 follow-up attendances and first attendances',
    );
  });

  it('counts the SDs of a cost', () => {
    const overdispersion = { phi: null, tau2: null, isAdjusted: false, test: null, spread: 21.4 };
    const unit = aUnit({ numerator: 90000, denominator: 1000, value: 90, lower95: null, upper95: null, limits: { lower95: 58, upper95: 142, lower998: 34, upper998: 166 }, z: -0.5 }); // prettier-ignore
    expect(lines(hoverText(unit, aResult({ definition: COST, overdispersion }), false)).slice(2)).toEqual([
      '£90.00 per patient: £90,000 for 1,000 patients on the list',
      'Within the 95% limits of £58.00 to £142.00; z −0.5 (1 SD of practices is £21)',
    ]);
  });

  it('says how many months are missing', () => {
    expect(hoverText(aUnit({ months: { has: 7, of: 8 } }), aResult(), true)).toContain('\n7 of 8 months');
  });

  it('says the missing months once where a note says them too', () => {
    const text = hoverText(aUnit({ months: { has: 7, of: 8 }, notes: ['7 of 8 months.'] }), aResult(), true);
    expect(text.match(/7 of 8 months/g)).toHaveLength(1);
  });

  it('repeats the notes of the unit', () => {
    expect(hoverText(aUnit({ notes: ['8 of 9 indicators.'] }), aResult(), true)).toMatch(/\n8 of 9 indicators\.$/);
  });

  it('does not say a name twice', () => {
    expect(lines(hoverText(aUnit({ code: 'DACCOM', name: 'DACCOM' }), aResult(), true))[0]).toBe('DACCOM');
  });

  it('names the missing locality', () => {
    expect(lines(hoverText(aUnit({ locality: null }), aResult(), true))[1]).toBe('No locality');
  });

  it('prints no value where there is none', () => {
    const text = hoverText(aSilentUnit({ numerator: null }), aResult(), true);
    expect(text).toContain('No value: exceptions not given of 1,000 indicator entries');
    expect(text).toContain('Not compared: exceptions not given');
    expect(text).not.toMatch(/NaN|undefined|null/);
  });

  it.each([
    ['no denominator', aSilentUnit({ denominator: 0 }), aResult(), 'no indicator entries'],
    ['no average', aSilentUnit({ value: 0.1 }), aResult({ target: null }), 'there is no average to compare with'],
    ['an average of 0', aSilentUnit({ value: 0 }), aResult({ target: 0 }), 'the average is 0.0%'],
    ['an average of 1', aSilentUnit({ value: 1 }), aResult({ target: 1 }), 'the average is 100.0%'],
    [
      'two units',
      aSilentUnit({ value: 0.1 }),
      aResult({ counts: { ...aResult().counts, withValue: 2 } }),
      'fewer than 3 practices have a value',
    ],
    [
      'a small rate',
      aSilentUnit({ value: 0.01, denominator: 60 }),
      aResult({ definition: REFERRALS, target: 0.05 }),
      'fewer than 5 referrals with source GP expected at its size',
    ],
  ])('gives the reason for %s', (_, unit, result, reason) => {
    expect(hoverText(unit, result, false)).toContain(`Not compared: ${reason}`);
  });

  it('leaves out what an indicator table does not name', () => {
    const definition = aDefinition({ choices: ['indicator-table'], numerator: 'As the extract defines it' });
    expect(hoverText(aUnit(), aResult({ definition }), true)).toContain('6.0%: 60 of 1,000 (95% interval');
  });
});
