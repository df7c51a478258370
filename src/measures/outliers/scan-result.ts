import type { ValueFormat } from '@/domain/format';
import type { UnitKind } from '@/domain/unit-kind';
import type { MeasureKind } from '@/stats/measure-kind';
import type { Polarity } from '@/measures/definition';
import type { MeasureRequest } from '@/measures/measure-request';
import type { MeasureUnit } from '@/measures/measure-result';
import type { UnitName } from '@/measures/unit-names';

/** What a column of a scan is about. */
export type ScanDomain =
  'exceptions' | 'achievement' | 'prevalence' | 'referrals' | 'outpatients' | 'prescribing' | 'indicators';

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
  /** Why the period is not compared with `sameMonthsAs`: the publisher counts another thing from then on; null where it is. */
  readonly breakReason: string | null;
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
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly values: Float64Array;
  readonly lower95: Float64Array;
  readonly upper95: Float64Array;
  readonly z: Float64Array;
  /** The z shown: adjusted for overdispersion where that applies. */
  readonly zShown: Float64Array;
  /** Two-sided p of the z shown, in [0, 1]; NaN for a cost too, whose z is in SDs of the units. */
  readonly p: Float64Array;
  /** Places in `BAND_CODES`: the band as it is, and the band shown. */
  readonly bands: Uint8Array;
  readonly bandsShown: Uint8Array;
  /** The probability of the unit to fall outside the 95% and 99.8% limits shown by chance alone; NaN for a cost. */
  readonly chance95: Float64Array;
  readonly chance998: Float64Array;
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
