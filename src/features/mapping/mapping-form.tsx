import { useRef, useState } from 'react';
import type { Analysis, FieldGuess, MappingSuggestion, UnrecognisedTable } from '@/analysis/analysis';
import type { ColumnMapping } from '@/domain/column-mapping';
import { ErrorNote } from '@/ui/error-note';
import { SwitchField } from '@/ui/switch-field';
import { TextField } from '@/ui/text-field';
import { FieldRow } from './field-row';
import { MappingOutcome } from './mapping-outcome';
import { fieldName } from './mapping-words';
import { ShapeFields } from './shape-fields';
import { useMappingCheck } from './use-mapping-check';

interface Props {
  readonly analysis: Pick<Analysis, 'checkMapping'>;
  readonly table: UnrecognisedTable;
  readonly suggestion: MappingSuggestion;
  readonly names: readonly string[];
  readonly onSave: (mapping: ColumnMapping) => void;
  readonly onCancel: () => void;
}

/** A mapping as it is being made, and what it would make of the first rows. */
export function MappingForm({ analysis, table, suggestion, names, onSave, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [mapping, setMapping] = useState<ColumnMapping>(() => ({ ...suggestion.mapping, name: nameFor(table.name) }));
  const [isTried, setIsTried] = useState(false);
  const { check, isCurrent, error } = useMappingCheck(analysis, table, mapping);

  const nameFault = mapping.name.trim() === '' ? 'Give the mapping a name.' : null;
  const faults = check?.faults ?? [];
  const faultOf = (field: string) =>
    isTried ? (faults.find((fault) => fault.field === field)?.message ?? null) : null;
  const canSave = isCurrent && check !== null && faults.length === 0 && check.refusal === null && nameFault === null;
  const save = () => {
    setIsTried(true);
    if (canSave) onSave({ ...mapping, name: mapping.name.trim() });
    // The fields at fault are marked after the next drawing.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const { instead } = suggestion;
  const isReplaced = (field: string) =>
    instead !== null && instead.of.includes(field) && isGiven(mapping, instead.column);
  const [needed, others] = [
    suggestion.fields.filter((field) => isNeeded(field, suggestion)),
    suggestion.fields.filter((field) => !isNeeded(field, suggestion)),
  ];
  const row = (field: FieldGuess) => (
    <FieldRow
      key={field.field}
      guess={{ ...field, isRequired: field.isRequired && !isReplaced(field.field) }}
      suggestion={suggestion}
      mapping={mapping}
      fault={faultOf(field.field)}
      onChange={setMapping}
    />
  );
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 className="account-section__title">Which column is what</h3>
      {instead !== null && (
        <p className="mapping__what">
          Where the table gives no counts, “{fieldName(instead.column)}” may stand in the place of{' '}
          {instead.of.map(fieldName).join(' and ').toLowerCase()}: it is then shown, but not compared.
        </p>
      )}
      <ShapeFields suggestion={suggestion} mapping={mapping} fault={faultOf('wide')} onChange={setMapping} />
      <div className="mapping__fields">{needed.map(row)}</div>
      {others.length > 0 && (
        <details className="nhsuk-details" open={others.some(({ column }) => column !== null)}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Columns that may be given too: {others.length}</span>
          </summary>
          <div className="mapping__fields">{others.map(row)}</div>
        </details>
      )}
      <SwitchField
        label="Figures are written with a decimal comma: 1.234,5"
        isOn={mapping.decimalComma}
        onChange={(decimalComma) => setMapping({ ...mapping, decimalComma })}
      />
      <MappingOutcome check={check} isCurrent={isCurrent} error={error} table={table} />
      <div className="mapping__choices">
        <TextField
          label="Name of the mapping"
          hint={
            names.includes(mapping.name.trim())
              ? 'It takes the place of the mapping of this name.'
              : 'By which you find it again.'
          }
          value={mapping.name}
          error={isTried ? nameFault : null}
          maxLength={80}
          onChange={(name) => setMapping({ ...mapping, name })}
        />
      </div>
      {isTried && !canSave && isCurrent && (faults.length > 0 || nameFault !== null) && (
        <ErrorNote title="The mapping is not complete">
          <ul>
            {[...faults.map(({ message }) => message), ...(nameFault === null ? [] : [nameFault])].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </ErrorNote>
      )}
      <div className="mapping__actions">
        <button type="submit" className="button button--primary">
          Save and load
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function isNeeded({ field, isRequired, column }: FieldGuess, { instead }: MappingSuggestion): boolean {
  return isRequired || column !== null || field === instead?.column;
}

function isGiven({ columns, constants, wide }: ColumnMapping, field: string): boolean {
  return field in columns || field in constants || wide?.value === field;
}

/** A first name: that of the file, without what differs from file to file. */
function nameFor(file: string): string {
  const last = file.split(' › ').at(-1) ?? file;
  const plain = last.replace(/\.[a-z]{2,4}$/i, '').replaceAll(/[_\s]+/g, ' ');
  return plain.split('/').at(-1)?.trim().slice(0, 80) ?? '';
}
