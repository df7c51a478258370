import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import type { Step } from './months';
import { cumulated, planMoney, plannedFor, planOf } from './plan';
import { moneySentences, planHeadline, planSentences } from './plan-model';

const quarter = (label: string, firsts: number, followUps: number): readonly Step[] => {
  const period = parsePeriod(label);
  return period ? [{ period, label, firsts, followUps }] : [];
};

const LAST_YEAR = [
  ...quarter('2006/07 Q1', 10, 20),
  ...quarter('2006/07 Q2', 20, 20),
  ...quarter('2006/07 Q3', 30, 20),
  ...quarter('2006/07 Q4', 40, 20),
];
const THIS_YEAR = [...quarter('2007/08 Q1', 45, 90), ...quarter('2007/08 Q2', 35, 110)];
const LINE = { financialYear: '2007/08', plannedFirst: 200, plannedFollowUp: 400 };

describe('planOf', () => {
  it('spreads each count as last year’s own fell', () => {
    const plan = planOf([...LAST_YEAR, ...THIS_YEAR], LINE);
    expect(plan?.basis).toBe('last-year');
    expect(plan?.steps.map(({ planned }) => [planned.firsts, planned.followUps])).toEqual([[20, 100], [40, 100], [60, 100], [80, 100]].map((pair) => pair.map((n) => expect.closeTo(n, 9) as number))); // prettier-ignore
  });

  it('spreads it evenly where a part of last year is missing', () => {
    const plan = planOf([...LAST_YEAR.slice(1), ...THIS_YEAR], LINE);
    expect(plan?.basis).toBe('months');
    expect(plan?.steps.map(({ planned }) => planned.firsts)).toEqual([50, 50, 50, 50]);
  });

  it('has none where the line plans nothing or its year is not one', () => {
    expect(planOf(THIS_YEAR, { ...LINE, plannedFirst: null, plannedFollowUp: null })).toBeNull();
    expect(planOf(THIS_YEAR, { ...LINE, financialYear: 'soon' })).toBeNull();
    expect(planOf([], LINE)).toBeNull();
  });

  it('leaves a count without a plan open', () => {
    const plan = planOf(THIS_YEAR, { ...LINE, plannedFollowUp: null });
    expect(plan?.steps[0]?.planned).toEqual({ firsts: 50, followUps: null });
    expect(plan && planSentences(plan)).toEqual(['80 first attendances to the end of July to September 2007, 20 fewer than planned (100).']); // prettier-ignore
  });
});

describe('cumulated', () => {
  it('adds up to the year’s plan, and stops at the first step that is not loaded', () => {
    const plan = planOf(THIS_YEAR, LINE);
    const sums = plan ? cumulated(plan) : [];
    expect(sums.map(({ planned }) => planned.firsts)).toEqual([50, 100, 150, 200]);
    expect(sums.map(({ done }) => done)).toEqual([{ firsts: 45, followUps: 90 }, { firsts: 80, followUps: 200 }, null, null]); // prettier-ignore
  });

  it('does not run on over a gap', () => {
    const plan = planOf([...quarter('2007/08 Q1', 45, 90), ...quarter('2007/08 Q3', 35, 110)], LINE);
    expect(plan && cumulated(plan).map(({ done }) => done?.firsts ?? null)).toEqual([45, null, null, null]);
  });
});

describe('the money of a plan', () => {
  const plan = planOf(THIS_YEAR, LINE);
  const prices = { firstPrice: 100, followUpPrice: 50.5, paidAboveCap: false };
  const planned = plan ? plannedFor(plan, '2007/08') : { firsts: null, followUps: null };
  // 80 firsts and 200 follow-ups at a ratio of 2: 40 above it.
  const done = { firsts: 80, followUps: 200 };

  it('is of the loaded steps inside the period', () => {
    expect(planned).toEqual({ firsts: 100, followUps: 200 });
    expect(plan && plannedFor(plan, '2007/08 Q1')).toEqual({ firsts: 50, followUps: 100 });
  });

  it('pays up to the ratio', () => {
    // 100 × £100 + 200 × £50.50; 80 × £100 + 200 × £50.50; 80 × £100 + 160 × £50.50.
    expect(planMoney(planned, done, 40, prices)).toEqual({ plannedPence: 2_010_000, donePence: 1_810_000, paidPence: 1_608_000 }); // prettier-ignore
  });

  it('pays all where the contract pays above the ratio', () => {
    expect(planMoney(planned, done, 40, { ...prices, paidAboveCap: true })?.paidPence).toBe(1_810_000);
  });

  it('needs both prices, and a whole plan for what was commissioned', () => {
    expect(planMoney(planned, done, 40, { ...prices, firstPrice: null })).toBeNull();
    expect(planMoney({ firsts: 100, followUps: null }, done, 40, prices)?.plannedPence).toBeNull();
  });

  it('says whether what is paid matches', () => {
    const money = planMoney(planned, done, 40, prices);
    expect(money && moneySentences(money, prices, 40)).toEqual([
      'Money paid is £4,020 less than the work commissioned for these months (£20k).',
      'The work done comes to £18k at the contract price and £16k is paid: £2,020 less, for 40 follow-ups above the ratio, which are not paid under this contract.',
    ]);
    const even = { plannedPence: 500_000, donePence: 500_000, paidPence: 500_000 };
    expect(moneySentences(even, { paidAboveCap: true }, 12)).toEqual([
      'Money paid matches the work commissioned: £5,000.',
      'The work done comes to £5,000 at the contract price, and all of it is paid, with 12 follow-ups above the ratio.',
    ]);
  });
});

it('says the finding against plan in 15 words or fewer', () => {
  const plan = planOf(THIS_YEAR, LINE);
  expect(plan && planHeadline(plan)).toBe('Against plan so far: first attendances −20, follow-ups 0');
});
