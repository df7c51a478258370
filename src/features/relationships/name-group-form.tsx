import { useState } from 'react';
import { TextField } from '@/ui/text-field';

interface Props {
  readonly label: string;
  readonly start: string;
  readonly action: string;
  /** Names that are taken by other groups. */
  readonly taken: readonly string[];
  readonly isFocused?: boolean;
  readonly onName: (name: string) => void;
  readonly onCancel?: () => void;
}

/** Asks for the name of a group. */
export function NameGroupForm({ label, start, action, taken, isFocused = false, onName, onCancel }: Props) {
  const [draft, setDraft] = useState(start);
  const [isTried, setIsTried] = useState(false);
  const name = draft.trim();
  const fault = name === '' ? 'Give the group a name.' : taken.includes(name) ? 'Another group has this name.' : null;
  return (
    <form
      className="relation-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (fault !== null) return;
        onName(name);
        setDraft(start);
        setIsTried(false);
      }}
    >
      <TextField
        label={label}
        hint=""
        value={draft}
        error={isTried ? fault : null}
        maxLength={80}
        isFocused={isFocused}
        onChange={setDraft}
      />
      <button type="submit" className="button">
        {action}
      </button>
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      )}
    </form>
  );
}
