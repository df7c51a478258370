import type { Engine } from '@/engine/engine';
import type { MappingPlan } from './column-mapping-plan';
import { csvRecords, type CsvRecord } from './csv-records';
import { bytesOf, type FileBytes } from './file-bytes';
import { strayOf } from './loose-rows';
import { UnreadableFile } from './reading';
import type { Stray } from './stray';
import { decodeText, lettersOf } from './text-encoding';
import type { TextSource } from './text-source';

/** So many line breaks in one record are a quotation mark that was never closed, and not text. */
const MOST_LINE_BREAKS = 50;
const SAMPLE_RECORDS = 60;
const CHUNK_RECORDS = 5000;

/**
 * Makes the text that a mapping makes of a table, for the canonical reader to read in its stead. Records with another
 * number of cells than the header are left out and given as strays. The caller drops its `path` when done.
 *
 * @throws UnreadableFile when a quotation mark takes many rows with it
 */
export async function remadeText(
  engine: Engine,
  source: TextSource,
  { header, remake, unitPlace }: MappingPlan & { readonly remake: NonNullable<MappingPlan['remake']> },
): Promise<TextSource> {
  const written = new Written();
  const strays: Stray[] = [];
  written.add(header, source.headerLine);
  for (const record of csvRecords(await textOf(source.bytes), source.delimiter)) {
    if (record.line <= source.headerLine) continue;
    const width = source.header.length;
    const { line, cells } = record;
    const isRow = cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
    if (isRow) remake(cells).forEach((made) => written.add(made, line));
    else strays.push(checkedStray(record, unitPlace, width));
  }
  const bytes = written.bytes();
  return {
    ...source,
    path: engine.addFile(bytes),
    bytes: bytesOf(bytes),
    encoding: 'utf-8',
    delimiter: ',',
    header,
    headerLine: 1,
    sample: written.sample,
    fileLine: (line) => written.lines[line - 1] ?? 0,
    strays,
  };
}

function checkedStray({ line, cells }: CsvRecord, unitPlace: number, width: number): Stray {
  if (cells.some((cell) => cell.split('\n').length > MOST_LINE_BREAKS)) {
    throw new UnreadableFile(
      `A quotation mark in the row that begins on line ${line} is never closed, and takes the rows after it with it. Remove it or close it.`,
    );
  }
  return strayOf(line, cells, unitPlace, width);
}

/** The text of a file: its head was UTF-8, but the first letter of another encoding may stand below. */
async function textOf(bytes: FileBytes): Promise<string> {
  const all = await bytes.all();
  return decodeText(all, lettersOf(all));
}

/** Records as they are written, one line each, with the line of the file that each comes from. */
class Written {
  readonly lines: number[] = [];
  readonly sample: CsvRecord[] = [];
  private readonly chunks: Uint8Array[] = [];
  private records: string[] = [];
  private readonly encoder = new TextEncoder();

  add(cells: readonly string[], line: number): void {
    this.lines.push(line);
    if (this.sample.length < SAMPLE_RECORDS) this.sample.push({ line: this.lines.length, cells });
    this.records.push(`${cells.map(fieldOf).join(',')}\n`);
    if (this.records.length >= CHUNK_RECORDS) this.flush();
  }

  bytes(): Uint8Array {
    this.flush();
    const all = new Uint8Array(this.chunks.reduce((size, chunk) => size + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }

  private flush(): void {
    this.chunks.push(this.encoder.encode(this.records.join('')));
    this.records = [];
  }
}

function fieldOf(cell: string): string {
  const text = cell.replaceAll(/\s*[\r\n]+\s*/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
