import { isSameGroup, type NamedCodes, type UnitGroup } from '@/domain/unit-group';
import type { UnitKind } from '@/domain/unit-kind';

/** A group to choose. */
export interface GroupChoice {
  readonly value: string;
  readonly label: string;
  readonly group: NamedCodes;
}

/** Groups to choose from: those kept for the kind of unit, by name, and the one in use where it is none of them. */
export function groupChoices(
  groups: readonly UnitGroup[],
  unitKind: UnitKind,
  inUse: NamedCodes | null,
): readonly GroupChoice[] {
  const kept = groups
    .filter(({ kind }) => kind === unitKind)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }))
    .map((group) => ({ value: `group:${group.id}`, label: group.name, group }));
  if (inUse === null || kept.some(({ group }) => isSameGroup(group, inUse))) return kept;
  return [...kept, { value: 'group:', label: `${inUse.name} (from the link)`, group: inUse }];
}

/** The value of the group in use among `groupChoices`; null for none. */
export function groupValue(choices: readonly GroupChoice[], inUse: NamedCodes | null): string | null {
  return inUse === null ? null : (choices.find(({ group }) => isSameGroup(group, inUse))?.value ?? null);
}
