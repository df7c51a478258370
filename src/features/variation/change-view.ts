import type { Description } from '@/analysis/analysis';
import { qofKey } from '@/domain/qof-code';
import { groupOptions } from './group-options';
import { isLoaded } from '@/domain/loaded-periods';
import { ALL_GROUPS, type VariationView } from './variation-view';

/** What the reader can change: a field set to `undefined` goes back to its default and leaves the link. */
export type ViewChange = { readonly [Key in keyof VariationView]?: VariationView[Key] | undefined };

/** The view after a change; fields that are back at their default are left out, so that links stay short. */
export function changeView(view: VariationView, change: ViewChange): VariationView {
  return Object.fromEntries(Object.entries({ ...view, ...change }).filter(([key, value]) => !isDefault(key, value)));
}

function isDefault(key: string, value: unknown): boolean {
  return key === 'adjusted' ? value !== false : value === undefined || value === false;
}

/** The view of another measure: of what was chosen it keeps all that the new measure has too. */
export function changeMeasure(view: VariationView, measure: string, description: Description): VariationView {
  const availability = description.measures.find(({ definition }) => definition.id === measure);
  const has = (options: readonly { readonly code: string }[] | undefined, code: string | undefined) =>
    code !== undefined && (options?.some((option) => qofKey(option.code) === qofKey(code)) ?? false);
  const choices = availability?.definition.choices ?? [];
  const keep = <T>(value: T | undefined, isKept: boolean): T | undefined => (isKept ? value : undefined);
  const groups = availability && groupOptions(availability);
  return changeView(view, {
    measure,
    period: keep(view.period, view.period !== undefined && isLoaded(view.period, availability?.periods ?? [])),
    indicator: keep(view.indicator, choices.includes('indicator') && has(availability?.indicators, view.indicator)),
    group: keep(view.group, has(groups, view.group) || (view.group === ALL_GROUPS && choices.includes('group'))),
    specialty: keep(view.specialty, choices.includes('specialty') && has(availability?.specialties, view.specialty)),
    provider: keep(view.provider, choices.includes('provider') && has(availability?.providers, view.provider)),
    register: keep(view.register, choices.includes('per-register') && has(availability?.registers, view.register)),
    units: keep(view.units, view.units !== undefined && (availability?.unitKinds.includes(view.units) ?? false)),
    bnf: keep(view.bnf, choices.includes('bnf')),
    per: keep(view.per, choices.includes('per')),
    allSources: keep(view.allSources, choices.includes('all-sources')),
    withDna: keep(view.withDna, choices.includes('with-dna')),
    against: undefined,
    adjusted: undefined,
    step: undefined,
  });
}
