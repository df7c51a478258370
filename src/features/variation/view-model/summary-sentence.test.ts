import { describe, expect, it } from 'vitest';
import { aBandCount, aDefinition, aResult, aUnit, COST, FOLLOW_UPS, REFERRALS } from '../../../../tests/support/a-measure-result'; // prettier-ignore
import { sentenceText, summarySentence } from './summary-sentence';

type Result = ReturnType<typeof aResult>;
const say = (result: Result, adjusted = true) => sentenceText(summarySentence(result, adjusted));
const counted = (above: number, below: number, compared = 73, withValue = compared): Partial<Result> => ({
  counts: {
    units: 73,
    withValue,
    compared,
    bands: aBandCount({ 'above-998': above, 'below-998': below }),
    bandsAdjusted: aBandCount({ 'above-998': above, 'below-998': below }),
  },
});
const UNADJUSTED = { phi: 0.9, tau2: 0, isAdjusted: false, test: null, spread: null };

describe('summarySentence', () => {
  it('says the adjusted counts, then those without the adjustment', () => {
    expect(say(aResult())).toBe(
      '6.6% overall in 2007/08: 12,345 exceptions of 187,045 indicator entries. ' +
        '10 of 73 practices lie above the upper 99.8% limit and 11 below the lower one; ' +
        'chance alone would put 0.1 outside. (Without the overdispersion adjustment: 27 above and 24 below.)',
    );
  });

  it('says the counts without the adjustment first where it is switched off', () => {
    expect(say(aResult(), false)).toMatch(
      /27 of 73 practices lie above the upper 99\.8% limit and 24 below the lower one; chance alone would put 0\.2 outside\. \(With the overdispersion adjustment: 10 above and 11 below\.\)$/,
    );
  });

  it('sets the figures in strong type', () => {
    const strong = summarySentence(aResult(), true).filter(({ isStrong }) => isStrong);
    expect(strong.map(({ text }) => text)).toEqual(['6.6%', '10 of 73', '11']);
  });

  it('uses the singular for one', () => {
    expect(say(aResult(counted(1, 0)))).toContain(
      '1 of 73 practices lies above the upper 99.8% limit and none below the lower one;',
    );
  });

  it('begins with those below where none lies above', () => {
    expect(say(aResult(counted(0, 2)))).toContain(
      '2 of 73 practices lie below the lower 99.8% limit and none above the upper one;',
    );
  });

  it('says that none lies outside', () => {
    expect(say(aResult(counted(0, 0)))).toContain('None of 73 practices lies outside the 99.8% limits; chance');
  });

  it('says how many are not compared', () => {
    expect(say(aResult(counted(1, 0, 71, 73)))).toContain('2 more have a value and are not compared.');
  });

  it('uses the singular for one that is not compared', () => {
    expect(say(aResult(counted(1, 0, 72, 73)))).toContain('1 more has a value and is not compared.');
  });

  it('says why nothing is compared among two', () => {
    expect(say(aResult({ ...counted(0, 0, 0, 2), overdispersion: UNADJUSTED }))).toMatch(
      /No practice is compared: fewer than 3 practices have a value\.$/,
    );
  });

  it('says that there are no values', () => {
    const overall = aUnit({ numerator: null, denominator: null, value: null });
    expect(say(aResult({ ...counted(0, 0, 0, 0), overall }))).toBe(
      'There is no overall value for 2007/08. No practice has a value.',
    );
  });

  it('says why there are no values', () => {
    const overall = aUnit({ numerator: 400, denominator: null, value: null });
    const notes = [
      { code: 'missing-months', text: '1 practice has fewer months.' },
      { code: 'no-denominator', text: 'For 73 practices nothing says what to divide by.' },
    ];
    expect(say(aResult({ ...counted(0, 0, 0, 0), overall, notes }))).toBe(
      'There is no overall value for 2007/08. No practice has a value. For 73 practices nothing says what to divide by.',
    );
  });

  it('says none where the other version has none outside', () => {
    const counts = { ...aResult().counts, bands: aBandCount({ within: 73 }) };
    expect(say(aResult({ counts }))).toMatch(/\(Without the overdispersion adjustment: none\.\)$/);
  });

  it('says that there is no overdispersion to adjust for', () => {
    expect(say(aResult({ overdispersion: UNADJUSTED }), false)).toMatch(
      / Not adjusted for overdispersion: there is none to adjust for\.$/,
    );
  });

  it('says that fewer than 10 are too few for the adjustment', () => {
    const overdispersion = { ...UNADJUSTED, phi: null, tau2: null };
    expect(say(aResult({ ...counted(0, 0, 7), overdispersion }), false)).toMatch(
      / Not adjusted for overdispersion: fewer than 10 practices are compared\.$/,
    );
  });

  it('counts patients for a single indicator', () => {
    const request = { measure: 'exception-rate', period: '2007/08', indicator: 'DM12' };
    expect(say(aResult({ request }))).toMatch(/^6\.6% overall in 2007\/08: 12,345 exceptions of 187,045 patients\./);
  });

  it('never speaks of patients for a group of indicators', () => {
    const definition = aDefinition({ numerator: 'Patients for whom the indicator was met' });
    expect(say(aResult({ definition }))).not.toMatch(/patient/i);
  });

  it('speaks of SDs and not of chance for a cost', () => {
    const overall = aUnit({ numerator: 1234567, denominator: 100000, value: 12.34567 });
    const result = aResult({ ...counted(2, 0), definition: COST, overall, expectedOutside: null, overdispersion: { ...UNADJUSTED, spread: 1.5 } }); // prettier-ignore
    expect(say(result, false)).toBe(
      '£12.35 per patient overall in 2007/08: £1,234,567 for 100,000 patients on the list. ' +
        '2 of 73 practices lie more than 3 SD above the average and none more than 3 SD below it.',
    );
  });

  it('gives a rate per 1,000 patients', () => {
    const overall = aUnit({ numerator: 25431, denominator: 486000, value: 25431 / 486000 });
    expect(say(aResult({ definition: REFERRALS, overall, period: '2007-04..2007-11' }))).toMatch(
      /^52\.3 per 1,000 patients overall in April to November 2007: 25,431 referrals with source GP for 486,000 patients on the list\./,
    );
  });

  it('says which part of the period holds data', () => {
    expect(say(aResult({ covered: '2007-04..2007-11' }))).toMatch(
      /^6\.6% overall in 2007\/08 \(April to November 2007 only\): 12,345/,
    );
  });

  it('gives a ratio of two counts', () => {
    const overall = aUnit({ numerator: 1920, denominator: 1, value: 1920 });
    expect(say(aResult({ definition: FOLLOW_UPS, overall }))).toContain(
      '1,920 follow-up attendances to 1 first attendance.',
    );
  });

  it('says that attendances not attended are counted where they are', () => {
    const request = { measure: 'first-to-follow-up', period: '2007/08', withDna: true };
    expect(say(aResult({ definition: FOLLOW_UPS, request }))).toContain('follow-up attendances booked to');
  });

  it('names the locality that is compared with itself', () => {
    const request = { measure: 'exception-rate', period: '2007/08', group: 'DM', withinLocality: 'DacCom' };
    expect(say(aResult({ request }))).toMatch(/^6\.6% in DacCom in 2007\/08: .* 10 of 73 DacCom practices lie/);
  });

  it('speaks of providers where providers are compared', () => {
    expect(say(aResult({ unitKind: 'provider' }))).toContain('10 of 73 providers lie above');
  });
});
