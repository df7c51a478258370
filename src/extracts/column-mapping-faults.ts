import type { ColumnMapping } from '@/domain/column-mapping';
import { UNIT_KINDS, type UnitKind } from '@/domain/unit-kind';
import { isNumeric, type CanonicalColumn } from './canonical-columns';
import { requiredOf, type CanonicalKind } from './canonical-kind';
import { CANONICAL_KINDS } from './canonical-kinds';
import { placeOf } from './column-mapping-header';

/** Something that a mapping lacks or has too much. */
export interface MappingFault {
  /** `kind`, `unit_code`, `period`, `wide`, or the name of the extract's column. */
  readonly field: string;
  /** A plain sentence. */
  readonly message: string;
}

/** The kind of extract that a mapping makes; undefined where there is none of that id. */
export function kindOf({ kind }: Pick<ColumnMapping, 'kind'>): CanonicalKind | undefined {
  return CANONICAL_KINDS.find(({ id }) => id === kind);
}

/** The field of a mapping that fills a column. */
export function fieldOf({ type, name }: CanonicalColumn): string {
  if (type === 'unit') return 'unit_code';
  return type === 'period' ? 'period' : name;
}

/** What keeps a mapping from being used; none where it can be. */
export function mappingFaults(mapping: ColumnMapping): readonly MappingFault[] {
  const kind = kindOf(mapping);
  if (!kind) {
    const ids = CANONICAL_KINDS.map(({ id }) => id).join(', ');
    return [{ field: 'kind', message: `“${mapping.kind}” is no kind of extract. The kinds are: ${ids}.` }];
  }
  const required = requiredOf(kind, (column) => isFilled(mapping, column));
  const missing = required
    .filter((column) => !isFilled(mapping, column))
    .map((column) => ({ field: fieldOf(column), message: missingWords(column) }));
  return [...missing, ...unknownFields(mapping, kind), ...wideFaults(mapping, kind), ...columnFaults(mapping)];
}

function isFilled({ unit, period, columns, constants, wide }: ColumnMapping, column: CanonicalColumn): boolean {
  if (column.type === 'unit') return unit !== null && ('column' in unit || unit.value.trim() !== '');
  if (column.type === 'period') return period !== null && (period.from !== 'fixed' || period.value !== '');
  const { name } = column;
  return name in columns || (constants[name] ?? '').trim() !== '' || wide?.value === name || wide?.heading === name;
}

function missingWords({ type, name }: CanonicalColumn): string {
  if (type === 'unit') return 'Choose the column that holds the practice (or other unit) each row is of.';
  if (type === 'period') return 'Say which period the rows are of.';
  return `Choose the column for ${name}, or say what it is in every row.`;
}

function unknownFields(mapping: ColumnMapping, kind: CanonicalKind): readonly MappingFault[] {
  const { columns, constants, unit, period } = mapping;
  const has = (type: CanonicalColumn['type']) => kind.columns.some((column) => column.type === type);
  const others = kind.columns.filter(({ type }) => type !== 'unit' && type !== 'period').map(({ name }) => name);
  const fault = (field: string, message: string): MappingFault => ({ field, message });
  return [
    ...[...Object.keys(columns), ...Object.keys(constants)]
      .filter((name) => !others.includes(name))
      .map((field) => fault(field, `${kind.id} has no column ${field}.`)),
    ...(unit !== null && !has('unit') ? [fault('unit_code', `Rows of ${kind.id} are of no unit.`)] : []),
    ...(period !== null && !has('period') ? [fault('period', `Rows of ${kind.id} are of no period.`)] : []),
    ...(unit !== null && has('unit') && !unitKindsOf(kind).includes(unit.kind)
      ? [fault('unit_code', `Rows of ${kind.id} are of practices only.`)]
      : []),
  ];
}

/** The kinds of unit that rows of a kind of extract may be of. */
export function unitKindsOf({ unitHeadings }: CanonicalKind): readonly UnitKind[] {
  if (unitHeadings.length === 0) return [];
  return unitHeadings.length === 1 ? ['practice'] : UNIT_KINDS;
}

function wideFaults({ wide, period, columns }: ColumnMapping, kind: CanonicalKind): readonly MappingFault[] {
  const fault = (message: string): readonly MappingFault[] => [{ field: 'wide', message }];
  const fromHeadings = period?.from === 'headings';
  if (wide === null) {
    return fromHeadings ? [{ field: 'period', message: 'Periods are read from headings only where the table has a column for each.' }] : []; // prettier-ignore
  }
  const value = kind.columns.find(({ name }) => name === wide.value);
  if (!value || !isNumeric(value)) return fault('Choose what the figures under the headings are.');
  if (wide.value in columns) return fault(`${wide.value} is both in a column of its own and under the headings.`);
  if (fromHeadings !== (wide.heading === 'period'))
    return fault('Say what the headings of the columns of figures are.');
  if (fromHeadings) return wide.columns === null ? [] : fault('Columns of periods are found by their headings.');
  const heading = kind.columns.find(({ name }) => name === wide.heading);
  if (!heading || isNumeric(heading)) return fault('Say what the headings of the columns of figures are.');
  if (wide.heading in columns) return fault(`${wide.heading} is both in a column of its own and in the headings.`);
  return wide.columns === null || wide.columns.length === 0 ? fault('Choose the columns that hold figures.') : [];
}

/** Columns that the header of the mapping does not have, or that are used twice. */
function columnFaults(mapping: ColumnMapping): readonly MappingFault[] {
  const used = usedColumns(mapping);
  return used.flatMap(({ field, column }, index): readonly MappingFault[] => {
    if (placeOf(mapping.header, column) < 0) return [{ field, message: `The table has no column “${column}”.` }];
    const other = used.slice(0, index).find((earlier) => earlier.column === column);
    return other ? [{ field, message: `“${column}” is used for ${other.field} already.` }] : [];
  });
}

function usedColumns({ unit, period, columns, wide }: ColumnMapping) {
  return [
    ...(unit && 'column' in unit ? [{ field: 'unit_code', column: unit.column }] : []),
    ...(period?.from === 'column' ? [{ field: 'period', column: period.column }] : []),
    ...Object.entries(columns).map(([field, { column }]) => ({ field, column })),
    ...(wide?.columns ?? []).map(({ column }) => ({ field: 'wide', column })),
  ];
}
