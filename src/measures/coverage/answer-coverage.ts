import { covers, type Period, periodText } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { CATALOGUE } from '@/measures/catalogue';
import type { Measure } from '@/measures/measure';
import { unitKindsOf } from '@/measures/settle-question';
import type { StoredView } from '@/measures/stored-views';
import { outpatientCoverage, prescribingCoverage, referralCoverage } from './activity-coverage';
import type { CoverageCount } from './coverage-count';
import { coveragePeriods, type LoadedPeriod, loadedPeriods, monthsLoaded } from './coverage-periods';
import { exactCoverage } from './exact-coverage';
import { indicatorCoverage } from './indicator-coverage';
import { qofCoverage } from './qof-coverage';
import { registerCoverage } from './register-coverage';

/** For how many units a measure has a value in one period. */
export interface CoverageCell {
  readonly period: string;
  /** Units that are shown for the period: those with any row of the extract, and practices listed as open then. */
  readonly units: number;
  readonly withValue: number;
  /** Where only a part of the period is loaded: so many of its months; else null. */
  readonly months: { readonly has: number; readonly of: number } | null;
}

/** The coverage of one measure for one kind of unit; of a register or indicator where it is of one at a time. */
export interface CoverageRow {
  readonly measure: string;
  readonly unitKind: UnitKind;
  /** Code of the register or indicator, without spaces and hyphens; null where all are asked together. */
  readonly subject: string | null;
  /** By period: financial years, quarters, months, the latest first. */
  readonly cells: readonly CoverageCell[];
}

/** One cell of a measure's coverage. */
type Place = Pick<CoverageCount, 'subject' | 'period'>;

/** What is counted, and how many of its months are loaded. */
type Counted = CoverageCount & { readonly has: number };

type Count = (engine: Engine, unitKind: UnitKind, periods: readonly Period[]) => readonly CoverageCount[];

/** Each counts all measures of a stored table at once. Only rows of one length in a period are counted so. */
const QUICK: Readonly<Record<StoredView, { readonly measures: readonly string[]; readonly count: Count; readonly choosesLength: boolean }>> = {
  qof: { measures: ['exception-rate', 'achievement', 'patients-receiving-intervention'], count: qofCoverage, choosesLength: false },
  qof_register: { measures: ['prevalence'], count: registerCoverage, choosesLength: false },
  referral: { measures: ['referral-rate'], count: referralCoverage, choosesLength: true },
  outpatient: { measures: ['first-attendance-rate', 'follow-up-rate', 'first-to-follow-up'], count: outpatientCoverage, choosesLength: true },
  prescribing: { measures: ['prescribing-cost'], count: prescribingCoverage, choosesLength: true },
  indicator_value: { measures: ['indicator'], count: indicatorCoverage, choosesLength: true },
}; // prettier-ignore

/**
 * Of every measure, kind of unit and loaded period: how many units are shown and how many have a value, as `measure()`
 * would answer with nothing else chosen. One statement for each stored table and kind of unit; periods in which months
 * meet quarters or years are asked of the measure itself.
 */
export function answerCoverage(engine: Engine): readonly CoverageRow[] {
  const counted = new Map<string, readonly Counted[]>();
  return CATALOGUE.flatMap((measure) =>
    unitKindsOf(engine, measure).flatMap((unitKind) => {
      const key = `${measure.table} ${unitKind}`;
      const counts = counted.get(key) ?? countTable(engine, measure.table, unitKind);
      counted.set(key, counts);
      return rowsOf(counts.filter((count) => count.measure === measure.definition.id), unitKind); // prettier-ignore
    }),
  );
}

function countTable(engine: Engine, table: StoredView, unitKind: UnitKind): readonly Counted[] {
  const loaded = loadedPeriods(engine, table, unitKind);
  const periods = coveragePeriods(loaded);
  const { measures: quick, count, choosesLength } = QUICK[table];
  const measures = CATALOGUE.filter((measure) => measure.table === table);
  const mixed = choosesLength ? mixedLengths(loaded, periods) : [];
  const isMixed = ({ subject, period }: Place) =>
    mixed.some((one) => one.subject === subject && periodText(one.period) === periodText(period));
  const exact = (asked: readonly Measure[], places: readonly Place[]) =>
    asked.flatMap((measure) => places.map(({ subject, period }) => exactCoverage(engine, measure, unitKind, subject, period))); // prettier-ignore
  const isQuick = ({ definition }: Measure) => quick.includes(definition.id);
  const counts = [
    ...count(engine, unitKind, periods).filter((each) => !isMixed(each)),
    ...exact(measures.filter(isQuick), mixed),
    ...exact(measures.filter((measure) => !isQuick(measure)), periods.map((period) => ({ subject: null, period }))), // prettier-ignore
  ];
  return counts.map((each) => ({ ...each, has: monthsLoaded(loaded, each.period, each.subject) }));
}

/** Periods inside which a table (or one indicator of it) has rows of several lengths. */
function mixedLengths(loaded: readonly LoadedPeriod[], periods: readonly Period[]): readonly Place[] {
  const subjects = [...new Set(loaded.map(({ subject }) => subject))];
  return subjects.flatMap((subject) => {
    const own = loaded.filter((each) => each.subject === subject);
    const lengths = (period: Period) => new Set(own.filter((each) => covers(period, each)).map(({ months }) => months));
    return periods.filter((period) => lengths(period).size > 1).map((period) => ({ subject, period }));
  });
}

function rowsOf(counts: readonly Counted[], unitKind: UnitKind): readonly CoverageRow[] {
  const subjects = [...new Set(counts.map(({ subject }) => subject))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  return subjects.map((subject) => {
    const own = counts.filter((count) => count.subject === subject);
    const latestFirst = own.sort(
      (a, b) => b.period.months - a.period.months || b.period.firstMonth - a.period.firstMonth,
    );
    return {
      measure: own[0]?.measure ?? '',
      unitKind,
      subject,
      cells: latestFirst.map(({ period, units, withValue, has }) => ({
        period: periodText(period),
        units,
        withValue,
        months: has < period.months ? { has, of: period.months } : null,
      })),
    };
  });
}
