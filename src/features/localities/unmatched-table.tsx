import { DataTable, type DataColumn } from '@/ui/data-table';
import { formatCount } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import type { Unmatched } from './map-changes';
import { saveUnmatched } from './map-file';

interface Props {
  readonly unmatched: readonly Unmatched[];
}

const COLUMNS: readonly DataColumn<Unmatched>[] = [
  { id: 'code', header: 'Code', value: ({ code }) => code },
  { id: 'name', header: 'Name', value: ({ name }) => name },
  { id: 'problem', header: 'What does not match', value: ({ problem }) => problem },
  { id: 'locality', header: 'Locality', value: ({ locality }) => locality },
];

/** Codes of the map that match no figures, and practices with figures that the map leaves out. */
export function UnmatchedTable({ unmatched }: Props) {
  const homeless = unmatched.filter(({ locality }) => locality === null).length;
  const idle = unmatched.length - homeless;
  return (
    <section className="localities__unmatched" aria-label="Codes that match nothing">
      <div className="localities__unmatched-head">
        <h3 className="localities__form-title">Codes that match nothing</h3>
        <button
          type="button"
          className="button button--small"
          disabled={unmatched.length === 0}
          onClick={() => void saveUnmatched(unmatched)}
        >
          Download the list (CSV)
        </button>
      </div>
      <p>
        {unmatched.length === 0
          ? 'None: every code on the map has figures, and every practice with figures is in a locality.'
          : `${formatCount(homeless)} ${unitWord('practice', homeless)} with figures in no locality; ${formatCount(idle)} ${idle === 1 ? 'code' : 'codes'} on the map without figures in any loaded file.`}
      </p>
      {unmatched.length > 0 && (
        <DataTable
          caption="Codes that match nothing"
          isCaptionHidden
          columns={COLUMNS}
          rows={unmatched}
          rowId={({ code, problem }) => `${code} ${problem}`}
          emptyText="None."
          maxHeight={260}
        />
      )}
    </section>
  );
}
