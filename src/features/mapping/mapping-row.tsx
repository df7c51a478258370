import { useState } from 'react';
import type { ColumnMapping } from '@/domain/column-mapping';
import { TextField } from '@/ui/text-field';

interface Props {
  readonly mapping: ColumnMapping;
  /** Names that are taken, its own among them. */
  readonly names: readonly string[];
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

/** One mapping in the list. */
export function MappingRow({ mapping, names, onRename, onDelete }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const { name, header, kind } = mapping;
  const next = (draft ?? name).trim();
  const fault = next === '' ? 'Give the mapping a name.' : next !== name && names.includes(next) ? 'Another mapping has this name.' : null; // prettier-ignore
  return (
    <tr>
      <th scope="row">
        {draft === null ? (
          name
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (fault !== null) return;
              setDraft(null);
              if (next !== name) onRename(next);
            }}
          >
            <TextField
              label={`New name of ${name}`}
              hint=""
              value={draft}
              error={fault}
              maxLength={80}
              isFocused
              onChange={setDraft}
            />
            <div className="mapping__row-actions">
              <button type="submit" className="button button--small">
                Save name
              </button>
              <button type="button" className="button button--small" onClick={() => setDraft(null)}>
                Cancel
              </button>
            </div>
          </form>
        )}
      </th>
      <td>{kind}</td>
      <td>{header.join(', ')}</td>
      <td>
        {draft === null && (
          <div className="mapping__row-actions">
            <button type="button" className="link-button" aria-label={`Rename ${name}`} onClick={() => setDraft(name)}>
              Rename
            </button>
            <button type="button" className="link-button" aria-label={`Delete ${name}`} onClick={onDelete}>
              Delete
            </button>
          </div>
        )}
      </td>
    </tr>
  );
}
