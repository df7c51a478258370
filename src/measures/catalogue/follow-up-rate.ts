import { sql } from '@/engine/sql';
import type { ActivityCounts } from '@/measures/activity-rows';
import type { Measure, Question } from '@/measures/measure';
import { activityWhere, OUTPATIENT_ROWS, rateSelect } from '@/measures/rate-select';

export const followUpRate: Measure = {
  definition: {
    id: 'follow-up-rate',
    title: 'Follow-up outpatient attendances',
    shortTitle: 'Follow-ups',
    kind: 'rate',
    format: 'per-1000',
    unit: 'per 1,000 patients',
    numerator: 'Follow-up outpatient attendances attended',
    denominator: 'Patients on the list of the financial year (or, when asked for, on a disease register)',
    exclusions: 'Attendances booked but not attended, unless they are asked for.',
    extracts: ['outpatients', 'list-size'],
    choices: ['specialty', 'provider', 'with-dna', 'per-register'],
    polarity: 'neither',
    whyItMatters: 'How much follow-up a practice’s patients receive in hospital, for the size of the practice.',
    caveats: [
      'Not age-adjusted.',
      'A part of a year is not made up to a whole year.',
      'Follow-ups of one patient are not independent of each other: expect overdispersion.',
    ],
    owner: 'Practice based commissioning analysts',
    reviewBy: '2027-04-01',
    method:
      'Exact (Garwood 1936) and Byar intervals; interpolated Poisson limits (Spiegelhalter 2005). Where attendances and lists give age and sex, also standardised for them indirectly',
  },
  table: 'outpatient',
  select: (question) => rateSelect(question, countsOf(question)),
  byAge: countsOf,
};

function countsOf(question: Question): ActivityCounts {
  return {
    numerator: question.withDna ? sql`follow_up_attendances + coalesce(follow_up_dna, 0)` : sql`follow_up_attendances`,
    denominator: null,
    ...OUTPATIENT_ROWS,
    where: activityWhere(question),
  };
}
