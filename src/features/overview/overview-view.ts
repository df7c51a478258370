import { z } from '@/domain/schema';
import { linkedGroupingSchema } from '@/domain/grouping';

/** A code or name in a link; a code of digits alone may arrive as a number. */
const text = z.union([z.string(), z.number().transform(String)]).pipe(z.string().trim().min(1).max(200));

/** The whole of the Overview page as its link holds it. Links leave out whatever is the default. */
export const overviewViewSchema = z.object({
  /** A financial year in its one written form; absent: the latest with data. */
  period: text.optional(),
  /** Id of a pathway, which limits the measures to its own; absent: all of them. */
  pathway: text.optional(),
  /** The areas that units are grouped by, such as `PCN`, or a group and the rest; absent: localities. */
  grouping: linkedGroupingSchema.optional(),
});

export type OverviewView = z.infer<typeof overviewViewSchema>;

/** What the reader can change: a field set to `undefined` goes back to its default and leaves the link. */
export type OverviewChange = { readonly [Key in keyof OverviewView]?: OverviewView[Key] | undefined };

/** The view after a change; fields that are back at their default are left out, so that links stay short. */
export function changeOverviewView(view: OverviewView, change: OverviewChange): OverviewView {
  return Object.fromEntries(Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined));
}
