import type { Description } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { Panel } from '@/ui/panel';
import type { OverviewLinks } from './overview-links';
import { notesOf } from './view-model/notes-worth-knowing';

interface Props {
  readonly description: Description;
  readonly links: OverviewLinks;
}

const MOST = 5;

/** The notes on the loaded data that a reader should know first. */
export function NotesPanel({ description, links }: Props) {
  const notes = notesOf(description);
  const more = notes.length - MOST;
  return (
    <Panel
      title="Worth knowing about the data"
      width="narrow"
      footer={
        <p>
          {more > 0 && `${formatCount(more)} more ${more === 1 ? 'note' : 'notes'} on the Data page. `}
          <a href={links.file(null)}>See all notes with examples</a>
        </p>
      }
    >
      {notes.length === 0 && <p className="plain-note">No note on anything that is loaded.</p>}
      <ul className="overview-notes">
        {notes.slice(0, MOST).map(({ note, file }) => (
          <li key={`${file?.id ?? ''} ${note.code} ${note.text}`}>
            {note.text} {file && <a href={links.file(file.id)}>{file.name}</a>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
