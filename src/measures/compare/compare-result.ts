import type { UnitKind } from '@/domain/unit-kind';
import type { Correlation, RankCorrelation } from '@/stats/correlation';
import type { Interval } from '@/stats/interval';
import type { MeasureResult, MeasureUnit } from '@/measures/measure-result';

/** A unit with what each measure says of it; null where that measure does not list it. */
export interface PairedUnit {
  readonly code: string;
  readonly name: string;
  readonly locality: string | null;
  /** Patients on its list in the year of the period of x, else the nearest year; null where no file says. */
  readonly listSize: number | null;
  readonly x: MeasureUnit | null;
  readonly y: MeasureUnit | null;
  readonly size: MeasureUnit | null;
}

/** The line y = intercept + slope·x over the joined units, each weighted by its denominator of y. */
export interface RelationLine {
  /** Units with a denominator of y above 0. */
  readonly n: number;
  readonly intercept: number;
  readonly slope: number;
  readonly slopeInterval: Interval;
  readonly pSlope: number;
  /** Share of the weighted variation in y that the line accounts for; null where y does not vary. */
  readonly rSquared: number | null;
  /** The line with its 95% band, from the lowest to the highest x. */
  readonly points: readonly {
    readonly x: number;
    readonly fit: number;
    readonly lower: number;
    readonly upper: number;
  }[];
}

/** Two measures joined by unit. */
export interface CompareResult {
  readonly unitKind: UnitKind;
  readonly x: MeasureResult;
  readonly y: MeasureResult;
  readonly size: MeasureResult | null;
  /** Every unit of either measure, by code. */
  readonly units: readonly PairedUnit[];
  /** Codes of the units with a value of both: the statistics are over these. */
  readonly joined: readonly string[];
  /** Codes of the units with a value of one measure and not the other. */
  readonly onlyX: readonly string[];
  readonly onlyY: readonly string[];
  /** Null with fewer than 3 joined units, or where either measure does not vary. */
  readonly pearson: Correlation | null;
  readonly spearman: RankCorrelation | null;
  /** Null with fewer than 3 units that have a weight, or where x does not vary among them. */
  readonly line: RelationLine | null;
  /** What is to be said of counts that the two measures share, which tie them by arithmetic alone; null for none. */
  readonly warning: string | null;
}
