import { startSentence } from '@/domain/sentence';
import { periodInWords } from '@/domain/period';
import { FilterBar } from '@/ui/filter-bar';
import { SelectField } from '@/ui/select-field';
import type { OverviewChange } from './overview-view';
import type { ResolvedOverview } from './resolve-overview';

interface Props {
  readonly resolved: ResolvedOverview;
  readonly change: (next: OverviewChange) => void;
}

const ALL = '';

/** Which measures and which year. */
export function OverviewFilters({ resolved, change }: Props) {
  const { pathways, pathway, years, request } = resolved;
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
    </FilterBar>
  ); // prettier-ignore
}
