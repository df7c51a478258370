import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Analysis, LoadReport } from '../../src/analysis/analysis';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { readMappingFile, type ColumnMapping } from '../../src/domain/column-mapping';
import { CountsTooSmall } from '../../src/figures/counts-too-small';
import { findFiles } from './find-files';
import { HELP, readOptions, UsageError, type Options } from './options';
import { answerBudgetCall } from './answer-budget-call';
import { answerContractCall } from './answer-contract-call';
import { answerPackCall } from './answer-pack-call';
import { answerRequest } from './answer-request';
import { writeOut } from './write-out';

/** Where a call comes from and where its words go. */
export interface Surroundings {
  /** Folder that relative paths are relative to. */
  readonly callerFolder: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Runs one call of the command line. @returns the exit code: 0, or 1 where nothing could be answered */
export async function runVariation(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { callerFolder, out, error } = surroundings;
  try {
    const options = readOptions(words, callerFolder);
    if (options.help) {
      out(HELP);
      return 0;
    }
    const analysis = await createNodeAnalysis();
    const report = await load(analysis, options, surroundings);
    if (options.command === 'pack' && !options.describe) return await pack(analysis, options, surroundings);
    const text = options.describe ? await describe(analysis, report) : await answerCommand(analysis, options);
    if (options.out === undefined) out(text);
    else writeOut(options.out, callerFolder, text);
    return 0;
  } catch (caught) {
    error(sentenceOf(caught));
    return 1;
  }
}

/** Makes a pack; what of it is not as asked for is told, and is a failure of the call. */
async function pack(analysis: Analysis, options: Options, { callerFolder, out, error }: Surroundings): Promise<number> {
  const { text, faults } = await answerPackCall(analysis, options.pack ?? '', options.out ?? '', callerFolder);
  out(text);
  for (const fault of faults) error(fault);
  return faults.length === 0 ? 0 : 1;
}

function answerCommand(analysis: Analysis, options: Options): Promise<string> {
  if (options.command === 'budget') return answerBudgetCall(analysis, options);
  return options.command === 'contract' ? answerContractCall(analysis, options) : answerRequest(analysis, options);
}

/** The message of an error that is meant for the caller; any other is a fault of the program, and says so. */
function sentenceOf(caught: unknown): string {
  const isForCaller =
    caught instanceof UsageError ||
    caught instanceof CountsTooSmall ||
    (caught instanceof Error && caught.name === 'RequestError');
  if (isForCaller) return caught.message;
  const [line] = (caught instanceof Error ? caught.message : String(caught)).split('\n');
  return `The program failed (${line ?? ''}). Please report it, with the words of the call.`;
}

async function load(analysis: Analysis, options: Options, { callerFolder, error }: Surroundings): Promise<LoadReport> {
  if (options.data.length === 0) return analysis.open([]);
  const { files, faults: unopened } = findFiles(options.data, callerFolder);
  for (const text of unopened) error(text);
  await analysis.useMappings(options.mapping.flatMap((path) => mappingsIn(path, callerFolder)));
  const report = await analysis.load(files.map(({ name, path }) => ({ name, content: { path } })));
  const named = new Set(files.filter(({ isNamed }) => isNamed).map(({ name }) => name));
  // A file whose rows are loaded already is missing nothing.
  const refused = report.refused.map(({ name, message, loadedAs }) => ({ isFatal: named.has(name) && loadedAs === undefined, text: message })); // prettier-ignore
  const unrecognised = report.unrecognised.map(({ name, message }) => ({ isFatal: named.has(name), text: message + HOW_TO_MAP })); // prettier-ignore
  const faults = [...refused, ...unrecognised];
  const fatal = faults.filter(({ isFatal }) => isFatal).map(({ text }) => text);
  if (fatal.length > 0) throw new UsageError(fatal.join('\n'));
  for (const { text } of faults) error(text);
  if (report.loaded.length === 0) throw new UsageError('No extract was found to load.');
  return report;
}

const HOW_TO_MAP =
  ' Or say how its columns are to be read: map them on the Data page, export the mapping and give it with --mapping FILE.json.';

function mappingsIn(path: string, callerFolder: string): readonly ColumnMapping[] {
  let text: string;
  try {
    text = readFileSync(resolve(callerFolder, path), 'utf8');
  } catch {
    throw new UsageError(`There is no file of mappings at ${path}.`);
  }
  const read = readMappingFile(text);
  if (typeof read === 'string') throw new UsageError(`${path} cannot be used. ${read}`);
  return read;
}

async function describe(analysis: Analysis, report: LoadReport): Promise<string> {
  const { units, localityColours, ...description } = await analysis.describe();
  const byKind = Object.fromEntries(
    [...new Set(units.map(({ kind }) => kind))].map((kind) => [
      kind,
      units.filter((unit) => unit.kind === kind).length,
    ]),
  );
  return `${JSON.stringify({ ...description, localityColours: Object.fromEntries(localityColours), units: byKind, refused: report.refused, unrecognised: report.unrecognised.map(({ name, message, rows }) => ({ name, message, rows })) }, null, 2)}\n`;
}
