import { useEffect, useId, useRef, useState } from 'react';
import { formatCount } from '@/domain/format';
import { LONGEST_TEXT } from '@/domain/pack';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What stands there while nothing is written. */
  readonly placeholder?: string;
  readonly rows?: number;
  /** Characters that it may have; no more can be typed. */
  readonly longest?: number;
  readonly onSave: (text: string) => void;
}

/** After so many milliseconds without a key what was typed is kept. */
const PAUSE = 500;

/** A text that is kept as it is typed: whenever its writer pauses, goes elsewhere or leaves. */
export function DraftArea({ label, value, placeholder, rows = 2, longest = LONGEST_TEXT, onSave }: Props) {
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
  useEffect(() => {
    // A page that is reloaded or closed takes the focus from nothing; once it is hidden there is no time left to keep it.
    window.addEventListener('beforeunload', save);
    return () => window.removeEventListener('beforeunload', save);
  }, []);
  useEffect(
    () => () => {
      const { draft: text, onSave: keep } = latest.current;
      if (text !== null) keep(text);
    },
    [],
  );
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="pack-area"
        rows={rows}
        value={draft ?? value}
        placeholder={placeholder}
        maxLength={longest}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
      />
      {(draft ?? value).length >= longest && (
        <p className="pack-hint" role="status">{`It holds ${formatCount(longest)} characters and no more.`}</p>
      )}
    </div>
  );
}
