import { useEffect, useRef } from 'react';

interface Props {
  readonly done: string;
  readonly undo: (() => Promise<void>) | null;
  readonly onUndo: (undo: () => Promise<void>) => void;
}

/** Says what a step did, and offers to take it back. */
export function StepDone({ done, undo, onUndo }: Props) {
  const note = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let frame = 0;
    const takeFocus = () => {
      // The page is hidden until what it shows is that of the workspace which is open now.
      if (note.current?.offsetParent === null) frame = requestAnimationFrame(takeFocus);
      else if (button.current) button.current.focus();
      // The button that was pressed is gone: the keyboard goes on from here.
      else if (document.activeElement === document.body) note.current?.focus();
    };
    takeFocus();
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div ref={note} className="plain-note" tabIndex={-1}>
      <p>{done}</p>
      {undo && (
        <button ref={button} type="button" className="button" onClick={() => onUndo(undo)}>
          Undo
        </button>
      )}
    </div>
  );
}
