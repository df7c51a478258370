import { describe, expect, it } from 'vitest';
import {
  aBandCount,
  aDefinition,
  aResult,
  aVariation,
  COST,
  FOLLOW_UPS,
  REFERRALS,
} from '../../../../tests/support/a-measure-result';
import { headlineOf } from './headline';

const spread = (q10: number, q90: number, unitsUsed = 73) => aVariation({ q10, q90, unitsUsed });
const few = (withValue: number) => ({
  variation: aVariation({ unitsUsed: withValue, q10: 0.03, q90: 0.1 }),
  counts: { units: withValue, withValue, compared: withValue, bands: aBandCount(), bandsAdjusted: aBandCount() },
});

describe('headlineOf', () => {
  it('gives the 10th to 90th percentile of a group rate', () => {
    expect(headlineOf(aResult())).toBe(
      'Diabetes exception rates run from 3.1% to 10.4% in the middle four-fifths of practices',
    );
  });

  it('names a single indicator by its code', () => {
    const request = { measure: 'exception-rate', period: '2007/08', indicator: 'DM12' };
    expect(headlineOf(aResult({ request, subject: 'DM12 Blood pressure 145/85 or less' }))).toBe(
      'DM12 exception rates run from 3.1% to 10.4% in the middle four-fifths of practices',
    );
  });

  it('prints a rate per 1,000', () => {
    const result = aResult({ definition: REFERRALS, request: { measure: 'referral-rate', period: '2006/07' }, subject: null, variation: spread(0.0451, 0.0782) }); // prettier-ignore
    expect(headlineOf(result)).toBe(
      'GP referrals run from 45.1 to 78.2 per 1,000 in the middle four-fifths of practices',
    );
  });

  it('prints a rate by register per 100', () => {
    const request = { measure: 'referral-rate', period: '2006/07', register: 'DM' };
    const definition = { ...REFERRALS, format: 'per-100', unit: 'per 100 on the DM register' } as const;
    const result = aResult({ definition, request, subject: null, variation: spread(0.0451, 0.0782) });
    expect(headlineOf(result)).toBe('GP referrals run from 4.5 to 7.8 per 100 in the middle four-fifths of practices');
  });

  it('prints a ratio to 2 decimals under a shorter form where the full one is too long', () => {
    const result = aResult({ definition: FOLLOW_UPS, request: { measure: 'first-to-follow-up', period: '2006/07', specialty: '307' }, subject: '307 Diabetic medicine', variation: spread(1.2, 3.104) }); // prettier-ignore
    expect(headlineOf(result)).toBe(
      'Diabetic medicine follow-ups per first: 1.20 to 3.10 in the middle four-fifths of practices',
    );
  });

  it('names one provider where no specialty is chosen', () => {
    const request = { measure: 'referral-rate', period: '2006/07', provider: 'RWG' };
    const result = aResult({ definition: REFERRALS, request, subject: 'at RWG', variation: spread(0.0451, 0.0782) });
    expect(headlineOf(result)).toBe(
      'GP referrals at RWG: 45.1 to 78.2 per 1,000 in the middle four-fifths of practices',
    );
  });

  it('prints a cost in pounds', () => {
    const result = aResult({ definition: COST, request: { measure: 'prescribing-cost', period: '2006/07' }, subject: null, variation: spread(90.5, 130.25) }); // prettier-ignore
    expect(headlineOf(result)).toBe(
      'Prescribing costs run from £90.50 to £130.25 in the middle four-fifths of practices',
    );
  });

  it('speaks of CCGs where CCGs are compared', () => {
    expect(headlineOf(aResult({ unitKind: 'ccg' }))).toBe(
      'Diabetes exception rates run from 3.1% to 10.4% in the middle four-fifths of CCGs',
    );
  });

  it('names the locality whose practices alone are compared', () => {
    const request = { measure: 'exception-rate', period: '2007/08', group: 'DM', withinLocality: 'DacCom' };
    expect(headlineOf(aResult({ request }))).toBe(
      'Diabetes exception rates run from 3.1% to 10.4% in the middle four-fifths of DacCom practices',
    );
  });

  it('uses the singular verb for a title that has no plural', () => {
    const definition = aDefinition({ shortTitle: 'Prevalence', choices: ['register-group'] });
    expect(headlineOf(aResult({ definition }))).toBe(
      'Diabetes prevalence runs from 3.1% to 10.4% in the middle four-fifths of practices',
    );
  });

  it('does not print a range of one value', () => {
    expect(headlineOf(aResult({ variation: spread(0.05001, 0.05002) }))).toBe(
      'Diabetes exception rates stand at 5.0% in the middle four-fifths of practices',
    );
  });

  it('gives the overall value for 9 practices', () => {
    expect(headlineOf(aResult(few(9)))).toBe('Diabetes exception rate: 6.6% overall, over 9 practices');
  });

  it('gives the spread for 10 practices', () => {
    expect(headlineOf(aResult(few(10)))).toMatch(/^Diabetes exception rates run from 3\.0% to 10\.0%/);
  });

  it('says that one practice is the only one', () => {
    expect(headlineOf(aResult(few(1)))).toBe('Diabetes exception rate: 6.6% at the only practice with data');
  });

  it('says that no practice has a value', () => {
    expect(headlineOf(aResult(few(0)))).toBe('No practice has a value for diabetes exception rates');
  });

  it.each([
    '307 Diabetic medicine at RWG',
    'A very long indicator name of a table that somebody has loaded from their own extract of data',
    null,
  ])('keeps to 15 words with the subject %s', (subject) => {
    for (const definition of [
      aDefinition(),
      REFERRALS,
      FOLLOW_UPS,
      COST,
      aDefinition({ choices: ['indicator-table'] }),
    ]) {
      for (const sample of [
        aResult({ definition, subject }),
        aResult({ definition, subject, ...few(5) }),
        aResult({ definition, subject, ...few(0) }),
      ]) {
        // prettier-ignore
        expect(headlineOf(sample).split(' ').length, headlineOf(sample)).toBeLessThanOrEqual(15);
      }
    }
  });
});
