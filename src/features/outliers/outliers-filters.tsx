import type { Description } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import { periodInWords } from '@/domain/period';
import type { UnitGroup } from '@/domain/unit-group';
import { unitWord, type UnitKind } from '@/domain/unit-kind';
import { GroupingField } from '@/figures/grouping-field';
import { LocalityChips } from '@/figures/locality-chips';
import { PathwayField } from '@/figures/pathway-field';
import { DOMAIN_WORDS } from '@/signals/domain-words';
import { Combobox } from '@/ui/combobox';
import type { ComboboxOption } from '@/ui/combobox-options';
import { FilterBar } from '@/ui/filter-bar';
import { SelectField } from '@/ui/select-field';
import { SwitchField } from '@/ui/switch-field';
import { ListField } from './list-field';
import { DOMAINS, type OutliersChange, type OutliersView } from './outliers-view';
import type { ResolvedOutliers } from './resolve-outliers';

interface Props {
  readonly view: OutliersView;
  readonly change: (next: OutliersChange, options?: { replace?: boolean }) => void;
  readonly resolved: ResolvedOutliers;
  readonly description: Description;
  /** Groups kept in the workspace. */
  readonly groups: readonly UnitGroup[];
  readonly hasClosed: boolean;
  readonly scheme: LocalityScheme;
  readonly localityCounts: ReadonlyMap<string, number>;
  readonly units: readonly ComboboxOption[];
  /** Domains that the scan has columns of. */
  readonly domains: readonly (typeof DOMAINS)[number][];
}

const RULES = [
  { value: '998', label: 'Outside 99.8% limits' },
  { value: '95', label: 'Outside 95% limits' },
  { value: 'fdr-1', label: 'False discovery 1%' },
  { value: 'fdr-5', label: 'False discovery 5%' },
  { value: 'fdr-10', label: 'False discovery 10%' },
  { value: 'fdr-20', label: 'False discovery 20%' },
] as const;
const ALL = '';

/** What is gone through, and what makes a signal. */
export function OutliersFilters(props: Props) {
  const { view, change, resolved, description, groups, hasClosed, scheme, localityCounts, units, domains } = props;
  const { unitKind, unitKinds, years, request, pathways, pathway } = resolved;
  return (
    <FilterBar
      label="What is shown"
      end={
        <Combobox
          label={`Find a ${unitWord(unitKind, 1)}`}
          placeholder="Name or code"
          options={units}
          value={view.unit ?? null}
          onChange={(code) => change({ unit: code ?? undefined, column: undefined }, { replace: true })}
          isClearable
        />
      }
    >
      <SelectField
        label="Year"
        options={years.map((year) => ({ value: year, label: periodInWords(year) }))}
        value={request.period}
        onChange={(period) => change({ period })}
      />
      <PathwayField pathways={pathways} pathway={pathway} onChange={(id) => change({ pathway: id })} />
      <SelectField
        label="A signal is"
        options={RULES}
        value={view.rule ?? '998'}
        onChange={(rule) => change({ rule: rule === '998' ? undefined : RULES.map(({ value }) => value).find((one): one is NonNullable<OutliersView['rule']> => one !== '998' && one === rule) })} // prettier-ignore
      />
      <SelectField
        label="Measures"
        options={[{ value: ALL, label: 'All' }, ...domains.map((value) => ({ value, label: DOMAIN_WORDS[value] }))]}
        value={view.domains?.length === 1 ? (view.domains[0] ?? ALL) : ALL}
        onChange={(domain) => change({ domains: domain === ALL ? undefined : DOMAINS.filter((one) => one === domain) })}
      />
      <SelectField
        label="QOF"
        options={[
          { value: ALL, label: 'By group' },
          { value: 'indicator', label: 'By indicator' },
        ]}
        value={view.detail ?? ALL}
        onChange={(detail) => change({ detail: detail === 'indicator' ? detail : undefined, column: undefined })}
      />
      {unitKinds.length > 1 && (
        <SelectField
          label="Units"
          options={unitKinds.map((kind: UnitKind) => ({ value: kind, label: unitWord(kind, 2) }))}
          value={unitKind}
          onChange={(kind) =>
            change({ units: unitKinds.find((one) => one === kind), only: undefined, unit: undefined })
          }
        />
      )}
      <GroupingField
        description={description}
        unitKind={unitKind}
        groups={groups}
        grouping={request.grouping}
        onChange={(grouping) => change({ grouping, only: undefined })}
      />
      <ListField label="List from" value={view.fromList} onChange={(fromList) => change({ fromList })} />
      <ListField label="List to" value={view.toList} onChange={(toList) => change({ toList })} />
      {hasClosed && (
        <SwitchField
          label={`Only ${unitWord(unitKind, 2)} open now`}
          isOn={request.openNow === true}
          onChange={(openNow) => change({ openNow })}
        />
      )}
      <LocalityChips
        scheme={scheme}
        counts={localityCounts}
        only={view.only ?? null}
        grouping={request.grouping}
        onShow={(only) => change({ only: only === null ? undefined : [...only] })}
      />
    </FilterBar>
  );
}
