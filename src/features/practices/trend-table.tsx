import { numberAt } from '@/signals/board';
import { periodInWords } from '@/domain/period';
import { type Comparator, comparatorValue } from './view-model/comparator';
import { printedDenominator, printedNumerator } from './view-model/printed';
import { valueText } from '@/signals/words';
import type { TrendYear } from './view-model/trend-model';

interface Props {
  readonly years: readonly TrendYear[];
  readonly place: number;
  readonly comparator: Comparator;
  readonly caption: string;
}

/** The figures behind one measure over the years. */
export function TrendTable({ years, place, comparator, caption }: Props) {
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col" className="is-numeric">
            Counted
          </th>
          <th scope="col" className="is-numeric">
            Of or for
          </th>
          <th scope="col" className="is-numeric">
            Value
          </th>
          {comparator.kind !== 'all' && (
            <th scope="col" className="is-numeric">
              {comparator.words}
            </th>
          )}
          <th scope="col" className="is-numeric">
            All
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ period, column }) => (
          <tr key={period}>
            <th scope="row">{periodInWords(column?.request.period ?? period)}</th>
            <td className="is-numeric">
              {column ? printedNumerator(numberAt(column.numerators, place), column) : '–'}
            </td>
            <td className="is-numeric">
              {column ? printedDenominator(numberAt(column.denominators, place), column) : '–'}
            </td>
            <td className="is-numeric">{column ? valueText(numberAt(column.values, place), column) : '–'}</td>
            {comparator.kind !== 'all' && (
              <td className="is-numeric">{column ? valueText(comparatorValue(column, comparator), column) : '–'}</td>
            )}
            <td className="is-numeric">{column ? valueText(column.overall.value, column) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
