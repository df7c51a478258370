import { optional, required } from './canonical-columns';
import { kind, type CanonicalKind } from './canonical-kind';
import { indicator, register, time, unit } from './shared-columns';

/** Extracts of QOF and of other indicators. */
export const QOF_KINDS: readonly CanonicalKind[] = [
  kind({
    id: 'qof',
    words: 'QOF achievement and exceptions',
    description: 'Numerator, denominator (already without the exceptions) and exceptions of each QOF indicator.',
    table: 'qof',
    periodHeadings: ['financial_year', 'period'],
    columns: [
      time,
      unit,
      indicator,
      required('numerator', 'count'),
      required('denominator', 'count'),
      required('exceptions', 'count', {
        spellings: ['exception_count', 'exceptions_count', 'pcas', 'pca_count', 'personalised_care_adjustments'],
      }),
      optional('points', 'number', { spellings: ['achieved_points', 'points_achieved'] }),
      optional('indicator_group', 'qof-code', {
        stored: 'group_code',
        spellings: ['group_code', 'indicator_group_code', 'group'],
      }),
    ],
  }),
  kind({
    id: 'qof-register',
    words: 'QOF registers',
    description: 'Patients on each QOF register.',
    table: 'qof_register',
    periodHeadings: ['financial_year', 'period'],
    columns: [
      time,
      unit,
      register,
      required('patients', 'count', { spellings: ['register_size', 'patients_on_register', 'disease_register_size'] }),
      optional('list_size', 'count', { spellings: ['practice_list_size', 'patient_list_size'] }),
    ],
  }),
  kind({
    id: 'targets',
    words: 'targets',
    description: 'A target for a measure.',
    table: 'target',
    periodHeadings: ['period', 'financial_year', 'month'],
    columns: [
      required('measure', 'text', { needed: true }),
      required('target', 'number', { needed: true }),
      time,
      optional('indicator_code', 'qof-code', { spellings: ['indicator'] }),
      optional('source', 'text'),
    ],
  }),
  kind({
    id: 'indicator-values',
    words: 'indicator values',
    description: 'Numerator and denominator of any other indicator, or its value alone where the counts are not given.',
    table: 'indicator_value',
    instead: { column: 'value', of: ['numerator', 'denominator'], unless: 'measure' },
    periodHeadings: ['period', 'month', 'quarter_start'],
    columns: [
      { ...indicator, type: 'code' },
      time,
      unit,
      required('numerator', 'number'),
      required('denominator', 'number'),
      optional('value', 'number', { spellings: ['ratio'] }),
      optional('indicator_name', 'text'),
      optional('unit', 'text'),
      optional('higher_is', 'text', { choices: ['high', 'low', 'neither'] }),
    ],
  }),
];
