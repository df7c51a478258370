import { z } from '@/domain/schema';
import { financialYear, financialYearOf, endOf, parsePeriod, periodText } from './period';

/** How far a ratio has been agreed, in the order in which it counts. */
export const CONTRACT_STATUSES = ['definitive', 'interim', 'proposed'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** To what a cap on follow-ups is applied: pooled over the provider, or to each locality or practice by itself. */
export const APPLIES_TO = ['provider', 'locality', 'practice'] as const;

const price = z.number().min(0).max(100_000).nullable();
const planned = z.number().int().min(0).max(100_000_000).nullable();

/** One line of a contract: what one provider is paid for in one specialty in one financial year. */
export const contractLineSchema = z.strictObject({
  /** `2007/08`. */
  financialYear: z.string(),
  providerCode: z.string().min(1).max(20),
  specialtyCode: z.string().min(1).max(20),
  /** Follow-ups paid for with each first attendance, above 0. */
  negotiatedRatio: z.number().positive().max(100),
  /** Null where the line does not say. */
  status: z.enum(CONTRACT_STATUSES).nullable(),
  appliesTo: z.enum(APPLIES_TO),
  /** Pounds; null where not given. */
  firstPrice: price,
  followUpPrice: price,
  /** Attendances planned for the year. */
  plannedFirst: planned,
  plannedFollowUp: planned,
  /** Whether follow-ups above the ratio are paid. */
  paidAboveCap: z.boolean(),
  /** Where the line comes from, in its author's words. */
  source: z.string().max(500).nullable(),
});

export type ContractLine = z.infer<typeof contractLineSchema>;

/** What a line is known by: a second one of the same key takes its place. */
export function contractKey(line: ContractLine): string {
  return [line.financialYear, line.providerCode, line.specialtyCode, line.status ?? '', line.appliesTo].join(' ');
}

/** Lines in the order in which they count: definitive, interim, proposed, then those that do not say; each as given. */
export function byStatus<T extends Pick<ContractLine, 'status'>>(lines: readonly T[]): readonly T[] {
  const place = ({ status }: T): number => (status === null ? CONTRACT_STATUSES.length : CONTRACT_STATUSES.indexOf(status)); // prettier-ignore
  return [...lines].sort((a, b) => place(a) - place(b));
}

/** The financial year in which a period lies whole, `2007/08`; null where it lies in several or cannot be read. */
export function contractYear(period: string): string | null {
  const parsed = parsePeriod(period);
  if (!parsed) return null;
  const [first, last] = [financialYearOf(parsed.firstMonth), financialYearOf(endOf(parsed) - 1)];
  return first === last ? periodText(financialYear(first)) : null;
}

/** The lines for a provider, a specialty and the year of a period, in the order in which they count. */
export function matchingLines<T extends ContractLine>(
  lines: readonly T[],
  asked: { readonly provider?: string | undefined; readonly specialty?: string | undefined; readonly period: string },
): readonly T[] {
  const year = contractYear(asked.period);
  return byStatus(
    lines.filter(
      (line) =>
        line.financialYear === year &&
        line.providerCode === asked.provider?.toUpperCase() &&
        line.specialtyCode === asked.specialty?.toUpperCase(),
    ),
  );
}

/** A ratio as it was typed: the number of follow-ups for each first, or a sentence that says what is wrong. */
export type TypedRatio = { readonly ratio: number } | { readonly fault: string };

const MOST_RATIO = 100;

/** Reads a ratio: `2.3` and `1:2.3` are 2.3 follow-ups for each first attendance; `2.3:1` is asked back. */
export function readRatio(text: string): TypedRatio {
  const typed = text.trim().replace(/\s*:\s*/, ':');
  if (typed === '')
    return { fault: 'Enter the number of follow-ups paid for with each first attendance, such as 1.75.' };
  const pair = /^(-?\d+(?:\.\d+)?):(-?\d+(?:\.\d+)?)$/.exec(typed);
  if (pair && Number(pair[1]) !== 1) {
    return Number(pair[2]) === 1
      ? { fault: `Which way round is “${text.trim()}”? Write the follow-ups for each first attendance: ${pair[1] ?? ''} or 1:${pair[1] ?? ''} if it is ${pair[1] ?? ''} follow-ups for each first.` } // prettier-ignore
      : { fault: `“${text.trim()}” is not for one first attendance. Write it as follow-ups for each first, such as 2.3 or 1:2.3.` }; // prettier-ignore
  }
  const number = pair ? Number(pair[2]) : /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : Number.NaN;
  if (Number.isNaN(number)) return { fault: `“${text.trim()}” is not a ratio. Write it as 2.3 or 1:2.3, with a point before decimals.` }; // prettier-ignore
  if (number < 0) return { fault: 'A ratio cannot be negative. Write the follow-ups for each first attendance, such as 2.3.' }; // prettier-ignore
  if (number === 0) return { fault: 'A ratio of 0 would pay for no follow-up at all. Enter a number above 0.' };
  if (number > MOST_RATIO) return { fault: `${number} follow-ups for each first attendance is more than ${MOST_RATIO}: check the number.` }; // prettier-ignore
  return { ratio: number };
}
