import type { Description, MeasureRequest } from '@/analysis/analysis';
import type { Pathway } from '@/domain/pathway';
import { qofKey } from '@/domain/qof-code';

type Asked = Pick<MeasureRequest, 'measure' | 'group' | 'specialty'>;

/** Whether a measure is of a pathway: of its group of indicators, its register or its specialty. */
export function isOfPathway({ measure, group, specialty }: Asked, pathway: Pathway): boolean {
  if (specialty !== undefined) return specialty === pathway.specialty;
  if (group === undefined) return false;
  return qofKey(group) === qofKey(measure === 'prevalence' ? pathway.register : pathway.indicatorGroup);
}

/** The pathways of which any measure may be loaded. */
export function offeredPathways({
  pathways,
  measures,
}: Pick<Description, 'pathways' | 'measures'>): readonly Pathway[] {
  const known = measures.filter(({ periods }) => periods.length > 0);
  const subjects: readonly Asked[] = known.flatMap(({ definition, groups, registers, specialties }) => [
    ...(definition.id === 'prevalence' ? registers : groups).map(({ code }) => ({
      measure: definition.id,
      group: code,
    })),
    ...specialties.map(({ code }) => ({ measure: definition.id, specialty: code })),
  ]);
  return pathways.filter((pathway) => subjects.some((asked) => isOfPathway(asked, pathway)));
}
