import type { MeasureRequest } from '@/analysis/analysis';

/** Addresses of the views behind the overview. */
export interface OverviewLinks {
  /** A measure, the units of one locality shown; all of them for null. */
  readonly area: (request: MeasureRequest, locality: string | null) => string;
  /** Every signal of a year. */
  readonly signals: (period: string) => string;
  /** The account of a loaded file; for null all that is loaded. */
  readonly file: (id: number | null) => string;
}
