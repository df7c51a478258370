import { useMemo } from 'react';
import type { Description, MeasureResult } from '@/analysis/analysis';
import type { UnitGroup } from '@/domain/unit-group';
import { unitWord } from '@/domain/unit-kind';
import { GroupingField } from '@/figures/grouping-field';
import { periodOptions } from '@/figures/period-options';
import { Combobox } from '@/ui/combobox';
import { FilterBar } from '@/ui/filter-bar';
import { SelectField } from '@/ui/select-field';
import { SwitchField } from '@/ui/switch-field';
import { RatioLocalities } from './ratio-localities';
import { changeRatioView, type RatioChangeOfView, type RatioView } from './ratio-view';
import type { ResolvedRatio } from './resolve-ratio';
import { lineChoice } from './view-model/line-choice';
import { findOptions, lineOptions } from './view-model/filter-options';

interface Props {
  readonly description: Description;
  /** Groups kept in the workspace. */
  readonly groups: readonly UnitGroup[];
  readonly resolved: ResolvedRatio;
  readonly view: RatioView;
  readonly setView: (next: RatioView, options?: { replace?: boolean }) => void;
  /** The units that the locality chips count; null until there is a result. */
  readonly measure: MeasureResult | null;
}

/** What is asked is another: the contract line chosen for it is left. */
const NO_LINE = { status: undefined, line: undefined } as const;

/** What is asked: the attendances, the contract line they are held against, and which units are shown. */
export function RatioFilters({ description, groups, resolved, view, setView, measure }: Props) {
  const { availability, unitKind, request, lines, line } = resolved;
  const { specialties, providers, unitKinds } = availability;
  const units = useMemo(() => findOptions(description, unitKind), [description, unitKind]);
  const hasClosed = description.units.some(({ kind, isClosed }) => kind === unitKind && isClosed);
  const change = (part: RatioChangeOfView) => setView(changeRatioView(view, part));
  const named = (options: readonly { readonly code: string; readonly name: string }[]) => options.map(({ code, name }) => ({ value: code, label: name })); // prettier-ignore
  return (
    <FilterBar
      label="What is shown"
      end={
        <Combobox
          label={`Find a ${unitWord(unitKind, 1)}`}
          placeholder="Name or code"
          options={units}
          value={units.find(({ value }) => value.toUpperCase() === view.unit?.toUpperCase())?.value ?? null}
          onChange={(code) => setView(changeRatioView(view, { unit: code ?? undefined }), { replace: true })}
          isClearable
        />
      }
    >
      {specialties.length > 0 && (
        <SelectField
          label="Specialty"
          options={named(specialties)}
          value={request.specialty ?? ''}
          onChange={(specialty) => change({ specialty, register: undefined, ...NO_LINE })}
        />
      )}
      {providers.length > 0 && (
        <SelectField
          label="Provider"
          options={[...(unitKind === 'provider' ? [{ value: '', label: 'All providers' }] : []), ...named(providers)]}
          value={request.provider ?? ''}
          onChange={(code) => change({ provider: code === '' ? undefined : code, ...NO_LINE })}
        />
      )}
      <SelectField
        label="Period"
        options={periodOptions(availability, request.period)}
        value={request.period}
        onChange={(period) => change({ period, ...NO_LINE })}
      />
      <SelectField
        label="Negotiated ratio"
        options={lineOptions(lines)}
        value={line === null ? '' : lineChoice(line, lines)}
        onChange={(value) => change({ status: value === '' ? undefined : value, line: undefined })}
        isDisabled={lines.length < 2}
      />
      {unitKinds.length > 1 && (
        <SelectField
          label="Units"
          options={unitKinds.map((kind) => ({ value: kind, label: unitWord(kind, 2) }))}
          value={unitKind}
          onChange={(kind) => change({ units: unitKinds.find((one) => one === kind), only: undefined, unit: undefined, grouping: undefined, ...(kind === 'provider' ? { provider: undefined, ...NO_LINE } : {}) })} // prettier-ignore
        />
      )}
      <GroupingField
        description={description}
        unitKind={unitKind}
        groups={groups}
        grouping={request.grouping}
        onChange={(grouping) => change({ grouping, only: undefined })}
      />
      <SwitchField
        label="Count attendances not attended"
        isOn={request.withDna === true}
        onChange={(withDna) => change({ withDna })}
      />
      {hasClosed && (
        <SwitchField
          label={`Only ${unitWord(unitKind, 2)} open now`}
          isOn={request.openNow === true}
          onChange={(openNow) => change({ openNow })}
        />
      )}
      <RatioLocalities description={description} resolved={resolved} view={view} setView={setView} measure={measure} />
    </FilterBar>
  );
}
