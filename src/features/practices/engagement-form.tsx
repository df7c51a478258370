import { useEffect, useId, useRef, useState } from 'react';
import { ENGAGEMENT_FIELDS, type EngagementField } from '@/domain/engagement';
import { TextField } from '@/ui/text-field';
import { draftNote, type EngagementDraft } from './engagement-draft';
import { FIELD_WORDS } from './engagement-words';

interface Props {
  readonly name: string;
  readonly initial: EngagementDraft;
  readonly onSave: (draft: EngagementDraft) => void;
  readonly onCancel: () => void;
}

/** The record of one practice as it is typed. */
export function EngagementForm({ name, initial, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(initial);
  const form = useRef<HTMLFormElement>(null);
  const notesId = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const change = (field: EngagementField, value: string) => setDraft({ ...draft, [field]: value });
  return (
    <form
      ref={form}
      className="practice-form"
      aria-label={`Record of ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      {ENGAGEMENT_FIELDS.filter((field) => field !== 'notes').map((field) => (
        <TextField
          key={field}
          label={FIELD_WORDS[field]}
          hint={draftNote(field, draft) ?? ''}
          value={draft[field]}
          error={null}
          maxLength={200}
          onChange={(value) => change(field, value)}
        />
      ))}
      <div className="field practice-form__notes">
        <label className="field__label" htmlFor={notesId}>
          {FIELD_WORDS.notes}
        </label>
        <textarea
          id={notesId}
          className="input practice-form__text"
          rows={4}
          maxLength={2000}
          value={draft.notes}
          onChange={(event) => change('notes', event.target.value)}
        />
      </div>
      <div className="practice-form__buttons">
        <button type="submit" className="button button--primary">
          Save
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
