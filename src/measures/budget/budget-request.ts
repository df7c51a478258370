import { z } from '@/domain/schema';
import { parsePeriod, periodText } from '@/domain/period';
import { measureRequestSchema } from '@/measures/measure-request';

const { units, grouping, openNow } = measureRequestSchema.shape;

/** A period of one length in its one written form. */
function periodOf(months: number, example: string) {
  return z.string().transform((text, context) => {
    const parsed = parsePeriod(text);
    if (parsed?.months === months && (months < 12 || parsed.firstMonth % 12 === APRIL)) return periodText(parsed);
    context.addIssue({ code: 'custom', message: `“${text}” is not a ${months === 12 ? 'financial year' : 'month'}: write it as ${example}` }); // prettier-ignore
    return z.NEVER;
  });
}

const APRIL = 3;

/** What is asked of a prescribing budget. */
export const budgetRequestSchema = z.strictObject({
  financialYear: periodOf(12, '2007/08'),
  /** The last month that spend is counted to; absent: the last with prescribing. */
  through: periodOf(1, '2007-11').optional(),
  units,
  grouping,
  openNow,
});

export type BudgetRequest = z.infer<typeof budgetRequestSchema>;
