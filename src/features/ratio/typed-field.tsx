import { useId, useState } from 'react';
import type { Typed } from './view-model/typed-number';

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** The value as it is printed in the field; empty where there is none. */
  readonly text: string;
  readonly read: (text: string) => Typed;
  /** Called with each value as it is typed; null for an emptied field. Text that is no value changes nothing. */
  readonly onValue: (value: number | null) => void;
  /** Called when what was typed is to be kept. */
  readonly onDone: () => void;
}

/** A number that is typed. Text that is none stays, with a sentence that says what is wrong. */
export function TypedField({ label, hint, text, read, onValue, onDone }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? null : read(draft);
  const fault = typed && 'fault' in typed ? typed.fault : null;
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === null ? [] : [`${id}-error`])];
  const done = () => {
    if (fault === null) setDraft(null);
    onDone();
  };
  return (
    <div className="field typed-field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input input--number"
        inputMode="text"
        autoComplete="off"
        maxLength={20}
        value={draft ?? text}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        aria-invalid={fault !== null}
        onChange={(event) => {
          setDraft(event.target.value);
          const next = read(event.target.value);
          if ('value' in next) onValue(next.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done();
        }}
        onBlur={done}
      />
      {fault !== null && (
        <div id={`${id}-error`} className="field__error" role="alert">
          {fault}
        </div>
      )}
      {hint !== undefined && (
        <div id={`${id}-hint`} className="typed-field__hint">
          {hint}
        </div>
      )}
    </div>
  );
}
