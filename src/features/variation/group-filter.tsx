import { linkedGroup, type UnitGroup } from '@/domain/unit-group';
import { unitWord } from '@/domain/unit-kind';
import { groupChoices, groupValue } from '@/figures/group-choices';
import { SelectField } from '@/ui/select-field';
import { changeView } from './change-view';
import type { ResolvedView } from './resolve-view';
import type { VariationView } from './variation-view';

interface Props {
  readonly resolved: ResolvedView;
  readonly view: VariationView;
  readonly setView: (next: VariationView) => void;
  readonly groups: readonly UnitGroup[];
}

const ALL = '';

/** Shows the members of one group alone. The others stay in every figure. Not there without a group. */
export function GroupFilter({ resolved, view, setView, groups }: Props) {
  const { unitKind, onlyGroup } = resolved;
  const choices = groupChoices(groups, unitKind, onlyGroup);
  if (choices.length === 0) return null;
  return (
    <SelectField
      label="Show only"
      options={[
        { value: ALL, label: `All ${unitWord(unitKind, 2)}` },
        ...choices.map(({ value, label }) => ({ value, label })),
      ]}
      value={groupValue(choices, onlyGroup) ?? ALL}
      onChange={(value) => {
        const picked = choices.find((choice) => choice.value === value);
        setView(changeView(view, { onlyGroup: picked ? linkedGroup(picked.group) : undefined }));
      }}
    />
  );
}
