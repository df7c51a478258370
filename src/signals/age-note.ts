import type { ScannedColumn } from '@/analysis/analysis';

/** Rates of which a scan has the crude one alone. */
const CRUDE = ['referral-rate', 'first-attendance-rate', 'follow-up-rate'];

/** What must be said of referral and attendance rates wherever they are printed; nothing where there are none. */
export function ageNote(columns: readonly Pick<ScannedColumn, 'measure'>[]): string {
  return columns.some(({ measure }) => CRUDE.includes(measure)) ? 'Referral and attendance rates are not age-adjusted.' : ''; // prettier-ignore
}
