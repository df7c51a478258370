import type { MeasureRequest, ScannedColumn, ScanUnit } from '@/analysis/analysis';
import { formatCount, formatValue } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { periodInWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { numberAt } from '@/signals/board';
import type { Signal } from '@/signals/find-signals';
import type { Persistence } from '@/signals/persistence';
import { countsText, persistenceText, valueText, whyText } from '@/signals/words';
import type { OutliersView } from './outliers-view';

/** What goes along to the page behind a cell. */
export type Carried = Pick<OutliersView, 'pathway' | 'grouping'>;

/** Addresses of the views behind a cell. */
export interface CellLinks {
  /** The measure with the unit selected. */
  readonly measure: (request: MeasureRequest, unit: string, carried?: Carried) => string;
  /** The unit's own page. */
  readonly unit: (code: string, period: string, carried?: Carried) => string;
}

interface Props {
  readonly unit: ScanUnit;
  readonly place: number;
  /** Null for the unit as a whole. */
  readonly column: ScannedColumn | null;
  /** Every signal of the unit. */
  readonly signals: readonly Signal[];
  /** Null while earlier periods are worked out. */
  readonly before: ((signal: Signal) => Persistence) | null;
  readonly links: CellLinks;
  readonly period: string;
}

/** What lies behind the open cell: value, counts, interval, why it is flagged or not, whether it was so before. */
export function CellDetails({ unit, place, column, signals, before, links, period }: Props) {
  const size = unit.listSize === null ? '' : ` · ${formatCount(unit.listSize)} patients`;
  return (
    <div className="outlier-details" role="status">
      <p className="outlier-details__unit">
        <strong>{unit.name}</strong> {unit.code} · {unit.locality ?? NO_LOCALITY}
        {size}
      </p>
      {column ? (
        <Cell unit={unit} place={place} column={column} signals={signals} before={before} links={links} />
      ) : (
        <p>{signals.length === 0 ? 'No signal among the measures shown.' : `${startSentence(signals.map(({ column: of, direction }) => `${of.title} ${direction}`).join('; '))}.`}</p> // prettier-ignore
      )}
      <p className="outlier-details__links">
        {column && <a href={links.measure(column.request, unit.code)}>See all of {column.title}</a>}
        <a href={links.unit(unit.code, period)}>Open {unit.name}</a>
      </p>
    </div>
  );
}

function Cell({
  place,
  column,
  signals,
  before,
}: Pick<Props, 'unit' | 'place' | 'signals' | 'before' | 'links'> & { readonly column: ScannedColumn }) {
  // prettier-ignore
  const value = numberAt(column.values, place);
  const counts = countsText(column, place);
  const [low, high] = [numberAt(column.lower95, place), numberAt(column.upper95, place)];
  const interval = low === null ? '' : `; 95% interval ${formatValue(low, column.format)} to ${high === null || high === Infinity ? 'no upper end' : formatValue(high, column.format)}`; // prettier-ignore
  const signal = signals.find((one) => one.column.key === column.key);
  const persistence = signal && before ? persistenceText(before(signal)) : null;
  return (
    <p>
      {column.title}, {periodInWords(column.covered ?? column.request.period)}: <strong>{valueText(value, column)}</strong>
      {counts !== null && ` (${counts}${interval})`}
      {column.target !== null && `, against ${valueText(column.target, column)} of all together`}. {startSentence(whyText(column, place))}
      {persistence !== null && `, ${persistence}`}.{signal?.isSmall === true && ' Few events are expected of it: one or two patients move it a long way.'}
      {column.isPart[place] === 1 && ' Fewer months are given for it than for others.'}
    </p> // prettier-ignore
  );
}
