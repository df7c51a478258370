import type { Description } from '@/analysis/analysis';
import { areaWord } from '@/domain/grouping';
import { periodInWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import type { UnitGroup } from '@/domain/unit-group';
import { unitWord } from '@/domain/unit-kind';
import { GroupingField } from '@/figures/grouping-field';
import { Combobox } from '@/ui/combobox';
import { FilterBar } from '@/ui/filter-bar';
import { SelectField } from '@/ui/select-field';
import { SwitchField } from '@/ui/switch-field';
import type { PrescribingChange } from './prescribing-view';
import type { ResolvedPrescribing } from './resolve-prescribing';
import type { BudgetInput } from './view-model/budget-input';

interface Props {
  readonly description: Description;
  /** Groups kept in the workspace. */
  readonly groups: readonly UnitGroup[];
  readonly resolved: ResolvedPrescribing;
  readonly change: (part: PrescribingChange) => void;
  /** Null until there is an answer. */
  readonly input: BudgetInput | null;
}

/** What is asked: the year, the month that spend is counted to, and which practices. */
export function PrescribingFilters({ description, groups, resolved, change, input }: Props) {
  const { availability, unitKind, request, years, months } = resolved;
  const hasClosed = description.units.some(({ kind, isClosed }) => kind === unitKind && isClosed);
  const units = (input?.year.units ?? []).map(({ code, name, area }) => ({ value: code, label: name, hint: code, group: area })); // prettier-ignore
  return (
    <FilterBar
      label="What is shown"
      end={
        <Combobox
          label={`Find a ${unitWord(unitKind, 1)}`}
          placeholder="Name or code"
          options={units}
          value={input?.selectedId ?? null}
          onChange={(code) => change({ unit: code ?? undefined })}
          isClearable
        />
      }
    >
      <SelectField
        label="Financial year"
        options={years.map((year) => ({ value: year, label: year }))}
        value={request.financialYear}
        onChange={(year) => change({ year, through: undefined })}
      />
      {months.length > 1 && (
        <SelectField
          label="Spend to"
          options={months.map((month) => ({ value: month, label: periodInWords(month) }))}
          value={request.through ?? months[0] ?? ''}
          onChange={(month) => change({ through: month === months[0] ? undefined : month })}
        />
      )}
      {availability.unitKinds.length > 1 && (
        <SelectField
          label="Units"
          options={availability.unitKinds.map((kind) => ({ value: kind, label: unitWord(kind, 2) }))}
          value={unitKind}
          onChange={(kind) => change({ units: availability.unitKinds.find((one) => one === kind), area: undefined, steps: undefined, unit: undefined, grouping: undefined })} // prettier-ignore
        />
      )}
      <GroupingField
        description={description}
        unitKind={unitKind}
        groups={groups}
        grouping={request.grouping}
        onChange={(grouping) => change({ grouping, area: undefined, steps: undefined })}
      />
      {input !== null && input.localities.length > 1 && (
        <SelectField
          label={`${startSentence(areaWord(request.grouping, 1))} shown`}
          options={[{ value: '', label: 'All' }, ...input.localities.map((name) => ({ value: name, label: name }))]}
          value={input.area?.name ?? ''}
          onChange={(name) => change({ area: name === '' ? undefined : name, steps: undefined })}
        />
      )}
      {hasClosed && (
        <SwitchField
          label={`Only ${unitWord(unitKind, 2)} open now`}
          isOn={request.openNow === true}
          onChange={(openNow) => change({ openNow })}
        />
      )}
    </FilterBar>
  );
}
