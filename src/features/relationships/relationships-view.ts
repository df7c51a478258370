import { z } from '@/domain/schema';
import { linkedGroupingSchema } from '@/domain/grouping';
import { MOST_IN_GROUP } from '@/domain/unit-group';
import { UNIT_KINDS } from '@/domain/unit-kind';

/** A code or name in a link; a code of digits alone may arrive as a number. */
const text = z.union([z.string(), z.number().transform(String)]).pipe(z.string().trim().min(1).max(200));

/** What the small scatters are one each of. */
const SERIES = ['periods', 'indicators'] as const;

/** Which measures the table of correlations is over. */
export const MATRIX_OF = ['exceptions', 'achievement', 'prevalence', 'referrals', 'outpatients', 'prescribing', 'indicators', 'all'] as const; // prettier-ignore

/**
 * The whole of the Relationships page as its link holds it. Every field may be left out: `resolveRelations` says what then
 * holds, and links leave out whatever is the default.
 */
export const relationshipsViewSchema = z.object({
  /** A measure with what it is narrowed to, `exception-rate:DM`. */
  x: text.optional(),
  y: text.optional(),
  /** Id of a pathway, whose measures alone are set against each other; absent: all of them. */
  pathway: text.optional(),
  /** The measure that marks are sized by; absent: list size. */
  size: text.optional(),
  /** A period in its one written form. */
  period: text.optional(),
  units: z.enum(UNIT_KINDS).optional(),
  /** The areas that units are grouped by, such as `PCN`, or a group and the rest; absent: localities. */
  grouping: linkedGroupingSchema.optional(),
  /** Localities shown; absent: all. Hides units and changes no figure. */
  only: z.array(text).min(1).max(200).optional(),
  /** Codes of the selected units. */
  selected: z.array(text).min(1).max(MOST_IN_GROUP).optional(),
  /** What the small scatters are one each of; absent: periods. */
  series: z.enum(SERIES).optional(),
  /** Which measures the table of correlations is over; absent: one or two of each kind. */
  matrix: z.enum(MATRIX_OF).optional(),
});

export type RelationshipsView = z.infer<typeof relationshipsViewSchema>;

/** What the reader can change: a field set to `undefined` goes back to its default and leaves the link. */
type RelationshipsChange = { readonly [Key in keyof RelationshipsView]?: RelationshipsView[Key] | undefined };

/** The view after a change; fields that are back at their default are left out, so that links stay short. */
export function changeRelations(view: RelationshipsView, change: RelationshipsChange): RelationshipsView {
  return Object.fromEntries(Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined));
}

/** Sets or empties the selection. */
export function selectUnits(view: RelationshipsView, codes: readonly string[]): RelationshipsView {
  return changeRelations(view, { selected: codes.length === 0 ? undefined : codes.slice(0, MOST_IN_GROUP) });
}
