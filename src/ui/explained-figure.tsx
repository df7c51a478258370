import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';

interface Props {
  /** What the figure is of. */
  readonly label: string;
  /** The figure as printed. */
  readonly value: string;
  /** What stands under it: an interval, a basis, a caveat. */
  readonly note?: ReactNode;
  /** Where the figure is from: numerator, denominator, rows and formula. */
  readonly explanation: ReactNode;
}

/** Room kept between what is explained and the edge of the window, in px. */
const EDGE = 8;

/** A figure that says on a click where it is from. Escape, or leaving it, closes it; Escape gives the focus back. */
export function ExplainedFigure({ label, value, note, explanation }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const opened = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = opened.current;
    if (!isOpen || !element) return;
    const { left, right } = element.getBoundingClientRect();
    const beyond = right - (document.documentElement.clientWidth - EDGE);
    if (beyond > 0) element.style.left = `${-Math.min(beyond, left - EDGE)}px`;
    element.focus({ preventScroll: true });
  }, [isOpen]);

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    close();
  };
  const onBlur = (event: FocusEvent) => {
    if (!whole.current?.contains(event.relatedTarget)) setIsOpen(false);
  };

  const leaving = { onKeyDown, onBlur };
  return (
    <div className="explained-figure" ref={whole} role="group" aria-labelledby={`${id}-label`} {...leaving}>
      <p className="explained-figure__label" id={`${id}-label`}>
        {label}
      </p>
      <p className="explained-figure__value">
        <button
          ref={button}
          id={`${id}-value`}
          type="button"
          className="explained-figure__button"
          aria-labelledby={`${id}-label ${id}-value`}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-explained` : undefined}
          title="How this is worked out"
          onClick={() => setIsOpen(!isOpen)}
        >
          {value}
        </button>
      </p>
      {note !== undefined && <p className="explained-figure__note">{note}</p>}
      {isOpen && (
        <div
          ref={opened}
          id={`${id}-explained`}
          className="explained-figure__explained"
          role="dialog"
          aria-labelledby={`${id}-label`}
          tabIndex={-1}
        >
          {explanation}
          <button type="button" className="button button--small" onClick={close}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
