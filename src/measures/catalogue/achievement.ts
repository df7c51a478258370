import { sql } from '@/engine/sql';
import type { Measure } from '@/measures/measure';
import { qofSelect, qofUnits } from '@/measures/qof-select';

export const achievement: Measure = {
  definition: {
    id: 'achievement',
    title: 'QOF achievement, net of exceptions',
    shortTitle: 'Achievement',
    kind: 'proportion',
    format: 'percent',
    unit: '% of those not excepted',
    numerator: 'Patients for whom the indicator was met',
    denominator: 'Indicator denominators (net of exceptions)',
    exclusions:
      'Patients excepted. Indicators for which the unit gives no numerator or no denominator, or a numerator above the denominator.',
    extracts: ['qof'],
    choices: ['indicator', 'group'],
    polarity: 'high',
    whyItMatters: 'What share of the patients who count for an indicator received the care it asks for.',
    caveats: [
      'Excepted patients are left out: a high rate with many exceptions can go with fewer patients cared for.',
      'A group rate counts indicator entries, not patients.',
    ],
    owner: 'Practice based commissioning analysts',
    reviewBy: '2027-04-01',
    method: 'Wilson interval (1927); score limits, widened for overdispersion (Spiegelhalter 2005)',
  },
  table: 'qof',
  units: qofUnits,
  select: (question) =>
    qofSelect(question, { numerator: sql`numerator`, denominator: sql`denominator`, fromGroups: false }),
};
