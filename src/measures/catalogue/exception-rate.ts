import { sql } from '@/engine/sql';
import type { Measure } from '@/measures/measure';
import { qofSelect, qofUnits } from '@/measures/qof-select';

export const exceptionRate: Measure = {
  definition: {
    id: 'exception-rate',
    title: 'QOF exception rate',
    shortTitle: 'Exception rate',
    kind: 'proportion',
    format: 'percent',
    unit: '% of indicator entries',
    numerator: 'Exceptions (personalised care adjustments from 2019/20)',
    denominator: 'Indicator denominators plus exceptions',
    exclusions:
      'Indicators for which the unit gives no exceptions or no denominator. A QOF denominator is already net of exceptions, so they are added back.',
    extracts: ['qof'],
    choices: ['indicator', 'group'],
    polarity: 'neither',
    whyItMatters:
      'A practice may leave a patient out of an indicator for a stated reason. Large differences between practices raise the question of who is left out, and why.',
    caveats: [
      'A group rate counts indicator entries, not patients: one patient can be excepted from several indicators, and such entries are not independent of each other.',
      'Patients newly registered or newly diagnosed are excepted automatically and can inflate the rate of a small practice.',
      'In a small practice one patient can move the rate a long way.',
    ],
    owner: 'Practice based commissioning analysts',
    reviewBy: '2027-04-01',
    method: 'Wilson interval (1927); score limits, widened for overdispersion (Spiegelhalter 2005)',
  },
  table: 'qof',
  units: qofUnits,
  select: (question) =>
    qofSelect(question, { numerator: sql`exceptions`, denominator: sql`exceptions + denominator`, fromGroups: true }),
};
