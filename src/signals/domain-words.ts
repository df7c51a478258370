import type { ScanDomain } from '@/analysis/analysis';

/** What measures stand under. */
export const DOMAIN_WORDS: Readonly<Record<ScanDomain, string>> = {
  exceptions: 'QOF exceptions',
  achievement: 'QOF achievement',
  prevalence: 'Prevalence',
  referrals: 'Referrals',
  outpatients: 'Outpatients',
  prescribing: 'Prescribing',
  indicators: 'Other indicators',
};
