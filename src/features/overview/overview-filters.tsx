import type { Description } from '@/analysis/analysis';
import { startSentence } from '@/domain/sentence';
import { periodInWords } from '@/domain/period';
import type { UnitGroup } from '@/domain/unit-group';
import { GroupingField } from '@/figures/grouping-field';
import { FilterBar } from '@/ui/filter-bar';
import { SelectField } from '@/ui/select-field';
import type { OverviewChange } from './overview-view';
import type { ResolvedOverview } from './resolve-overview';

interface Props {
  readonly description: Description;
  /** Groups kept in the workspace. */
  readonly groups: readonly UnitGroup[];
  readonly resolved: ResolvedOverview;
  readonly change: (next: OverviewChange) => void;
}

const ALL = '';

/** Which measures, which year, and by which areas. */
export function OverviewFilters({ description, groups, resolved, change }: Props) {
  const { pathways, pathway, years, unitKind, request } = resolved;
  return (
    <FilterBar label="What is shown">
      {pathways.length > 0 && (
        <SelectField
          label="Pathway"
          options={[{ value: ALL, label: 'All measures' }, ...pathways.map(({ id, name }) => ({ value: id, label: startSentence(name) }))]}
          value={pathway?.id ?? ALL}
          onChange={(id) => change({ pathway: id === ALL ? undefined : id })}
        />
      )}
      <SelectField
        label="Year"
        options={years.map((year) => ({ value: year, label: periodInWords(year) }))}
        value={request.period}
        onChange={(period) => change({ period: period === years[0] ? undefined : period })}
      />
      <GroupingField
        description={description}
        unitKind={unitKind}
        groups={groups}
        grouping={request.grouping}
        onChange={(grouping) => change({ grouping })}
      />
    </FilterBar>
  ); // prettier-ignore
}
