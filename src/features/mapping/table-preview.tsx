import type { UnrecognisedTable } from '@/analysis/analysis';
import { ScrollBox } from './scroll-box';

interface Props {
  readonly name: string;
  readonly records: UnrecognisedTable['records'];
  readonly headerLine: number;
}

const MOST_ROWS = 20;

/** The first rows of a table as they stand in it, with their lines; the headings stand out. */
export function TablePreview({ name, records, headerLine }: Props) {
  const shown = records.slice(0, MOST_ROWS);
  const width = Math.max(...shown.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, place) => place);
  return (
    <ScrollBox label={`First rows of ${name}`}>
      <table className="table">
        <caption className="visually-hidden">First rows of {name}</caption>
        <tbody>
          {shown.map(({ line, cells }) => {
            const isHeader = line === headerLine;
            return (
              <tr key={line} className={isHeader ? 'mapping__header-row' : undefined}>
                <th scope="row" className="is-numeric">
                  {line}
                </th>
                {places.map((place) =>
                  isHeader ? (
                    <th key={place} scope="col">
                      {cells[place] ?? ''}
                    </th>
                  ) : (
                    <td key={place}>{cells[place] ?? ''}</td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
