import { type DOMAttributes, type RefObject, useEffect, useLayoutEffect } from 'react'; // prettier-ignore
import { Working, type WorkingItem } from './working';

interface Props {
  /** By which its figure names it. */
  readonly id: string;
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The figure it belongs to, beside which it is placed. */
  readonly figure: RefObject<HTMLElement | null>;
  readonly name: string;
  readonly value: string;
  readonly items: readonly WorkingItem[];
  readonly onClose: () => void;
  /** What closes it from inside: Escape, or leaving it. */
  readonly leaving: Pick<DOMAttributes<HTMLElement>, 'onKeyDown' | 'onBlur'>;
}

/** Room kept between the note, its figure and the edge of the window, in px. */
const EDGE = 8;

/** The working of one figure, above everything else on the page and beside its figure, which it follows when the page moves. */
export function WorkingNote({ id, ref, figure, name, value, items, onClose, leaving }: Props) {
  useLayoutEffect(() => {
    const note = ref.current;
    if (!note) return;
    // A browser without the top layer still shows it in place.
    if ('showPopover' in note) note.showPopover();
    note.focus({ preventScroll: true });
  }, [ref]);
  useEffect(() => {
    const place = () => ref.current && figure.current && placeBeside(ref.current, figure.current);
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [ref, figure, items]);
  return (
    <div
      id={id}
      ref={ref}
      className="working-note"
      popover="manual"
      role="dialog"
      aria-labelledby={`${id}-name`}
      tabIndex={-1}
      {...leaving}
    >
      <p className="working-note__title">
        <span id={`${id}-name`}>{name}</span>: <strong>{value}</strong>
      </p>
      <Working items={items} />
      <button type="button" className="button button--small" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

/** Below the figure where there is room, else above it or wherever there is most; never beyond the sides. */
function placeBeside(note: HTMLElement, figure: HTMLElement): void {
  const { left, top, bottom } = figure.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const [above, below] = [top - 2 * EDGE, clientHeight - bottom - 2 * EDGE];
  const isBelow = below >= Math.min(note.scrollHeight, above) || below >= above;
  note.style.left = `${Math.max(EDGE, Math.min(left, clientWidth - note.offsetWidth - EDGE))}px`;
  note.style.maxHeight = `${Math.max(120, isBelow ? below : above)}px`;
  note.style.top = isBelow ? `${bottom + EDGE}px` : 'auto';
  note.style.bottom = isBelow ? 'auto' : `${clientHeight - top + EDGE}px`;
}
