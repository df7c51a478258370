/** What prescribing cost is divided by: patients, thousands of patients, or patients weighted by age and sex. */
export const PRESCRIBING_BASES = ['patient', '1000-patients', 'weighted-patient'] as const;

export type PrescribingBase = (typeof PRESCRIBING_BASES)[number];
