import { useState } from 'react';
import { formatCount } from '@/domain/format';
import type { UnitGroup } from '@/domain/unit-group';
import { unitWord } from '@/domain/unit-kind';
import { NameGroupForm } from './name-group-form';

interface Props {
  readonly group: UnitGroup;
  /** Names of the other groups. */
  readonly taken: readonly string[];
  /** Where the measure is shown with the group as its comparator. */
  readonly href: string;
  readonly measure: string;
  readonly onSelect: () => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

/** One kept group. */
export function GroupRow({ group, taken, href, measure, onSelect, onRename, onDelete }: Props) {
  const [isNaming, setIsNaming] = useState(false);
  const { name, codes, kind } = group;
  if (isNaming) {
    return (
      <li>
        <NameGroupForm
          label={`New name of ${name}`}
          start={name}
          action="Save name"
          taken={taken}
          isFocused
          onName={(next) => {
            setIsNaming(false);
            if (next !== name) onRename(next);
          }}
          onCancel={() => setIsNaming(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <span className="relation-groups__name">
        {name}{' '}
        <span className="relation-groups__count">
          {formatCount(codes.length)} {unitWord(kind, codes.length)}
        </span>
      </span>
      <a href={href} aria-label={`Compare with ${name} on Variation: ${measure}`}>
        Compare with it
      </a>
      <button type="button" className="link-button" aria-label={`Select ${name}`} onClick={onSelect}>
        Select
      </button>
      <button type="button" className="link-button" aria-label={`Rename ${name}`} onClick={() => setIsNaming(true)}>
        Rename
      </button>
      <button type="button" className="link-button" aria-label={`Delete ${name}`} onClick={onDelete}>
        Delete
      </button>
    </li>
  );
}
