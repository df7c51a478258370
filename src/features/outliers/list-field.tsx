import { useState } from 'react';
import { TextField } from '@/ui/text-field';

interface Props {
  readonly label: string;
  /** Patients; undefined for no bound. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A size of list as a bound. Text that is no number stays, is explained, and bounds nothing. */
export function ListField({ label, value, onChange }: Props) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: number | undefined } | null>(null);
  const text = draft !== null && draft.of === value ? draft.text : value === undefined ? '' : String(value);
  const type = (typed: string) => {
    const next = patients(typed);
    setDraft({ text: typed, of: next === null ? value : next });
    if (next !== null) onChange(next);
  };
  return (
    <div className="list-field">
      <TextField
        label={label}
        hint=""
        value={text}
        error={patients(text) === null ? 'A whole number of patients' : null}
        maxLength={9}
        onChange={type}
      />
    </div>
  );
}

/** Undefined for no text, null for text that is no number of patients. */
function patients(text: string): number | undefined | null {
  const digits = text.replaceAll(/[\s,]/g, '');
  if (digits === '') return undefined;
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}
