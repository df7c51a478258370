import type { MeasureUnit } from '@/analysis/analysis';
import { formatCount, formatValue } from '@/domain/format';
import { periodInWords } from '@/domain/period';
import { DOMAIN_WORDS } from '@/signals/domain-words';
import { useCellWalk } from '@/ui/use-cell-walk';
import type { OverviewLinks } from './overview-links';
import { cellLabel, SHAPES } from './view-model/cell-words';
import type { Standing, Tartan, TartanRow } from './view-model/tartan';

interface Props {
  readonly tartan: Tartan;
  readonly title: string;
  /** What all units together are called. */
  readonly all: string;
  /** Id of the pathway shown; undefined for all measures. */
  readonly pathway: string | undefined;
  readonly links: Pick<OverviewLinks, 'area'>;
}

/** Measures down, localities across. One tab stop; the arrow keys, Home and End go from cell to cell. */
export function TartanTable({ tartan, title, all, pathway, links }: Props) {
  const { localities, groups } = tartan;
  const rows = groups.flatMap((group) => group.rows);
  const { table, onKeyDown, linkAt } = useCellWalk(
    { rows: rows.length, columns: localities.length + 1 },
    (row, column) => {
      const at = rows[row];
      return column === localities.length ? (at?.column.overall.value ?? null) !== null : (at?.cells[column] ?? null) !== null; // prettier-ignore
    },
  );

  const cell = (row: TartanRow, place: number, unit: MeasureUnit | null, standing: Standing | null) => {
    const { column } = row;
    const locality = standing === null ? null : (localities[place] ?? null);
    if (unit === null || unit.value === null) {
      return (
        <td key={place} className="tartan__cell">
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">not given</span>
        </td>
      );
    }
    return (
      <td key={place} className={`tartan__cell${standing === null ? '' : ` tartan__cell--${standing.replace(' ', '-')}`}`}>
        <a
          className="tartan__link"
          href={links.area(column.request, locality, pathway)}
          aria-label={cellLabel(column, locality ?? all, unit, standing)}
          {...linkAt(rows.indexOf(row), place)}
        >
          <span className="tartan__value">{formatValue(unit.value, column.format)}</span>
          {standing !== null && (
            <span className="tartan__word">
              {SHAPES[standing]} {standing}
            </span>
          )}
        </a>
      </td>
    ); // prettier-ignore
  };

  return (
    // The keys are for the links inside: the focus is always on one of them.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="tartan" onKeyDown={onKeyDown}>
      {/* The grid pattern of WAI-ARIA: the arrow keys go from cell to cell. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table ref={table} className="tartan__table" role="grid" aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className="tartan__corner">
              Measure
            </th>
            {[...localities, all, 'Signals'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ domain, rows: ofDomain }) => (
          <tbody key={domain}>
            <tr className="tartan__group">
              <th scope="rowgroup" colSpan={localities.length + 3}>
                <span>{DOMAIN_WORDS[domain]}</span>
              </th>
            </tr>
            {ofDomain.map((row) => (
              <tr key={row.column.key}>
                <th scope="row">
                  {row.column.title}
                  <MeasureNote row={row} />
                </th>
                {row.cells.map((each, place) => cell(row, place, each?.unit ?? null, each?.standing ?? null))}
                {cell(row, localities.length, row.column.overall, null)}
                <td className="tartan__signals">{formatCount(row.signals)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** What is needed to read a row besides its title: what a value is of, and the months it is for. */
function MeasureNote({ row: { column } }: { readonly row: TartanRow }) {
  const { unit, covered } = column;
  const notes = [unit, ...(covered === null ? [] : [periodInWords(covered)])].filter((text) => text !== '');
  return notes.length === 0 ? null : <span className="tartan__note">{notes.join(' · ')}</span>;
}
