import { useRef, useState, useSyncExternalStore } from 'react';
import { mappingFileText, readMappingFile, type ColumnMapping } from '@/domain/column-mapping';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ScrollRegion } from '@/ui/scroll-region';
import './mapping.css';
import { MappingRow } from './mapping-row';
import { freeName, type MappingStore } from './mapping-store';

interface Props {
  readonly store: MappingStore;
}

/** The reader's mappings: what each makes of which headings, to rename, delete, export and import. */
export function MappingList({ store }: Props) {
  const mappings = useSyncExternalStore(store.subscribe, store.list);
  const [deleted, setDeleted] = useState<ColumnMapping | null>(null);
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const importFrom = async (file: File) => {
    setError(null);
    const read = readMappingFile(await file.text());
    if (typeof read === 'string') setError(`“${file.name}” was not imported. ${read}`);
    else read.forEach((mapping) => addMapping(store, mapping));
  };
  const exportAll = async () => {
    const { saveFile } = await import('@/exports/save-file');
    saveFile(new Blob([mappingFileText(mappings)], { type: 'application/json' }), 'column-mappings.json');
  };
  return (
    <Panel
      title="Column mappings"
      subtitle="How tables with headings of their own are read. A mapping is used for every file with the same headings that is no known extract."
      footer="Kept with the workspace. Export them to use them elsewhere, or on the command line with --mapping."
      actions={
        <>
          <button type="button" className="button button--small" onClick={() => input.current?.click()}>
            Import (JSON)
          </button>
          <input
            ref={input}
            hidden
            type="file"
            accept=".json,application/json"
            aria-label="Import mappings"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void importFrom(file);
              event.target.value = '';
            }}
          />
          <button
            type="button"
            className="button button--small"
            disabled={mappings.length === 0}
            onClick={() => void exportAll()}
          >
            Export (JSON)
          </button>
        </>
      }
    >
      {error !== null && (
        <ErrorNote title="The mappings could not be imported">
          <p>{error}</p>
        </ErrorNote>
      )}
      {deleted !== null && (
        <div className="plain-note" role="status">
          <p>“{deleted.name}” was deleted. Files that it read stay loaded.</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              addMapping(store, deleted);
              setDeleted(null);
            }}
          >
            Undo: keep “{deleted.name}”
          </button>
        </div>
      )}
      {mappings.length === 0 ? (
        <p>None yet. A file that is not recognised offers to map its columns when it is loaded.</p>
      ) : (
        <ScrollRegion>
          <table className="table">
            <caption className="visually-hidden">Column mappings</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Makes</th>
                <th scope="col">Headings of the table</th>
                <th scope="col">
                  <span className="visually-hidden">Change</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {mappings.map((mapping) => (
                <MappingRow
                  key={mapping.name}
                  mapping={mapping}
                  names={mappings.map(({ name }) => name)}
                  onRename={(name) => {
                    store.remove(mapping.name);
                    store.save({ ...mapping, name });
                  }}
                  onDelete={() => {
                    store.remove(mapping.name);
                    setDeleted(mapping);
                  }}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Panel>
  );
}

/** Adds a mapping under its name, or one beside it where another has that name; the very same is not added twice. */
function addMapping(store: MappingStore, mapping: ColumnMapping): void {
  const mappings = store.list();
  const same = mappings.find(({ name }) => name === mapping.name);
  if (same && JSON.stringify(same) === JSON.stringify(mapping)) return;
  store.save({ ...mapping, name: freeName(mapping.name, mappings) });
}
