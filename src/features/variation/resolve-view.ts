import type { Description, MeasureAvailability, MeasureRequest } from '@/analysis/analysis';
import { areaFinder, areaWord } from '@/domain/grouping';
import { bnfKey } from '@/domain/bnf';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { parsePeriod, periodInWords, periodText } from '@/domain/period';
import type { Pathway } from '@/domain/pathway';
import { qofKey } from '@/domain/qof-code';
import type { LinkedGroup, NamedCodes, UnitGroup } from '@/domain/unit-group';
import { startSentence } from '@/domain/sentence';
import type { UnitKind } from '@/domain/unit-kind';
import { knownGroup, knownGrouping } from '@/figures/known-grouping';
import { knownPathway, offeredPathways, pathwaySubject } from '@/figures/pathway-measures';
import { groupOptions } from './group-options';
import { comparablePeriods, isLoaded, latestWhole } from '@/domain/loaded-periods';
import { ALL_GROUPS, type VariationView } from './variation-view';

/** A view that can be answered with what is loaded. */
export interface ResolvedView {
  /** What is loaded, the units under the areas that they are grouped by. */
  readonly description: Description;
  /** With the periods that the indicator asked for has, where its values are given without their counts. */
  readonly availability: MeasureAvailability;
  /** The values are given without their counts: those of several months make no value of a longer period. */
  readonly areValuesAlone: boolean;
  readonly unitKind: UnitKind;
  readonly pathways: readonly Pathway[];
  /** The pathway chosen; null for none. */
  readonly pathway: Pathway | null;
  readonly request: MeasureRequest;
  /** The period set beside this one, already cut to the months that are loaded; null for none. */
  readonly against: string | null;
  /** Localities shown; null for all. */
  readonly only: readonly string[] | null;
  /** The group whose members alone are shown; null for all units. */
  readonly onlyGroup: NamedCodes | null;
  /** Code of the selected unit; null for none. */
  readonly selected: string | null;
  /** Sentences about what the link asked for and is not loaded. */
  readonly notes: readonly string[];
}

const DEFAULT_MEASURE = 'exception-rate';
/** Kinds of extract that may give a list size, without which a rate per patient has nothing to divide by. */
const WITH_LISTS: readonly string[] = ['list-size', 'practices', 'qof-register', 'qof-workbook'];
const DEFAULT_GROUP = 'DM';

/**
 * Settles a view against what is loaded. What the link does not say, or names and is not loaded, becomes the default:
 * the exception rate of the diabetes indicators in the latest whole year, all localities shown; without QOF, the first
 * measure that can be worked out.
 *
 * @param groups those kept in the workspace: the link's own stand, whether or not they are among them
 * @returns null where no measure has any data
 */
