import type { Description, MeasureAvailability } from '@/analysis/analysis';
import { areaWord } from '@/domain/grouping';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { periodInWords } from '@/domain/period';
import { groupName, qofKey } from '@/domain/qof-code';
import { unitWord } from '@/domain/unit-kind';
import { linkedGroup, type UnitGroup } from '@/domain/unit-group';
import { isOfPathway } from '@/figures/pathway-measures';
import { groupChoices, groupValue } from '@/figures/group-choices';
import type { ComboboxOption } from '@/ui/combobox-options';
import type { SelectOption } from '@/ui/select-field';
import type { ViewChange } from './change-view';
import { groupOptions } from './group-options';
import { comparablePeriods } from '@/domain/loaded-periods';
import type { ResolvedView } from './resolve-view';
import { ALL_GROUPS } from './variation-view';
import { allLocalities } from './view-model/chart-input';

/** Measures with data, in the order of the catalogue. */
export function measureOptions({ measures }: Description): readonly SelectOption[] {
  return measures
    .filter(({ periods }) => periods.length > 0)
    .map(({ definition }) => ({ value: definition.id, label: definition.title }));
}

const ALL_INDICATORS = `group:${ALL_GROUPS}`;

/** Indicators and their groups in one list; the values are read back by `subjectChange`. */
export function subjectOptions(availability: MeasureAvailability): readonly ComboboxOption[] {
  const { definition, indicators } = availability;
  const groups = groupOptions(availability);
  const one = (indicator: (typeof indicators)[number]): ComboboxOption => ({
    value: `indicator:${indicator.code}`,
    label: indicator.name,
    group: groupName(indicator.group),
  });
  if (definition.choices.includes('indicator-table')) {
    return indicators.map(({ code, name }) => ({ value: `indicator:${code}`, label: name, hint: code }));
  }
  const whole = groups.map((group): ComboboxOption => {
    const count = indicators.filter((indicator) => qofKey(indicator.group) === qofKey(group.code)).length;
    const label = count > 1 ? `${group.name}: all indicators` : group.name;
    return { value: `group:${group.code}`, label, hint: group.code };
  });
  if (definition.choices.includes('register-group')) return whole;
  return [{ value: ALL_INDICATORS, label: 'All indicators' }, ...whole, ...indicators.map(one)];
}

/** The value of the chosen indicator or group among `subjectOptions`. */
export function subjectValue({ request, availability }: ResolvedView): string {
  const same = (code: string | undefined) => (option: { readonly code: string }) => code !== undefined && qofKey(option.code) === qofKey(code); // prettier-ignore
  const indicator = availability.indicators.find(same(request.indicator));
  if (indicator) return `indicator:${indicator.code}`;
  const group = groupOptions(availability).find(same(request.group));
  return group ? `group:${group.code}` : ALL_INDICATORS;
}

/** What a picked indicator or group changes in the view. */
export function subjectChange(value: string): ViewChange {
  const code = value.slice(value.indexOf(':') + 1);
  return value.startsWith('indicator:') ? { indicator: code, group: undefined } : { indicator: undefined, group: code };
}

/** A change of what the measure is of: a pathway that it is not of is left. */
export function leavingPathway(
  change: ViewChange,
  { pathway, request }: Pick<ResolvedView, 'pathway' | 'request'>,
): ViewChange {
  const names = 'group' in change || 'indicator' in change || 'specialty' in change;
  if (pathway === null || !names) return change;
  const { group, indicator, specialty } = change;
  return isOfPathway({ measure: request.measure, group, indicator, specialty }, pathway)
    ? change
    : { ...change, pathway: undefined };
}

/** What the units can be compared with: their own average, one locality, a group, or the same months of another year. */
export function compareOptions(
  resolved: ResolvedView,
  description: Description,
  groups: readonly UnitGroup[],
): readonly SelectOption[] {
  const { availability, unitKind, request } = resolved;
  if (resolved.areValuesAlone) return [{ value: 'all', label: 'Nothing: no counts are given' }];
  const localities = allLocalities(description.units, unitKind, null).filter((name) => name !== NO_LOCALITY);
  const others = comparablePeriods(request.period, availability.periods);
  return [
    { value: 'all', label: `Average of all ${unitWord(unitKind, 2)}` },
    ...localities.map((name) => ({
      value: `within:${name}`,
      label: `${name} average`,
      group: `One ${areaWord(request.grouping, 1)} alone`,
    })),
    ...groupChoices(groups, unitKind, request.among ?? null).map(({ value, label }) => ({
      value,
      label: `${label} average`,
      group: 'A group',
    })),
    ...others.map((period) => ({ value: `against:${period}`, label: periodInWords(period), group: 'Another period' })),
  ];
}

/** The chosen value among `compareOptions`. */
export function compareValue(resolved: ResolvedView, groups: readonly UnitGroup[]): string {
  const { request, against, unitKind } = resolved;
  const among = request.among ?? null;
  if (request.withinLocality !== undefined) return `within:${request.withinLocality}`;
  if (among !== null) return groupValue(groupChoices(groups, unitKind, among), among) ?? 'all';
  return against === null ? 'all' : `against:${against}`;
}

/** What a picked comparison changes in the view. */
export function compareChange(value: string, resolved: ResolvedView, groups: readonly UnitGroup[]): ViewChange {
  const picked = groupChoices(groups, resolved.unitKind, resolved.request.among ?? null).find(
    (one) => one.value === value,
  );
  const rest = value.slice(value.indexOf(':') + 1);
  return {
    within: value.startsWith('within:') ? rest : undefined,
    against: value.startsWith('against:') ? rest : undefined,
    among: picked ? linkedGroup(picked.group) : undefined,
  };
}

/** Units to find by name or code, under their localities. */
export function unitOptions(description: Description, { unitKind }: ResolvedView): readonly ComboboxOption[] {
  return description.units
    .filter(({ kind }) => kind === unitKind)
    .map(({ code, name, locality }) => ({ value: code, label: name, hint: code, group: locality ?? NO_LOCALITY }));
}
