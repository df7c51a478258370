import type { FunnelTotals } from '../qof-totals';

/** A QOF extract that every peer loads or is asked about, with what its writer or a count in Node found in it. */
export interface PeerData {
  readonly path: string;
  readonly period: string;
  readonly rows: number;
  readonly totals: ReadonlyMap<string, FunnelTotals>;
  /** Indicators that are asked for one after another. */
  readonly asked: readonly string[];
}

/** What one peer took, once. Times are in ms. */
export interface PeerTimes {
  /** null where it draws nothing. */
  readonly firstChart: number | null;
  /** From the change of the indicator to the painted funnel, on the sample; for an engine alone, to the funnel's rows. */
  readonly sampleRepaints: readonly number[];
  readonly nationalRepaints: readonly number[];
  /** From the file in hand to the word that it is loaded. */
  readonly load: number;
}

/** The sums over all rows of an extract. */
export function sumsOf({ rows, totals }: PeerData): {
  readonly rows: number;
  readonly exceptions: number;
  readonly entries: number;
} {
  // prettier-ignore
  const all = [...totals.values()];
  return {
    rows,
    exceptions: all.reduce((sum, { exceptions }) => sum + exceptions, 0),
    entries: all.reduce((sum, { entries }) => sum + entries, 0),
  };
}
