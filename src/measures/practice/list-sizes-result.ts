import type { UnitKind } from '@/domain/unit-kind';
import type { MeasureSource, ResultNote } from '@/measures/measure-result';
import type { TrendRequest } from '@/measures/measure-request';

export type ListStep = NonNullable<TrendRequest['step']>;

/** The lists of a line in one period. */
export interface ListSizePoint {
  readonly period: string;
  /** Patients of all units that give a list here; null where none does. */
  readonly patients: number | null;
  /** Units that give a list here. */
  readonly units: number;
  /** Units of the line that give a list in another period and none here; 0 where no file gives the period at all. */
  readonly absent: number;
  /** Names of units that give a list here and gave none in the last period given; none in the first. */
  readonly joined: readonly string[];
  /** Names of units that gave a list in the last period given and give none here. */
  readonly left: readonly string[];
  /** Patients of the units with a list in both the first and the last period; null where one of them gives none here, or there are none. */
  readonly samePatients: number | null;
}

/** The lists of a locality, of all units, or of one unit over time. */
export interface ListSizeLine {
  readonly level: 'unit' | 'locality' | 'overall';
  readonly code: string;
  readonly name: string;
  /** As many as there are periods. */
  readonly points: readonly ListSizePoint[];
  /** Units with a list in both the first and the last period given. */
  readonly sameUnits: number;
  /** `samePatients` of the last period ÷ that of the first − 1; null with one period, or where the first is 0 or not given. */
  readonly sameChange: number | null;
  /** Known units of it, not closed before the first period, of which no period gives a list: in no figure. */
  readonly neverGiven: number;
}

/** A unit of which some of the periods given have no list. */
export interface PartlyListedUnit {
  readonly code: string;
  readonly name: string;
  readonly locality: string | null;
  /** The first and last period of which it has a list. */
  readonly first: string;
  readonly last: string;
  /** Periods given in which it has none, of how many. */
  readonly absent: number;
  readonly of: number;
  /** Patients in its first period where it has the last one given, else in its last: about the size of the step it makes. */
  readonly patients: number;
}

/** List sizes over time. Counts with nothing to divide by: no intervals and no limits. */
export interface ListSizesResult {
  readonly unitKind: UnitKind;
  /** Steps of which a period is loaded, the longest first; none where no list of a time is loaded. */
  readonly steps: readonly ListStep[];
  /** The step of the lines; null where there is none. Lists of other steps are in no line. */
  readonly step: ListStep | null;
  /** Every period from the first to the last, the earliest first. */
  readonly periods: readonly string[];
  /** Which of them no loaded file gives for any unit. */
  readonly notLoaded: readonly string[];
  /** All units, the localities in their order, then the unit asked for where it has a list. */
  readonly lines: readonly ListSizeLine[];
  /** By patients, the most first. */
  readonly partlyListed: readonly PartlyListedUnit[];
  readonly notes: readonly ResultNote[];
  readonly sources: readonly MeasureSource[];
}
