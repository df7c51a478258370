import { useId } from 'react';
import type { MappingSuggestion } from '@/analysis/analysis';
import { MULTIPLIERS, type ColumnMapping } from '@/domain/column-mapping';
import { SelectField } from '@/ui/select-field';
import { shapeOf, withFigures, withShape, type Shape } from './mapping-draft';
import { fieldName, MULTIPLIER_NAMES } from './mapping-words';

interface Props {
  readonly suggestion: MappingSuggestion;
  readonly mapping: ColumnMapping;
  readonly fault: string | null;
  readonly onChange: (mapping: ColumnMapping) => void;
}

/** Whether the table has a column for each kind of figure, or one for each period or code; and then which. */
export function ShapeFields({ suggestion, mapping, fault, onChange }: Props) {
  const { fields } = suggestion;
  const values = fields.filter(({ type }) => type === 'count' || type === 'number' || type === 'money');
  const headings = fields.filter(({ type }) => type === 'code' || type === 'qof-code' || type === 'text');
  const hasPeriods = fields.some(({ type }) => type === 'period');
  if (values.length === 0 || (!hasPeriods && headings.length === 0)) return null;
  const shape = shapeOf(mapping);
  const { wide } = mapping;
  const value = wide?.value ?? values.find(({ isRequired }) => isRequired)?.field ?? values[0]?.field ?? '';
  const heading = wide && shape === 'codes' ? wide.heading : (headings[0]?.field ?? '');
  const options = (choices: typeof fields) => choices.map(({ field }) => ({ value: field, label: fieldName(field) }));
  const shapes = [
    { value: 'long', label: 'In a column for each kind of figure' },
    ...(hasPeriods ? [{ value: 'periods', label: 'In a column for each period' }] : []),
    ...(headings.length > 0 ? [{ value: 'codes', label: 'In a column for each code' }] : []),
  ];
  const change = (next: Shape, nextValue: string, nextHeading: string) => {
    onChange(withShape({ ...mapping, wide: null }, next, nextValue, nextHeading));
  };
  return (
    <>
      <div className="mapping__choices">
        <SelectField
          label="Figures stand"
          value={shape}
          error={fault}
          options={shapes}
          onChange={(next) => change(next === 'periods' || next === 'codes' ? next : 'long', value, heading)}
        />
        {wide !== null && (
          <>
            <SelectField
              label="The figures are"
              value={value}
              options={options(values)}
              onChange={(next) => change(shape, next, heading)}
            />
            <SelectField
              label="They are counted in"
              value={String(wide.times)}
              options={MULTIPLIERS.map((times) => ({ value: String(times), label: MULTIPLIER_NAMES[times] }))}
              onChange={(next) => {
                const times = MULTIPLIERS.find((each) => String(each) === next) ?? 1;
                onChange({ ...mapping, wide: { ...wide, times } });
              }}
            />
          </>
        )}
        {shape === 'codes' && (
          <SelectField
            label="The headings are"
            value={heading}
            options={options(headings)}
            onChange={(next) => change(shape, value, next)}
          />
        )}
      </div>
      {shape === 'codes' && <FigureColumns suggestion={suggestion} mapping={mapping} onChange={onChange} />}
      {shape === 'periods' && <p className="mapping__what">Every column whose heading is a period is taken.</p>}
    </>
  );
}

/** The columns of figures of a wide table, and the code each is of. */
function FigureColumns({ suggestion, mapping, onChange }: Omit<Props, 'fault'>) {
  const id = useId();
  const taken = mapping.wide?.columns ?? [];
  return (
    <fieldset className="mapping__figures">
      <legend className="field__label">Columns of figures, and the code of each</legend>
      {suggestion.columns.map(({ name }, place) => {
        const found = taken.find(({ column }) => column === name);
        return (
          <div key={name} className="mapping__figure">
            <input
              id={`${id}-${place}`}
              type="checkbox"
              checked={found !== undefined}
              onChange={(event) => onChange(withFigures(mapping, name, event.target.checked ? name : null))}
            />
            <label htmlFor={`${id}-${place}`}>{name}</label>
            {found && (
              <input
                className="input"
                aria-label={`Code of ${name}`}
                value={found.as}
                onChange={(event) => onChange(withFigures(mapping, name, event.target.value))}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
