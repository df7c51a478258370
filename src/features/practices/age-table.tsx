import type { AgeList } from '@/analysis/analysis';
import { formatCount, formatPercent } from '@/domain/format';

/** A list by age band, and by sex where it is given. */
export function AgeTable({ ages }: { readonly ages: AgeList }) {
  const bands = [...new Set(ages.rows.map(({ ageBand }) => ageBand))];
  const sexes = [...new Set(ages.rows.flatMap(({ sex }) => sex ?? []))];
  const sum = (band: string | null, sex: string | null): number =>
    ages.rows
      .filter((row) => (band === null || row.ageBand === band) && (sex === null || row.sex === sex))
      .reduce((total, { patients }) => total + patients, 0);
  const all = sum(null, null);
  return (
    <table className="table">
      <caption className="visually-hidden">List by age and sex</caption>
      <thead>
        <tr>
          <th scope="col">Age</th>
          {sexes.map((sex) => (
            <th key={sex} scope="col" className="is-numeric">
              {sex}
            </th>
          ))}
          <th scope="col" className="is-numeric">
            all
          </th>
          <th scope="col" className="is-numeric">
            share
          </th>
        </tr>
      </thead>
      <tbody>
        {bands.map((band) => (
          <tr key={band}>
            <th scope="row">{band}</th>
            {sexes.map((sex) => (
              <td key={sex} className="is-numeric">
                {formatCount(sum(band, sex))}
              </td>
            ))}
            <td className="is-numeric">{formatCount(sum(band, null))}</td>
            <td className="is-numeric">{formatPercent(all > 0 ? sum(band, null) / all : null)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
