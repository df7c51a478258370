import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { ComboboxList } from './combobox-list';
import { type ComboboxOption, matchingOptions, withNew } from './combobox-options';

interface Props {
  readonly label: string;
  /** Thousands are fine; options of the same `group` stand together, in the order given. */
  readonly options: readonly ComboboxOption[];
  /** The chosen option's value; null for none. */
  readonly value: string | null;
  /** Called with null only when `isClearable`. */
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  /** Whether "none" is a choice: an emptied field, or Escape in a closed one. */
  readonly isClearable?: boolean;
  readonly isDisabled?: boolean;
  /** Words for a text that is no option yet, which may then be chosen too: `New locality “North”`; absent: it may not. */
  readonly newLabel?: (text: string) => string;
  /** Whether a text that is no option stays as it is typed when the field is left, where `newLabel` lets it be chosen. */
  readonly keepsTyped?: boolean;
  /** A line below the label. */
  readonly hint?: string | undefined;
  /** What is wrong with the choice; null where nothing is. */
  readonly error?: string | null;
}

/** A field that finds one of many options while the reader types (the WAI-ARIA combobox with a list). */
export function Combobox(props: Props) {
  const { label, options, value, onChange, placeholder, isClearable = false, isDisabled = false, newLabel } = props;
  const { keepsTyped = false, hint, error = null } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);

  const chosen = useMemo(() => options.find((option) => option.value === value) ?? null, [options, value]);
  const found = useMemo(
    () => (isOpen ? withNew(matchingOptions(options, typed ?? ''), options, typed ?? '', newLabel) : null),
    [isOpen, options, typed, newLabel],
  );
  const shown = found?.shown ?? [];

  const open = () => {
    if (isOpen || isDisabled) return;
    setIsOpen(true);
    const at = matchingOptions(options, '').shown.findIndex((option) => option.value === value);
    setActive(at < 0 ? null : at);
  };
  const close = () => {
    setIsOpen(false);
    setTyped(null);
    setActive(null);
  };
  const pick = (option: ComboboxOption) => {
    close();
    if (option.value !== value) onChange(option.value);
  };
  const clear = () => {
    close();
    if (isClearable && value !== null) onChange(null);
  };
  const type = (text: string) => {
    setTyped(text);
    setIsOpen(true);
    setActive(text.trim() === '' ? null : 0);
  };
  const move = (event: KeyboardEvent, next: number) => {
    event.preventDefault();
    if (!isOpen) open();
    else if (shown.length > 0) setActive((next + shown.length) % shown.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = active === null ? undefined : shown[active];
    if (event.key === 'ArrowDown') move(event, active === null ? 0 : active + 1);
    else if (event.key === 'ArrowUp') move(event, active === null ? -1 : active - 1);
    else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (option) pick(option);
      else if (typed?.trim() === '') clear();
    } else if (event.key === 'Escape') {
      if (isOpen) close();
      else clear();
    }
  };
  const onBlur = () => {
    if (typed?.trim() === '') clear();
    else if (keepsTyped && newLabel && typed !== null) pick(optionAs(typed));
    else close();
  };
  const optionAs = (text: string): ComboboxOption => {
    const plain = text.trim().replaceAll(/\s+/g, ' ');
    const isIt = (word: string) => word.toLowerCase() === plain.toLowerCase();
    return options.find((option) => isIt(option.value) || isIt(option.label)) ?? { value: plain, label: plain };
  };
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === null ? [] : [`${id}-error`])].join(' '); // prettier-ignore

  return (
    <div className="field combobox">
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
      <input
        ref={input}
        id={id}
        className="select combobox__input"
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === null ? undefined : true}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && active !== null && active < shown.length ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        disabled={isDisabled}
        value={typed ?? chosen?.label ?? (newLabel ? (value ?? '') : '')}
        onChange={(event) => type(event.target.value)}
        onClick={open}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <ComboboxList id={id} label={label} found={found} active={active} value={value} onPick={pick} />
      <div className="visually-hidden" role="status">
        {found && typed !== null ? `${found.total} found` : ''}
      </div>
    </div>
  );
}
