import type { Engine } from '@/engine/engine';
import { readingOf, type Publication } from './publication';
import { sortRecords, type Fault } from './publication-records';
import { isBnfCode } from './prescribing-codes';
import type { Reading } from './reading';
import { recordsBelow, withHeader, type TextSource } from './text-source';
import { RowsToStage } from './workbook-staging';
import { unwrapped } from './wrapped-records';

const HEADER = ['CHEM SUB', 'NAME'];

/** The names of BNF chemical substances that come with practice prescribing. */
export const CHEMICAL_SUBSTANCES: Publication = {
  id: 'chemical-substances',
  words: 'names of BNF chemical substances (CHEM SUBS)',
  gives: [],
  description:
    'such as `T201304CHEM SUBS.CSV`: BNF codes of 9 characters (4 for appliances) and their names. A copy that was read as one column and saved anew, so that each line is one quoted cell, is parted again.',
  open(file) {
    const index = file.sample.findIndex(({ cells }) => /^CHEM\W*SUB\b/i.test((cells[0] ?? '').trim()));
    return index < 0 ? null : (engine, step) => read(engine, withHeader(file, index), step);
  },
};

function read(engine: Engine, source: TextSource, step: (text: string) => void): Reading {
  step('Reading names of substances');
  const sorted = sortRecords(
    { header: HEADER, isHeaded: true, unitColumn: 0, judge, keyOf: ({ code }) => code, keyWords: 'BNF code' },
    source.above,
    trimmed(unwrapped(recordsBelow(engine, source))),
  );
  const rows = new RowsToStage();
  for (const { line, code, name } of sorted.rows)
    rows.add('bnf_substance', line, { substance_code: code, substance_name: name });
  return readingOf(engine, { id: CHEMICAL_SUBSTANCES.id, kindWords: CHEMICAL_SUBSTANCES.words }, sorted, rows, { notes: [] }); // prettier-ignore
}

/** A name with commas in it was not quoted in every month: what lies between the code and the padding is the name. */
function* trimmed(records: Iterable<{ readonly line: number; readonly cells: readonly string[] }>) {
  for (const { line, cells } of records) {
    const filled = cells.length - [...cells].reverse().findIndex((cell) => cell.trim() !== '');
    const isPlain = cells.length > 1 && filled > 2;
    yield { line, cells: isPlain ? [cells[0] ?? '', cells.slice(1, filled).join(',')] : cells };
  }
}

function judge(cells: readonly string[]): { readonly row: { readonly code: string; readonly name: string } } | Fault {
  const [code = '', name = ''] = cells;
  if (!isBnfCode(code)) return { fate: 'set-aside', reason: 'not a BNF code', column: 0 };
  if (name === '') return { fate: 'set-aside', reason: 'no name', column: 1 };
  return { row: { code: code.toUpperCase(), name: name.replaceAll(/\s+/g, ' ') } };
}
