import type { MappingCheck, UnrecognisedTable } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { fieldName, outcomeWords } from './mapping-words';
import { ScrollBox } from './scroll-box';

interface Props {
  /** Null until the first answer. */
  readonly check: MappingCheck | null;
  readonly isCurrent: boolean;
  /** Why the rows could not be looked at at all. */
  readonly error: string | null;
  readonly table: UnrecognisedTable;
}

const MOST_LISTED = 8;

/** What would become of the first rows, as a load would have it. */
export function MappingOutcome({ check, isCurrent, error, table }: Props) {
  const outcome = check?.outcome ?? null;
  const left = [...(outcome?.setAside ?? []).map((row) => ({ row, fate: 'Set aside' })), ...(outcome?.notData ?? []).map((row) => ({ row, fate: 'Not data' }))]; // prettier-ignore
  return (
    <section className="account-section" aria-busy={!isCurrent && error === null}>
      <h3 className="account-section__title">What the first rows would make</h3>
      <p role="status">{error ?? (check ? outcomeWords(check) : 'Reading the first rows')}</p>
      {outcome && outcome.rows.length > 0 && (
        <ScrollBox label={`Rows that would load from ${table.name}`}>
          <table className="table">
            <caption className="visually-hidden">Rows that would load</caption>
            <thead>
              <tr>
                {outcome.columns.map((column) => (
                  <th key={column} scope="col">
                    {fieldName(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {outcome.rows.map((cells, index) => (
                <tr key={index}>
                  {cells.map((cell, place) => (
                    <td key={outcome.columns[place]} className={typeof cell === 'number' ? 'is-numeric' : undefined}>
                      {cell ?? <span className="table__muted">not given</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {left.length > 0 && (
        <ul className="mapping__left">
          {left.slice(0, MOST_LISTED).map(({ row, fate }, index) => (
            <li key={index}>
              {fate}: line {formatCount(row.line)}
              {row.column !== null && `, ${row.column}`}
              {row.value !== null && row.value !== '' && ` “${row.value.slice(0, 80)}”`}: {row.reason}
            </li>
          ))}
          {left.length > MOST_LISTED && <li>and {formatCount(left.length - MOST_LISTED)} more</li>}
        </ul>
      )}
    </section>
  );
}
