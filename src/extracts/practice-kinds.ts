import { optional, required } from './canonical-columns';
import { kind, type CanonicalKind } from './canonical-kind';
import { age, sex, time, unit } from './shared-columns';

/** Extracts on the practices themselves and their patients. */
export const PRACTICE_KINDS: readonly CanonicalKind[] = [
  kind({
    id: 'practices',
    words: 'practices',
    description: 'The practices, their names and the locality each belongs to.',
    table: 'unit_fact',
    unitHeadings: ['practice_code'],
    columns: [
      unit,
      required('practice_name', 'text', { stored: 'unit_name', spellings: ['name', 'gp_practice_name', 'surgery'] }),
      required('locality', 'text', { spellings: ['locality_name', 'pbc_group'] }),
      optional('list_size', 'count', { spellings: ['patients', 'registered_patients', 'practice_list_size'] }),
      optional('opened', 'date', { spellings: ['open_date', 'opening_date'] }),
      optional('closed', 'date', { spellings: ['close_date', 'closing_date'] }),
      optional('latitude', 'number', { spellings: ['lat'] }),
      optional('longitude', 'number', { spellings: ['long', 'lon', 'lng'] }),
    ],
  }),
  kind({
    id: 'list-size',
    words: 'list sizes',
    description: 'Registered patients of each practice, in all or by age band and sex.',
    table: 'list_size',
    periodHeadings: ['financial_year', 'period', 'month', 'quarter_start'],
    columns: [
      unit,
      time,
      required('patients', 'count', {
        spellings: ['list_size', 'number_of_patients', 'registered_patients', 'population', 'practice_list_size'],
      }),
      age,
      sex,
    ],
  }),
  kind({
    id: 'engagement',
    words: 'practice engagement',
    description: 'Agreements signed and visits planned and made.',
    table: 'engagement',
    columns: [
      unit,
      optional('agreement_signed', 'text'),
      optional('les_applied', 'text'),
      optional('visit_planned', 'text'),
      optional('visit_done', 'text'),
      optional('visitors', 'text'),
    ],
  }),
  kind({
    id: 'locality-map',
    words: 'locality map',
    description:
      'The locality of each practice, and a colour for it (`#12436D`, with a contrast of at least 3 to 1 with white; another is not used, and noted); it goes before the localities of any other file. A practice outside it keeps the locality of a practices extract, and not the area by which a publication places it: it is shown as “No locality”. A map named `Locality map (edited here).csv`, as the Data page makes it, goes before every other map, as a whole.',
    table: 'locality_map',
    columns: [
      unit,
      required('locality', 'text', { needed: true, spellings: ['locality_name', 'pbc_group'] }),
      optional('colour', 'text', { spellings: ['color'] }),
    ],
  }),
  kind({
    id: 'age-sex-weights',
    words: 'age and sex weights',
    description: 'How much a patient of an age band and sex counts for, against the average patient.',
    table: 'age_sex_weight',
    columns: [
      required('age_band', 'text', { needed: true, spellings: age.spellings }),
      required('sex', 'text', { needed: true, spellings: sex.spellings }),
      required('weight', 'number', { needed: true }),
    ],
  }),
];
