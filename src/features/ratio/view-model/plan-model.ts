import type { ContractLine } from '@/domain/contract-line';
import type { PlanLine, PlanSpec } from '@/charts/plan-picture';
import { formatCount, formatDifference, formatMoney } from '@/domain/format';
import { periodText, periodWords } from '@/domain/period';
import { shortPeriod } from '@/domain/short-period';
import { cumulated, type Plan, type PlanMoney, type PlanStep } from './plan';
import { stepWord } from './signals';

const COUNTS = [
  { key: 'firsts', name: 'first attendances' },
  { key: 'followUps', name: 'follow-ups' },
] as const;

/** The chart of a plan: both counts added up over the year. */
export function planSpec(plan: Plan): PlanSpec {
  const steps = cumulated(plan);
  return {
    periods: steps.map(({ period }) => shortPeriod(periodText(period))),
    lines: [...COUNTS].reverse().map(({ key, name }): PlanLine => {
      const hover = (step: PlanStep) => `${name} to the end of ${periodWords(step.period)}\n${formatCount(step.done?.[key] ?? null)} done, ${formatCount(step.planned[key])} planned`; // prettier-ignore
      return {
        id: key,
        name,
        planned: steps.map((step) => ({ value: step.planned[key], hover: hover(step) })),
        done: steps.map((step) => ({ value: step.done?.[key] ?? null, hover: hover(step) })),
      };
    }),
    valueTitle: 'Attendances since April',
    summary: planSentences(plan).join(' '),
  };
}

/** Firsts and follow-ups so far beside their plan, a sentence each; one where nothing of the year is loaded. */
export function planSentences(plan: Plan): readonly string[] {
  const last = cumulated(plan).findLast(({ done }) => done !== null);
  if (!last?.done) return ['Nothing is loaded from the start of this year on.'];
  const { done, planned } = last;
  return COUNTS.flatMap(({ key, name }) => {
    const wanted = planned[key];
    if (wanted === null) return [];
    const difference = Math.round(done[key] - wanted);
    const how = difference === 0 ? 'as planned' : `${formatCount(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than planned`; // prettier-ignore
    return [
      `${formatCount(done[key])} ${name} to the end of ${periodWords(last.period)}, ${how} (${formatCount(wanted)}).`,
    ];
  });
}

/** The finding in 15 words or fewer. */
export function planHeadline(plan: Plan): string {
  const last = cumulated(plan).findLast(({ done }) => done !== null);
  const differences = COUNTS.flatMap(({ key, name }) => {
    const wanted = last?.planned[key] ?? null;
    return last?.done && wanted !== null ? [`${name} ${formatDifference(last.done[key] - wanted)}`] : [];
  });
  return `Against plan so far: ${differences.join(', ')}`;
}

/** How the plan was spread over the year. */
export function basisNote({ basis, steps }: Plan): string {
  return basis === 'last-year'
    ? `The year’s plan is spread as last year’s own ${stepWord(steps[0]?.period.months ?? 1, 2)} fell.`
    : `The year’s plan is spread evenly, a twelfth a month: last year is not loaded whole.`;
}

/** What of a line is missing for the plan or its money, in a sentence each. */
export function missingNotes(line: ContractLine): readonly string[] {
  const list = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' and ');
  const counts = list([line.plannedFirst === null ? 'first attendances' : null, line.plannedFollowUp === null ? 'follow-ups' : null]); // prettier-ignore
  const prices = list([line.firstPrice === null ? 'first attendance' : null, line.followUpPrice === null ? 'follow-up' : null]); // prettier-ignore
  return [
    ...(counts === '' ? [] : [`The contract line has no plan for ${counts}.`]),
    ...(prices === '' ? [] : [`The contract line has no price for a ${prices}: no money is shown.`]),
  ];
}

/** Whether the money paid matches the work commissioned and the work done, in words. */
export function moneySentences(
  money: PlanMoney,
  line: Pick<ContractLine, 'paidAboveCap'>,
  excess: number,
): readonly string[] {
  const pounds = (pence: number) => formatMoney(pence / 100);
  const { plannedPence, donePence, paidPence } = money;
  const unpaid = donePence - paidPence;
  const above = `${formatCount(Math.round(excess))} follow-ups above the ratio`;
  const done =
    unpaid > 0
      ? `The work done comes to ${pounds(donePence)} at the contract price and ${pounds(paidPence)} is paid: ${pounds(unpaid)} less, for ${above}, which are not paid under this contract.` // prettier-ignore
      : `The work done comes to ${pounds(donePence)} at the contract price, and all of it is paid${line.paidAboveCap && excess > 0 ? `, with ${above}` : ''}.`; // prettier-ignore
  if (plannedPence === null) return [done];
  const apart = paidPence - plannedPence;
  const commissioned =
    apart === 0
      ? `Money paid matches the work commissioned: ${pounds(plannedPence)}.`
      : `Money paid is ${pounds(Math.abs(apart))} ${apart > 0 ? 'more' : 'less'} than the work commissioned for these months (${pounds(plannedPence)}).`; // prettier-ignore
  return [commissioned, done];
}
