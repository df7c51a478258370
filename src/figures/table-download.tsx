import { useState } from 'react';
import { saveTable, type SavedTable } from './save-chart';

interface Props {
  /** What is saved, for assistive technology. */
  readonly title: string;
  /** The table, small counts masked. */
  readonly table: () => Promise<SavedTable>;
  readonly nameParts: readonly (string | null)[];
}

/** Saves a table that has no chart as CSV. What went wrong is said where it was asked for. */
export function TableDownload({ title, table, nameParts }: Props) {
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    setFailure(null);
    try {
      await saveTable(await table(), nameParts);
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : 'The file could not be made.');
    }
  };
  return (
    <>
      <button
        type="button"
        className="button button--small"
        aria-label={`Download CSV: ${title}`}
        onClick={() => void save()}
      >
        Download CSV
      </button>
      {failure !== null && (
        <p className="figure-failure" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
