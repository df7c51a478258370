import { z } from '@/domain/schema';
import { APPLIES_TO, contractLineSchema } from '@/domain/contract-line';
import { linkedGroupingSchema } from '@/domain/grouping';
import { UNIT_KINDS } from '@/domain/unit-kind';

/** A code or name in a link; a code of digits alone may arrive as a number. */
const text = z.union([z.string(), z.number().transform(String)]).pipe(z.string().trim().min(1).max(200));
const number = z.coerce.number();

/** What another ratio would do, with all that its figures are made from. Money in pounds, shares as parts of 1. */
export const scenarioSchema = z.object({
  /** What it was saved as; absent for the one being tried out. */
  name: text.optional(),
  ratio: number.positive().max(100).optional(),
  appliesTo: z.enum(APPLIES_TO).optional(),
  /** Whether activity above the ratio is paid; absent: as the contract line says. */
  isPaid: z.boolean().optional(),
  /** Share of the excess that moves to primary care, 0 to 1. */
  share: number.min(0).max(1).optional(),
  /** Price of one review in primary care. */
  reviewPrice: number.min(0).max(100_000).optional(),
  /** Fixed cost a year of the service in primary care. */
  fixedCost: number.min(0).max(1_000_000_000).optional(),
  /** A management plan for a year: so many reviews in place of so many follow-ups; 1 for 1 where absent. */
  reviews: number.positive().max(100).optional(),
  insteadOf: number.positive().max(100).optional(),
  /** Growth of attendances to the next year, 0.02 for 2%, and of the register besides. */
  growth: number.min(-0.9).max(10).optional(),
  registerGrowth: number.min(-0.9).max(10).optional(),
  /** Which ratio the plan of the next year has; absent: that of its contract line where there is one. */
  nextRatio: z.enum(['line', 'scenario']).optional(),
});

/** A scenario as a link or a workspace holds it. */
export type Scenario = z.infer<typeof scenarioSchema>;

/**
 * The whole of the Follow-up ratio page as its link holds it. Every field may be left out: `resolveRatio` says what then
 * holds, and links leave out whatever is the default.
 */
export const ratioViewSchema = z.object({
  specialty: text.optional(),
  provider: text.optional(),
  /** A period in its one written form. */
  period: text.optional(),
  units: z.enum(UNIT_KINDS).optional(),
  /** Attendances booked, attended or not. */
  withDna: z.boolean().optional(),
  /** The areas that units are grouped by, such as `PCN`, or a group and the rest; absent: localities. */
  grouping: linkedGroupingSchema.optional(),
  /** Only units that no loaded file says are closed. */
  openNow: z.boolean().optional(),
  /** Localities shown; absent: all. Hides units and changes no figure. */
  only: z.array(text).min(1).max(200).optional(),
  /** Code of the selected unit. */
  unit: text.optional(),
  /** Register that follow-ups are set against in the table, where a specialty has several; absent: its first. */
  register: text.optional(),
  /** The rows of the table of contributions; absent: localities. */
  rows: z.enum(['units']).optional(),
  /** The contract line used (`lineChoice`), where several match; absent: the first in the order in which they count. */
  status: text.optional(),
  /** A contract line that was entered and not loaded: a link must work without the workspace it was entered in. */
  line: contractLineSchema.optional(),
  /** The scenario being tried out. */
  scenario: scenarioSchema.optional(),
  /** Scenarios set side by side. */
  compare: z.array(scenarioSchema).min(1).max(4).optional(),
  /** The second view of the units: against control limits around the negotiated ratio. */
  chart: z.enum(['localities', 'funnel']).optional(),
  /** What is followed month by month: `all`, or a locality; absent: the selected unit, else all. */
  over: text.optional(),
  /** Months from which the process limits are worked out anew, each with its reason. */
  rebase: z
    .array(z.object({ from: text, reason: text }))
    .max(6)
    .optional(),
  /** The pathway whose referrals, firsts and follow-ups are set beside each other; absent: that of the specialty. */
  pathway: text.optional(),
  /** What is explained: two periods, or two localities. */
  explain: z.object({ what: z.enum(['periods', 'areas']), from: text, to: text, area: text.optional() }).optional(),
});

export type RatioView = z.infer<typeof ratioViewSchema>;

/** What the reader can change: a field set to `undefined` goes back to its default and leaves the link. */
export type RatioChangeOfView = { readonly [Key in keyof RatioView]?: RatioView[Key] | undefined };

/** The view after a change; fields that are back at their default are left out, so that links stay short. */
export function changeRatioView(view: RatioView, change: RatioChangeOfView): RatioView {
  return Object.fromEntries(
    Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined && value !== false),
  );
}
