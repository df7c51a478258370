import { formatP, formatZ } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { numberAt } from '@/signals/board';
import type { Signal } from '@/signals/find-signals';
import type { Movement } from '@/signals/movement';
import type { Persistence } from '@/signals/persistence';
import { countsText, persistenceText, valueText } from '@/signals/words';
import { BandTag } from '@/ui/band-tag';
import { bandAt } from '@/signals/board';
import type { DataColumn } from '@/ui/data-table';
import type { CellLinks } from './cell-details';

/** Rows of the list of signals. */
export const signalId = ({ unit, column }: Signal): string => `${unit.code} ${column.key}`;

/** @param before null while earlier periods are worked out */
export function signalColumns(
  links: CellLinks,
  before: ((signal: Signal) => Persistence) | null,
  isByDiscovery: boolean,
  period: string,
): readonly DataColumn<Signal>[] {
  const adjusted: DataColumn<Signal> = {
    id: 'p',
    header: 'Adjusted p',
    value: ({ adjustedP }) => adjustedP,
    cell: ({ adjustedP }) => formatP(adjustedP),
    isNumeric: true,
  };
  return [
    { id: 'unit', header: 'Name', value: ({ unit }) => unit.name, cell: ({ unit }) => <a href={links.unit(unit.code, period)}>{unit.name}</a> },
    { id: 'locality', header: 'Locality', value: ({ unit }) => unit.locality ?? NO_LOCALITY },
    { id: 'measure', header: 'Measure', value: ({ column }) => column.title, cell: ({ column, unit }) => <a href={links.measure(column.request, unit.code)}>{column.title}</a> },
    { id: 'value', header: 'Value', value: ({ column, place }) => numberAt(column.values, place), cell: ({ column, place }) => valueText(numberAt(column.values, place), column), isNumeric: true },
    { id: 'target', header: 'All together', value: ({ column }) => column.target, cell: ({ column }) => valueText(column.target, column), isNumeric: true },
    { id: 'counts', header: 'Counts', value: ({ column, place }) => countsText(column, place), isNumeric: true },
    { id: 'band', header: 'Limits', value: ({ column, place }) => bandAt(column, place), cell: ({ column, place }) => <BandTag band={bandAt(column, place)} /> },
    { id: 'z', header: 'z', value: ({ z }) => Math.abs(z), cell: ({ z }) => formatZ(z), isNumeric: true },
    ...(isByDiscovery ? [adjusted] : []),
    { id: 'before', header: 'Before', value: (signal) => (before ? before(signal).outside : null), cell: (signal) => (before ? (persistenceText(before(signal)) ?? 'no earlier year') : 'working out…') },
    { id: 'small', header: 'Small', value: ({ isSmall }) => (isSmall ? 'few events expected' : ''), cell: ({ isSmall }) => (isSmall ? 'few events expected' : '') },
  ]; // prettier-ignore
}

export const movementId = ({ unit, column }: Movement): string => `${unit.code} ${column.key}`;

export function movementColumns(links: CellLinks, period: string): readonly DataColumn<Movement>[] {
  return [
    { id: 'unit', header: 'Name', value: ({ unit }) => unit.name, cell: ({ unit }) => <a href={links.unit(unit.code, period)}>{unit.name}</a> },
    { id: 'locality', header: 'Locality', value: ({ unit }) => unit.locality ?? NO_LOCALITY },
    { id: 'measure', header: 'Measure', value: ({ column }) => column.title, cell: ({ column, unit }) => <a href={links.measure(column.request, unit.code)}>{column.title}</a> },
    { id: 'before', header: 'Before', value: ({ before }) => before, cell: ({ before, column }) => valueText(before, column), isNumeric: true },
    { id: 'after', header: 'Now', value: ({ after }) => after, cell: ({ after, column }) => valueText(after, column), isNumeric: true },
    { id: 'z', header: 'z of the change', value: ({ z }) => Math.abs(z), cell: ({ z }) => formatZ(z), isNumeric: true },
  ]; // prettier-ignore
}
