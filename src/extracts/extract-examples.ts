/** Practices of the examples: no practice of England has such a code, and none of the sample has one of these two. */
export const EXAMPLE_PRACTICES = ['Y99901', 'Y99902'] as const;
const [A, B] = EXAMPLE_PRACTICES;

/** One row of an example by the heading of each column; a column that is left out is blank. */
export type ExampleRow = Readonly<Record<string, string>>;

/** Rows of each kind of canonical extract, as a reader would fill them in: templates and docs/extracts.md print them. */
export const EXTRACT_EXAMPLES: Readonly<Record<string, readonly ExampleRow[]>> = {
  practices: [
    { practice_code: A, practice_name: 'Example Surgery', locality: 'Example North', list_size: '7500', opened: '1974-04-01' },
    { practice_code: B, practice_name: 'Second Example Surgery', locality: 'Example South', list_size: '3600', opened: '1990-10-01', closed: '2008-03-31', latitude: '51.75', longitude: '-0.47' },
  ],
  'list-size': [
    { practice_code: A, financial_year: '2007/08', patients: '3700', age_band: '0-64', sex: 'female' },
    { practice_code: A, financial_year: '2007/08', patients: '3800', age_band: '0-64', sex: 'male' },
  ],
  engagement: [
    { practice_code: A, agreement_signed: '2007-04-16', les_applied: '2007-05-21', visit_planned: '2007-09-10', visit_done: '2007-09-10', visitors: 'Example visitor' },
    { practice_code: B, agreement_signed: '2007-06-01' },
  ],
  'locality-map': [
    { practice_code: A, locality: 'Example North', colour: '#12436D' },
    { practice_code: B, locality: 'Example South', colour: '#801650' },
  ],
  'age-sex-weights': [
    { age_band: '0-4', sex: 'female', weight: '0.9' },
    { age_band: '0-4', sex: 'male', weight: '1' },
  ],
  qof: [
    { financial_year: '2007/08', practice_code: A, indicator_code: 'DM5', numerator: '278', denominator: '296', exceptions: '4', points: '3' },
    { financial_year: '2007/08', practice_code: B, indicator_code: 'DM5', numerator: '140', denominator: '151', exceptions: '*', points: '2.8' },
  ],
  'qof-register': [
    { financial_year: '2007/08', practice_code: A, register_code: 'DM', patients: '300', list_size: '7500' },
    { financial_year: '2007/08', practice_code: B, register_code: 'DM', patients: '152', list_size: '3600' },
  ],
  targets: [
    { measure: 'exception-rate', target: '0.05', period: '2007/08', source: 'Example target' },
    { measure: 'exception-rate', target: '0.06', period: '2007/08', indicator_code: 'DM5', source: 'Example target' },
  ],
  'indicator-values': [
    { indicator_code: 'EXAMPLE', period: '2007/08', practice_code: A, numerator: '854', denominator: '1395', indicator_name: 'Example indicator', unit: '%', higher_is: 'high' },
    { indicator_code: 'EXAMPLE', period: '2007/08', practice_code: B, numerator: '468', denominator: '699', indicator_name: 'Example indicator', unit: '%', higher_is: 'high' },
  ],
  referrals: [
    { month: '2007-04', practice_code: A, specialty_code: '307', referrals: '6', provider_code: 'RWG', source: 'GP' },
    { month: '2007-04', practice_code: A, specialty_code: '307', referrals: '2', provider_code: 'RWG', source: 'other' },
  ],
  outpatients: [
    { month: '2007-04', practice_code: A, specialty_code: '307', first_attendances: '6', follow_up_attendances: '14', provider_code: 'RWG', first_dna: '1', follow_up_dna: '2' },
    { month: '2007-05', practice_code: A, specialty_code: '307', first_attendances: '4', follow_up_attendances: '13', provider_code: 'RWG', first_dna: '0', follow_up_dna: '2' },
  ],
  contract: [
    { financial_year: '2007/08', provider_code: 'RWG', specialty_code: '307', negotiated_ratio: '1.75', status: 'interim', applies_to: 'provider', first_price: '186.00', follow_up_price: '82.00', planned_first: '3960', planned_follow_up: '6930', paid_above_cap: 'no', source: 'Example line' },
  ],
  pathways: [{ pathway: 'example diabetes', specialty_code: '307', register_code: 'DM', indicator_group: 'DM' }],
  prescribing: [
    { month: '2007-04', practice_code: A, bnf_code: '0601', items: '423', actual_cost: '3980.41', bnf_name: 'Drugs used in diabetes', quantity: '18200', nic: '4270.83' },
    { month: '2007-04', practice_code: B, bnf_code: '0601', items: '205', actual_cost: '1902.10', bnf_name: 'Drugs used in diabetes', nic: '2040.00' },
  ],
  'prescribing-budget': [
    { financial_year: '2007/08', practice_code: A, budget: '869900.00' },
    { financial_year: '2007/08', practice_code: B, budget: '354500.00' },
  ],
  'prescribing-profile': [
    { financial_year: '2007/08', month: '2007-04', cumulative_percent: '7.94' },
    { financial_year: '2007/08', month: '2007-05', cumulative_percent: '16.46' },
  ],
}; // prettier-ignore
