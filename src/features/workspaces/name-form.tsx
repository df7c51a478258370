import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  /** The name to begin with. */
  readonly name: string;
  /** The button's words. */
  readonly action: string;
  readonly maxLength: number;
  /** Called with a name that is not blank. */
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a name. Enter saves, Escape leaves things as they are. */
export function NameForm({ label, name, action, maxLength, onSave, onCancel }: Props) {
  const id = useId();
  const [text, setText] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const isBlank = text.trim() === '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlank) onSave(text.trim());
      }}
    >
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
        <input
          ref={input}
          id={id}
          className="input"
          type="text"
          autoComplete="off"
          maxLength={maxLength}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <button type="submit" className="button button--primary" disabled={isBlank}>
        {action}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
