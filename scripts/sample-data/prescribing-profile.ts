import type { SampleTable } from './sample-table';

/** Spend of a month as a share of its year, cumulative percent, April to March: illustrative, of the national shape. */
const CUMULATIVE = {
  '2006/07': [7.94, 16.46, 24.91, 33.12, 41.54, 49.8, 58.31, 66.78, 75.22, 83.49, 91.3, 100],
  '2007/08': [8.02, 16.51, 24.84, 33.2, 41.6, 49.66, 58.35, 66.83, 75.11, 83.47, 91.46, 100],
} as const;

export type ProfileYear = keyof typeof CUMULATIVE;

/**
 * Cumulative percent of the year's spend by the end of a month.
 *
 * @param place April 0 to March 11; before April it is 0
 */
export function cumulativePercent(year: ProfileYear, place: number): number {
  return CUMULATIVE[year][place] ?? 0;
}

/** `prescribing-profile.csv`. */
export function prescribingProfileTable(): SampleTable {
  const monthOf = (year: string, place: number) =>
    place < 9 ? `${year.slice(0, 4)}-${String(place + 4).padStart(2, '0')}` : `20${year.slice(5)}-0${place - 8}`;
  return {
    kind: 'prescribing-profile',
    columns: ['financial_year', 'month', 'cumulative_percent'],
    rows: Object.entries(CUMULATIVE).flatMap(([year, percents]) =>
      percents.map((percent, place) => [year, monthOf(year, place), percent.toFixed(2)]),
    ),
  };
}
