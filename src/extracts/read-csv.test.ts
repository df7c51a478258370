import { describe, expect, it } from 'vitest';
import type { Engine } from '@/engine/engine';
import { QueryError } from '@/engine/query-error';
import { sql } from '@/engine/sql';
import { readCsv } from './read-csv';
import { UnreadableFile } from './reading';
import type { TextSource } from './text-source';

/** An engine that fails at the first statement with what it says. */
function failing(words: string): Engine {
  let statements = 0;
  const run = ({ text }: { readonly text: string }): void => {
    statements += 1;
    if (statements === 1) throw new QueryError(text, new Error(words));
  };
  return { run } as unknown as Engine;
}

const SOURCE = { path: 'extracts/1', header: ['a'], headerLine: 1, delimiter: ',' } as unknown as TextSource;
const read = (words: string) => () => readCsv(failing(words), SOURCE, 't', new Map(), sql`c0`, 10);

describe('readCsv', () => {
  it('says that a file cannot be read where the engine refuses its rows', () => {
    expect(read('Invalid Input Error: something about the file')).toThrow(UnreadableFile);
  });

  it.each(['Out of Memory Error: failed to allocate data of size 16.0 MiB', 'std::bad_alloc'])(
    'blames no file for an engine that is out of memory: %s',
    (words) => {
      expect(read(words)).toThrow(QueryError);
    },
  );
});
