import type { Description } from '@/analysis/analysis';
import { groupOfGrouping } from '@/domain/grouping';
import { linkedGroup, type UnitGroup } from '@/domain/unit-group';
import type { UnitKind } from '@/domain/unit-kind';
import { SelectField } from '@/ui/select-field';
import { groupChoices, groupValue } from './group-choices';
import { groupingsOf } from './known-grouping';

interface Props {
  readonly description: Pick<Description, 'units'>;
  readonly unitKind: UnitKind;
  /** Groups kept in the workspace. */
  readonly groups: readonly UnitGroup[];
  /** What units are grouped by, in its written form; undefined: localities. */
  readonly grouping: string | undefined;
  /** Takes what a link holds of the grouping; undefined: localities. */
  readonly onChange: (linked: string | string[] | undefined) => void;
}

const LOCALITIES = '';

/** What units are grouped by: localities, areas that files give, or a named group and the rest. Not there without a choice. */
export function GroupingField({ description, unitKind, groups, grouping, onChange }: Props) {
  const inUse = groupOfGrouping(grouping);
  const choices = groupChoices(groups, unitKind, inUse);
  const areas = groupingsOf(description.units.filter(({ kind }) => kind === unitKind));
  if (areas.length + choices.length === 0) return null;
  return (
    <SelectField
      label="Grouped by"
      options={[
        { value: LOCALITIES, label: 'Locality' },
        ...areas.map((name) => ({ value: name, label: name })),
        ...choices.map(({ value, label }) => ({ value, label: `${label} and the rest`, group: 'A group' })),
      ]}
      value={groupValue(choices, inUse) ?? grouping ?? LOCALITIES}
      onChange={(value) => {
        const picked = choices.find((choice) => choice.value === value);
        onChange(picked ? linkedGroup(picked.group) : value === LOCALITIES ? undefined : value);
      }}
    />
  );
}
