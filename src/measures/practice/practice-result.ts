import type { Engagement } from '@/domain/engagement';
import type { UnitKind } from '@/domain/unit-kind';
import type { UnitName } from '@/measures/unit-names';

/** A unit among all of its kind, with what says which others are like it. */
export interface RosterUnit extends UnitName {
  /** Patients on its list in the latest year given for it, else as a practices extract says; null where no file does. */
  readonly listSize: number | null;
  /** Share of its list in each of the roster's age bands; NaN where it is not given. */
  readonly ageShares: Float64Array;
  /** Register ÷ list for each of the roster's registers, in the latest year given; NaN where it is not. */
  readonly prevalence: Float64Array;
  /** As loaded; null where no engagement extract names it. */
  readonly engagement: Engagement | null;
}

/** Every unit of a kind, by code. */
export interface Roster {
  readonly unitKind: UnitKind;
  readonly units: readonly RosterUnit[];
  /** Age bands from the youngest, `0-4`; none where no list is given by age. */
  readonly ageBands: readonly string[];
  /** Codes of registers. */
  readonly registers: readonly string[];
}

/** Patients of one time, printed by its year or period. */
export interface YearlyList {
  /** Financial year, `2007/08`. */
  readonly year: string;
  readonly patients: number;
}

/** A list by age band and, where it is given, by sex. */
export interface AgeList {
  /** The time it is of, as a period text. */
  readonly period: string;
  readonly rows: readonly {
    readonly ageBand: string;
    /** `female`, `male`, or as the file says; null where the band is not given by sex. */
    readonly sex: string | null;
    readonly patients: number;
  }[];
}

/** A disease register over the years. */
export interface RegisterSizes {
  readonly code: string;
  /** `Diabetes`. */
  readonly name: string;
  readonly years: readonly {
    readonly year: string;
    readonly patients: number;
    /** Patients it is of: the register's own base where the publication gives it, else the list; null where neither is given. */
    readonly list: number | null;
  }[];
}

/** Everything loaded about one unit that is no measure. */
export interface PracticeResult extends UnitName {
  readonly unitKind: UnitKind;
  /** Its area by each grouping that a loaded file gives. */
  readonly areas: Readonly<Record<string, string>>;
  /** The day it opened; null where no file says. */
  readonly opened: string | null;
  /** The latest list, as in the roster. */
  readonly listSize: number | null;
  /** By year, the earliest first. */
  readonly lists: readonly YearlyList[];
  /** The latest that is given whole; null where none is. */
  readonly ages: AgeList | null;
  /** By code. */
  readonly registers: readonly RegisterSizes[];
  readonly engagement: Engagement | null;
}
