import { z } from '@/domain/schema';
import { APPLIES_TO } from '@/domain/contract-line';
import { measureRequestSchema } from './measure-request';

const { period, specialty, provider, units, withDna, grouping, openNow } = measureRequestSchema.shape;
const asked = { specialty, provider, units, withDna, grouping, openNow };

/** What is asked of a contract: the activity, and the ratio it is held against. */
export const contractRequestSchema = z.strictObject({
  ...asked,
  period,
  /** Follow-ups paid for with each first, in place of that of the contract line. */
  ratio: z.number().positive().optional(),
  /** To what the cap is applied, in place of what the contract line says. */
  appliesTo: z.enum(APPLIES_TO).optional(),
});

export type ContractRequest = z.infer<typeof contractRequestSchema>;

const name = z.string().trim().min(1).max(200);

/** Two states whose ratios are compared: two periods, or two areas in one period. */
export const ratioChangeRequestSchema = z.strictObject({
  ...asked,
  between: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('periods'), from: period, to: period, area: name.optional() }),
    z.strictObject({ what: z.literal('areas'), from: name, to: name, period }),
  ]),
});

export type RatioChangeRequest = z.infer<typeof ratioChangeRequestSchema>;
