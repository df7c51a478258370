import type { ChartPicture } from './chart-picture';
import type { Sheet } from './sheet';
import { trendPicture } from './trend-picture';
import type { TrendSpec } from './trend-spec';

/** A count that adds up over the steps of a year, as planned and as done. */
export interface PlanLine {
  readonly id: string;
  /** `follow-ups`: `follow-ups` and `follow-ups planned` stand at the ends of its lines. */
  readonly name: string;
  /** As many as there are periods. */
  readonly planned: readonly PlanValue[];
  readonly done: readonly PlanValue[];
}

export interface PlanValue {
  /** Null where there is none: the line ends or has a gap. */
  readonly value: number | null;
  readonly hover: string;
}

/** Everything a chart of activity against plan shows. */
export interface PlanSpec {
  readonly periods: readonly string[];
  readonly lines: readonly PlanLine[];
  readonly valueTitle: string;
  readonly summary: string;
}

/** Counts that add up over a year: what is done as a solid line with filled marks, what is planned dotted with hollow ones. */
export function planPicture(spec: PlanSpec, sheet: Sheet): ChartPicture {
  return trendPicture(planTrend(spec), sheet);
}

/** The same chart as a trend. */
export function planTrend({ periods, lines, valueTitle, summary }: PlanSpec): TrendSpec {
  const pointsOf = (values: readonly PlanValue[], isFlagged: boolean) =>
    values.map(({ value, hover }) => ({ value, lower: null, upper: null, isFlagged, hover }));
  return {
    periods,
    series: lines.flatMap(({ id, name, planned, done }) => [
      { id: `done ${id}`, name, role: 'process' as const, locality: null, points: pointsOf(done, true) },
      { id: `planned ${id}`, name: `${name} planned`, role: 'overall' as const, locality: null, points: pointsOf(planned, false) }, // prettier-ignore
    ]),
    limits: null,
    limitNames: { lower: '', centre: '', upper: '' },
    breaks: [],
    lines: [],
    localities: [],
    colours: new Map(),
    // Whole numbers print as such on an axis.
    format: 'ratio',
    valueTitle,
    summary,
  };
}
