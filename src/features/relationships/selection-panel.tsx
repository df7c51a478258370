import { useState, useSyncExternalStore } from 'react';
import { formatCount } from '@/domain/format';
import type { UnitGroup } from '@/domain/unit-group';
import { unitWord } from '@/domain/unit-kind';
import { Panel } from '@/ui/panel';
import { newId } from '@/workspaces/workspace';
import { GroupRow } from './group-row';
import { NameGroupForm } from './name-group-form';
import type { RelationshipsPageProps } from './page-props';
import { PairTable } from './pair-table';
import type { RelationInput } from './view-model/relation-input';

interface Props extends Pick<RelationshipsPageProps, 'groups' | 'comparedHref'> {
  readonly input: RelationInput;
  readonly onToggle: (code: string) => void;
  readonly onSet: (codes: readonly string[]) => void;
}

interface Step {
  readonly words: string;
  /** As it was before: what undoing brings back. */
  readonly before: UnitGroup;
}

/** The selection, and the groups made of it: named, kept with the workspace, and for use as comparator and filter elsewhere. */
export function SelectionPanel({ input, groups, comparedHref, onToggle, onSet }: Props) {
  const { result, selected } = input;
  const { unitKind } = result;
  const kept = useSyncExternalStore(groups.subscribe, groups.list);
  const own = kept.filter(({ kind }) => kind === unitKind).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const [step, setStep] = useState<Step | null>(null);
  const [said, setSaid] = useState('');
  const many = unitWord(unitKind, 2);
  const names = own.map(({ name }) => name);
  const count = `${formatCount(selected.size)} ${unitWord(unitKind, selected.size)} selected`;
  const keep = (name: string) => {
    groups.save({ id: newId(), name, kind: unitKind, codes: [...selected] });
    setStep(null);
    setSaid(`“${name}” is kept, with ${formatCount(selected.size)} ${unitWord(unitKind, selected.size)}.`);
  };
  return (
    <Panel
      title="Selection and groups"
      subtitle={`A named group of ${many} can be set beside the rest on every page, under “Grouped by”; on the Variation page it can also be compared with, and shown alone.`}
      footer={
        <p>Groups are kept with the workspace. A link to a view with a group carries the codes of its members.</p>
      }
    >
      <div className="relation-selection" role="status">
        <strong>{count}</strong>
        {said !== '' && <span> {said}</span>}
      </div>
      {selected.size > 0 && (
        <div className="relation-actions">
          <NameGroupForm label="Name of the group" start="" action="Keep as a group" taken={names} onName={keep} />
          <button type="button" className="button" onClick={() => onSet([])}>
            Clear selection
          </button>
        </div>
      )}
      {step && (
        <div className="plain-note relation-undo" role="status">
          <p>{step.words}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              groups.save(step.before);
              setStep(null);
            }}
          >
            Undo
          </button>
        </div>
      )}
      {own.length > 0 && (
        <ul className="relation-groups" aria-label="Groups">
          {own.map((group) => (
            <GroupRow
              key={group.id}
              group={group}
              taken={names.filter((name) => name !== group.name)}
              href={comparedHref(group, result.y.request)}
              measure={result.y.title}
              onSelect={() => onSet(group.codes)}
              onRename={(name) => {
                groups.save({ ...group, name });
                setStep({ words: `“${group.name}” is now called “${name}”.`, before: group });
              }}
              onDelete={() => {
                groups.remove(group.id);
                setStep({ words: `“${group.name}” was deleted.`, before: group });
              }}
            />
          ))}
        </ul>
      )}
      <PairTable input={input} caption={`Select ${many}`} onToggle={onToggle} maxHeight={360} />
    </Panel>
  );
}
