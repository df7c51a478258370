import { formatCount } from '@/domain/format';
import type { ComboboxOption, FoundOptions } from './combobox-options';

interface Props {
  /** Id of the field; the list and its options are named after it. */
  readonly id: string;
  readonly label: string;
  /** Null while the list is closed. */
  readonly found: FoundOptions | null;
  /** Place of the option that Enter would pick. */
  readonly active: number | null;
  readonly value: string | null;
  readonly onPick: (option: ComboboxOption) => void;
}

/** The options under a combobox. The focus stays in the field; a pressed mouse must not take it away. */
export function ComboboxList({ id, label, found, active, value, onPick }: Props) {
  if (!found) return <div id={`${id}-list`} role="listbox" aria-label={label} hidden />;
  const groups = [...new Set(found.shown.map((option) => option.group))];
  const optionAt = (option: ComboboxOption) => {
    const index = found.shown.indexOf(option);
    return (
      <div
        key={option.value}
        id={`${id}-${index}`}
        ref={index === active ? scrollIntoList : undefined}
        role="option"
        tabIndex={-1}
        aria-selected={option.value === value}
        className={index === active ? 'combobox__option is-active' : 'combobox__option'}
        onClick={() => onPick(option)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onPick(option);
        }}
      >
        <span>{option.label}</span>
        {option.hint !== undefined && <span className="combobox__hint">{option.hint}</span>}
      </div>
    );
  };
  return (
    <div className="combobox__popup">
      <div
        id={`${id}-list`}
        className="combobox__list"
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
      >
        {groups.map((group) => {
          const options = found.shown.filter((option) => option.group === group).map(optionAt);
          if (group === undefined) return options;
          return (
            <div key={group} role="group" aria-label={group}>
              <div className="combobox__group" role="presentation">
                {group}
              </div>
              {options}
            </div>
          );
        })}
      </div>
      {found.total === 0 && <p className="combobox__note">Nothing found</p>}
      {found.total > found.shown.length && (
        <p className="combobox__note">
          {formatCount(found.total - found.shown.length)} more: type more of the name or code
        </p>
      )}
    </div>
  );
}

function scrollIntoList(element: HTMLElement | null): void {
  if (element && 'scrollIntoView' in element) element.scrollIntoView({ block: 'nearest' });
}
