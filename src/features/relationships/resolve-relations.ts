import type { CompareRequest, Description } from '@/analysis/analysis';
import { areaFinder, areaWord } from '@/domain/grouping';
import { isLoaded, latestWhole, loadedPart } from '@/domain/loaded-periods';
import { NO_LOCALITY } from '@/domain/locality-colours';
import type { Pathway } from '@/domain/pathway';
import { parsePeriod, periodInWords, periodText } from '@/domain/period';
import type { UnitGroup } from '@/domain/unit-group';
import { UNIT_KINDS, type UnitKind } from '@/domain/unit-kind';
import { knownGrouping } from '@/figures/known-grouping';
import { knownPathway, offeredPathways } from '@/figures/pathway-measures';
import { defaultPair, findChoice, type MeasureChoice, measureChoices, pathwayChoices } from './measure-choices';
import type { RelationshipsView } from './relationships-view';

/** A view that can be answered with what is loaded. */
export interface ResolvedRelations {
  readonly unitKind: UnitKind;
  /** Kinds of unit for which any measure is loaded. */
  readonly unitKinds: readonly UnitKind[];
  readonly pathways: readonly Pathway[];
  /** The pathway that both measures are of; null for all measures. */
  readonly pathway: Pathway | null;
  /** What the two measures can be. */
  readonly choices: readonly MeasureChoice[];
  /** What marks can be sized by: not only of the pathway. */
  readonly sizes: readonly MeasureChoice[];
  readonly x: MeasureChoice;
  readonly y: MeasureChoice;
  /** Null for list size. */
  readonly size: MeasureChoice | null;
  readonly period: string;
  /** Periods loaded for both measures, latest first. */
  readonly periods: readonly string[];
  readonly request: CompareRequest;
  /** What units are grouped by, in its written form; undefined: localities. */
  readonly grouping: string | undefined;
  readonly only: readonly string[] | null;
  /** Codes of selected units that are known. */
  readonly selected: readonly string[];
  /** Sentences about what the link asked for and is not loaded. */
  readonly notes: readonly string[];
}

/**
 * Settles a view against what is loaded: what the link does not say, or names and is not loaded, becomes the default.
 *
 * @param groups those kept in the workspace
 * @returns null where no measure has any data
 */
export function resolveRelations(
  view: RelationshipsView,
  description: Description,
  groups: readonly UnitGroup[] = [],
): ResolvedRelations | null {
  const notes: string[] = [];
  const unitKinds = UNIT_KINDS.filter((kind) => measureChoices(description, kind).length > 0);
  const unitKind = unitKinds.find((kind) => kind === view.units) ?? unitKinds[0];
  if (unitKind === undefined) return null;
  if (view.units !== undefined && view.units !== unitKind) notes.push(`No data are loaded for units of the kind “${view.units}”.`); // prettier-ignore
  const sizes = measureChoices(description, unitKind);
  const pathways = offeredPathways(description);
  const pathway = knownPathway(view.pathway, description, pathways, notes);
  const choices = pathwayChoices(sizes, pathway, notes);
  const pair = defaultPair(choices);
  if (!pair) return null;
  const picked = (key: string | undefined, fallback: MeasureChoice): MeasureChoice => {
    const found = findChoice(choices, key);
    if (key === undefined || found) return found ?? fallback;
    const other = findChoice(sizes, key);
    notes.push(`${other ? `${other.label} is not of the pathway.` : `There is no “${key}” in these data.`} Shown instead: ${fallback.label}.`); // prettier-ignore
    return fallback;
  };
  const x = picked(view.x, pair[0]);
  const y = picked(view.y, pair[1]);
  const size = findChoice(sizes, view.size) ?? null;
  if (view.size !== undefined && size === null) notes.push(`There is no “${view.size}” in these data. Marks are sized by list size.`); // prettier-ignore
  const periods = x.availability.periods.filter((period) => isLoaded(period, y.availability.periods));
  const asked = normalPeriod(view.period);
  const period = asked ?? latestOfBoth(periods, x, y);
  const periodFor = ({ availability, label }: MeasureChoice): string => {
    if (isLoaded(period, availability.periods)) return period;
    const other = latestWhole(availability.periods) ?? period;
    notes.push(`${label} has no data for ${periodInWords(period)}. Shown instead: ${periodInWords(other)}.`);
    return other;
  };
  const units = description.units.filter(({ kind }) => kind === unitKind);
  const grouping = knownGrouping(view.grouping, { units, unitKind, groups }, notes);
  const areaOf = areaFinder(grouping);
  const areas = new Set(units.map((unit) => areaOf(unit) ?? NO_LOCALITY));
  const only = view.only?.filter((name) => areas.has(name)) ?? [];
  if (view.only && only.length < view.only.length) notes.push(`Some ${areaWord(grouping, 2)} of the link are not in these data.`); // prettier-ignore
  const known = new Set(units.map(({ code }) => code));
  const selected = [...new Set(view.selected)].filter((code) => known.has(code));
  if (view.selected && selected.length < view.selected.length) notes.push('Some selected units of the link are not in these data.'); // prettier-ignore
  const requestOf = (choice: MeasureChoice) => ({
    ...choice.asked,
    period: periodFor(choice),
    units: unitKind,
    ...(grouping === undefined ? {} : { grouping }),
  });
  return {
    unitKind,
    unitKinds,
    pathways,
    pathway,
    choices,
    sizes,
    x,
    y,
    size,
    period,
    periods,
    request: { x: requestOf(x), y: requestOf(y), ...(size === null ? {} : { size: requestOf(size) }) },
    grouping,
    only: only.length > 0 && only.length < areas.size ? only : null,
    selected,
    notes,
  };
}

/** The latest year that is whole for both, else the latest that has anything of both, else the latest of x. */
function latestOfBoth(periods: readonly string[], x: MeasureChoice, y: MeasureChoice): string {
  const isWhole = (period: string) =>
    [x, y].every(({ availability }) => loadedPart(period, availability.periods) === period);
  return periods.find((period) => /^\d{4}\/\d{2}$/.test(period) && isWhole(period)) ?? latestWhole(periods) ?? latestWhole(x.availability.periods) ?? ''; // prettier-ignore
}

function normalPeriod(text: string | undefined): string | undefined {
  const period = text === undefined ? null : parsePeriod(text);
  return period ? periodText(period) : undefined;
}
