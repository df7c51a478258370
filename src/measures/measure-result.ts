import type { UnitKind } from '@/domain/unit-kind';
import type { Band, Limits } from '@/stats/band';
import type { LocalityPartition } from '@/stats/locality-partition';
import type { VariationSummary } from '@/stats/variation';
import type { MeasureDefinition } from './definition';
import type { StandardisedResult } from './standardised/standardised-result';
import type { MeasureRequest } from './measure-request';

/** One unit, locality or the whole, compared with the target. Values are x/n, unrounded; null is not defined. */
export interface MeasureUnit {
  readonly code: string;
  readonly name: string;
  /** Its locality, or its area of the grouping asked for; null where it lies in none. */
  readonly locality: string | null;
  /** The day a unit closed, `2018-03-31`, or `day not given`; null where no file says it is closed, and for sums. */
  readonly closed: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly limits: Limits;
  readonly z: number | null;
  readonly band: Band;
  readonly adjustedLimits: Limits;
  readonly zAdjusted: number | null;
  /** Null with fewer than 10 compared units; `not-compared` where `band` is. */
  readonly bandAdjusted: Band | null;
  /** Months of the asked period it has rows for, where others have more; null where it has all. */
  readonly months: { readonly has: number; readonly of: number } | null;
  /** Sentences a reader must see with the unit, such as a shortfall of indicators. */
  readonly notes: readonly string[];
}

/** Where the rows behind a result came from. */
export interface MeasureSource {
  readonly file: string;
  readonly kindWords: string;
  readonly published: string | null;
  readonly isSample: boolean;
}

export interface ResultNote {
  readonly code: string;
  readonly text: string;
}

/** How many units lie in each band, under the limits as they are and adjusted for overdispersion. */
export type BandCounts = Readonly<Record<Band, number>>;

/** A measure for a period: every unit, the localities and the whole, with all that a chart or a table needs. */
export interface MeasureResult {
  readonly request: MeasureRequest;
  readonly definition: MeasureDefinition;
  /** What the request narrows the measure to, in words: `Diabetes`, `307 Diabetic medicine at RWG`; null for all. */
  readonly subject: string | null;
  /** The measure with its subject, `Exception rate, diabetes`. */
  readonly title: string;
  readonly period: string;
  /** The part of the period that holds data, as a period text; null where it is the whole. */
  readonly covered: string | null;
  readonly unitKind: UnitKind;
  /** Sum over sum of the comparison set, or the target asked for; null where there is none. */
  readonly target: number | null;
  readonly targetGiven: boolean;
  readonly units: readonly MeasureUnit[];
  readonly localities: readonly MeasureUnit[];
  readonly overall: MeasureUnit;
  readonly counts: {
    readonly units: number;
    readonly withValue: number;
    readonly compared: number;
    readonly bands: BandCounts;
    readonly bandsAdjusted: BandCounts;
  };
  readonly overdispersion: {
    readonly phi: number | null;
    readonly tau2: number | null;
    /** 10 compared units or more and τ² > 0: the adjusted bands are shown by default. */
    readonly isAdjusted: boolean;
    readonly test: { readonly statistic: number; readonly df: number; readonly p: number } | null;
    /** SD of units for a cost; null for counts. */
    readonly spread: number | null;
  };
  /** Number of units chance alone would put outside; null for a cost. */
  readonly expectedOutside: { readonly naive: ExpectedOutside; readonly adjusted: ExpectedOutside } | null;
  readonly variation: VariationSummary;
  readonly partition: LocalityPartition | null;
  /** A rate standardised for age and sex beside the crude one; null where its activity gives neither, or it is no such rate. */
  readonly standardised: StandardisedResult | null;
  readonly notes: readonly ResultNote[];
  readonly sources: readonly MeasureSource[];
}

export interface ExpectedOutside {
  readonly above998: number;
  readonly below998: number;
  readonly outside95: number;
  readonly outside998: number;
}

/** One series of a trend: values for each step, null where there is nothing. */
export interface TrendSeries {
  readonly code: string;
  readonly name: string;
  readonly level: 'unit' | 'locality' | 'overall';
  readonly points: readonly TrendPoint[];
}

export interface TrendPoint {
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly band: Band;
  readonly bandAdjusted: Band | null;
}

/** A period of a trend of which only some months are loaded. */
export interface TrendPart {
  readonly period: string;
  readonly has: number;
  readonly of: number;
}

export interface TrendResult {
  readonly definition: MeasureDefinition;
  readonly subject: string | null;
  readonly title: string;
  readonly unitKind: UnitKind;
  readonly periods: readonly string[];
  readonly series: readonly TrendSeries[];
  /** Periods before which the series must not be joined to what came earlier, with the reason. */
  readonly breaks: readonly { readonly period: string; readonly reason: string }[];
  /** Periods that are not whole: their values are of the months loaded, and are never made up to the whole. */
  readonly parts: readonly TrendPart[];
  readonly notes: readonly ResultNote[];
  readonly sources: readonly MeasureSource[];
}
