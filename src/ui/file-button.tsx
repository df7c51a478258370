import { useRef } from 'react';

interface Props {
  /** The button's words, such as `Import…`. */
  readonly label: string;
  /** Says what the button acts on where its words alone would not. */
  readonly description?: string;
  /** Kinds of file the picker offers, such as `.zip`; absent: all. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}

/** A small button that opens the browser's own picker for one file. */
export function FileButton({ label, description, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="button button--small"
        aria-label={description}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again, once it has been put right.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
