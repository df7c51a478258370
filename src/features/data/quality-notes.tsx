import type { QualityNote } from '@/analysis/analysis';

interface Props {
  readonly notes: readonly QualityNote[];
}

/** More examples than this bury the note itself: the rest are folded away. */
const MOST_EXAMPLES = 3;

/** Things to know about data that did load, with examples to look up. */
export function QualityNotes({ notes }: Props) {
  return (
    <ul>
      {notes.map((note) => (
        <li key={`${note.code} ${note.text}`}>
          {note.text}
          <Examples of={note.examples} />
        </li>
      ))}
    </ul>
  );
}

function Examples({ of: examples }: { readonly of: readonly string[] }) {
  if (examples.length === 0) return null;
  const more = examples.slice(MOST_EXAMPLES);
  return (
    <>
      <span className="table__muted"> Such as {examples.slice(0, MOST_EXAMPLES).join('; ')}.</span>
      {more.length > 0 && (
        <details className="table__muted">
          <summary>{more.length === 1 ? 'One more example' : `${more.length} more examples`}</summary>
          {more.join('; ')}.
        </details>
      )}
    </>
  );
}