export function resolveView(
  view: VariationView,
  description: Description,
  groups: readonly UnitGroup[] = [],
): ResolvedView | null {
  const measures = description.measures.filter(({ periods }) => periods.length > 0);
  const notes: string[] = [];
  const fallback =
    measures.find(({ definition }) => definition.id === DEFAULT_MEASURE) ??
    measures.find((one) => canBeDivided(one, description)) ??
    measures[0];
  const measure = view.measure === undefined ? fallback : measures.find((one) => one.definition.id === view.measure) ?? fallback; // prettier-ignore
  if (!measure) return null;
  if (view.measure !== undefined && measure.definition.id !== view.measure) {
    const known = description.measures.find(({ definition }) => definition.id === view.measure);
    const wanted = known ? known.definition.title : `“${view.measure}”`;
    notes.push(`No data are loaded for ${wanted}. Shown instead: ${measure.definition.title}.`);
  }
  const pathways = offeredPathways(description);
  const pathway = knownPathway(view.pathway, description, pathways, notes);
  const subject = subjectOf(pathway === null ? view : withPathway(view, pathway, measure, notes), measure, notes);
  const alone = measure.indicators.find(({ code }) => code === subject.indicator)?.valuesAloneIn;
  const availability = alone === undefined ? measure : { ...measure, periods: alone };

  const unitKind = unitKindOf(view, availability, notes);
  const ofKind = description.units.filter(({ kind }) => kind === unitKind);
  const loaded = { units: ofKind, unitKind, groups };
  const grouping = knownGrouping(view.grouping, loaded, notes);
  const areaOf = areaFinder(grouping);
  const units = grouping === undefined ? ofKind : ofKind.map((unit) => ({ ...unit, locality: areaOf(unit) }));
  const openNow = view.openNow === true && units.some(({ isClosed }) => isClosed);
  const localities = new Set(units.map(({ locality }) => locality ?? NO_LOCALITY));
  const period = periodOf(view, availability, alone !== undefined, notes);
  // Nothing is compared without counts, whatever an earlier choice left in the link.
  const compared: Pick<VariationView, 'within' | 'against' | 'among'> = alone === undefined ? view : {};
  const within = known(
    compared.within,
    (name) => name !== NO_LOCALITY && localities.has(name),
    areaWord(grouping, 1),
    notes,
  );
  const others = comparablePeriods(period, availability.periods);
  const against = known(normalPeriod(compared.against), (text) => others.includes(text), 'comparable period', notes);
  const only = view.only?.filter((name) => localities.has(name)) ?? [];
  if (view.only && only.length < view.only.length)
    notes.push(`Some ${areaWord(grouping, 2)} of the link are not in these data.`);
  const linked = (group: LinkedGroup | undefined) => knownGroup(group, loaded, notes);
  const among = linked(compared.among);
  const onlyGroup = linked(view.onlyGroup);
  const selected = known(view.unit, (code) => units.some((unit) => unit.code === code), 'unit', notes);

  return {
    description: grouping === undefined ? description : { ...description, units },
    availability,
    areValuesAlone: alone !== undefined,
    unitKind,
    pathways,
    pathway,
    request: {
      measure: availability.definition.id,
      period,
      ...(availability.unitKinds.length > 1 ? { units: unitKind } : {}),
      ...subject,
      ...(grouping === undefined ? {} : { grouping }),
      ...(openNow ? { openNow } : {}),
      ...(within === null ? {} : { withinLocality: within }),
      ...(among === null || within !== null ? {} : { among: { name: among.name, codes: [...among.codes] } }),
    },
    against,
    only: only.length > 0 && only.length < localities.size ? only : null,
    onlyGroup,
    selected,
    notes,
  };
}

/** The view with what its pathway sets in the measure; what the link names itself stands before it. */
function withPathway(
  view: VariationView,
  pathway: Pathway,
  measure: MeasureAvailability,
  notes: string[],
): VariationView {
  const set = pathwaySubject(pathway, measure);
  const name = startSentence(pathway.name);
  if (Object.keys(set).length > 0) return { ...set, ...view };
  notes.push(`${measure.definition.title} is not loaded for the pathway ${name}: the pathway sets nothing here.`);
  return view;
}

/** Whether a measure needs no list size, or a file is loaded that may give one. */
function canBeDivided({ definition }: MeasureAvailability, { files }: Description): boolean {
  return !definition.extracts.includes('list-size') || files.some(({ kind }) => WITH_LISTS.includes(kind));
}

function unitKindOf(view: VariationView, availability: MeasureAvailability, notes: string[]): UnitKind {
  const kinds = availability.unitKinds;
  if (view.units !== undefined && kinds.includes(view.units)) return view.units;
  const kind = kinds.includes('practice') ? 'practice' : (kinds[0] ?? 'practice');
  if (view.units !== undefined) notes.push(`This measure has no data for units of the kind “${view.units}”.`);
  return kind;
}

