import type { RefusedFile } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { ErrorNote } from '@/ui/error-note';

interface Props {
  readonly files: readonly RefusedFile[];
  readonly onRemove: (source: string) => Promise<void>;
}

/** Kept files that could not be opened this time, and what to do about each. */
export function UnreadFiles({ files, onRemove }: Props) {
  return (
    <ErrorNote
      title={
        files.length === 1
          ? 'One kept file could not be opened'
          : `${formatCount(files.length)} kept files could not be opened`
      }
    >
      {' '}
      {/* prettier-ignore */}
      <ul>
        {files.map(({ source, name, message }) => (
          <li key={`${source} ${name}`}>
            {message}{' '}
            <button type="button" className="link-button" aria-label={`Remove ${name}`} onClick={() => void onRemove(source)}> {/* prettier-ignore */}
              Remove it
            </button>
          </li>
        ))}
      </ul>
      <p>
        The other files are open. To have a file back, load it again from where you saved it: it takes the place of the
        one that is kept.
      </p>{' '}
      {/* prettier-ignore */}
    </ErrorNote>
  );
}
