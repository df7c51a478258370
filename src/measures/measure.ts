import type { Period } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import type { Sql } from '@/engine/sql';
import type { MeasureKind } from '@/stats/measure-kind';
import type { ActivityCounts } from './activity-rows';
import type { StoredView } from './stored-views';
import type { MeasureDefinition } from './definition';
import type { MeasureRequest } from './measure-request';
import type { ResultNote } from './measure-result';
import type { PrescribingBase } from './prescribing-base';

/** A request whose unit kind and period are settled: what a measure's SQL is written from. */
export interface Question {
  readonly unitKind: UnitKind;
  readonly period: Period;
  /** In the form of `qofKey`; null for all. */
  readonly indicator: string | null;
  /** In the form of `qofKey`; null for all. */
  readonly group: string | null;
  readonly specialty: string | null;
  readonly provider: string | null;
  readonly allSources: boolean;
  readonly withDna: boolean;
  /** In the form of `qofKey`; null to divide by the list. */
  readonly register: string | null;
  /** The leading characters of a BNF code, in capitals; null for all prescribing. */
  readonly bnf: string | null;
  readonly per: PrescribingBase;
}

/** What is counted for a unit: one for each with any row of the extract in the period. */
export interface UnitCounts {
  readonly unitCode: string;
  /** Null where nothing is given. Of a unit whose every row is `exceeding`, those rows' counts, which nothing compares. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Months the unit has rows for, and months that any unit has; null for a measure of whole years. */
  readonly hasMonths: number | null;
  readonly ofMonths: number | null;
  /** Parts (indicators) that were summed for the unit, and that any unit has; null where there are no parts. */
  readonly usedParts: number | null;
  readonly ofParts: number | null;
  /** Rows whose count was not given (`*`) and that could not be summed. */
  readonly notGiven: number;
  /** Rows that cannot be true and are not summed: of a proportion with more above the line than below it, or of a table's rate with nothing below it. */
  readonly exceeding: number;
  /** Rows that are not added to the months, quarters or years of the same thing that are summed. */
  readonly leftOut: number;
  /** Rows that give no source, counted as of GPs beside others that give one. */
  readonly unsourced: number;
  /** Some of it is given by the month and some by the quarter or year, and one reaches fewer months. */
  readonly isUneven: boolean;
  /** The denominator is another year's, or the practice list's undated size, for want of one of the period. */
  readonly borrowedDenominator: boolean;
  /** A value that is given without its counts: it has neither interval nor limits. Null where it has counts. */
  readonly valueAlone: number | null;
  /** The publisher's total of a group is shown, and its indicators add up to another figure. */
  readonly differsFromParts: boolean;
}

/** Whether anything is known of a unit: a count, or a value without its counts. */
export function isAnswered({ numerator, valueAlone }: UnitCounts): boolean {
  return numerator !== null || valueAlone !== null;
}

/** A measure: its record, and one `select`. Nothing else changes when a measure is added. */
export interface Measure {
  readonly definition: MeasureDefinition;
  /** The view whose rows say for which units and periods there is anything. */
  readonly table: StoredView;
  /** Another view without whose rows there is nothing to divide by. */
  readonly beside?: 'prescribing_budget';
  /**
   * Columns `unit_code, numerator, denominator`, and those of `has_months, of_months, used_parts, of_parts, not_given,
   * exceeding, left_out, unsourced, uneven, borrowed, differs, value_alone` that apply, as `UnitCounts`.
   *
   * @param kind that of the definition as the request has it
   */
  select(question: Question, kind: MeasureKind): Sql;
  /** Column `unit_code`: units with any row of the extract in the period that `select` may leave out; absent: it leaves out none. */
  units?(question: Question): Sql;
  /** The counts behind a rate whose extract may give age and sex; absent: it cannot. */
  byAge?(question: Question): ActivityCounts;
  /** Refuses what the measure cannot answer, before any SQL is run. @throws RequestError */
  check?(request: MeasureRequest): void;
  /** What a reader must know of an answer besides what its counts tell, such as the profile a budget was parted by. */
  notes?(engine: Engine, question: Question): readonly ResultNote[];
}
