import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, useSyncExternalStore } from 'react';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { type EngagementEdit, mergedEngagement } from '@/domain/engagement';
import type { UnitKind } from '@/domain/unit-kind';
import type { RecordList } from '@/workspaces/record-list';
import { draftOf, editOf } from './engagement-draft';
import { engagementSteps } from './engagement-steps';
import { EngagementUndo } from './engagement-undo';
import { rosterQuery } from './queries';
import './practice-note.css';

interface Props {
  readonly analysis: AnalysisClient;
  readonly dataVersion: number;
  readonly unitKind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly records: RecordList<EngagementEdit>;
}

/** The notes on one practice wherever it is looked at: the same record as on its own page, changed and taken back as there. */
export function PracticeNote({ analysis, dataVersion, unitKind, code, name, records }: Props) {
  const { data: roster, error } = useQuery(rosterQuery(analysis, dataVersion, unitKind));
  const entered = useSyncExternalStore(records.subscribe, records.list);
  const store = engagementSteps(records);
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!roster) return error && <p className="plain-note">The notes could not be read. {error.message}</p>;
  const loaded = roster.units.find((unit) => unit.code === code)?.engagement ?? null;
  const stands = mergedEngagement(loaded, entered.find((one) => one.code === code) ?? null);
  const close = () => {
    setIsOpen(false);
    // The button is there again only once the form has gone.
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (isOpen) {
    return (
      <NoteForm
        name={name}
        start={stands.notes ?? ''}
        onCancel={close}
        onSave={(notes) => {
          store.change(code, editOf(code, { ...draftOf(stands), notes }, loaded), `the notes on ${name}`);
          close();
        }}
      />
    );
  }
  return (
    <div className="practice-note">
      <p className="practice-note__text">
        <strong>Notes on {name}:</strong> {stands.notes ?? 'none'}
      </p>
      <button ref={opener} type="button" className="button button--small" onClick={() => setIsOpen(true)}>
        {stands.notes === null ? 'Add a note' : 'Change the notes'}
      </button>
      <EngagementUndo store={store} />
    </div>
  );
}

interface FormProps {
  readonly name: string;
  readonly start: string;
  readonly onSave: (notes: string) => void;
  readonly onCancel: () => void;
}

function NoteForm({ name, start, onSave, onCancel }: FormProps) {
  const [text, setText] = useState(start);
  const id = useId();
  return (
    <form
      className="practice-note practice-note--open"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
      }}
    >
      <div className="field">
        <label className="field__label" htmlFor={id}>
          Notes on {name}
        </label>
        <textarea
          // The reader has asked for it: the button that had the focus has gone.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          id={id}
          className="input"
          rows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <button type="submit" className="button button--primary button--small">
        Save
      </button>
      <button type="button" className="button button--small" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
