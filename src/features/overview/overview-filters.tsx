import type { Description } from '@/analysis/analysis';
import { periodInWords } from '@/domain/period';
import type { UnitGroup } from '@/domain/unit-group';
import { GroupingField } from '@/figures/grouping-field';
import { PathwayField } from '@/figures/pathway-field';
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

/** Which measures, which year, and by which areas. */
export function OverviewFilters({ description, groups, resolved, change }: Props) {
  const { pathways, pathway, years, unitKind, request } = resolved;
  return (
    <FilterBar label="What is shown">
      <PathwayField
        pathways={pathways}
        pathway={pathway}
        onChange={(id) => change({ pathway: id })}
      />
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
