import type { ScannedColumn } from '@/analysis/analysis';
import { formatZ } from '@/domain/format';
import { bandAt, numberAt } from '@/signals/board';
import { countsText, sideOf, valueText, whyText } from '@/signals/words';
import type { Band } from '@/stats/band';

const SHAPES: Readonly<Record<Band, string>> = {
  'above-998': '▲',
  'above-95': '△',
  within: '',
  'below-95': '▽',
  'below-998': '▼',
  'not-compared': '',
};

/** What a cell says to those who do not see it: value, counts, why. */
function cellLabel(column: ScannedColumn, place: number): string {
  const value = numberAt(column.values, place);
  const counts = countsText(column, place);
  const parts = [valueText(value, column), ...(counts === null ? [] : [counts]), whyText(column, place)];
  return parts.join(', ');
}

interface Props {
  readonly id: string;
  readonly column: ScannedColumn;
  readonly columnIndex: number;
  readonly place: number;
  readonly left: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
}

/** One unit in one measure: its z, with a shape and a word that say the same. */
export function MapCell({ id, column, columnIndex, place, left, isCurrent, isOpen }: Props) {
  const band = bandAt(column, place);
  const z = numberAt(column.zShown, place);
  const side = sideOf(band);
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={columnIndex + 2}
      aria-selected={isOpen}
      aria-label={cellLabel(column, place)}
      data-cell={columnIndex}
      className={`outlier-map__cell outlier-map__cell--${band}${isCurrent ? ' is-current' : ''}${isOpen ? ' is-open' : ''}`}
      style={{ left }}
    >
      <span className="outlier-map__z">{band === 'not-compared' ? '–' : formatZ(z)}</span>
      <span className="outlier-map__word">
        {SHAPES[band]} {side === 'not compared' ? '' : side}
      </span>
    </div>
  );
}
