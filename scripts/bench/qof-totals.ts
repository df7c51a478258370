import { readFileSync } from 'node:fs';
import type { FilterData } from './filter-change';

/** What a funnel of exception rates has to hold. */
export interface FunnelTotals {
  /** Practices with an entry. */
  readonly practices: number;
  readonly exceptions: number;
  /** Denominator and exceptions of all practices together. */
  readonly entries: number;
}

/** What a file holds of one indicator in one year. */
export interface IndicatorTotals extends FunnelTotals {
  readonly rows: number;
}

/**
 * Totals of each indicator of a canonical QOF extract, counted by nothing that is measured.
 *
 * @param path of a CSV without quotation marks
 */
export function qofTotals(path: string, period: string): ReadonlyMap<string, IndicatorTotals> {
  const totals = new Map<string, IndicatorTotals>();
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const at = (heading: string) => header.split(',').indexOf(heading);
  const places = ['financial_year', 'indicator_code', 'denominator', 'exceptions'].map(at);
  for (const line of lines) {
    const cells = line.split(',');
    const [year, indicator = '', denominator, exceptions] = places.map((place) => cells[place]);
    if (year !== period) continue;
    const sum = totals.get(indicator) ?? { rows: 0, practices: 0, exceptions: 0, entries: 0 };
    const entries = Number(denominator) + Number(exceptions);
    totals.set(indicator, {
      rows: sum.rows + 1,
      practices: sum.practices + (entries > 0 ? 1 : 0),
      exceptions: sum.exceptions + Number(exceptions),
      entries: sum.entries + entries,
    });
  }
  return totals;
}

/** The same as data on which the indicator is changed in the app. */
export function filterDataOf(
  files: readonly string[],
  period: string,
  totals: ReadonlyMap<string, FunnelTotals>,
): FilterData {
  const practices = Math.max(...[...totals.values()].map((each) => each.practices));
  return { files, period, practices, indicators: new Map([...totals].map(([name, each]) => [name, each.practices])) };
}

/** @throws Error where a funnel holds anything but what the file does */
export function requireTotals(
  who: string,
  indicator: string,
  shown: FunnelTotals,
  wanted: FunnelTotals | undefined,
): void {
  // prettier-ignore
  for (const count of ['practices', 'exceptions', 'entries'] as const) {
    if (shown[count] !== wanted?.[count])
      throw new Error(`${who}: ${count} of ${indicator} came to ${shown[count]}, but the file holds ${wanted?.[count]}`);
  }
}
