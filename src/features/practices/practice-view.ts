import { z } from '@/domain/schema';
import { linkedGroupingSchema } from '@/domain/grouping';
import { UNIT_KINDS } from '@/domain/unit-kind';

/** A code or name in a link; a code of digits alone may arrive as a number. */
const text = z.union([z.string(), z.number().transform(String)]).pipe(z.string().trim().min(1).max(200));

/**
 * The whole of the Practices page as its link holds it. Every field may be left out; links leave out whatever is the
 * default.
 */
export const practiceViewSchema = z.object({
  /** Code of the practice shown; absent: all of them. */
  practice: text.optional(),
  /** A financial year in its one written form; absent: the latest with data. */
  period: text.optional(),
  units: z.enum(UNIT_KINDS).optional(),
  /** The areas that units are grouped by, such as `PCN`, or a group and the rest; absent: localities. */
  grouping: linkedGroupingSchema.optional(),
  /** What a practice is set beside; absent: its locality where that holds others, else all. */
  beside: z.enum(['all', 'locality', 'similar', 'group']).optional(),
  /** Id of a pathway, which limits the measures of one practice to its own; absent: all of them. */
  pathway: text.optional(),
  /** Key of the measure followed over time; absent: the first signal, else the first measure. */
  measure: text.optional(),
  /** Localities shown in the list of all; absent: all. */
  only: z.array(text).min(1).max(200).optional(),
  /** Words that those listed hold; absent: all are listed. */
  find: text.optional(),
  /** What is drawn of list sizes; absent: patients. */
  lists: z.enum(['index', 'same-index']).optional(),
  /** Step of the list sizes; absent: the one of which most periods are loaded. */
  listStep: z.enum(['month', 'quarter', 'year']).optional(),
});

export type PracticeView = z.infer<typeof practiceViewSchema>;

/** What the reader can change: a field set to `undefined` goes back to its default and leaves the link. */
export type PracticeViewChange = { readonly [Key in keyof PracticeView]?: PracticeView[Key] | undefined };

/** The view after a change; fields that are back at their default are left out, so that links stay short. */
export function changePracticeView(view: PracticeView, change: PracticeViewChange): PracticeView {
  return Object.fromEntries(Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined));
}
