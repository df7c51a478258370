export type Year = '2005/06' | '2006/07' | '2007/08';

/** The three QOF years. */
export const YEARS: readonly Year[] = ['2005/06', '2006/07', '2007/08'];

export interface Month {
  /** `2006-04`. */
  readonly text: string;
  readonly year: Year;
  /** Place in the financial year, April 0 to March 11. */
  readonly place: number;
  /** Weekdays that are no bank holiday in England. */
  readonly workingDays: number;
}

const WORKING_DAYS = [18, 21, 22, 21, 22, 21, 22, 22, 19, 22, 20, 22, 19, 21, 21, 22, 22, 20, 23, 22];

/** The twenty months of activity and prescribing, April 2006 to November 2007. */
export const MONTHS: readonly Month[] = WORKING_DAYS.map((workingDays, i) => {
  const calendar = 3 + i;
  const text = `${2006 + Math.floor(calendar / 12)}-${String((calendar % 12) + 1).padStart(2, '0')}`;
  return { text, year: i < 12 ? '2006/07' : '2007/08', place: i % 12, workingDays };
});
