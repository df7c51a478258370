import type { FieldGuess, MappingSuggestion } from '@/analysis/analysis';
import { MULTIPLIERS, type ColumnMapping } from '@/domain/column-mapping';
import { UNIT_KINDS } from '@/domain/unit-kind';
import { SelectField, type SelectOption } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { fixedText, sourceOf, withFixedText, withSource, type Source } from './mapping-draft';
import { CONFIDENCE, fieldName, holdsWords, MULTIPLIER_NAMES, READINGS, UNIT_NAMES } from './mapping-words';

interface Props {
  readonly guess: FieldGuess;
  readonly suggestion: MappingSuggestion;
  readonly mapping: ColumnMapping;
  /** What is wrong with the choice; null where nothing is. */
  readonly fault: string | null;
  readonly onChange: (mapping: ColumnMapping) => void;
}

const NUMERIC: readonly FieldGuess['type'][] = ['count', 'number', 'money'];

/** One column of the extract: which of the table's it is, how sure that is and why, and what stands in it. */
export function FieldRow({ guess, suggestion, mapping, fault, onChange }: Props) {
  const { field } = guess;
  const source = sourceOf(mapping, field);
  const name = fieldName(field);
  const column = source.from === 'column' ? suggestion.columns.find((each) => each.name === source.column) : undefined;
  return (
    <div className="mapping__field">
      <div className="mapping__field-choice">
        <SelectField
          label={`${name}${guess.isRequired ? ' (needed)' : ''}`}
          hint={holdsWords(guess)}
          error={fault}
          value={valueOf(source)}
          options={optionsFor(guess, suggestion, source)}
          isDisabled={source.from === 'headings'}
          onChange={(value) => onChange(withSource(mapping, field, sourceFrom(value)))}
        />
        <Detail guess={guess} suggestion={suggestion} mapping={mapping} source={source} onChange={onChange} />
      </div>
      <div className="mapping__why">
        <Why guess={guess} source={source} />
        {column && column.samples.length > 0 && <p className="table__muted">Such as {column.samples.join(', ')}</p>}
        {column?.samples.length === 0 && <p className="table__muted">Nothing stands in it in the first rows.</p>}
      </div>
    </div>
  );
}

function Why({ guess, source }: { readonly guess: FieldGuess; readonly source: Source }) {
  if (source.from === 'headings') return <p>Under several headings of the table.</p>;
  const isGuessed = source.from === 'column' && source.column === guess.column;
  if (isGuessed && guess.confidence !== null) {
    return (
      <p>
        <strong className={`mapping__confidence mapping__confidence--${guess.confidence}`}>
          {CONFIDENCE[guess.confidence]}
        </strong>{' '}
        {guess.reason}
      </p>
    );
  }
  if (source.from === 'column') return <p>Chosen by you.</p>;
  if (source.from === 'fixed') return <p>The same in every row.</p>;
  if (source.from === 'file-name') return <p>Found in the name of each file.</p>;
  return <p className="table__muted">{guess.column === null ? guess.reason : 'Left out.'}</p>;
}

/** What else is to be said of where a column is taken from. */
function Detail({ guess, suggestion, mapping, source, onChange }: Omit<Props, 'fault'> & { readonly source: Source }) {
  const { field, type, choices } = guess;
  const name = fieldName(field);
  const { unit, period } = mapping;
  const text = source.from === 'fixed' ? fixedText(mapping, field) : null;
  const found = mapping.columns[field];
  return (
    <>
      {text !== null &&
        (choices ? (
          <SelectField
            label={`${name} in every row`}
            value={text}
            options={[{ value: '', label: 'Choose' }, ...choices.map((choice) => ({ value: choice, label: choice }))]}
            onChange={(next) => onChange(withFixedText(mapping, field, next))}
          />
        ) : (
          <FixedText key={field} mapping={mapping} field={field} text={text} onChange={onChange} />
        ))}
      {type === 'unit' && suggestion.unitKinds.length > 1 && unit !== null && (
        <SelectField
          label="They are"
          value={unit.kind}
          options={suggestion.unitKinds.map((kind) => ({ value: kind, label: UNIT_NAMES[kind] }))}
          onChange={(next) => {
            const kind = UNIT_KINDS.find((each) => each === next);
            if (kind) onChange({ ...mapping, unit: { ...unit, kind } });
          }}
        />
      )}
      {type === 'period' && period !== null && 'reading' in period && (
        <SelectField
          label="They are read as"
          value={period.reading}
          options={READINGS}
          onChange={(next) => {
            const reading = READINGS.find(({ value }) => value === next)?.value;
            if (reading) onChange({ ...mapping, period: { ...period, reading } });
          }}
        />
      )}
      {NUMERIC.includes(type) && found && (
        <SelectField
          label={`${name} is counted in`}
          value={String(found.times)}
          options={MULTIPLIERS.map((times) => ({ value: String(times), label: MULTIPLIER_NAMES[times] }))}
          onChange={(next) => {
            const times = MULTIPLIERS.find((each) => String(each) === next) ?? 1;
            onChange({ ...mapping, columns: { ...mapping.columns, [field]: { ...found, times } } });
          }}
        />
      )}
    </>
  );
}

function FixedText({
  mapping,
  field,
  text,
  onChange,
}: Pick<Props, 'mapping' | 'onChange'> & { readonly field: string; readonly text: string }) {
  const isPeriod = field === 'period';
  return (
    <TextField
      label={isPeriod ? 'The period of all rows' : `${fieldName(field)} in every row`}
      hint={isPeriod ? 'Such as 2007/08, 2007/08 Q1 or 2007-04' : ''}
      value={text}
      error={null}
      maxLength={200}
      onChange={(next) => onChange(withFixedText(mapping, field, next))}
    />
  );
}

function optionsFor(
  { field, type, isRequired }: FieldGuess,
  { columns }: MappingSuggestion,
  source: Source,
): readonly SelectOption[] {
  const isPeriod = type === 'period';
  return [
    ...(source.from === 'headings' ? [{ value: 'headings', label: 'Under the headings' }] : []),
    ...(isPeriod || type === 'unit' ? [] : [{ value: 'nothing', label: isRequired ? 'Choose' : 'Not in the table' }]),
    ...columns.map(({ name }) => ({ value: `column ${name}`, label: name, group: 'Columns of the table' })),
    { value: 'fixed', label: isPeriod ? 'One period for all rows' : 'The same in every row', group: 'Otherwise' },
    ...(isPeriod ? [{ value: 'file-name', label: 'In the name of the file', group: 'Otherwise' }] : []),
  ].filter(({ value }) => field !== 'unit_code' || value !== 'nothing');
}

function valueOf(source: Source): string {
  return source.from === 'column' ? `column ${source.column}` : source.from;
}

function sourceFrom(value: string): Source {
  if (value.startsWith('column ')) return { from: 'column', column: value.slice('column '.length) };
  if (value === 'fixed' || value === 'file-name') return { from: value };
  return { from: 'nothing' };
}
