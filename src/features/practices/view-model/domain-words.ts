import type { ScanDomain } from '@/analysis/analysis';

/** What measures stand under. */
export const DOMAIN_WORDS: Readonly<Record<ScanDomain, string>> = {
  exceptions: 'Exceptions',
  achievement: 'Achievement',
  prevalence: 'Prevalence',
  referrals: 'Referrals',
  outpatients: 'Outpatients',
  prescribing: 'Prescribing',
  indicators: 'Other indicators',
};
