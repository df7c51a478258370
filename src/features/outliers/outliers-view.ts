import { z } from '@/domain/schema';
import { linkedGroupingSchema } from '@/domain/grouping';
import { UNIT_KINDS } from '@/domain/unit-kind';

/** A code or name in a link; a code of digits alone may arrive as a number. */
const text = z.union([z.string(), z.number().transform(String)]).pipe(z.string().trim().min(1).max(200));

export const DOMAINS = ['exceptions', 'achievement', 'prevalence', 'referrals', 'outpatients', 'prescribing', 'indicators'] as const; // prettier-ignore

/**
 * The whole of the Outliers page as its link holds it. Every field may be left out; links leave out whatever is the
 * default.
 */
export const outliersViewSchema = z.object({
  /** A financial year in its one written form; absent: the latest with data. */
  period: text.optional(),
  units: z.enum(UNIT_KINDS).optional(),
  /** The areas that units are grouped by, such as `PCN`, or a group and the rest; absent: localities. */
  grouping: linkedGroupingSchema.optional(),
  openNow: z.boolean().optional(),
  /** QOF by each indicator in place of its groups. */
  detail: z.enum(['indicator']).optional(),
  /** What makes a signal; absent: outside the 99.8% limits. */
  rule: z.enum(['95', 'fdr-1', 'fdr-5', 'fdr-10', 'fdr-20']).optional(),
  /** Id of a pathway, which limits the measures to its own; absent: all of them. */
  pathway: text.optional(),
  /** Domains shown; absent: all. */
  domains: z.array(z.enum(DOMAINS)).min(1).optional(),
  /** Localities shown; absent: all. */
  only: z.array(text).min(1).max(200).optional(),
  /** Smallest and largest list of the units shown. */
  fromList: z.coerce.number().int().min(0).max(10_000_000).optional(),
  toList: z.coerce.number().int().min(0).max(10_000_000).optional(),
  /** Order of the rows: by locality, by name, or by the z of one column; absent: most signals first. */
  sort: text.optional(),
  /** The cell in the details under the map. */
  unit: text.optional(),
  column: text.optional(),
});

export type OutliersView = z.infer<typeof outliersViewSchema>;

/** What the reader can change: a field set to `undefined` goes back to its default and leaves the link. */
export type OutliersChange = { readonly [Key in keyof OutliersView]?: OutliersView[Key] | undefined };

/** The view after a change; fields that are back at their default are left out, so that links stay short. */
export function changeOutliersView(view: OutliersView, change: OutliersChange): OutliersView {
  const next = Object.entries({ ...view, ...change });
  return Object.fromEntries(next.filter(([, value]) => value !== undefined && value !== false));
}
