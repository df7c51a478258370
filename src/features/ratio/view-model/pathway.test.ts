import { expect, it } from 'vitest';
import { aResult, aUnit, REFERRALS } from '../../../../tests/support/a-measure-result';
import { DEFAULT_PATHWAYS } from '@/domain/pathway';
import { averagesOf, pathwayOf, pathwayRequest, pathwayRows, quarterOf, quarterSentence } from './pathway';

const rates = (...of: readonly (readonly [string, number, number])[]) =>
  aResult({
    definition: REFERRALS,
    units: of.map(([code, numerator, value]) => aUnit({ code, numerator, value })),
    overall: aUnit({ code: 'ALL', value: 0.5 }),
  });

const RESULTS = {
  firsts: rates(['A', 60, 0.6], ['B', 40, 0.4], ['C', 0, 0]),
  followUps: rates(['A', 90, 0.3], ['B', 100, 0.9], ['C', 5, 0.5]),
  referrals: rates(['A', 12, 0.02]),
  referralsOnRegister: null,
};

it('sets the figures of each unit beside each other', () => {
  const rows = pathwayRows(RESULTS);
  expect(rows.map(({ ratio }) => ratio)).toEqual([1.5, 2.5, null]);
  expect(rows.map(({ referralRate }) => referralRate)).toEqual([0.02, null, null]);
});

it('finds the quarter by the averages of all, an average itself counting as fewer', () => {
  const rows = pathwayRows(RESULTS);
  expect(rows.map((row) => quarterOf(row, averagesOf(RESULTS)))).toEqual(['bottomRight', 'topLeft', 'bottomLeft']);
  expect(quarterSentence(RESULTS, rows)).toBe(
    '1 practice with more firsts, fewer follow-ups; 1 practice with fewer firsts, more follow-ups; 0 practices with more firsts, more follow-ups; 1 practice with fewer firsts, fewer follow-ups.',
  );
});

it('is the first pathway of the specialty, or the one the link names', () => {
  expect(pathwayOf(DEFAULT_PATHWAYS, undefined, '320')?.register).toBe('HF');
  expect(pathwayOf(DEFAULT_PATHWAYS, 'chd', '307')?.register).toBe('CHD');
  expect(pathwayOf(DEFAULT_PATHWAYS, undefined, '130')).toBeNull();
});

it('asks for referrals to all providers, and for attendances at the one', () => {
  const asked = { specialty: '307', provider: 'RWG', period: '2007/08' };
  expect(pathwayRequest('referral-rate', asked, null)).toEqual({ measure: 'referral-rate', period: '2007/08', specialty: '307' }); // prettier-ignore
  expect(pathwayRequest('follow-up-rate', asked, pathwayOf(DEFAULT_PATHWAYS, 'copd', '307'), 'COPD')).toEqual({ measure: 'follow-up-rate', period: '2007/08', specialty: '340', provider: 'RWG', register: 'COPD' }); // prettier-ignore
});
