import { useState } from 'react';
import { TextField } from '@/ui/text-field';

interface Props {
  /** The name that is offered. */
  readonly suggested: string;
  readonly names: readonly string[];
  readonly onSave: (name: string) => void;
}

/** Keeps the scenario being tried out under a name. A name that is taken is said to be, before it is replaced. */
export function SaveForm({ suggested, names, onSave }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const name = (draft ?? suggested).trim();
  const isTaken = names.includes(name);
  return (
    <form
      className="scenario-save"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '') return;
        onSave(name);
        setDraft(null);
      }}
    >
      <TextField
        label="Name of the scenario"
        hint=""
        value={draft ?? suggested}
        error={name === '' ? 'Give the scenario a name.' : null}
        maxLength={80}
        onChange={setDraft}
      />
      <button type="submit" className="button">
        {isTaken ? 'Save in its place' : 'Save scenario'}
      </button>
    </form>
  );
}
