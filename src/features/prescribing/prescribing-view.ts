import { z } from '@/domain/schema';
import { linkedGroupingSchema } from '@/domain/grouping';
import { UNIT_KINDS } from '@/domain/unit-kind';

const text = z.union([z.string(), z.number().transform(String)]).pipe(z.string().trim().min(1).max(200));

/**
 * The whole of the Prescribing page as its link holds it. Every field may be left out: `resolvePrescribing` says what then
 * holds, and links leave out whatever is the default.
 */
export const prescribingViewSchema = z.object({
  /** A financial year in its one written form. */
  year: text.optional(),
  /** The last month that spend is counted to; absent: the last one loaded. */
  through: text.optional(),
  units: z.enum(UNIT_KINDS).optional(),
  /** The areas that units are grouped by, such as `PCN`, or a group and the rest; absent: localities. */
  grouping: linkedGroupingSchema.optional(),
  /** Only units that no loaded file says are closed. */
  openNow: z.boolean().optional(),
  /** The one locality shown; absent: all. */
  area: text.optional(),
  /** The rows of the bars: every unit in place of every locality. */
  rows: z.enum(['units']).optional(),
  /** The locality of the steps to the net total; absent: the one shown, else the one with the largest overspend. */
  steps: text.optional(),
  /** Pounds below which a difference of cost per patient is not counted. */
  floor: z.coerce.number().int().min(0).max(10_000_000).optional(),
  /** Code of the selected unit. */
  unit: text.optional(),
});

export type PrescribingView = z.infer<typeof prescribingViewSchema>;

/** What the reader can change: a field set to `undefined` goes back to its default and leaves the link. */
export type PrescribingChange = { readonly [Key in keyof PrescribingView]?: PrescribingView[Key] | undefined };

/** The view after a change; fields that are back at their default are left out, so that links stay short. */
export function changePrescribingView(view: PrescribingView, change: PrescribingChange): PrescribingView {
  return Object.fromEntries(
    Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined && value !== false),
  );
}
