import { useEffect, useRef, useState } from 'react';
import type { MeasureAvailability } from '@/analysis/analysis';
import type { ContractLine } from '@/domain/contract-line';
import { specialtyName } from '@/domain/specialty';
import { Combobox } from '@/ui/combobox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { type DraftField, type LineDraft, readDraft } from './line-draft';
import { lineNotes } from './line-notes';
import type { OpenDraft } from './line-store';
import { PAID_OPTIONS, SCOPE_OPTIONS, STATUS_OPTIONS } from './line-words';

interface Props {
  readonly open: OpenDraft;
  readonly availability: MeasureAvailability;
  readonly loaded: readonly ContractLine[];
  /** Lines entered, without the one that is edited. */
  readonly entered: readonly ContractLine[];
  readonly onChange: (open: OpenDraft) => void;
  readonly onSave: (line: ContractLine) => void;
  readonly onCancel: () => void;
}

const newCode = (text: string) => `The code ${text.toUpperCase()}`;

/** The fields of one line. What is wrong is said at its field, once it has been typed in or the line is to be saved. */
export function LineForm({ open, availability, loaded, entered, onChange, onSave, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(0);
  const { draft, touched } = open;
  const { line, faults } = readDraft(draft);
  const notes = line ? lineNotes(line, draft, { availability, loaded, entered }) : {};
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);

  const change = (field: DraftField, value: string) =>
    onChange({ ...open, draft: { ...draft, [field]: value }, touched: new Set([...touched, field]) });
  const error = (field: DraftField) => (tried > 0 || touched.has(field) ? (faults[field] ?? null) : null);
  const text = (field: keyof LineDraft, label: string, hint: string, maxLength = 40) => (
    <TextField
      label={label}
      hint={notes[field] ?? hint}
      value={draft[field]}
      error={error(field)}
      maxLength={maxLength}
      onChange={(value) => change(field, value)}
    />
  );
  const count = Object.keys(faults).length;
  return (
    <form
      ref={form}
      className="lines-form"
      aria-label={open.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (line) onSave(line);
        else setTried(tried + 1);
      }}
    >
      <h3 className="lines-form__title">{open.title}</h3>
      <div className="lines-form__fields">
        <Combobox
          label="Provider"
          hint={notes.provider ?? 'A loaded provider, or any code'}
          error={error('provider')}
          options={withCodes(availability.providers, loaded, ({ providerCode }) => providerCode, String)}
          value={draft.provider === '' ? null : draft.provider}
          onChange={(value) => change('provider', (value ?? '').toUpperCase())}
          isClearable
          newLabel={newCode}
          keepsTyped
        />
        <Combobox
          label="Specialty"
          hint={notes.specialty ?? 'A loaded specialty, or any code'}
          error={error('specialty')}
          options={withCodes(availability.specialties, loaded, ({ specialtyCode }) => specialtyCode, specialtyName)}
          value={draft.specialty === '' ? null : draft.specialty}
          onChange={(value) => change('specialty', (value ?? '').toUpperCase())}
          isClearable
          newLabel={newCode}
          keepsTyped
        />
        {text('year', 'Financial year', 'Such as 2007/08')}
        {text('ratio', 'Follow-ups per first attendance', 'Such as 1.75 or 1:1.75')}
        <SelectField
          label="Status"
          options={STATUS_OPTIONS}
          value={draft.status}
          hint={notes.status ?? 'Definitive goes before interim, and interim before proposed'}
          onChange={(value) => change('status', value)}
        />
        <SelectField
          label="Ratio applies to"
          options={SCOPE_OPTIONS}
          value={draft.appliesTo}
          hint="Where the follow-ups above it are counted"
          onChange={(value) => change('appliesTo', value)}
        />
        {text('firstPrice', 'Price of a first attendance (£)', 'May be left empty')}
        {text('followUpPrice', 'Price of a follow-up (£)', 'May be left empty: then no money is shown')}
        {text('plannedFirst', 'Planned first attendances', 'For the year; may be left empty')}
        {text('plannedFollowUp', 'Planned follow-ups', 'For the year; may be left empty')}
        <SelectField
          label="Paid above the ratio"
          options={PAID_OPTIONS}
          value={draft.paid}
          hint="Whether the contract pays for follow-ups above it"
          onChange={(value) => change('paid', value)}
        />
        {text('source', 'Source', 'Where the line comes from, such as “Letter of 3 May”', 500)}
      </div>
      <div className="lines-form__buttons">
        <button type="submit" className="button button--primary">
          Save the line
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
        <span role="status" className="lines-form__faults">
          {tried > 0 &&
            count > 0 &&
            `${count === 1 ? '1 field needs' : `${count} fields need`} attention. Nothing is saved yet.`}
        </span>
      </div>
    </form>
  );
}

/** The options of a code: those with attendances, and those that loaded lines name besides. */
function withCodes(
  known: readonly { readonly code: string; readonly name: string }[],
  lines: readonly ContractLine[],
  codeOf: (line: ContractLine) => string,
  nameOf: (code: string) => string,
) {
  const options = new Map(known.map(({ code, name }) => [code, { value: code, label: name }]));
  for (const code of lines.map(codeOf)) {
    if (!options.has(code)) options.set(code, { value: code, label: nameOf(code) });
  }
  return [...options.values()];
}
