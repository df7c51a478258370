import { sql } from '@/engine/sql';
import type { ActivityCounts } from '@/measures/activity-rows';
import type { Measure, Question } from '@/measures/measure';
import { activityWhere, OUTPATIENT_ROWS, rateSelect } from '@/measures/rate-select';

export const firstAttendanceRate: Measure = {
  definition: {
    id: 'first-attendance-rate',
    title: 'First outpatient attendances',
    shortTitle: 'First attendances',
    kind: 'rate',
    format: 'per-1000',
    unit: 'per 1,000 patients',
    numerator: 'First outpatient attendances attended',
    denominator: 'Patients on the list of the financial year (or, when asked for, on a disease register)',
    exclusions: 'Attendances booked but not attended, unless they are asked for.',
    extracts: ['outpatients', 'list-size'],
    choices: ['specialty', 'provider', 'with-dna', 'per-register'],
    polarity: 'neither',
    whyItMatters: 'How many patients reach a clinic for the first time, for the size of the practice.',
    caveats: ['Not age-adjusted.', 'A part of a year is not made up to a whole year.'],
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
    numerator: question.withDna ? sql`first_attendances + coalesce(first_dna, 0)` : sql`first_attendances`,
    denominator: null,
    ...OUTPATIENT_ROWS,
    where: activityWhere(question),
  };
}
