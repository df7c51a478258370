import { rmSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { APP_VERSION } from '../../src/domain/app-version';
import { readMappingFile, type ColumnMapping } from '../../src/domain/column-mapping';
import { formatCount } from '../../src/domain/format';
import { QueryError } from '../../src/engine/query-error';
import { findFiles, type FoundFile } from '../variation/find-files';
import { UsageError } from '../variation/options';
import { accountText, type FileAccount } from './account';
import { createNativeEngine } from './native-engine';
import { BNF_LEVELS, HELP, readOptions, type Options } from './options';
import { openOutFolder, type OutFolder } from './out-folder';
import { prepareFiles, type PrepareReport } from './prepare-files';
import { RejectedRows } from './rejected-rows';

/** Where a call comes from and where its words go. */
export interface Surroundings {
  readonly callerFolder: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** A thread of the engine needs so many bytes of memory to do its part. */
const MEMORY_OF_THREAD = 250_000_000;

/**
 * Runs one call of the prepare step.
 *
 * @returns the exit code: 0, or 1 where a file that was named could not be prepared or an account does not add up
 */
export async function runPrepare(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { callerFolder, out, error } = surroundings;
  try {
    const options = readOptions(words);
    if (options.help) {
      out(HELP);
      return 0;
    }
    return await prepare(options, callerFolder, surroundings);
  } catch (caught) {
    error(sentenceOf(caught));
    return 1;
  }
}

async function prepare(options: Options, callerFolder: string, { out, error }: Surroundings): Promise<number> {
  const { from, practices, localityMap } = options;
  const beside = [practices, localityMap].filter((path) => path !== undefined);
  const { files, faults } = findFiles([...from, ...beside], callerFolder);
  for (const text of faults) error(text);
  const mappings = options.mapping.flatMap((path) => mappingsIn(path, callerFolder));
  const folder = openOutFolder(options.out, from.map((path) => resolve(callerFolder, path)), callerFolder, options.replace); // prettier-ignore
  try {
    const report = await prepareInto(folder, files, options, mappings, error);
    return tell(report, files, folder, options, out);
  } finally {
    rmSync(folder.work, { recursive: true, force: true });
  }
}

async function prepareInto(
  folder: OutFolder,
  files: readonly FoundFile[],
  { memory, bnf, parts }: Options,
  mappings: readonly ColumnMapping[],
  error: (text: string) => void,
): Promise<PrepareReport> {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(memory / MEMORY_OF_THREAD)));
  const engine = createNativeEngine({ folder: folder.work, memory, threads, writes: [folder.extracts] });
  const rejected = new RejectedRows(folder.rejected);
  try {
    const manner = { parts, bnf: BNF_LEVELS[bnf], mappings, onFile: (name: string) => error(`Preparing ${name}`) };
    return await prepareFiles(engine, files, folder, rejected, manner);
  } finally {
    await rejected.end();
    engine.close();
  }
}

/** Prints and keeps the account. @returns the exit code */
function tell(
  report: PrepareReport,
  files: readonly FoundFile[],
  folder: OutFolder,
  { out: path, memory, bnf, parts }: Options,
  out: (text: string) => void,
): number {
  const isSound = report.files.every(addsUp) && !report.warnings.some((text) => text.includes('DOES NOT ADD UP'));
  const named = new Set(files.filter(({ isNamed }) => isNamed).map(({ name }) => name));
  const isMissing = report.files.some(({ name, outcome }) => outcome === 'refused' && [...named].some((each) => name.startsWith(each.replace(/\.(gz|parquet|pq)$/i, '')))); // prettier-ignore
  const prepared = report.files.filter(({ outcome }) => outcome !== 'refused').length;
  const manifest = { madeBy: `explore-practice-variation ${APP_VERSION}`, made: new Date().toISOString(), memory, bnf, parts, addsUp: isSound, ...report }; // prettier-ignore
  writeFileSync(folder.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
  for (const account of report.files) out(accountText(account));
  for (const text of report.warnings) out(`Warning: ${text}\n`);
  const end = isSound ? 'Everything adds up.' : 'NOT EVERYTHING ADDS UP: do not use these extracts; please report it.';
  out(`${formatCount(prepared)} of ${formatCount(report.files.length)} files prepared. ${end} Load the files of ${path}/extracts; rows in no extract are in ${path}/rejected.csv.\n`); // prettier-ignore
  return isSound && !isMissing && prepared > 0 ? 0 : 1;
}

function addsUp(account: FileAccount): boolean {
  return account.outcome !== 'prepared' || (account.rows.adds && account.totals.every(({ adds }) => adds !== false));
}

function mappingsIn(path: string, callerFolder: string): readonly ColumnMapping[] {
  let text: string;
  try {
    text = readFileSync(resolve(callerFolder, path), 'utf8');
  } catch (cause) {
    throw new UsageError(`There is no file of mappings at ${path}.`, { cause });
  }
  const read = readMappingFile(text);
  if (typeof read === 'string') throw new UsageError(`${path} cannot be used. ${read}`);
  return read;
}

/** The message of an error that is meant for the caller; any other is a fault of the program, and says so. */
function sentenceOf(caught: unknown): string {
  if (caught instanceof UsageError) return caught.message;
  const [line] = (caught instanceof Error ? caught.message : String(caught)).split('\n');
  if (caught instanceof QueryError && /out of memory/i.test(caught.message)) return `The engine ran out of memory (${line ?? ''}). Give it more with --memory, or prepare fewer files at a time.`; // prettier-ignore
  if (caught instanceof QueryError && /no space|disk|could not write/i.test(caught.message)) return `The engine ran out of disk (${line ?? ''}). Name an --out on a larger disk.`; // prettier-ignore
  return `The program failed (${line ?? ''}). Please report it, with the words of the call.`;
}
