import type { ColumnMapping } from '@/domain/column-mapping';

/**
 * Where a column of the extract is taken from, as one choice: a column of the table, one text for every row, the file's
 * name, the headings of a wide table, or nothing.
 */
export type Source =
  | { readonly from: 'column'; readonly column: string }
  | { readonly from: 'fixed' }
  | { readonly from: 'file-name' }
  | { readonly from: 'headings' }
  | { readonly from: 'nothing' };

const NOTHING: Source = { from: 'nothing' };

/** Where a field is taken from. @param field `unit_code`, `period`, or the name of the extract's column */
export function sourceOf({ unit, period, columns, constants, wide }: ColumnMapping, field: string): Source {
  if (wide?.value === field || wide?.heading === field) return { from: 'headings' };
  if (field === 'unit_code') {
    if (unit === null) return NOTHING;
    return 'column' in unit ? { from: 'column', column: unit.column } : { from: 'fixed' };
  }
  if (field === 'period') return period === null ? NOTHING : period;
  const found = columns[field];
  if (found) return { from: 'column', column: found.column };
  return field in constants ? { from: 'fixed' } : NOTHING;
}

/** The mapping with a field taken from elsewhere. */
export function withSource(mapping: ColumnMapping, field: string, source: Source): ColumnMapping {
  if (field === 'unit_code') return { ...mapping, unit: unitFrom(mapping, source) };
  if (field === 'period') return { ...mapping, period: periodFrom(mapping, source) };
  const columns = without(mapping.columns, field);
  const constants = without(mapping.constants, field);
  const times = mapping.columns[field]?.times ?? 1;
  if (source.from === 'column') return { ...mapping, constants, columns: { ...columns, [field]: { column: source.column, times } } }; // prettier-ignore
  if (source.from === 'fixed') return { ...mapping, columns, constants: { ...constants, [field]: '' } };
  return { ...mapping, columns, constants };
}

function unitFrom({ unit }: ColumnMapping, source: Source): ColumnMapping['unit'] {
  const kind = unit?.kind ?? 'practice';
  return source.from === 'column' ? { kind, column: source.column } : { kind, value: '' };
}

function periodFrom({ period }: ColumnMapping, source: Source): ColumnMapping['period'] {
  const reading = period !== null && 'reading' in period ? period.reading : 'month';
  if (source.from === 'column') return { from: 'column', column: source.column, reading };
  if (source.from === 'file-name') return { from: 'file-name', reading };
  return source.from === 'headings' ? { from: 'headings', reading } : { from: 'fixed', value: '' };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** The text that every row has in a field; null where it is taken from elsewhere. */
export function fixedText({ unit, period, constants }: ColumnMapping, field: string): string | null {
  if (field === 'unit_code') return unit !== null && 'value' in unit ? unit.value : null;
  if (field === 'period') return period?.from === 'fixed' ? period.value : null;
  return constants[field] ?? null;
}

/** The mapping with another text for every row in a field. */
export function withFixedText(mapping: ColumnMapping, field: string, text: string): ColumnMapping {
  const { unit, constants } = mapping;
  if (field === 'unit_code') return { ...mapping, unit: { kind: unit?.kind ?? 'practice', value: text } };
  if (field === 'period') return { ...mapping, period: { from: 'fixed', value: text } };
  return { ...mapping, constants: { ...constants, [field]: text } };
}

/** How the figures of a table stand: a column for each kind of figure, or one for each period or code. */
export type Shape = 'long' | 'periods' | 'codes';

/** The shape that a mapping reads. */
export function shapeOf({ wide }: ColumnMapping): Shape {
  if (wide === null) return 'long';
  return wide.heading === 'period' ? 'periods' : 'codes';
}

/**
 * The mapping for a table of another shape.
 *
 * @param value the extract's column that takes the figures @param heading the one that takes the headings, for codes
 */
export function withShape(mapping: ColumnMapping, shape: Shape, value: string, heading: string): ColumnMapping {
  if (shape === 'long') {
    const period: ColumnMapping['period'] =
      mapping.period?.from === 'headings' ? { from: 'fixed', value: '' } : mapping.period;
    return { ...mapping, wide: null, period };
  }
  const taken = shape === 'periods' ? 'period' : heading;
  const columns = without(without(mapping.columns, value), taken);
  const constants = without(without(mapping.constants, value), taken);
  const times = mapping.wide?.times ?? 1;
  if (shape === 'periods') {
    const period = periodFrom(mapping, { from: 'headings' });
    return { ...mapping, columns, constants, period, wide: { value, heading: 'period', times, columns: null } };
  }
  const own = mapping.wide?.columns ?? [];
  const period: ColumnMapping['period'] =
    mapping.period?.from === 'headings' ? { from: 'fixed', value: '' } : mapping.period;
  return { ...mapping, columns, constants, period, wide: { value, heading, times, columns: own } };
}

/** The mapping with a column of figures of a wide table renamed, taken or left out. @param as null to leave it out */
export function withFigures(mapping: ColumnMapping, column: string, as: string | null): ColumnMapping {
  const { wide } = mapping;
  if (wide === null) return mapping;
  const columns = wide.columns ?? [];
  const isThere = columns.some((each) => each.column === column);
  const next = isThere
    ? columns.flatMap((each) => (each.column !== column ? [each] : as === null ? [] : [{ column, as }]))
    : [...columns, ...(as === null ? [] : [{ column, as }])];
  return { ...mapping, wide: { ...wide, columns: next } };
}
