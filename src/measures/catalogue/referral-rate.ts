import { sql } from '@/engine/sql';
import type { Measure } from '@/measures/measure';
import { activityWhere, rateSelect } from '@/measures/rate-select';

export const referralRate: Measure = {
  definition: {
    id: 'referral-rate',
    title: 'GP referrals',
    shortTitle: 'GP referrals',
    kind: 'rate',
    format: 'per-1000',
    unit: 'per 1,000 patients',
    numerator: 'Referrals with source GP, and those whose row gives no source',
    denominator: 'Patients on the list of the financial year (or, when asked for, on a disease register)',
    exclusions:
      'Rows of other sources, where the extract gives a source and all sources are not asked for. Rows that give none beside others that do are counted, and their number said.',
    extracts: ['referrals', 'list-size'],
    choices: ['specialty', 'provider', 'all-sources', 'per-register'],
    polarity: 'neither',
    whyItMatters:
      'How often practices refer, beside what happens to those referrals, shows where a pathway starts to differ.',
    caveats: ['Not age-adjusted.', 'A part of a year is not made up to a whole year.'],
    owner: 'Practice based commissioning analysts',
    reviewBy: '2027-04-01',
    method: 'Exact (Garwood 1936) and Byar intervals; interpolated Poisson limits (Spiegelhalter 2005)',
  },
  table: 'referral',
  select: (question) =>
    rateSelect(question, {
      table: 'referral',
      numerator: sql`referrals`,
      denominator: null,
      impossible: sql`false`,
      heard: sql`true`,
      where: activityWhere(question),
      isFromGps: !question.allSources,
      dimensions: ['specialty_code', 'provider_code', 'source', 'pathway'],
    }),
};
