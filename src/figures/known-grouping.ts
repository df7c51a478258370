import type { Description } from '@/analysis/analysis';
import { areaWord, groupingOfLink } from '@/domain/grouping';
import { formatCount } from '@/domain/format';
import { groupOfLink, isSameGroup, type LinkedGroup, type NamedCodes, type UnitGroup } from '@/domain/unit-group';
import { unitWord, type UnitKind } from '@/domain/unit-kind';

/** What a link's groups and groupings are settled against. */
interface Known {
  /** Those of the kind that is shown. */
  readonly units: Description['units'];
  readonly unitKind: UnitKind;
  /** Groups kept in the workspace: a link's own stands, whether or not it is among them. */
  readonly groups: readonly UnitGroup[];
}

/** A group of a link: said where it is not kept here, or has members that these data do not know. Null where none is known. */
export function knownGroup(
  linked: LinkedGroup | undefined,
  { units, unitKind, groups }: Known,
  notes: string[],
): NamedCodes | null {
  const group = groupOfLink(linked);
  if (!group) return null;
  const said = (text: string) => {
    if (!notes.includes(text)) notes.push(text);
  };
  const known = new Set(units.map(({ code }) => code));
  const missing = group.codes.filter((code) => !known.has(code)).length;
  if (missing === group.codes.length) {
    said(`No ${unitWord(unitKind, 1)} of the group “${group.name}” is in these data.`);
    return null;
  }
  if (missing > 0) said(`${missing} of the ${group.codes.length} ${unitWord(unitKind, 2)} of “${group.name}” are not in these data.`); // prettier-ignore
  if (!groups.some((kept) => kept.kind === unitKind && isSameGroup(kept, group))) {
    said(`The group “${group.name}” came with the link: it is not kept in this workspace.`);
  }
  return group;
}

/**
 * The grouping that a link asks for in its written form, as the loaded files spell it; undefined for localities. Says what
 * a group means where units are grouped by one, and what the data do not know.
 */
export function knownGrouping(
  linked: string | LinkedGroup | undefined,
  known: Known,
  notes: string[],
): string | undefined {
  if (linked === undefined) return undefined;
  if (typeof linked !== 'string') {
    const group = knownGroup(linked, known, notes);
    if (group === null) return undefined;
    const count = formatCount(group.codes.length);
    notes.push(`Grouped by “${group.name}” (${count} ${unitWord(known.unitKind, group.codes.length)}) and the rest: averages and limits are still those of all.`); // prettier-ignore
    return groupingOfLink(linked);
  }
  const found = groupingsOf(known.units).find((name) => name.toLowerCase() === linked.toLowerCase());
  if (found === undefined) notes.push(`There is no grouping “${linked}” in these data: ${areaWord(undefined, 2)} are shown.`); // prettier-ignore
  return found;
}

/** The groupings that loaded files give for any of these units, by name. */
export function groupingsOf(units: Description['units']): readonly string[] {
  return [...new Set(units.flatMap(({ areas }) => Object.keys(areas)))].sort();
}
