import type { ColumnMapping } from '@/domain/column-mapping';
import { periodText } from '@/domain/period';
import type { Engine, Row } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { fieldOf, kindOf, mappingFaults, type MappingFault } from './column-mapping-faults';
import { mappingFor, readMapped } from './column-mapping-read';
import type { CsvRecord } from './csv-records';
import { bytesOf } from './file-bytes';
import type { SetAsideRow } from './load-report';
import { dropStaged, makePiece } from './loaded-pieces';
import { UnreadableFile, type Reading } from './reading';
import { openText } from './text-source';

/** What a mapping makes of the first rows of a table. */
export interface MappingCheck {
  /** What keeps the mapping from being used. */
  readonly faults: readonly MappingFault[];
  /** Why the first rows cannot be read at all; null where they can, or where there are faults. */
  readonly refusal: string | null;
  /** Null where the rows were not read. */
  readonly outcome: MappingOutcome | null;
}

/** What would become of the first rows. */
export interface MappingOutcome {
  readonly read: number;
  readonly loaded: number;
  readonly merged: number;
  readonly setAside: readonly SetAsideRow[];
  readonly notData: readonly SetAsideRow[];
  /** Columns of the extract that are filled, and up to 8 rows of them as they would be stored. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const ROWS_SHOWN = 8;

/** Reads the first rows of a table by a mapping, as a load would, and stores nothing. */
export async function checkMapping(
  engine: Engine,
  name: string,
  records: readonly CsvRecord[],
  mapping: ColumnMapping,
): Promise<MappingCheck> {
  const faults = mappingFaults(mapping);
  if (faults.length > 0) return { faults, refusal: null, outcome: null };
  const opened = await openText(engine, name, bytesOf(new TextEncoder().encode(textOf(records))), {
    encoding: 'utf-8',
  });
  const file = { ...opened, delimiter: ',' as const, sample: records };
  try {
    const found = mappingFor(file, [mapping]);
    if (!found) throw new UnreadableFile('Its header is not among the first rows.');
    const reading = await readMapped(engine, file, found, () => undefined);
    return { faults, refusal: null, outcome: outcomeOf(engine, reading, mapping) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { faults, refusal: error.message, outcome: null };
    throw error;
  } finally {
    engine.dropFile(file.path);
  }
}

/** The records as CSV, each on the line on which it stands in the file. */
function textOf(records: readonly CsvRecord[]): string {
  let text = '';
  let next = 1;
  for (const { line, cells } of records) {
    const fields = cells.map((cell) => `"${cell.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll('"', '""')}"`);
    text += `${'\n'.repeat(Math.max(0, line - next))}${fields.join(',')}\n`;
    next = Math.max(line, next) + 1;
  }
  return text;
}

function outcomeOf(engine: Engine, reading: Reading, mapping: ColumnMapping): MappingOutcome {
  const [part] = reading.parts;
  const [staged] = reading.staged;
  try {
    const shown = staged ? shownRows(engine, staged, mapping) : { columns: [], rows: [] };
    return {
      read: part?.read ?? 0,
      loaded: part?.loaded ?? 0,
      merged: part?.merged ?? 0,
      setAside: reading.setAside,
      notData: reading.notData,
      ...shown,
    };
  } finally {
    reading.staged.forEach((each) => dropStaged(engine, each));
  }
}

function shownRows(
  engine: Engine,
  staged: Reading['staged'][number],
  mapping: ColumnMapping,
): Pick<MappingOutcome, 'columns' | 'rows'> {
  const { view } = makePiece(engine, 0, staged);
  const filled = [...Object.keys(mapping.columns), ...Object.keys(mapping.constants), mapping.wide?.value, mapping.wide?.heading]; // prettier-ignore
  const columns = (kindOf(mapping)?.columns ?? []).filter(
    (column) => column.type === 'unit' || column.type === 'period' || filled.includes(column.name),
  );
  const rows = engine.query(
    sql`select * from ${quoteName(view)} order by row limit ${ROWS_SHOWN}`,
    (row) =>
    columns.map(({ type, stored }) => (type === 'period' ? periodIn(row) : cellIn(row, type === 'unit' ? 'unit_code' : stored))), // prettier-ignore
  );
  return { columns: columns.map(fieldOf), rows };
}

function periodIn(row: Row): string | null {
  const { first_month: firstMonth, months } = row;
  return typeof firstMonth === 'number' && typeof months === 'number' ? periodText({ firstMonth, months }) : null;
}

function cellIn(row: Row, column: string): string | number | null {
  const value = row[column];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