function periodOf(
  view: VariationView,
  { periods }: MeasureAvailability,
  areValuesAlone: boolean,
  notes: string[],
): string {
  const asked = normalPeriod(view.period);
  if (asked !== undefined && (areValuesAlone ? periods.includes(asked) : isLoaded(asked, periods))) return asked;
  const period = latestWhole(periods) ?? '';
  if (asked !== undefined) {
    const isOfParts = areValuesAlone && isLoaded(asked, periods);
    const words = periodInWords(asked);
    const reason = isOfParts ? `Values without their counts make none of ${words}` : `No data are loaded for ${words}`;
    notes.push(`${reason}. Shown instead: ${periodInWords(period)}.`);
  }
  return period;
}

function normalPeriod(text: string | undefined): string | undefined {
  const period = text === undefined ? null : parsePeriod(text);
  return period ? periodText(period) : text;
}

function known(
  wanted: string | undefined,
  isKnown: (wanted: string) => boolean,
  what: string,
  notes: string[],
): string | null {
  if (wanted === undefined) return null;
  if (isKnown(wanted)) return wanted;
  notes.push(`There is no ${what} “${wanted}” in these data.`);
  return null;
}

type Subject = Pick<MeasureRequest, 'indicator' | 'group' | 'specialty' | 'provider' | 'register' | 'allSources' | 'withDna' | 'bnf' | 'per'>; // prettier-ignore

/** What the request narrows the measure to, by the choices that the measure offers. */
function subjectOf(view: VariationView, availability: MeasureAvailability, notes: string[]): Subject {
  const { choices } = availability.definition;
  // The code as the data spell it, however the link does: the page prints it.
  const pick = (wanted: string | undefined, options: readonly { readonly code: string }[], what: string) => {
    const find = (code: string) => options.find((option) => qofKey(option.code) === qofKey(code))?.code;
    const found = known(wanted, (code) => find(code) !== undefined, what, notes);
    return found === null ? undefined : find(found);
  };
  const subject: { -readonly [Key in keyof Subject]: Subject[Key] } = {};
  if (choices.includes('indicator') || choices.includes('indicator-table')) {
    const indicator = pick(view.indicator, availability.indicators, 'indicator');
    const first = choices.includes('indicator-table') ? availability.indicators[0]?.code : undefined;
    if (indicator !== undefined || first !== undefined) subject.indicator = indicator ?? first;
  }
  if (subject.indicator === undefined && (choices.includes('group') || choices.includes('register-group'))) {
    const group = groupOf(view, availability, notes);
    if (group !== undefined) subject.group = group;
  }
  if (choices.includes('specialty')) {
    const specialty = pick(view.specialty, availability.specialties, 'specialty');
    if (specialty !== undefined) subject.specialty = specialty;
  }
  if (choices.includes('provider')) {
    const provider = pick(view.provider, availability.providers, 'provider');
    if (provider !== undefined) subject.provider = provider;
  }
  if (choices.includes('per-register')) {
    const register = pick(view.register, availability.registers, 'register');
    if (register !== undefined) subject.register = register;
  }
  if (choices.includes('bnf')) {
    const bnf = known(
      view.bnf,
      (code) => availability.bnf.some((part) => part.code === bnfKey(code)),
      'BNF code',
      notes,
    );
    if (bnf !== null) subject.bnf = bnfKey(bnf);
  }
  if (choices.includes('per') && view.per !== undefined) subject.per = view.per;
  if (choices.includes('all-sources') && view.allSources === true) subject.allSources = true;
  if (choices.includes('with-dna') && view.withDna === true) subject.withDna = true;
  return subject;
}

function groupOf(view: VariationView, availability: MeasureAvailability, notes: string[]): string | undefined {
  const isRegister = availability.definition.choices.includes('register-group');
  const options = groupOptions(availability);
  const find = (code: string) => options.find((option) => qofKey(option.code) === qofKey(code))?.code;
  if (view.group === ALL_GROUPS && !isRegister) return undefined;
  const wanted = view.group === undefined ? undefined : find(view.group);
  if (wanted !== undefined) return wanted;
  if (view.group !== undefined) notes.push(`There is no group “${view.group}” in these data.`);
  return find(DEFAULT_GROUP) ?? (isRegister ? options[0]?.code : undefined);
}
