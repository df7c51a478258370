import { z } from '@/domain/schema';
import { linkedGroupingSchema } from '@/domain/grouping';
import { linkedGroupSchema } from '@/domain/unit-group';
import { UNIT_KINDS } from '@/domain/unit-kind';

/** A code or name in a link; a code of digits alone may arrive as a number. */
const text = z.union([z.string(), z.number().transform(String)]).pipe(z.string().trim().min(1).max(80));

/**
 * The whole of the Variation page as its link holds it. Every field may be left out: `resolveView` says what then
 * holds, and links leave out whatever is the default.
 */
export const variationViewSchema = z.object({
  /** Id of a measure. */
  measure: text.optional(),
  /** A period in its one written form. */
  period: text.optional(),
  /** One indicator; goes before `group`. */
  indicator: text.optional(),
  /** A group of indicators or a register; `all` for every indicator. */
  group: text.optional(),
  specialty: text.optional(),
  /** Id of a pathway: what the measure is of, where the link names no group, indicator or specialty. */
  pathway: text.optional(),
  provider: text.optional(),
  units: z.enum(UNIT_KINDS).optional(),
  /** The areas that units are grouped by, such as `PCN`, or a group and the rest; absent: localities. */
  grouping: linkedGroupingSchema.optional(),
  /** Only units that no loaded file says are closed. */
  openNow: z.boolean().optional(),
  allSources: z.boolean().optional(),
  withDna: z.boolean().optional(),
  /** A disease register to divide by in place of the list. */
  register: text.optional(),
  /** A part of the formulary, as far as its code goes. */
  bnf: text.optional(),
  /** What prescribing cost is divided by; absent: patients. */
  per: z.enum(['1000-patients', 'weighted-patient']).optional(),
  /** Compares the units of this locality with each other only. */
  within: text.optional(),
  /** Compares every unit with the average of this group. */
  among: linkedGroupSchema.optional(),
  /** Sets the overall and locality values beside those of this period. */
  against: text.optional(),
  /** Localities shown; absent: all. Hides units and changes no figure. */
  only: z.array(text).min(1).max(200).optional(),
  /** The group whose members alone are shown. Hides units and changes no figure. */
  onlyGroup: linkedGroupSchema.optional(),
  /** Limits adjusted for overdispersion; absent: wherever the adjustment applies. */
  adjusted: z.boolean().optional(),
  /** Code of the selected unit. */
  unit: text.optional(),
  /** Length of a step of the trend; absent: quarters where months are loaded, else the finest loaded. */
  step: z.enum(['month', 'quarter', 'year']).optional(),
});

export type VariationView = z.infer<typeof variationViewSchema>;

/** The value of `group` that stands for every indicator together. */
export const ALL_GROUPS = 'all';
