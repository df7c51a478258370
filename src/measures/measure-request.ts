import { z } from '@/domain/schema';
import { groupingSchema } from '@/domain/grouping';
import { parsePeriod, periodText } from '@/domain/period';
import { MOST_IN_GROUP } from '@/domain/unit-group';
import { UNIT_KINDS } from '@/domain/unit-kind';
import { PRESCRIBING_BASES } from './prescribing-base';

const code = z.string().trim().min(1).max(80);

/** A period in its one written form; `2007-08` is August 2007 here, a year is only ever `2007/08`. */
const period = z.string().transform((text, context) => {
  const parsed = parsePeriod(text);
  if (parsed) return periodText(parsed);
  context.addIssue({
    code: 'custom',
    message: `“${text}” is not a period: write a year as 2007/08, a quarter as 2007/08 Q1, a month as 2007-04, a range as 2007-04..2007-11`,
  });
  return z.NEVER;
});

/**
 * What is asked of a measure. The one shape for the page's link, the query key, the worker and the command line:
 * plain, serialisable, checked by this schema wherever it enters.
 */
export const measureRequestSchema = z.strictObject({
  /** Id of a measure in the catalogue. */
  measure: code,
  period,
  /** One QOF indicator, or one code of an indicator table. */
  indicator: code.optional(),
  /** A QOF indicator group, or for prevalence a register. */
  group: code.optional(),
  /** A treatment function code; absent: all, summed. */
  specialty: code.optional(),
  /** A provider code; absent: all, summed. */
  provider: code.optional(),
  /** Which units are compared; absent: practices where there are any, else the only kind loaded. */
  units: z.enum(UNIT_KINDS).optional(),
  /** Referrals from all sources, not only from GPs. */
  allSources: z.boolean().optional(),
  /** Booked attendances: those not attended are counted too. */
  withDna: z.boolean().optional(),
  /** A disease register to divide by in place of the list: the rate is then per 100 on the register. */
  register: code.optional(),
  /** A BNF chapter, section or chemical substance, as far as its code goes: `02`, `0212` or `2.12`, `0212000B0`. */
  bnf: code.optional(),
  /** What prescribing cost is divided by; absent: patients on the list. */
  per: z.enum(PRESCRIBING_BASES).optional(),
  /** Groups units by these areas, such as `PCN` or `Region`, or by a named group and the rest; absent: localities. */
  grouping: groupingSchema.optional(),
  /** Leaves out units that a loaded file says are closed, for every period: the practices that are open now. */
  openNow: z.boolean().optional(),
  /** Compares only the units of one locality, or area of the grouping, with each other. */
  withinLocality: code.optional(),
  /** Compares with this value (x/n) in place of the average of the units. */
  target: z.number().positive().optional(),
  /** Compares every unit with the sum over sum of these in place of the average of all: a group that a reader has named. */
  among: z.strictObject({ name: code, codes: z.array(code).min(1).max(MOST_IN_GROUP) }).optional(),
});

export type MeasureRequest = z.infer<typeof measureRequestSchema>;

/** A trend: one unit, one locality or all units, over every period loaded. */
export const trendRequestSchema = z.strictObject({
  ...measureRequestSchema.omit({ period: true, withinLocality: true, among: true }).shape,
  /** Unit codes to follow; localities and all units are always given. */
  unitCodes: z.array(code).max(20).default([]),
  /** Length of a step; absent: the finest that is loaded. */
  step: z.enum(['month', 'quarter', 'year']).optional(),
});

export type TrendRequest = z.infer<typeof trendRequestSchema>;
