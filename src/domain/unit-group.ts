import { z } from '@/domain/schema';
import { UNIT_KINDS } from './unit-kind';

/** More members than this a link cannot carry. */
export const MOST_IN_GROUP = 2000;

/** Units of one kind that a reader has selected and named. */
export const unitGroupSchema = z.object({
  /** Stays the same when the group is named anew. */
  id: z.string().min(1).max(80),
  name: z.string().trim().min(1).max(80),
  kind: z.enum(UNIT_KINDS),
  codes: z.array(z.string().min(1).max(80)).min(1).max(MOST_IN_GROUP),
});

export type UnitGroup = z.infer<typeof unitGroupSchema>;

/** A group without what it is kept under. */
export type NamedCodes = Pick<UnitGroup, 'name'> & { readonly codes: readonly string[] };

/** A code or name in a link; a code of digits alone may arrive as a number. */
const text = z.union([z.string(), z.number().transform(String)]).pipe(z.string().trim().min(1).max(80));

/** A group in a link: its name, then the codes of its members. */
export const linkedGroupSchema = z
  .array(text)
  .min(2)
  .max(MOST_IN_GROUP + 1);

/** A group as a link carries it: its name, then the codes of its members. It opens where the group is not kept, too. */
export type LinkedGroup = readonly string[];

/** What a link holds of a group. */
export function linkedGroup({ name, codes }: NamedCodes): string[] {
  return [name, ...codes];
}

/** The group that a link holds; null for one without members. */
export function groupOfLink(linked: LinkedGroup | undefined): NamedCodes | null {
  const [name, ...codes] = linked ?? [];
  return name === undefined || codes.length === 0 ? null : { name, codes };
}

/** Whether two groups have one name and the same members. */
export function isSameGroup(a: NamedCodes, b: NamedCodes): boolean {
  const members = new Set(a.codes);
  return a.name === b.name && members.size === new Set(b.codes).size && b.codes.every((code) => members.has(code));
}
