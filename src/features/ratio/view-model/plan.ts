import type { ContractLine } from '@/domain/contract-line';
import { covers, financialYear, financialYearOf, parsePeriod, type Period } from '@/domain/period';
import { penceOf } from '@/stats/pence';
import type { Step } from './months';

interface Counts {
  readonly firsts: number;
  readonly followUps: number;
}

type Planned = { readonly [Count in keyof Counts]: number | null };

/** A step of the contract's year, planned and done. */
export interface PlanStep {
  readonly period: Period;
  /** Not rounded; null where the line has no plan. */
  readonly planned: Planned;
  /** Null where the step is not loaded. */
  readonly done: Counts | null;
}

/** The plan of a contract line over its year. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  /** `last-year`: spread as last year's own attendances fell; `months`: a twelfth a month. */
  readonly basis: 'last-year' | 'months';
}

/**
 * The plan of a line's year, step by step: firsts and follow-ups each spread as those of last year fell where all 12 of
 * its months are loaded, else evenly by months.
 *
 * @param steps of the contract's provider and specialty, all of one length
 * @returns null where the line plans nothing, its year cannot be read, or no step is loaded
 */
export function planOf(
  steps: readonly Step[],
  line: Pick<ContractLine, 'financialYear' | 'plannedFirst' | 'plannedFollowUp'>,
): Plan | null {
  const year = parsePeriod(line.financialYear);
  const months = steps[0]?.period.months;
  if (!year || months === undefined || (line.plannedFirst === null && line.plannedFollowUp === null)) return null;
  const before = financialYear(financialYearOf(year.firstMonth) - 1);
  const lastYear = steps.filter(({ period }) => covers(before, period));
  const sum = (count: keyof Counts) => lastYear.reduce((total, step) => total + step[count], 0);
  const isWhole = lastYear.length * months === 12;
  const basis = isWhole && sum('firsts') > 0 && sum('followUps') > 0 ? 'last-year' : 'months';
  const share = (at: number, count: keyof Counts) =>
    basis === 'last-year' ? (lastYear[at]?.[count] ?? 0) / sum(count) : months / 12;
  const planned = (at: number, whole: number | null, count: keyof Counts) => whole === null ? null : whole * share(at, count); // prettier-ignore
  return {
    basis,
    steps: Array.from({ length: 12 / months }, (_, at): PlanStep => {
      const period = { firstMonth: year.firstMonth + at * months, months };
      const done = steps.find((step) => step.period.firstMonth === period.firstMonth);
      return {
        period,
        planned: {
          firsts: planned(at, line.plannedFirst, 'firsts'),
          followUps: planned(at, line.plannedFollowUp, 'followUps'),
        },
        done: done ? { firsts: done.firsts, followUps: done.followUps } : null,
      };
    }),
  };
}

/** Sums from the first step of the year to each. Done: null from the first step on that is not loaded. */
export function cumulated({ steps }: Plan): readonly PlanStep[] {
  const add = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
  let planned: Planned = { firsts: 0, followUps: 0 };
  let done: Counts | null = { firsts: 0, followUps: 0 };
  return steps.map((step) => {
    planned = { firsts: add(planned.firsts, step.planned.firsts), followUps: add(planned.followUps, step.planned.followUps) }; // prettier-ignore
    done = done && step.done && { firsts: done.firsts + step.done.firsts, followUps: done.followUps + step.done.followUps }; // prettier-ignore
    return { period: step.period, planned, done };
  });
}

/** What was planned for the loaded steps inside a period. */
export function plannedFor({ steps }: Plan, period: string): Planned {
  const asked = parsePeriod(period);
  const inside = steps.filter((step) => step.done !== null && asked !== null && covers(asked, step.period));
  const sum = (count: keyof Counts) =>
    inside.reduce((total: number | null, { planned }) => (total === null || planned[count] === null ? null : total + planned[count]), 0); // prettier-ignore
  return { firsts: sum('firsts'), followUps: sum('followUps') };
}

/** Money of one period, in pence. */
export interface PlanMoney {
  /** The planned attendances at contract prices; null without a whole plan. */
  readonly plannedPence: number | null;
  /** The attendances at contract prices, paid or not. */
  readonly donePence: number;
  /** What the contract pays for them. */
  readonly paidPence: number;
}

/**
 * Planned, done and paid at contract prices. Paid are all firsts, and the follow-ups up to the ratio, or all where the
 * contract pays above it.
 *
 * @param excess follow-ups above the ratio as the cap is applied
 * @returns null without both prices
 */
export function planMoney(
  planned: Planned,
  done: Counts,
  excess: number,
  line: Pick<ContractLine, 'firstPrice' | 'followUpPrice' | 'paidAboveCap'>,
): PlanMoney | null {
  if (line.firstPrice === null || line.followUpPrice === null) return null;
  const [first, followUp] = [penceOf(line.firstPrice), penceOf(line.followUpPrice)];
  const cost = (firsts: number, followUps: number) => Math.round(firsts * first + followUps * followUp);
  return {
    plannedPence: planned.firsts === null || planned.followUps === null ? null : cost(planned.firsts, planned.followUps), // prettier-ignore
    donePence: cost(done.firsts, done.followUps),
    paidPence: cost(done.firsts, line.paidAboveCap ? done.followUps : done.followUps - excess),
  };
}
