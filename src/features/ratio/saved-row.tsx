import { useState } from 'react';
import { TextField } from '@/ui/text-field';
import type { Scenario } from './ratio-view';
import { ratioWords } from './view-model/scenario-words';

interface Props {
  readonly scenario: Scenario;
  /** Names that are taken, its own among them. */
  readonly names: readonly string[];
  readonly isCompared: boolean;
  /** Whether there is no room for one more side by side. */
  readonly isFull: boolean;
  readonly onCompare: (isOn: boolean) => void;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

/** One saved scenario. */
export function SavedRow(props: Props) {
  const { scenario, names, isCompared, isFull, onCompare, onOpen, onRename, onDelete } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const name = scenario.name ?? '';
  const next = (draft ?? name).trim();
  const fault = next === '' ? 'Give the scenario a name.' : next !== name && names.includes(next) ? 'Another scenario has this name.' : null; // prettier-ignore
  if (draft !== null) {
    return (
      <li>
        <form
          className="scenario-save"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (fault !== null) return;
            setDraft(null);
            if (next !== name) onRename(next);
          }}
        >
          <TextField
            label={`New name of ${name}`}
            hint=""
            value={draft}
            error={fault}
            maxLength={80}
            isFocused
            onChange={setDraft}
          />
          <button type="submit" className="button button--small">
            Save name
          </button>
          <button type="button" className="button button--small" onClick={() => setDraft(null)}>
            Cancel
          </button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <span className="scenario-saved__name">
        {name} (ratio {ratioWords(scenario.ratio ?? null)})
      </span>
      <label>
        <input
          type="checkbox"
          checked={isCompared}
          disabled={!isCompared && isFull}
          onChange={(event) => onCompare(event.target.checked)}
        />{' '}
        Side by side<span className="visually-hidden">: {name}</span>
      </label>
      <button type="button" className="link-button" aria-label={`Open ${name}`} onClick={onOpen}>
        Open
      </button>
      <button type="button" className="link-button" aria-label={`Rename ${name}`} onClick={() => setDraft(name)}>
        Rename
      </button>
      <button type="button" className="link-button" aria-label={`Delete ${name}`} onClick={onDelete}>
        Delete
      </button>
    </li>
  );
}
