import type { ColumnMapping } from '@/domain/column-mapping';
import { formatCount } from '@/domain/format';
import type { Engine } from '@/engine/engine';
import { readCanonical } from './canonical-reader';
import { columnNames, headerPlace } from './column-mapping-header';
import { planMapping } from './column-mapping-plan';
import { remadeText } from './column-mapping-text';
import type { QualityNote } from './load-report';
import type { Reading } from './reading';
import { withHeader, type TextFile } from './text-source';

/** The first of some mappings that a table's header is that of, and where the header stands. */
export function mappingFor(
  file: TextFile,
  mappings: readonly ColumnMapping[],
): { readonly mapping: ColumnMapping; readonly place: number } | null {
  for (const mapping of mappings) {
    const place = headerPlace(file.sample, mapping);
    if (place >= 0) return { mapping, place };
  }
  return null;
}

/**
 * Reads a table by a mapping: as the canonical extract that the mapping makes of it, by the reader of those, with its
 * checks and its account. Lines are those of the file.
 *
 * @throws UnreadableFile when the mapping cannot be used, or the table cannot be read
 */
export async function readMapped(
  engine: Engine,
  file: TextFile,
  { mapping, place }: { readonly mapping: ColumnMapping; readonly place: number },
  step: (text: string) => void,
): Promise<Reading> {
  const found = withHeader(file, place);
  const source = { ...found, header: columnNames(found.header) };
  const plan = planMapping(mapping, source.header, file);
  const { remake } = plan;
  if (remake === null) return named(await readCanonical(engine, source, plan.match, step), mapping, []);
  step('Applying the column mapping');
  const text = await remadeText(engine, source, { ...plan, remake });
  try {
    const reading = await readCanonical(engine, text, plan.match, step);
    return named(reading, mapping, mapping.wide === null ? [] : [wideNote(reading)]);
  } finally {
    engine.dropFile(text.path);
  }
}

function named(reading: Reading, mapping: ColumnMapping, notes: readonly QualityNote[]): Reading {
  const kindWords = `${reading.kindWords}, by the mapping “${mapping.name}”`;
  return { ...reading, kindWords, mapping, notes: [...notes, ...reading.notes] };
}

function wideNote({ parts }: Reading): QualityNote {
  const rows = parts.reduce((sum, { read }) => sum + read, 0);
  return {
    code: 'wide-table',
    text: `Each column of figures was made a row of its own: rows are counted so (${formatCount(rows)} with titles).`,
    count: rows,
    examples: [],
  };
}
