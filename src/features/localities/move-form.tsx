import { useState } from 'react';
import { formatCount } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import { Combobox } from '@/ui/combobox';
import { nameFault } from './map-name';

interface Props {
  /** The practices that are ticked. */
  readonly codes: readonly string[];
  /** How many of them are not among those shown. */
  readonly hidden: number;
  readonly localities: readonly string[];
  readonly onAssign: (codes: readonly string[], locality: string) => void;
  readonly onTakeOff: (codes: readonly string[]) => void;
}

const newLabel = (text: string) => `New locality “${text}”`;

/** Moves the ticked practices to a locality, there already or new, or takes them off the map. */
export function MoveForm({ codes, hidden, localities, onAssign, onTakeOff }: Props) {
  const [target, setTarget] = useState<string | null>(null);
  const fault = target === null ? null : nameFault(target);
  const count = codes.length;
  const ticked = count === 0 ? 'No practice is ticked.' : `${formatCount(count)} ${unitWord('practice', count)} ticked${hidden > 0 ? `, ${formatCount(hidden)} of them not shown below` : ''}.`; // prettier-ignore
  return (
    <div className="localities__move">
      <p role="status">{ticked}</p>
      <Combobox
        label="Move to"
        placeholder="A locality, or a new name"
        options={localities.map((name) => ({ value: name, label: name }))}
        value={target}
        onChange={setTarget}
        isClearable
        newLabel={newLabel}
      />
      <button
        type="button"
        className="button"
        disabled={count === 0 || target === null || fault !== null}
        onClick={() => {
          if (target !== null) onAssign(codes, target);
        }}
      >
        Move
      </button>
      <button type="button" className="button" disabled={count === 0} onClick={() => onTakeOff(codes)}>
        Take off the map
      </button>
      {fault !== null && <p className="field__error">{fault}</p>}
    </div>
  );
}
