import { useId } from 'react';

/** A choice of a select; options with the same `group` stand together under it. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

interface Props {
  readonly label: string;
  readonly options: readonly SelectOption[];
  /** The chosen option's value. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
  /** A line below the label. */
  readonly hint?: string;
  /** What is wrong with the choice; null where nothing is. */
  readonly error?: string | null;
}

/** A labelled native select: for up to a few dozen choices. */
export function SelectField({ label, options, value, onChange, isDisabled = false, hint, error = null }: Props) {
  const id = useId();
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === null ? [] : [`${id}-error`])].join(
    ' ',
  );
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="field__hint">
          {hint}
        </div>
      )}
      {error !== null && (
        <div id={`${id}-error`} className="field__error">
          {error}
        </div>
      )}
      <select
        className="select"
        id={id}
        value={value}
        disabled={isDisabled}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === null ? undefined : true}
        onChange={(event) => onChange(event.target.value)}
      >
        {groups.map((group) => {
          const choices = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            choices
          ) : (
            <optgroup key={group} label={group}>
              {choices}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}
