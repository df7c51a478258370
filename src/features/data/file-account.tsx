import { type ReactNode, useState } from 'react';
import type { LoadedFile } from '@/analysis/analysis';
import { formatCount, formatDecimal } from '@/domain/format';
import { ErrorNote } from '@/ui/error-note';
import { FileButton } from '@/ui/file-button';
import { Panel } from '@/ui/panel';
import { columnWords, reconciliation } from './load-words';
import { PartTable } from './part-table';
import { QualityNotes } from './quality-notes';
import { RowTable } from './row-table';
import { saveSetAside } from './save-set-aside';

interface Props {
  readonly file: LoadedFile;
  /** Loads a newer version in its place; null where it cannot be replaced. */
  readonly onReplace: ((by: File) => void) | null;
  readonly onClose: () => void;
}

/** The account of one file: where every row of it went, and sums to check against the publisher's. */
export function FileAccount({ file, onReplace, onClose }: Props) {
  const totals = Object.entries(file.totals);
  return (
    <Panel
      title={`Account of ${file.name}`}
      subtitle={[file.kindWords, ...(file.published === null ? [] : [`published ${file.published}`])].join(', ')}
      actions={
        <>
          {onReplace && (
            <FileButton label="Replace…" description={`Replace ${file.name} by a newer version`} onFile={onReplace} />
          )}
          <button type="button" className="button button--small" onClick={onClose}>
            Close
          </button>
        </>
      }
      footer={`${reconciliation(file)}.`}
    >
      {totals.length > 0 && (
        <Section title="Totals of what was loaded">
          <dl className="definition-grid">
            {totals.map(([column, total]) => (
              <div key={column}>
                <dt>{columnWords(column)}</dt>
                <dd>{Number.isInteger(total) ? formatCount(total) : formatDecimal(total, 2)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {file.parts.length > 1 && (
        <Section title="Sheets and parts">
          <PartTable parts={file.parts} />
        </Section>
      )}
      <Section title={`Quality notes: ${formatCount(file.notes.length)}`}>
        {file.notes.length === 0 ? <p>None.</p> : <QualityNotes notes={file.notes} />}
      </Section>
      <SetAside file={file} />
      {file.notData.length > 0 && (
        <Section title={`Rows that are not data: ${formatCount(file.rowsNotData)}`}>
          {file.notData.length < file.rowsNotData && <p>Listed: the first {formatCount(file.notData.length)}.</p>}
          <RowTable caption="Rows that are not data" rows={file.notData} />
        </Section>
      )}
      {file.ignoredColumns.length > 0 && (
        <Section title={`Columns that were ignored: ${formatCount(file.ignoredColumns.length)}`}>
          <p>{file.ignoredColumns.join(', ')}</p>
        </Section>
      )}
    </Panel>
  );
}

function SetAside({ file }: { readonly file: LoadedFile }) {
  const [error, setError] = useState<string | null>(null);
  const save = () => {
    setError(null);
    saveSetAside(file).catch((cause: unknown) => setError(cause instanceof Error ? cause.message : String(cause)));
  };
  if (file.setAside.length === 0) return null;
  return (
    <Section title={`Rows set aside: ${formatCount(file.rowsSetAside)}`}>
      <p>
        These rows were not loaded, for the reason beside each.
        {file.setAside.length < file.rowsSetAside && ` Listed: the first ${formatCount(file.setAside.length)}.`}{' '}
        <button type="button" className="button button--small" onClick={save}>
          Download set-aside rows (CSV)
        </button>
      </p>
      {error !== null && (
        <ErrorNote title="The rows could not be saved">
          <p>{error} Try again, or copy them from the table.</p>
        </ErrorNote>
      )}
      <RowTable caption="Rows set aside" rows={file.setAside} />
    </Section>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="account-section">
      <h3 className="account-section__title">{title}</h3>
      {children}
    </section>
  );
}
