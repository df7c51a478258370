import type { QualityNote } from '@/analysis/analysis';

interface Props {
  readonly notes: readonly QualityNote[];
}

/** Things to know about data that did load, with examples to look up. */
export function QualityNotes({ notes }: Props) {
  return (
    <ul>
      {notes.map((note) => (
        <li key={`${note.code} ${note.text}`}>
          {note.text}
          {note.examples.length > 0 && <span className="table__muted"> Such as {note.examples.join(', ')}.</span>}
        </li>
      ))}
    </ul>
  );
}
