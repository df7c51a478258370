import type { PracticeResult } from '@/analysis/analysis';
import { formatCount, formatPercent } from '@/domain/format';
import { periodInWords } from '@/domain/period';
import { Panel } from '@/ui/panel';
import { ScrollRegion } from '@/ui/scroll-region';
import { AgeTable } from './age-table';
import { sizeRows } from './view-model/size-rows';

/** The list and the registers of one practice over the years, and its list by age and sex. */
export function SizesPanel({ practice }: { readonly practice: PracticeResult }) {
  const { years, rows } = sizeRows(practice);
  return (
    <Panel
      title="List and registers"
      subtitle="Patients in each year; of a register also its share of the list."
      width="wide"
    >
      {rows.length === 0 ? (
        <p className="practice-plain">No list and no register of it is loaded.</p>
      ) : (
        <ScrollRegion label="List and registers by year">
          <table className="table">
            <caption className="visually-hidden">List and registers by year</caption>
            <thead>
              <tr>
                <th scope="col">Patients</th>
                {years.map((year) => (
                  <th key={year} scope="col" className="is-numeric">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, cells }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={years[index]} className="is-numeric">
                      {cell === null ? '–' : formatCount(cell.patients)}
                      {cell !== null && cell.share !== null && (
                        <span className="practice-share"> {formatPercent(cell.share)}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {practice.ages && (
        <details className="practice-ages">
          <summary>By age and sex, {periodInWords(practice.ages.period)}</summary>
          <AgeTable ages={practice.ages} />
        </details>
      )}
    </Panel>
  );
}
