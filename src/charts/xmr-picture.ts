import type { ChartPicture } from './chart-picture';
import type { Sheet } from './sheet';
import { textStyle } from './sheet';
import { textWidth } from './text-width';
import { trendPicture } from './trend-picture';
import type { TrendLimits, TrendSpec } from './trend-spec';

/** One step of an XmR chart. */
export interface XmrPoint {
  /** Null where there is none: a gap. */
  readonly value: number | null;
  /** Whether it breaks a rule: filled. */
  readonly isSignal: boolean;
  /** Whether only a part of the step is loaded: a diamond. */
  readonly isPart: boolean;
  /** Limits of its stretch; null where there are too few points for any. */
  readonly limits: TrendLimits | null;
  /** Plain text of the tooltip, lines split by `\n`. */
  readonly hover: string;
}

/** Everything an XmR chart shows. */
export interface XmrSpec {
  /** Short names of the steps in order: `Apr 07`. */
  readonly periods: readonly string[];
  /** As many as there are periods. */
  readonly points: readonly XmrPoint[];
  /** What is followed, written at the end of its line. */
  readonly name: string;
  /** Steps, by their place, from which the limits are worked out anew, with the reason. */
  readonly rebases: readonly { readonly at: number; readonly reason: string }[];
  /** The ratio in the contract; null for none. */
  readonly negotiated: number | null;
  readonly valueTitle: string;
  readonly summary: string;
}

const NONE: TrendLimits = { lower: null, centre: null, upper: null };

/**
 * An XmR chart of a ratio: its points with the mean and the process limits of each stretch. Points that break a rule are
 * filled; where limits begin anew the line is cut, and the reason stands above the cut.
 *
 * @throws RangeError when there is not one point for each period
 */
export function xmrPicture(spec: XmrSpec, sheet: Sheet): ChartPicture {
  const trend = xmrTrend(spec);
  const breaks = trend.breaks.map(({ before, label }) => ({ before, label: fitted(label, sheet) }));
  return trendPicture({ ...trend, breaks }, sheet);
}

/** The same chart as a trend, with the reasons whole. */
export function xmrTrend(spec: XmrSpec): TrendSpec {
  return {
    periods: spec.periods,
    series: [
      {
        id: 'process',
        name: spec.name,
        role: 'process',
        locality: null,
        points: spec.points.map(({ value, isSignal, isPart, hover }) => ({
          value,
          lower: null,
          upper: null,
          isFlagged: isSignal,
          isPart,
          hover,
        })),
      },
    ],
    limits: spec.points.map(({ limits }) => limits ?? NONE),
    limitNames: { lower: 'lower limit', centre: 'mean', upper: 'upper limit' },
    breaks: spec.rebases.filter(({ at }) => at > 0).map(({ at, reason }) => ({ before: at, label: reason })),
    lines: spec.negotiated === null ? [] : [{ kind: 'negotiated', value: spec.negotiated, label: 'negotiated ratio' }],
    localities: [],
    colours: new Map(),
    format: 'ratio',
    valueTitle: spec.valueTitle,
    summary: spec.summary,
  };
}

/** A reason as long as the sheet has room for; the note under the chart gives it whole. */
function fitted(reason: string, sheet: Sheet): string {
  const room = sheet.width * 0.6;
  let text = reason;
  while (text.length > 1 && textWidth(text, textStyle(sheet)) > room)
    text = text.replace(/.…?$/u, '…').replace(/\s…$/u, '…');
  return text;
}
