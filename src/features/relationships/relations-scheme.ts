import type { Description } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import { areaFinder } from '@/domain/grouping';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import type { ResolvedRelations } from './resolve-relations';

/** The area of every unit of a kind. */
export function areasOf(
  { units }: Description,
  kind: ResolvedRelations['unitKind'],
  grouping: string | undefined,
): readonly string[] {
  const areaOf = areaFinder(grouping);
  return units.filter((unit) => unit.kind === kind).map((unit) => areaOf(unit) ?? NO_LOCALITY);
}

/** The marks of the localities of a kind of unit, or of the areas of a grouping, which have no colours of their own. */
export function schemeOf(
  description: Description,
  { unitKind, grouping }: Pick<ResolvedRelations, 'unitKind' | 'grouping'>,
): LocalityScheme {
  return {
    localities: sortLocalities(areasOf(description, unitKind, grouping)),
    colours: grouping === undefined ? description.localityColours : new Map(),
  };
}
