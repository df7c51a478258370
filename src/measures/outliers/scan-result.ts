import type { ValueFormat } from '@/domain/format';
import type { UnitKind } from '@/domain/unit-kind';
import type { Band } from '@/stats/band';
import type { MeasureKind } from '@/stats/measure-kind';
import type { Polarity } from '@/measures/definition';
import type { MeasureRequest } from '@/measures/measure-request';
import type { ExpectedOutside, MeasureUnit } from '@/measures/measure-result';
import type { UnitName } from '@/measures/unit-names';

/** What a column of a scan is about. */
export const SCAN_DOMAINS = ['exceptions', 'achievement', 'prevalence', 'referrals', 'outpatients', 'prescribing', 'indicators'] as const; // prettier-ignore

export type ScanDomain = (typeof SCAN_DOMAINS)[number];

/** A unit that a scan may say something about. */
export interface ScanUnit extends UnitName {
  /** Patients on its list in the year of the period, else the nearest year; null where no file says. */
  readonly listSize: number | null;
}

/** One measure of a scan, before it is worked out. */
export interface ScanColumnPlan {
  /** The measure and what it is narrowed to, such as `exception-rate:DM`: the same in every period. */
  readonly key: string;
  readonly domain: ScanDomain;
  /** What `measure()` is asked for the same figures. */
  readonly request: MeasureRequest;
  /** `Exception rate, diabetes`. */
  readonly title: string;
}

/** Everything that can be gone through in a period. */
export interface ScanPlan {
  readonly unitKind: UnitKind;
  /** By code. The arrays of every column of the plan have one place for each, in this order. */
  readonly units: readonly ScanUnit[];
  readonly columns: readonly ScanColumnPlan[];
}

/**
 * One measure over all units. Arrays have one place for each unit of the plan; NaN is "not given" or "not defined".
 * Values are x/n; for money the numerator is in pounds.
 */
export interface ScannedColumn extends ScanColumnPlan {
  readonly measure: string;
  readonly kind: MeasureKind;
  readonly format: ValueFormat;
  readonly unit: string;
  readonly polarity: Polarity;
  /** The part of the period that holds data; null where it is the whole. */
  readonly covered: string | null;
  readonly target: number | null;
  /** The adjusted bands are the ones to show: 10 units or more, and they differ by more than chance. */
  readonly isAdjusted: boolean;
  readonly compared: number;
  /** Units that chance alone would put outside the limits shown; null for a cost. */
  readonly expected: ExpectedOutside | null;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly values: Float64Array;
  readonly lower95: Float64Array;
  readonly upper95: Float64Array;
  readonly z: Float64Array;
  /** The z shown: adjusted for overdispersion where that applies. */
  readonly zShown: Float64Array;
  /** Places in `BANDS`: the band as it is, and the band shown. */
  readonly bands: Uint8Array;
  readonly bandsShown: Uint8Array;
  /** 1 where fewer months are given for the unit than for others. */
  readonly isPart: Uint8Array;
  readonly localities: readonly MeasureUnit[];
  readonly overall: MeasureUnit;
}

export interface Scan {
  readonly columns: readonly ScannedColumn[];
  /** Columns for which nothing is given in the period. */
  readonly without: readonly ScanColumnPlan[];
}

/** The bands, by the number that a scan writes for them. */
export const BANDS: readonly Band[] = ['not-compared', 'below-998', 'below-95', 'within', 'above-95', 'above-998'];
