import { useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Called with a whole number from `min` to `max`, never with anything else. */
  readonly onChange: (value: number) => void;
}

/** A whole number. Text that is none is kept and explained, and does not change the value. */
export function NumberField({ label, hint, value, min, max, onChange }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? String(value);
  const isWrong = parsed(text, min, max) === null;

  const type = (typed: string) => {
    setDraft(typed);
    const next = parsed(typed, min, max);
    if (next !== null) onChange(next);
  };
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <div id={`${id}-hint`} className="field__hint">
        {hint}
      </div>
      {isWrong && (
        <div id={`${id}-error`} className="field__error">
          Enter a whole number from {min} to {max}
        </div>
      )}
      <input
        id={id}
        className="input input--number"
        inputMode="numeric"
        value={text}
        aria-describedby={isWrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={isWrong}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </div>
  );
}

function parsed(text: string, min: number, max: number): number | null {
  const value = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null;
  return value !== null && value >= min && value <= max ? value : null;
}
