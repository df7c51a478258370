import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { formatCount } from '@/domain/format';
import { bytesOf } from './file-bytes';
import type { QualityNote } from './load-report';
import { MixedLines, type CsvRead } from './read-csv';
import { UnreadableFile } from './reading';
import { lineFrom, withEvenLines, withoutQuotes } from './repair-text';
import { lettersOf, toUtf8 } from './text-encoding';
import type { TextSource } from './text-source';

/** What was read in the end, and of what. */
export interface SteadyRead {
  /** The source, with its text repaired where it was. */
  readonly source: TextSource;
  readonly read: CsvRead;
  readonly notes: readonly QualityNote[];
  /** Forgets the repaired text. */
  readonly drop: () => void;
}

/** As often as a text is repaired and read again. */
const MOST_REPAIRS = 25;

/**
 * Reads a text, and where its form keeps the engine from telling its rows apart repairs that and reads again: line ends
 * of several kinds, letters that are not UTF-8 beyond the first, a quotation mark that is opened and never closed and so
 * would take all rows after it with it. What was repaired is said in a note.
 *
 * @param table the table that `read` makes
 * @throws UnreadableFile when the rows still cannot be told apart
 */
export async function readSteadily(
  engine: Engine,
  source: TextSource,
  table: string,
  read: (source: TextSource) => CsvRead,
): Promise<SteadyRead> {
  let current = source;
  const drop = () => {
    if (current.path !== source.path) engine.dropFile(current.path);
  };
  const replace = (bytes: Uint8Array) => {
    drop();
    current = { ...current, path: engine.addFile(bytes), bytes: bytesOf(bytes) };
  };
  const unquoted: string[] = [];
  const unquotedAt = new Set<number>();
  let isEven = false;
  let letters: ReturnType<typeof lettersOf> | null = null;
  try {
    for (let repairs = 0; repairs < MOST_REPAIRS; repairs += 1) {
      const result = attempt(() => read(current));
      if (result === null) {
        if (isEven) break;
        isEven = true;
        replace(withEvenLines(await current.bytes.all()));
        continue;
      }
      const quoted = result.records.filter(
        ({ isBadlyQuoted, text }) => isBadlyQuoted && (text === '' || /[\r\n]|^.{9990}/s.test(text)),
      );
      const isForeign = letters === null && result.records.some(({ isBadlyEncoded }) => isBadlyEncoded);
      if (quoted.length === 0 && !isForeign) {
        return { source: current, read: result, notes: notesOn(unquoted, letters), drop };
      }
      engine.run(sql`drop table ${quoteName(table)}`);
      refuseLongLines(result, unquotedAt);
      const bytes = await current.bytes.all();
      if (isForeign) {
        letters = lettersOf(bytes);
        replace(toUtf8(bytes, letters));
      } else {
        const lines = quoted.map(({ offset }) => lineFrom(bytes, offset));
        unquoted.push(...lines.map(({ text }) => text.slice(0, 80)));
        lines.forEach(({ offset }) => unquotedAt.add(offset));
        replace(withoutQuotes(bytes, lines.map(({ offset }) => offset))); // prettier-ignore
      }
    }
    throw new UnreadableFile(
      'Its rows cannot be told apart: quotation marks are opened and not closed in many places, or line ends are mixed up. Open it in a spreadsheet and save it anew as CSV.',
    );
  } catch (error) {
    drop();
    throw error;
  }
}

/** A line that is too long without its quotation marks too. */
function refuseLongLines({ records }: CsvRead, unquotedAt: ReadonlySet<number>): void {
  const long = records.find(({ isBadlyQuoted, offset, text }) => isBadlyQuoted && unquotedAt.has(offset) && text.length > 9990); // prettier-ignore
  if (!long) return;
  throw new UnreadableFile(
    `One of its rows is longer than 4,000,000 letters: the one that begins “${long.text.slice(0, 60)}”. Take the long text out of it and load the file again.`,
  );
}

function attempt(read: () => CsvRead): CsvRead | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof MixedLines) return null;
    throw error;
  }
}

function notesOn(unquoted: readonly string[], letters: ReturnType<typeof lettersOf> | null): readonly QualityNote[] {
  const notes: QualityNote[] = [];
  if (unquoted.length > 0) {
    const isOne = unquoted.length === 1;
    const subject = isOne ? '1 line holds' : `${formatCount(unquoted.length)} lines hold`;
    notes.push({
      code: 'open-quotation',
      text: `${subject} a quotation mark that is never closed: ${isOne ? 'it was' : 'they were'} read as if it were not there.`,
      count: unquoted.length,
      examples: unquoted.slice(0, 20),
    });
  }
  if (letters === 'windows-1252') {
    notes.push({
      code: 'old-letters',
      text: 'The file is not UTF-8: its letters were read as Windows (1252) ones. Check names with accents.',
      count: 1,
      examples: [],
    });
  }
  if (letters === 'utf-8') {
    notes.push({
      code: 'damaged-letters',
      text: 'Some letters of the file are damaged (they are not UTF-8, as the others are) and stand as “\ufffd”. Check names with accents.',
      count: 1,
      examples: [],
    });
  }
  return notes;
}
