import { sql } from '@/engine/sql';
import { activityRows, type ActivityCounts } from '@/measures/activity-rows';
import type { Measure, Question } from '@/measures/measure';
import { activityWhere, OUTPATIENT_ROWS } from '@/measures/rate-select';

export const firstToFollowUp: Measure = {
  definition: {
    id: 'first-to-follow-up',
    title: 'Follow-ups per first attendance',
    shortTitle: 'Follow-ups per first',
    kind: 'ratio',
    format: 'ratio',
    unit: 'follow-up attendances per first attendance',
    numerator: 'Follow-up attendances attended',
    denominator: 'First attendances attended',
    exclusions: 'Attendances booked but not attended, unless they are asked for. Rows that give only one of the two.',
    extracts: ['outpatients'],
    choices: ['specialty', 'provider', 'with-dna'],
    polarity: 'neither',
    whyItMatters:
      'The contract pays for follow-ups up to a negotiated number for each first attendance: above it, work is unpaid or money is at stake.',
    caveats: [
      'Some reports print first ÷ follow-up under the same name: here it is follow-ups ÷ firsts.',
      'Follow-ups of one patient are not independent of each other: the interval is too narrow, and the limits are widened for overdispersion.',
      'A low ratio can go with many referrals: read it beside the first attendance rate.',
    ],
    owner: 'Practice based commissioning analysts',
    reviewBy: '2027-04-01',
    method: 'Clopper-Pearson interval and score limits on the share of follow-ups, turned back to the ratio',
  },
  table: 'outpatient',
  select: (question) => sql`with ${activityRows(question, attendances(question))} select * from summed`,
};

/** Follow-ups over firsts of outpatient rows, attended or, where asked for, booked. */
export function attendances(question: Question): ActivityCounts {
  const { withDna } = question;
  return {
    numerator: withDna ? sql`follow_up_attendances + coalesce(follow_up_dna, 0)` : sql`follow_up_attendances`,
    denominator: withDna ? sql`first_attendances + coalesce(first_dna, 0)` : sql`first_attendances`,
    ...OUTPATIENT_ROWS,
    where: activityWhere(question),
  };
}
