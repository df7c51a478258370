import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { isNumeric } from './canonical-columns';
import type { HeaderMatch } from './match-header';
import { UnreadableFile } from './reading';
import type { ReadTable } from './tables';
import type { TextSource } from './text-source';
import { megabytes } from './zip-directory';

const KIB = 1024;
const UNITS: Readonly<Record<string, number>> = {
  bytes: 1,
  KiB: KIB,
  MiB: KIB * KIB,
  GiB: KIB * KIB * KIB,
  TiB: KIB * KIB * KIB * KIB,
};
/** Less than this is not worth a question. */
const MANY_BYTES = 200_000_000;
/** Bytes of a number and of a text in a table; a text of more letters than this takes as many again. */
const NUMBER = 8;
const TEXT = 16;
const SHORT_TEXT = 12;
/** The first records may be shorter than the rest: so much of what they let expect is certain. */
const CERTAIN = 0.8;

/** Bytes of memory that the engine can still take; null where it puts on a disk what is more. */
export function freeMemory(engine: Engine): number | null {
  const [free = null] = engine.query(
    sql`select value as disk, memory_limit, (select sum(memory_usage_bytes)::double from duckdb_memory()) as used
        from duckdb_settings(), pragma_database_size() where name = 'temp_directory' limit 1`,
    ({ disk, memory_limit, used }) => {
      const [, size, unit = ''] = /^([\d.]+) (\w+)$/.exec(String(memory_limit)) ?? [];
      const factor = UNITS[unit];
      return disk !== '' || factor === undefined ? null : Number(size) * factor - Number(used);
    },
  );
  return free;
}

/** Bytes that the rows of a file will take in the engine at the least, as its first records let expect. */
function leastMemory(source: TextSource, match: HeaderMatch<ReadTable>): number {
  const rows = source.sample.filter(({ line }) => line > source.headerLine);
  if (rows.length === 0) return 0;
  const columns = Array.from(match.places, ([column, place]) => ({ column, place }));
  const widthOf = (cells: readonly string[]): number =>
    columns.reduce((sum, { column, place }) => {
      const { length } = cells[place] ?? '';
      const isNumber = isNumeric(column) || column.type === 'period';
      return sum + (isNumber ? NUMBER : TEXT + (length > SHORT_TEXT ? length : 0));
    }, 0);
  const sumOf = (measure: (cells: readonly string[]) => number) => rows.reduce((sum, { cells }) => sum + measure(cells), 0); // prettier-ignore
  // Each cell and what parts it from the next, quotation marks left out.
  const letters = sumOf((cells) => cells.reduce((sum, cell) => sum + cell.length + 1, 0));
  return (CERTAIN * source.bytes.size * sumOf(widthOf)) / letters;
}

/**
 * Refuses a file whose rows cannot fit into the engine's memory, before it is read: to find out by reading would take
 * minutes, and end the engine.
 *
 * @throws UnreadableFile saying how much it would take and what to do
 */
export function requireRoom(engine: Engine, source: TextSource, match: HeaderMatch<ReadTable>): void {
  const needed = leastMemory(source, match);
  if (needed < MANY_BYTES) return;
  const free = freeMemory(engine);
  if (free === null || needed <= free) return;
  throw new UnreadableFile(
    `Its rows would take ${megabytes(needed)} of memory or more, and the data engine has ${megabytes(Math.max(0, free))} left. Load fewer years at a time, remove files that are not needed, or make smaller extracts of it with “npm run prepare-extracts”, which needs no browser.`,
  );
}
