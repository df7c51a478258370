import { useEffect, useId, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What stands there while nothing is written. */
  readonly placeholder?: string;
  readonly isLabelHidden?: boolean;
  readonly rows?: number;
  readonly onSave: (text: string) => void;
}

/** After so many milliseconds without a key what was typed is kept. */
const PAUSE = 500;

/** A text that is kept as it is typed: whenever its writer pauses, goes elsewhere or leaves. */
export function DraftArea({ label, value, placeholder, isLabelHidden = false, rows = 2, onSave }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, onSave });
  useEffect(() => {
    latest.current = { draft, onSave };
  });
  const save = () => {
    const { draft: text, onSave: keep } = latest.current;
    if (text === null) return;
    keep(text);
    setDraft(null);
  };
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(
    () => () => {
      const { draft: text, onSave: keep } = latest.current;
      if (text !== null) keep(text);
    },
    [],
  );
  return (
    <div className="field">
      <label className={isLabelHidden ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="pack-area"
        rows={rows}
        value={draft ?? value}
        placeholder={placeholder}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
      />
    </div>
  );
}
