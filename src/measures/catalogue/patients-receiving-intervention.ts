import { sql } from '@/engine/sql';
import type { Measure } from '@/measures/measure';
import { qofSelect, qofUnits } from '@/measures/qof-select';

export const patientsReceivingIntervention: Measure = {
  definition: {
    id: 'patients-receiving-intervention',
    title: 'QOF patients receiving the intervention',
    shortTitle: 'Receiving intervention',
    kind: 'proportion',
    format: 'percent',
    unit: '% of all eligible, excepted or not',
    numerator: 'Patients for whom the indicator was met',
    denominator: 'Indicator denominators plus exceptions',
    exclusions:
      'Indicators for which the unit gives no numerator, no denominator or no exceptions, or a numerator above them all.',
    extracts: ['qof'],
    choices: ['indicator', 'group'],
    polarity: 'high',
    whyItMatters: 'Counts excepted patients as not reached, so that exceptions cannot raise it.',
    caveats: [
      'Some exceptions are right for the patient: 100% is not the aim.',
      'A group rate counts indicator entries, not patients.',
    ],
    owner: 'Practice based commissioning analysts',
    reviewBy: '2027-04-01',
    method: 'Wilson interval (1927); score limits, widened for overdispersion (Spiegelhalter 2005)',
  },
  table: 'qof',
  units: qofUnits,
  select: (question) =>
    qofSelect(question, {
      numerator: sql`case when exceptions is not null then numerator end`,
      denominator: sql`denominator + exceptions`,
      fromGroups: false,
    }),
};
