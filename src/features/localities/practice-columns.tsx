import { type LocalityScheme, markOf } from '@/charts/locality-mark';
import { NO_LOCALITY } from '@/domain/locality-colours';
import type { DataColumn } from '@/ui/data-table';
import { LocalityMark } from '@/ui/locality-mark';
import type { PracticeRow } from './practice-rows';

/** The columns of the practices, the first with a box to tick. */
export function practiceColumns(
  scheme: LocalityScheme,
  selected: ReadonlySet<string>,
  onTick: (code: string) => void,
): readonly DataColumn<PracticeRow>[] {
  return [
    {
      id: 'code',
      header: 'Practice',
      value: ({ code }) => code,
      cell: ({ code, name }) => (
        <label className="localities__tick">
          <input type="checkbox" checked={selected.has(code)} onChange={() => onTick(code)} />
          {code}
          {name !== null && <span className="visually-hidden"> {name}</span>}
        </label>
      ),
    },
    { id: 'name', header: 'Name', value: ({ name }) => name },
    {
      id: 'locality',
      header: 'Locality',
      value: ({ locality }) => locality,
      cell: ({ locality, was }) => (
        <>
          {locality !== NO_LOCALITY && <LocalityMark mark={markOf(locality, scheme)} />} {locality}
          {was !== null && <span className="localities__was"> was {was}</span>}
        </>
      ),
    },
    { id: 'figures', header: 'Figures', value: ({ hasFigures }) => (hasFigures ? 'yes' : 'none') },
    { id: 'closed', header: 'Closed', value: ({ closed }) => closed },
    { id: 'givenBy', header: 'Given by', value: ({ givenBy }) => givenBy ?? null },
  ];
}
