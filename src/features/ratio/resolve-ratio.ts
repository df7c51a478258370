import type { ContractRequest, Description, MeasureAvailability } from '@/analysis/analysis';
import { type ContractLine, contractKey, matchingLines } from '@/domain/contract-line';
import { isLoaded, latestWhole } from '@/domain/loaded-periods';
import { parsePeriod, periodInWords, periodText } from '@/domain/period';
import type { UnitGroup } from '@/domain/unit-group';
import type { UnitKind } from '@/domain/unit-kind';
import { knownGrouping } from '@/figures/known-grouping';
import type { RatioView } from './ratio-view';
import { lineChoice } from './view-model/line-choice';

/** A contract line with where it is from. */
export type KnownLine = ContractLine & { readonly origin: 'loaded' | 'entered' | 'link' };

/** A view that can be answered with what is loaded. */
export interface ResolvedRatio {
  readonly availability: MeasureAvailability;
  readonly unitKind: UnitKind;
  /** What is asked of the core: the ratio is that of the line used. */
  readonly request: ContractRequest;
  /** Lines for the provider, specialty and year, loaded and entered, in the order in which they count. */
  readonly lines: readonly KnownLine[];
  /** The line used; null where none matches. */
  readonly line: KnownLine | null;
  /** Sentences about what the link asked for and is not loaded. */
  readonly notes: readonly string[];
}

/** Diabetic medicine, the specialty whose ratio the contract talks are about. */
const DEFAULT_SPECIALTY = '307';

/**
 * Settles a view against what is loaded and entered. What the link does not say, or names and is not loaded, becomes the
 * default: diabetic medicine, or the first specialty with a contract line; the provider whose line plans most, or all where
 * providers are the units; the latest year with data, so far.
 *
 * @param entered lines that the reader has entered: of two with one key the entered one is used
 * @param groups those kept in the workspace
 * @returns null where no outpatient attendances are loaded
 */
export function resolveRatio(
  view: RatioView,
  description: Description,
  entered: readonly ContractLine[],
  groups: readonly UnitGroup[] = [],
): ResolvedRatio | null {
  const availability = description.measures.find(({ definition }) => definition.id === 'first-to-follow-up');
  if (!availability || availability.periods.length === 0) return null;
  const notes: string[] = [];
  const all = allLines(description.contractLines, entered, view.line);
  const { specialties, providers } = availability;
  const hasSpecialty = (code: string) => specialties.some((one) => one.code === code);
  const usual = all.filter(({ specialtyCode }) => hasSpecialty(specialtyCode)).map(({ specialtyCode }) => specialtyCode); // prettier-ignore
  const preferred = hasSpecialty(DEFAULT_SPECIALTY) && (usual.length === 0 || usual.includes(DEFAULT_SPECIALTY)) ? DEFAULT_SPECIALTY : usual[0]; // prettier-ignore
  const specialty = pick(view.specialty, specialties, preferred ?? specialties[0]?.code, 'specialty', notes);
  const ofSpecialty = all.filter(({ specialtyCode }) => specialtyCode === specialty);
  // The provider that the most is planned with: the contract talks are about it.
  const [withLine] = ofSpecialty
    .filter(({ providerCode }) => providers.some(({ code }) => code === providerCode))
    .sort((a, b) => (b.plannedFirst ?? 0) - (a.plannedFirst ?? 0));
  const unitKind = unitKindOf(view, availability, notes);
  // Providers as units stand side by side, and no line is for all of them: one is asked for only where the link names it.
  const usualProvider = unitKind === 'provider' ? undefined : (withLine?.providerCode ?? providers[0]?.code);
  const provider = pick(view.provider, providers, usualProvider, 'provider', notes);
  const period = periodOf(view, availability, notes);
  const lines = matchingLines(all, { specialty, provider, period });
  const line = (view.line ? lines.find(({ origin }) => origin === 'link') : undefined) ?? lines.find((one) => lineChoice(one, lines) === view.status) ?? lines[0] ?? null; // prettier-ignore
  const units = description.units.filter(({ kind }) => kind === unitKind);
  const grouping = knownGrouping(view.grouping, { units, unitKind, groups }, notes);
  return {
    availability,
    unitKind,
    request: {
      ...(specialty === undefined ? {} : { specialty }),
      ...(provider === undefined ? {} : { provider }),
      period,
      ...(availability.unitKinds.length > 1 ? { units: unitKind } : {}),
      ...(view.withDna === true ? { withDna: true } : {}),
      ...(grouping === undefined ? {} : { grouping }),
      ...(view.openNow === true && units.some(({ isClosed }) => isClosed) ? { openNow: true } : {}),
      ...(line === null ? {} : { ratio: line.negotiatedRatio, appliesTo: line.appliesTo }),
    },
    lines,
    line,
    notes,
  };
}

/** Every line known: what was entered takes the place of a loaded line of its key, and what the link holds that of both. */
export function allLines(
  loaded: readonly ContractLine[],
  entered: readonly ContractLine[],
  linked: ContractLine | undefined,
): readonly KnownLine[] {
  const known = new Map<string, KnownLine>();
  for (const line of loaded) known.set(contractKey(line), { ...line, origin: 'loaded' });
  for (const line of entered) known.set(contractKey(line), { ...line, origin: 'entered' });
  if (linked) known.set(contractKey(linked), { ...linked, origin: 'link' });
  return [...known.values()];
}

function pick(
  wanted: string | undefined,
  options: readonly { readonly code: string }[],
  fallback: string | undefined,
  what: string,
  notes: string[],
): string | undefined {
  if (wanted === undefined) return fallback;
  const found = options.find(({ code }) => code.toUpperCase() === wanted.toUpperCase())?.code;
  if (found === undefined) notes.push(`There is no ${what} “${wanted}” in these data.`);
  return found ?? fallback;
}

function periodOf({ period: asked }: RatioView, { periods }: MeasureAvailability, notes: string[]): string {
  const parsed = asked === undefined ? null : parsePeriod(asked);
  const wanted = parsed ? periodText(parsed) : asked;
  if (wanted !== undefined && isLoaded(wanted, periods)) return wanted;
  const years = periods.filter((text) => parsePeriod(text)?.months === 12);
  const period = years[0] ?? latestWhole(periods) ?? '';
  if (wanted !== undefined) notes.push(`No data are loaded for ${periodInWords(wanted)}. Shown instead: ${periodInWords(period)}.`); // prettier-ignore
  return period;
}

function unitKindOf({ units: asked }: RatioView, { unitKinds }: MeasureAvailability, notes: string[]): UnitKind {
  if (asked !== undefined && unitKinds.includes(asked)) return asked;
  if (asked !== undefined) notes.push(`There are no attendances of units of the kind “${asked}”.`);
  return unitKinds.includes('practice') ? 'practice' : (unitKinds[0] ?? 'practice');
}
