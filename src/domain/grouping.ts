import { z } from '@/domain/schema';
import { formatCount } from './format';
import { groupOfLink, linkedGroup, linkedGroupSchema, type LinkedGroup, type NamedCodes } from './unit-group';

/**
 * What units are grouped by in place of localities, in its one written form: `PCN` for the areas that loaded files give;
 * for a group that a reader has named what a link holds of it, as JSON. The members are then one area, all others the other.
 */
export const groupingSchema = z.union([
  z.string().trim().min(1).max(80),
  z.string().refine((text) => groupOfGrouping(text) !== null, 'not a grouping'),
]);

/** The grouping as a link holds it: a name, or a group with its members. */
export const linkedGroupingSchema = z.union([
  z.string().trim().min(1).max(200),
  z.number().transform(String),
  linkedGroupSchema,
]);

/** The written form of a grouping that a link holds. */
export function groupingOfLink(linked: string | LinkedGroup): string {
  return typeof linked === 'string' ? linked : JSON.stringify(linked);
}

/** What a link holds of a grouping in its written form; undefined for localities. */
export function linkOfGrouping(grouping: string | undefined): string | string[] | undefined {
  const group = groupOfGrouping(grouping);
  return group === null ? grouping : linkedGroup(group);
}

/** The group that units are grouped by; null for areas that loaded files give, and for localities. */
export function groupOfGrouping(grouping: string | undefined): NamedCodes | null {
  if (grouping?.startsWith('["') !== true) return null;
  try {
    return groupOfLink(linkedGroupSchema.safeParse(JSON.parse(grouping)).data);
  } catch {
    return null;
  }
}

/** The area of all that are not in a group, where units are grouped by it. */
function restOf({ name }: Pick<NamedCodes, 'name'>): string {
  return `Not in ${name}`;
}

/** Says in which of the two areas a unit is, where units are grouped by a group. */
export function groupAreas(group: NamedCodes): (code: string) => string {
  const members = new Set(group.codes);
  return (code) => (members.has(code) ? group.name : restOf(group));
}

interface Placed {
  readonly code: string;
  readonly locality: string | null;
  /** Its area by each grouping that loaded files give. */
  readonly areas: Readonly<Record<string, string>>;
}

/** Says in which area a unit is; null for one that has none. @param grouping undefined: localities */
export function areaFinder(grouping: string | undefined): (unit: Placed) => string | null {
  const group = groupOfGrouping(grouping);
  if (group !== null) {
    const areaOf = groupAreas(group);
    return ({ code }) => areaOf(code);
  }
  return ({ locality, areas }) => (grouping === undefined ? locality : (areas[grouping] ?? null));
}

/**
 * The word for a number of areas that units are grouped by: `2 localities`, `2 PCNs`, `1 area team` are made from it.
 *
 * @param grouping as it is offered, such as `PCN`; undefined: the reader's localities
 */
export function areaWord(grouping: string | undefined, count: number): string {
  if (grouping === undefined) return count === 1 ? 'locality' : 'localities';
  if (groupOfGrouping(grouping) !== null) return count === 1 ? 'group' : 'groups';
  const word = /^[A-Z][a-z]/.test(grouping) ? grouping.charAt(0).toLowerCase() + grouping.slice(1) : grouping;
  if (count === 1) return word;
  return word.endsWith('s') ? word : `${word}s`;
}

/** More codes than this fill a figure; the link in it holds them all. */
const MOST_CODES = 40;

/** `Grouped by region`, for the filters of a saved figure; of a group also which units it holds. Empty for localities. */
export function groupedByWords(grouping: string | undefined): readonly string[] {
  if (grouping === undefined) return [];
  const group = groupOfGrouping(grouping);
  return [group === null ? `Grouped by ${areaWord(grouping, 1)}` : `Grouped by ${membersWords(group)} and the rest`];
}

/** `“North” (3: Y90001, Y90002, Y90003)`: a group with the codes of its members, as a saved figure names it. */
export function membersWords({ name, codes }: NamedCodes): string {
  const more = codes.length - MOST_CODES;
  const named = codes.slice(0, MOST_CODES).join(', ');
  return `“${name}” (${formatCount(codes.length)}: ${named}${more > 0 ? ` and ${formatCount(more)} more` : ''})`;
}
