import type { Roster } from '@/analysis/analysis';
import { startSentence } from '@/domain/sentence';
import type { UnitGroup } from '@/domain/unit-group';
import { unitWord } from '@/domain/unit-kind';
import { GroupingField } from '@/figures/grouping-field';
import { PathwayField } from '@/figures/pathway-field';
import { Combobox } from '@/ui/combobox';
import { FilterBar } from '@/ui/filter-bar';
import { SelectField } from '@/ui/select-field';
import type { PracticesProps } from './panel-props';
import { changePracticeView } from './practice-view';
import type { ResolvedPractices } from './resolve-practices';

interface Props extends PracticesProps {
  readonly resolved: ResolvedPractices;
  readonly roster: Roster | null;
  /** The groups that are kept now. */
  readonly kept: readonly UnitGroup[];
}

/** Which practice, which year, grouped by what, and of which kind of unit where several are loaded. */
export function PracticeFilters({ description, kept, resolved, roster, view, setView }: Props) {
  const { unitKind, unitKinds, years, request, practice, pathways, pathway } = resolved;
  const one = startSentence(unitWord(unitKind, 1));
  return (
    <FilterBar label={`${one} and year`}>
      <Combobox
        label={one}
        placeholder={`All ${unitWord(unitKind, 2)}`}
        options={(roster?.units ?? []).map(({ code, name, locality }) => ({
          value: code,
          label: `${name} · ${code}`,
          group: locality ?? 'No locality',
        }))}
        value={practice}
        onChange={(code) => setView(changePracticeView(view, { practice: code ?? undefined, measure: undefined }))}
        isClearable
      />
      <SelectField
        label="Year"
        options={years.map((year) => ({ value: year, label: year }))}
        value={request.period}
        onChange={(period) => setView(changePracticeView(view, { period: period === years[0] ? undefined : period }))}
      />
      {unitKinds.length > 1 && (
        <SelectField
          label="Units"
          options={unitKinds.map((kind) => ({ value: kind, label: startSentence(unitWord(kind, 2)) }))}
          value={unitKind}
          onChange={(kind) => setView({ units: unitKinds.find((each) => each === kind) })}
        />
      )}
      {practice !== null && (
        <PathwayField
          pathways={pathways}
          pathway={pathway}
          onChange={(id) => setView(changePracticeView(view, { pathway: id, measure: undefined }))}
        />
      )}
      <GroupingField
        description={description}
        unitKind={unitKind}
        groups={kept}
        grouping={request.grouping}
        onChange={(grouping) => setView(changePracticeView(view, { grouping, only: undefined, beside: undefined }))}
      />
    </FilterBar>
  );
}
