import { optional, required } from './canonical-columns';

/** The unit a row is of. */
export const unit = required('practice_code', 'unit');

/** The period a row is of. */
export const time = required('period', 'period');

/** Treatment function code. */
export const specialty = required('specialty_code', 'code', {
  spellings: ['specialty', 'treatment_function_code', 'treatment_function', 'tfc', 'speciality_code', 'speciality'],
});

/** Who gave the care. */
export const provider = optional('provider_code', 'code', {
  spellings: ['provider', 'provider_org_code', 'trust_code', 'trust'],
});

/** Age band, as the publisher writes it. */
export const age = optional('age_band', 'text', { spellings: ['age_group', 'ageband', 'age'] });

/** Sex, as the publisher writes it. */
export const sex = optional('sex', 'text', { spellings: ['gender'] });

/** QOF indicator. */
export const indicator = required('indicator_code', 'qof-code', {
  spellings: ['indicator', 'indicator_id', 'qof_indicator'],
});

/** QOF register. */
export const register = required('register_code', 'qof-code', {
  spellings: ['register', 'group_code', 'indicator_group_code', 'disease_register'],
});
