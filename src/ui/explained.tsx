import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { nextFigure } from './next-figure';
import { type WorkingItem } from './working';
import { WorkingNote } from './working-note';

interface Props {
  /** What the figure is of, such as `Ratio, DacCom`. */
  readonly name: string;
  /** The figure as printed. */
  readonly value: string;
  /** How it is drawn; absent: as its text. */
  readonly children?: ReactNode;
  /** Where the figure is from; worked out only while it is shown. */
  readonly working: () => readonly WorkingItem[];
  /** Whether Tab stops here. In a table one figure of a row is enough: arrow keys go to the others. */
  readonly isTabStop?: boolean;
}

/**
 * A printed figure that says on a click where it is from. Escape, or leaving it, closes it; Escape gives the focus back.
 * While it is closed it is a button and nothing more, so that a table may be full of them.
 */
export function Explained({ name, value, children = value, working, isTabStop = true }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLDivElement>(null);

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    } else if (event.target === button.current) {
      const next = nextFigure(button.current, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== button.current && !note.current?.contains(relatedTarget)) setIsOpen(false);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className="explained"
        aria-label={`${name} ${value}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title="How this is worked out"
        tabIndex={isTabStop ? undefined : -1}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {children}
      </button>
      {isOpen && (
        <WorkingNote
          id={id}
          ref={note}
          figure={button}
          name={name}
          value={value}
          items={working()}
          onClose={close}
          leaving={{ onKeyDown, onBlur }}
        />
      )}
    </>
  );
}
