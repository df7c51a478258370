import { optional, required } from './canonical-columns';
import { kind, type CanonicalKind } from './canonical-kind';
import { age, provider, register, sex, specialty, time, unit } from './shared-columns';

/** Extracts of hospital activity and what is agreed about it. */
export const ACTIVITY_KINDS: readonly CanonicalKind[] = [
  kind({
    id: 'referrals',
    words: 'referrals',
    description: 'Referrals to a specialty.',
    table: 'referral',
    sameKey: 'sum',
    columns: [
      time,
      unit,
      specialty,
      required('referrals', 'count', { spellings: ['referral_count', 'number_of_referrals', 'total_referrals'] }),
      provider,
      optional('source', 'text', {
        choices: ['GP', 'other'],
        spellings: ['referral_source', 'source_of_referral', 'referrer'],
      }),
      optional('pathway', 'text'),
    ],
  }),
  kind({
    id: 'outpatients',
    words: 'outpatients',
    description:
      'First and follow-up outpatient attendances in a specialty. Where rows give age band and sex, in the bands of the list sizes, rates are standardised for them too.',
    table: 'outpatient',
    sameKey: 'sum',
    columns: [
      time,
      unit,
      specialty,
      required('first_attendances', 'count', {
        spellings: ['first_attendance', 'firsts', 'first', 'new_attendances', 'first_attendances_seen'],
      }),
      required('follow_up_attendances', 'count', {
        spellings: ['follow_up_attendance', 'follow_ups', 'follow_up', 'subsequent_attendances', 'subsequent_attendances_seen'], // prettier-ignore
      }),
      provider,
      optional('first_dna', 'count', { spellings: ['first_dnas', 'first_attendances_dna', 'new_dna'] }),
      optional('follow_up_dna', 'count', { spellings: ['follow_up_dnas', 'subsequent_attendances_dna'] }),
      age,
      sex,
    ],
  }),
  kind({
    id: 'contract',
    words: 'contract lines',
    description: 'The follow-up ratio negotiated with a provider for a specialty, with prices and planned activity.',
    table: 'contract',
    periodHeadings: ['financial_year', 'period'],
    columns: [
      time,
      { ...provider, isRequired: true, isNeeded: true },
      specialty,
      required('negotiated_ratio', 'number', { needed: true, spellings: ['ratio', 'contract_ratio', 'ratio_cap'] }),
      optional('status', 'text', { choices: ['interim', 'definitive', 'proposed'] }),
      optional('applies_to', 'text', { choices: ['provider', 'locality', 'practice'] }),
      optional('first_price', 'money'),
      optional('follow_up_price', 'money'),
      optional('planned_first', 'count', { spellings: ['planned_firsts'] }),
      optional('planned_follow_up', 'count', { spellings: ['planned_follow_ups'] }),
      optional('paid_above_cap', 'text', { choices: ['yes', 'no'] }),
      optional('source', 'text'),
    ],
  }),
  kind({
    id: 'pathways',
    words: 'pathways',
    description: 'The specialty, register and indicators that belong to one pathway of care.',
    table: 'pathway',
    columns: [
      required('pathway', 'text', { needed: true }),
      specialty,
      register,
      optional('indicator_group', 'qof-code', { spellings: ['group'] }),
    ],
  }),
];
