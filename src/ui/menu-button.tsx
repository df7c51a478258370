import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';

interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
}

interface Props {
  readonly label: string;
  /** Says what the menu acts on where the label alone would not, such as `Download Practices in rank order`. */
  readonly description?: string;
  readonly items: readonly MenuItem[];
  readonly isDisabled?: boolean;
}

/** Pixels left of the button's end that a menu may take. */
const ROOM = 240;

/** A button that opens a short menu of actions. Arrow keys, Home, End and first letters move; Escape closes. */
export function MenuButton({ label, description, items, isDisabled = false }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [opensRight, setOpensRight] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const itemAt = (index: number) => list.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]')[index];
  const focusItem = (index: number) => itemAt((index + items.length) % items.length)?.focus();
  const open = () => {
    setOpensRight((button.current?.getBoundingClientRect().right ?? Infinity) < ROOM);
    setIsOpen(true);
  };
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setIsOpen(false);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open();
    // The items are there after React has drawn them.
    const last = event.key === 'ArrowUp';
    requestAnimationFrame(() => focusItem(last ? items.length - 1 : 0));
  };
  const onItemKey = (event: KeyboardEvent, index: number) => {
    const next = nextItem(event.key, index, items);
    if (next !== null) {
      event.preventDefault();
      focusItem(next);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') setIsOpen(false);
  };
  const onBlur = (event: FocusEvent) => {
    if (!menu.current?.contains(event.relatedTarget)) setIsOpen(false);
  };

  return (
    <div className="menu" ref={menu}>
      <button
        ref={button}
        type="button"
        className="button button--small"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={description}
        disabled={isDisabled}
        onClick={() => (isOpen ? setIsOpen(false) : open())}
        onKeyDown={onButtonKey}
        onBlur={onBlur}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          className={opensRight ? 'menu__list is-right' : 'menu__list'}
          role="menu"
          aria-label={description ?? label}
        >
          {items.map((item, index) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="menu__item"
              onKeyDown={(event) => onItemKey(event, index)}
              onBlur={onBlur}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Which item a key goes to; null when it is not a key that moves. */
function nextItem(key: string, index: number, items: readonly MenuItem[]): number | null {
  if (key === 'ArrowDown') return index + 1;
  if (key === 'ArrowUp') return index - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return items.length - 1;
  if (key.length !== 1) return null;
  const starts = items.map((item) => item.label.toLowerCase().startsWith(key.toLowerCase()));
  const after = starts.indexOf(true, index + 1);
  const found = after >= 0 ? after : starts.indexOf(true);
  return found < 0 ? null : found;
}
