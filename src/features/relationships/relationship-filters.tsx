import { useMemo } from 'react';
import type { Description } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import type { UnitGroup } from '@/domain/unit-group';
import { unitWord } from '@/domain/unit-kind';
import { GroupingField } from '@/figures/grouping-field';
import { LocalityChips } from '@/figures/locality-chips';
import { PathwayField } from '@/figures/pathway-field';
import { periodOptions } from '@/figures/period-options';
import { Combobox } from '@/ui/combobox';
import { FilterBar } from '@/ui/filter-bar';
import { SelectField } from '@/ui/select-field';
import { type MeasureChoice, pairUnder } from './measure-choices';
import { areasOf } from './relations-scheme';
import { changeRelations, type RelationshipsView } from './relationships-view';
import type { ResolvedRelations } from './resolve-relations';

interface Props {
  readonly description: Description;
  /** Groups kept in the workspace. */
  readonly groups: readonly UnitGroup[];
  readonly resolved: ResolvedRelations;
  readonly scheme: LocalityScheme;
  readonly view: RelationshipsView;
  readonly setView: (next: RelationshipsView, options?: { replace?: boolean }) => void;
}

const LIST_SIZE = '';

/** Which two measures, and over what. */
export function RelationshipFilters({ description, groups, resolved, scheme, view, setView }: Props) {
  const { choices, sizes, pathways, pathway, x, y, size, period, periods, unitKind, unitKinds, grouping, only } =
    resolved;
  const options = useMemo(() => choices.map(optionOf), [choices]);
  const sizeOptions = useMemo(() => sizes.map(optionOf), [sizes]);
  const counts = useMemo(() => countsOf(description, unitKind, grouping), [description, unitKind, grouping]);
  const change = (part: Parameters<typeof changeRelations>[1]) => setView(changeRelations(view, part));
  const choosePathway = (id: string | undefined) => {
    const chosen = pathways.find((one) => one.id === id);
    const none = { x: undefined, y: undefined };
    change({ pathway: id, ...(chosen ? { ...none, ...pairUnder([x, y], sizes, chosen) } : { x: x.key, y: y.key }) });
  };
  return (
    <FilterBar label="What is shown">
      <PathwayField pathways={pathways} pathway={pathway} onChange={choosePathway} />
      <Combobox
        label="Across"
        options={options}
        value={x.key}
        onChange={(key) => key !== null && change({ x: key, y: y.key })}
      />
      <Combobox
        label="Up"
        options={options}
        value={y.key}
        onChange={(key) => key !== null && change({ x: x.key, y: key })}
      />
      <button
        type="button"
        className="button relation-swap"
        onClick={() => change({ x: y.key, y: x.key })}
        aria-label="Swap the two measures"
      >
        ⇄ Swap
      </button>
      <Combobox
        label="Size of marks"
        options={[{ value: LIST_SIZE, label: 'List size', group: 'Patients' }, ...sizeOptions]}
        value={size?.key ?? LIST_SIZE}
        onChange={(key) => change({ size: key === null || key === LIST_SIZE ? undefined : key })}
      />
      <SelectField
        label="Period"
        options={periodOptions({ periods }, period)}
        value={period}
        onChange={(next) => change({ period: next })}
      />
      {unitKinds.length > 1 && (
        <SelectField
          label="Units"
          options={unitKinds.map((kind) => ({ value: kind, label: unitWord(kind, 2) }))}
          value={unitKind}
          onChange={(kind) => setView({ units: unitKinds.find((one) => one === kind) })}
        />
      )}
      <GroupingField
        description={description}
        unitKind={unitKind}
        groups={groups}
        grouping={grouping}
        onChange={(next) => change({ grouping: next, only: undefined })}
      />
      <LocalityChips
        scheme={scheme}
        counts={counts}
        only={only}
        grouping={grouping}
        onShow={(names) => change({ only: names === null ? undefined : [...names] })}
      />
    </FilterBar>
  );
}

const optionOf = ({ key, label, title }: MeasureChoice) => ({ value: key, label, group: title });

function countsOf(...asked: Parameters<typeof areasOf>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const area of areasOf(...asked)) counts.set(area, (counts.get(area) ?? 0) + 1);
  return counts;
}
