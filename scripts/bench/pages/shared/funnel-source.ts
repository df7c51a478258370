import type { FunnelPoint } from './draw-funnel';

/** An indicator in a year. */
export interface FunnelView {
  readonly period: string;
  readonly indicator: string;
}

/** What was loaded, as the page counted it: sums over all rows. */
export interface LoadedSums {
  readonly rows: number;
  readonly exceptions: number;
  /** Denominators and exceptions together. */
  readonly entries: number;
  readonly views: readonly FunnelView[];
}

/** Where a page has its points from: an engine, or lists of its own. */
export interface FunnelSource {
  /** Points of the first view: all indicators of the sample whose name begins with `DM`, in 2007/08. @param address of its CSV */
  first(address: string): Promise<readonly FunnelPoint[]>;
  /** What can be asked of the sample, once the first view is drawn. */
  sample(): Promise<LoadedSums>;
  /** Takes a file in the place of what was loaded. */
  load(file: File): Promise<LoadedSums>;
  /** Points of one indicator in one year: practices with any entry. */
  points(view: FunnelView): Promise<readonly FunnelPoint[]>;
}
