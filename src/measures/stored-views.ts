/** Views over the loaded extracts that measures read: `extracts/tables.ts` makes them. */
export type StoredView = 'qof' | 'qof_register' | 'referral' | 'outpatient' | 'indicator_value' | 'prescribing';
