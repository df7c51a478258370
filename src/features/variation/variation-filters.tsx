import { useMemo } from 'react';
import type { Description, MeasureResult } from '@/analysis/analysis';
import type { UnitGroup } from '@/domain/unit-group';
import { unitWord } from '@/domain/unit-kind';
import { GroupingField } from '@/figures/grouping-field';
import { PathwayField } from '@/figures/pathway-field';
import { periodOptions } from '@/figures/period-options';
import { Combobox } from '@/ui/combobox';
import { FilterBar } from '@/ui/filter-bar';
import { SelectField } from '@/ui/select-field';
import { SwitchField } from '@/ui/switch-field';
import { ActivityFilters, CountedSwitches } from './activity-filters';
import { changeMeasure, changeView, type ViewChange } from './change-view';
import { compareChange, compareOptions, compareValue, leavingPathway, measureOptions, subjectChange, subjectOptions, subjectValue, unitOptions } from './filter-options'; // prettier-ignore
import { GroupFilter } from './group-filter';
import { LocalityFilter } from './locality-filter';
import type { ResolvedView } from './resolve-view';
import type { VariationView } from './variation-view';

interface Props {
  readonly description: Description;
  readonly resolved: ResolvedView;
  readonly view: VariationView;
  readonly setView: (next: VariationView, options?: { replace?: boolean }) => void;
  /** Groups kept in the workspace. */
  readonly groups: readonly UnitGroup[];
  /** The units that the locality chips count; null until there is a result. */
  readonly result: MeasureResult | null;
}

const SUBJECT_LABEL = {
  indicator: 'Indicators',
  'register-group': 'Register',
  'indicator-table': 'Indicator',
} as const;

/** What is asked: the measure and all that narrows it. Only what the measure offers is there to be chosen. */
export function VariationFilters({ description, resolved, view, setView, groups, result }: Props) {
  const { availability, unitKind, request, pathways, pathway } = resolved;
  const { choices } = availability.definition;
  const subjects = useMemo(() => subjectOptions(availability), [availability]);
  const units = useMemo(() => unitOptions(description, resolved), [description, resolved]);
  const ofKind = useMemo(() => description.units.filter(({ kind }) => kind === unitKind), [description, unitKind]);
  const hasClosed = ofKind.some(({ isClosed }) => isClosed);
  const change = (part: ViewChange) => setView(changeView(view, part));
  const subject = (['indicator', 'register-group', 'indicator-table'] as const).find((one) => choices.includes(one));
  return (
    <FilterBar
      label="What is shown"
      end={
        <Combobox
          label={`Find a ${unitWord(unitKind, 1)}`}
          placeholder="Name or code"
          options={units}
          value={resolved.selected}
          onChange={(code) => setView(changeView(view, { unit: code ?? undefined }), { replace: true })}
          isClearable
        />
      }
    >
      <SelectField
        label="Measure"
        options={measureOptions(description)}
        value={request.measure}
        onChange={(measure) => setView(changeMeasure(view, measure, description))}
      />
      <PathwayField
        pathways={pathways}
        pathway={pathway}
        onChange={(id) => change({ pathway: id, group: undefined, indicator: undefined, specialty: undefined })}
      />
      {subject && (
        <Combobox
          label={SUBJECT_LABEL[subject]}
          options={subjects}
          value={subjectValue(resolved)}
          onChange={(value) => value !== null && change(leavingPathway(subjectChange(value), resolved))}
        />
      )}
      <ActivityFilters resolved={resolved} change={(part) => change(leavingPathway(part, resolved))} />
      <SelectField
        label="Period"
        options={periodOptions(availability, request.period)}
        value={request.period}
        onChange={(period) => change({ period, against: undefined })}
      />
      {availability.unitKinds.length > 1 && (
        <SelectField
          label="Units"
          options={availability.unitKinds.map((kind) => ({ value: kind, label: unitWord(kind, 2) }))}
          value={unitKind}
          onChange={(kind) => change({ units: availability.unitKinds.find((one) => one === kind), within: undefined, only: undefined, among: undefined, onlyGroup: undefined, unit: undefined })} // prettier-ignore
        />
      )}
      <GroupingField
        description={description}
        unitKind={unitKind}
        groups={groups}
        grouping={request.grouping}
        onChange={(grouping) => change({ grouping, within: undefined, only: undefined })}
      />
      <SelectField
        label="Compare with"
        options={compareOptions(resolved, description, groups)}
        value={compareValue(resolved, groups)}
        onChange={(value) => change(compareChange(value, resolved, groups))}
      />
      <CountedSwitches resolved={resolved} change={change} />
      {hasClosed && (
        <SwitchField
          label={`Only ${unitWord(unitKind, 2)} open now`}
          isOn={request.openNow === true}
          onChange={(openNow) => change({ openNow })}
        />
      )}
      <GroupFilter resolved={resolved} view={view} setView={setView} groups={groups} />
      <LocalityFilter description={description} resolved={resolved} view={view} setView={setView} result={result} />
    </FilterBar>
  );
}
