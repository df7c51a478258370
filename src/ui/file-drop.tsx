import { type ReactNode, useId, useRef } from 'react';
import { useFileDrop } from './use-file-drop';

interface Props {
  /** The button's words, such as `Choose files`. */
  readonly label: string;
  /** What stands beside the button in the zone. */
  readonly children: ReactNode;
  /** Called with one file or more. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly isDisabled?: boolean;
}

/** A zone to drop files or folders on, with a button that opens the browser's own file picker. */
export function FileDrop({ label, children, onFiles, isDisabled = false }: Props) {
  const id = useId();
  const zone = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const give = (files: readonly File[]) => {
    if (files.length > 0 && !isDisabled) onFiles(files);
  };
  const isOver = useFileDrop(zone, give);
  return (
    <div ref={zone} className={isOver ? 'file-drop is-over' : 'file-drop'} role="group" aria-labelledby={id}>
      <button
        type="button"
        className="button button--primary"
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        aria-label={label}
        disabled={isDisabled}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again, once it has been put right.
          event.target.value = '';
          give(files);
        }}
      />
      <div className="file-drop__text" id={id}>
        {children}
      </div>
    </div>
  );
}
