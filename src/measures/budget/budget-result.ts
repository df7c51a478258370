import type { UnitKind } from '@/domain/unit-kind';
import type { ProfileSource } from '@/measures/budget-profile';
import type { MeasureSource, ResultNote } from '@/measures/measure-result';
import type { UnitName } from '@/measures/unit-names';
import type { BudgetRequest } from './budget-request';

/** One unit's spend against its budget. Money in whole pence; each amount is rounded once, here, so that sums add up. */
export interface BudgetUnit extends UnitName {
  /** From April to the last month asked for; null where there is none. */
  readonly spendPence: number | null;
  /** Of the whole year; null where none is loaded. */
  readonly budgetPence: number | null;
  /** The part of the year's budget that the profile puts into the months it has spend for; null without a budget. */
  readonly budgetSoFarPence: number | null;
  /** Months it has spend for, where others have more; null where it has all. */
  readonly months: { readonly has: number; readonly of: number } | null;
  /** Spend of each month from April on, adding up to `spendPence`; null where it is not given, or not by the month. */
  readonly monthlyPence: readonly (number | null)[];
}

/** An earlier year of which all 12 months are loaded. */
export interface EarlierYear {
  readonly financialYear: string;
  /** Share of its spend from April to the end of each month, 0 to 100: of all units together that have each month. */
  readonly cumulativePercent: readonly number[];
}

/** Prescribing spend of a financial year so far, unit by unit, against its budget. */
export interface BudgetResult {
  readonly request: BudgetRequest;
  readonly unitKind: UnitKind;
  readonly financialYear: string;
  /** The last month that spend is counted to, and its place in the year: 1 for April. */
  readonly through: string;
  readonly monthOfYear: number;
  /** Months of the year with prescribing, in order: what `through` can be. */
  readonly monthsLoaded: readonly string[];
  /** True where every month from April to `through` is loaded: without it nothing is forecast. */
  readonly isFromApril: boolean;
  /** What the year's budget is parted by. */
  readonly profile: {
    readonly source: ProfileSource;
    /** From April to the end of each of the 12 months, 0 to 100; null for a month that it does not reach. */
    readonly cumulativePercent: readonly (number | null)[];
  };
  /** Earliest first. */
  readonly earlierYears: readonly EarlierYear[];
  /** By code. */
  readonly units: readonly BudgetUnit[];
  readonly notes: readonly ResultNote[];
  readonly sources: readonly MeasureSource[];
}
