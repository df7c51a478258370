import { useEffect, useId, useRef } from 'react';

interface Props {
  readonly label: string;
  /** A line below the label; none where it is empty. */
  readonly hint: string;
  readonly value: string;
  /** What is wrong with the text; null where nothing is. */
  readonly error: string | null;
  readonly maxLength: number;
  /** Whether it has the focus as soon as it is there. */
  readonly isFocused?: boolean;
  readonly onChange: (value: string) => void;
}

/** A short text. */
export function TextField({ label, hint, value, error, maxLength, isFocused = false, onChange }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFocused) input.current?.focus();
  }, [isFocused]);
  const described = [...(hint === '' ? [] : [`${id}-hint`]), ...(error === null ? [] : [`${id}-error`])].join(' ');
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint !== '' && (
        <div id={`${id}-hint`} className="field__hint">
          {hint}
        </div>
      )}
      {error !== null && (
        <div id={`${id}-error`} className="field__error">
          {error}
        </div>
      )}
      <input
        ref={input}
        id={id}
        className="input"
        value={value}
        maxLength={maxLength}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error !== null}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
