import type { MeasureRequest } from '@/analysis/analysis';
import type { OverviewView } from './overview-view';

/** Addresses of the views behind the overview. */
export interface OverviewLinks {
  /** A measure, the units of one locality shown, all of them for null; with the pathway that it was chosen under. */
  readonly area: (request: MeasureRequest, locality: string | null, pathway: string | undefined) => string;
  /** Every signal of a year, units grouped by what the link holds. */
  readonly signals: (view: Pick<OverviewView, 'period' | 'grouping' | 'pathway'>) => string;
  /** The account of a loaded file; for null all that is loaded. */
  readonly file: (id: number | null) => string;
}
