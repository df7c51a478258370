import type { Description, MeasureAvailability, MeasureRequest } from '@/analysis/analysis';
import type { Pathway } from '@/domain/pathway';
import { groupOfIndicator, qofKey } from '@/domain/qof-code';
import { startSentence } from '@/domain/sentence';

type Asked = Pick<MeasureRequest, 'measure' | 'group' | 'specialty' | 'indicator'>;

/** Whether a measure is of a pathway: of its group of indicators, or one of them, its register or its specialty. */
export function isOfPathway({ measure, group, specialty, indicator }: Asked, pathway: Pathway): boolean {
  if (specialty !== undefined) return specialty === pathway.specialty;
  const asked = group ?? (indicator === undefined ? undefined : groupOfIndicator(indicator));
  if (asked === undefined) return false;
  return qofKey(asked) === qofKey(measure === 'prevalence' ? pathway.register : pathway.indicatorGroup);
}

/** Which columns of a scan are of a pathway. @param pathway null: all of them are wanted */
export function wantedOf(pathway: Pathway | null): (column: { readonly request: Asked }) => boolean {
  return ({ request }) => pathway === null || isOfPathway(request, pathway);
}

type Loaded = Pick<Description, 'pathways' | 'measures'>;

/** The pathways of which any measure may be loaded. */
export function offeredPathways({ pathways, measures }: Loaded): readonly Pathway[] {
  return pathways.filter((pathway) => measures.some((one) => Object.keys(pathwaySubject(pathway, one)).length > 0));
}

/** What a pathway sets in one measure, as the data spell it; empty where nothing of it is loaded for the measure. */
export function pathwaySubject(
  pathway: Pathway,
  { definition, periods, groups, registers, specialties }: MeasureAvailability,
): { readonly group?: string; readonly specialty?: string } {
  if (periods.length === 0) return {};
  const isPrevalence = definition.id === 'prevalence';
  const wanted = qofKey(isPrevalence ? pathway.register : pathway.indicatorGroup);
  const group = (isPrevalence ? registers : groups).find(({ code }) => qofKey(code) === wanted)?.code;
  const isSeen = specialties.some(({ code }) => code === pathway.specialty);
  return { ...(group === undefined ? {} : { group }), ...(isSeen ? { specialty: pathway.specialty } : {}) };
}

/** The pathway that a link names, null for none. Says of one that is not loaded that it is not, and of which part. */
export function knownPathway(
  asked: string | undefined,
  description: Loaded,
  offered: readonly Pathway[],
  notes: string[],
): Pathway | null {
  if (asked === undefined) return null;
  const pathway = offered.find(({ id }) => id === asked);
  if (!pathway) {
    notes.push(`Nothing of a pathway “${asked}” is loaded. Shown instead: all.`);
    return null;
  }
  const has = (isPart: (measure: MeasureAvailability) => boolean): boolean =>
    description.measures.some((one) => isPart(one) && Object.keys(pathwaySubject(pathway, one)).length > 0);
  const missing = [
    ...(has(({ definition }) => definition.choices.includes('group')) ? [] : [`its indicators (${pathway.indicatorGroup})`]), // prettier-ignore
    ...(has(({ definition }) => definition.id === 'prevalence') ? [] : [`its register (${pathway.register})`]),
    ...(has(({ specialties }) => specialties.length > 0) ? [] : [`its specialty (${pathway.specialty})`]),
  ];
  if (missing.length > 0) notes.push(`Not loaded of the pathway ${startSentence(pathway.name)}: ${missing.join(', ')}.`); // prettier-ignore
  return pathway;
}
