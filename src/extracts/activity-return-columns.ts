/** What a column of an activity return holds. */
export type ActivityField =
  | 'code'
  | 'name'
  | 'specialty'
  | 'quarterStart'
  | 'period'
  | 'year'
  | 'first'
  | 'firstDna'
  | 'followUp'
  | 'followUpDna'
  | 'gpReferrals'
  | 'otherReferrals';

/** Places of the columns that are read, and the headings of those that are not. */
export interface ActivityColumns {
  readonly at: Readonly<Partial<Record<ActivityField, number>>>;
  readonly ignored: readonly string[];
  /** What the figures are of, where the headings say so (`Specific acute specialties`); else null. */
  readonly scope: string | null;
}

const FIELDS: readonly (readonly [RegExp, ActivityField])[] = [
  [/^(?:provider |org |organisation )?(?:org )?code$/, 'code'],
  [/^(?:provider|(?:provider )?(?:org |organisation )?name)$/, 'name'],
  [/^(?:specialty|treatment function) code$/, 'specialty'],
  [/^quarter start(?: date)?$/, 'quarterStart'],
  [/^(?:period|(?:activity )?month|quarter|period end(?:ing)?)$/, 'period'],
  [/^(?:financial )?year$/, 'year'],
  [/^(?:total |outpatient )?first (?:attendances )?seen(?: total)?$/, 'first'],
  [/^(?:total |outpatient )?first (?:attendances )?dna(?: total)?$/, 'firstDna'],
  [/^(?:total |outpatient )?(?:subs|subsequent) (?:attendances )?seen(?: total)?$/, 'followUp'],
  [/^(?:total |outpatient )?(?:subs|subsequent) (?:attendances )?dna(?: total)?$/, 'followUpDna'],
  [/^(?:total )?gp (?:written )?referrals(?: made)?(?: total)?$/, 'gpReferrals'],
  [/^(?:total )?other referrals(?: made)?(?: total)?$/, 'otherReferrals'],
];

/** Kinds of specialties for which a monthly return gives the same figures; the first that it has is read. */
const SCOPES = ['specific acute specialties', 'all specialties', 'general and acute'];

/** A heading of other units: such a file is an extract of theirs. */
const OTHER_UNIT = /^(?:gp )?(?:practice|ccg|pcn|stp)(?: ods)? code$/;

/**
 * Finds the columns of a quarterly or monthly activity return by their headings, in any order and spelling of the
 * publications known: `total_first_seen`, `First Attendances Seen`, `Specific acute specialties: First attendances seen total`.
 *
 * @returns null where the headings are not those of a return: without first and subsequent attendances seen and a
 *   provider's code or name, or with the code of another unit
 */
export function activityColumns(header: readonly string[]): ActivityColumns | null {
  const headings = header.map((name) => {
    const words = name.toLowerCase().replaceAll(/[_\s]+/g, ' ').trim(); // prettier-ignore
    const scope = SCOPES.find((known) => words.startsWith(`${known}:`)) ?? null;
    return { scope, words: scope ? words.slice(scope.length + 1).trim() : words };
  });
  if (headings.some(({ words }) => OTHER_UNIT.test(words))) return null;
  const scope = SCOPES.find((known) => headings.some((heading) => heading.scope === known)) ?? null;
  const at: Partial<Record<ActivityField, number>> = {};
  const ignored: string[] = [];
  headings.forEach((heading, column) => {
    const isOfScope = heading.scope === null || heading.scope === scope;
    const field = isOfScope ? FIELDS.find(([pattern]) => pattern.test(heading.words))?.[1] : undefined;
    if (field && at[field] === undefined) at[field] = column;
    else if (heading.words !== '') ignored.push(header[column] ?? '');
  });
  const isReturn = at.first !== undefined && at.followUp !== undefined && (at.code ?? at.name) !== undefined;
  return isReturn ? { at, ignored, scope: scope && capitalised(scope) } : null;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
