import { useFileDrop } from './use-file-drop';

interface Props {
  /** What a drop does, shown while files are held over the page. */
  readonly text: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files dropped anywhere on the page, except where a drop zone has already taken them. */
export function DropAnywhere({ text, onFiles }: Props) {
  return useFileDrop(null, onFiles) ? <div className="drop-anywhere">{text}</div> : null;
}
