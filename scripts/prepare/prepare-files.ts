import { copyFileSync, mkdirSync, openAsBlob, renameSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ColumnMapping } from '../../src/domain/column-mapping';
import { formatCount } from '../../src/domain/format';
import { ATTENDANCE_RECORDS, REFERRAL_RECORDS } from '../../src/extracts/activity-records';
import { ExtractStore } from '../../src/extracts/extract-store';
import { openBytes } from '../../src/extracts/file-bytes';
import type { LoadedFile } from '../../src/extracts/load-report';
import { openText } from '../../src/extracts/text-source';
import { isNear, rowsOf, totalsOf, type FileAccount } from './account';
import { addTogether } from './add-together';
import { controlOf, type Control } from './control-sums';
import type { NativeEngine } from './native-engine';
import type { OutFolder } from './out-folder';
import { rawFiles, type RawFile } from './raw-files';
import { loadedAs, readBack, type ReadBack } from './read-back';
import type { RejectedRows } from './rejected-rows';
import { stemOf, writeExtracts, type WrittenFile } from './write-extracts';

/** Rows that are in no extract are listed, up to so many of a file: more would fill this process’s memory. */
const LISTING = { setAside: 200_000, notData: 20_000, bytes: Infinity };

/** How files are prepared. */
export interface PrepareManner {
  readonly parts: boolean;
  /** Characters of a BNF code that are kept; null for all. */
  readonly bnf: number | null;
  readonly mappings: readonly ColumnMapping[];
  /** Told before each file is read. */
  readonly onFile: (name: string) => void;
}

/** What came of all files. */
export interface PrepareReport {
  readonly files: readonly FileAccount[];
  /** Notes over all extracts together, as the app gives them. */
  readonly notes: readonly string[];
  /** What is the same in several files and was added up, or is not; sentences. */
  readonly warnings: readonly string[];
}

/** A file that was written to extracts, before they are read back. */
interface Made {
  /** Without the rows listed, of which there may be many. */
  readonly loaded: LoadedFile;
  readonly control: Control;
  readonly written: readonly WrittenFile[];
  readonly isListed: boolean;
  readonly notes: readonly string[];
}

type Outcome = { readonly made: Made } | { readonly account: FileAccount };

/**
 * Prepares files one after another: each is recognised, read and checked by the core, added up, written as extracts and
 * forgotten. In the end the extracts are read back, all together, and their sums compared with those of the files.
 */
export async function prepareFiles(
  engine: NativeEngine,
  files: readonly { readonly name: string; readonly path: string }[],
  folder: OutFolder,
  rejected: RejectedRows,
  manner: PrepareManner,
): Promise<PrepareReport> {
  const target = manner.parts ? join(folder.work, 'parts') : folder.extracts;
  mkdirSync(target, { recursive: true });
  const outcomes: Outcome[] = [];
  for (const file of files) {
    for await (const raw of rawFiles(engine, file, folder.work)) {
      manner.onFile(raw.name);
      if ('refusal' in raw) outcomes.push(refused(raw.name, `“${raw.name}” was not prepared. ${raw.refusal.message}`));
      else outcomes.push(...(await prepareFile(engine, raw, { target, folder, rejected, manner })));
    }
  }
  const { places, warnings } = manner.parts ? putTogether(engine, outcomes, target, folder) : { places: null, warnings: [] }; // prettier-ignore
  const back = await readBack(engine, folder.extracts);
  const accounts = outcomes.map((outcome) => ('account' in outcome ? outcome.account : accountOf(outcome.made, back, places))); // prettier-ignore
  const faults = places === null ? [] : checkTogether(outcomes, back, places);
  return {
    files: accounts,
    notes: back.notes.map(({ text }) => text),
    warnings: [...warnings, ...faults, ...back.notes.filter(({ code }) => code === 'overlap').map(({ text }) => text)],
  };
}

const refused = (name: string, message: string): Outcome => ({ account: { name, outcome: 'refused', message } });

interface Around {
  readonly target: string;
  readonly folder: OutFolder;
  readonly rejected: RejectedRows;
  readonly manner: PrepareManner;
}

async function prepareFile(engine: NativeEngine, raw: RawFile, around: Around): Promise<readonly Outcome[]> {
  const { target, folder, rejected, manner } = around;
  const content = engine.fileAt(raw.path, await openAsBlob(raw.path));
  const store = new ExtractStore(engine, LISTING);
  try {
    const report = await store.load([{ name: raw.name, content }], undefined, manner.mappings);
    const outcomes: Outcome[] = [...report.refused, ...report.unrecognised].map(({ name, message }) => refused(name, message.replace('was not loaded', 'was not prepared'))); // prettier-ignore
    const [first] = report.loaded;
    if (!first) return outcomes;
    const isOne = report.loaded.length === 1 && first.name === raw.name;
    const written = isOne ? writeExtracts(engine, first, { folder: target, bnf: manner.bnf }) : null;
    if (written === null || 'asItIs' in written) {
      const name = `${stemOf(raw.name)}${extname(raw.name) || '.csv'}`;
      copyFileSync(raw.path, join(folder.extracts, name));
      for (const file of report.loaded) await rejected.add(file, raw.wasParquet, new Map());
      const kindWords = report.loaded.map((file) => file.kindWords).join('; ');
      return [...outcomes, { account: { name: raw.name, outcome: 'kept as it came', kindWords, extracts: [{ name }] } }]; // prettier-ignore
    }
    const file = await openText(engine, raw.name, await openBytes(engine, content));
    const control = await controlOf(engine, file, first);
    engine.dropFile(file.path);
    await rejected.add(first, raw.wasParquet, control.texts);
    const isListed = first.setAside.length === first.rowsSetAside && first.notData.length === first.rowsNotData;
    const cut = isListed ? [] : [`${formatCount(first.rowsSetAside + first.rowsNotData)} rows are in no extract; rejected.csv lists ${formatCount(first.setAside.length + first.notData.length)} of them.`]; // prettier-ignore
    const notes = [...first.notes.map(({ text }) => text), ...written.notCarried, ...cut];
    const made = { loaded: { ...first, setAside: [], notData: [] }, control: { ...control, texts: new Map<number, string>() }, written: written.files, isListed, notes }; // prettier-ignore
    return [...outcomes, { made }];
  } finally {
    store.clear();
  }
}

/** Where each part went, by its name. */
type Places = ReadonlyMap<string, WrittenFile>;

function putTogether(
  engine: NativeEngine,
  outcomes: readonly Outcome[],
  from: string,
  folder: OutFolder,
): { readonly places: Places; readonly warnings: readonly string[] } {
  const places = new Map<string, WrittenFile>();
  const warnings: string[] = [];
  const written = outcomes.flatMap((outcome) => ('made' in outcome ? outcome.made.written : []));
  const groups = new Map<string, WrittenFile[]>();
  for (const file of written) {
    const key = file.layout.isSummed ? file.name.split('.').slice(-2).join('.') : file.name;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  for (const parts of groups.values()) {
    const [first] = parts;
    if (!first) continue;
    if (!first.layout.isSummed) {
      renameSync(join(from, first.name), join(folder.extracts, first.name));
      places.set(first.name, first);
      continue;
    }
    const { file, shared } = addTogether(engine, parts, { from, folder: folder.extracts });
    parts.forEach((part) => places.set(part.name, file));
    if (shared > 0) warnings.push(`${file.name}: ${formatCount(shared)} of its rows are of more than one file, and were added up. If the files are versions of one another, and not parts, prepare only the right one.`); // prettier-ignore
  }
  return { places, warnings };
}

function accountOf(made: Made, back: ReadBack, places: Places | null): FileAccount {
  const { loaded, control, written, isListed, notes } = made;
  const extracts = written.map((part) => places?.get(part.name) ?? part);
  const read = extracts.map((extract) => ({ extract, file: loadedAs(back, extract.name) }));
  const faults = read.flatMap(({ extract, file }) =>
    file.rowsLoaded === extract.rows && file.rowsSetAside + file.rowsMerged === 0 ? [] : [`${extract.name} was written with ${formatCount(extract.rows)} rows and read back with ${formatCount(file.rowsLoaded)}: DOES NOT ADD UP`]); // prettier-ignore
  // What was put together is compared as a whole.
  const isShared = places !== null && extracts.some(({ layout }) => layout.isSummed);
  const out = isShared ? loaded.totals : Object.assign({}, ...read.map(({ file }) => file.totals)) as Record<string, number>; // prettier-ignore
  const totals = totalsOf(loaded, control, out, isListed);
  const rows = rowsOf(loaded, control, control.unchecked);
  const counted = Object.values(out).reduce((sum, value) => sum + value, 0);
  // Of records every one that was added up is one in the sums.
  if (isOfRecords(loaded.kind) && counted !== rows.added) faults.push(`${formatCount(counted)} of its records are in extracts: DOES NOT ADD UP`); // prettier-ignore
  return {
    name: loaded.name,
    outcome: 'prepared',
    kind: loaded.kind,
    kindWords: loaded.kindWords,
    covers: loaded.covers,
    rows: { ...rows, adds: rows.adds && faults.length === 0 },
    totals,
    unchecked: control.unchecked,
    extracts: extracts.map(({ name, rows: count }) => ({ name, rows: count })),
    notes: [...faults, ...notes],
    ignoredColumns: loaded.ignoredColumns,
  };
}

const isOfRecords = (kind: string): boolean => kind === ATTENDANCE_RECORDS.id || kind === REFERRAL_RECORDS.id;

/** What was put together must have the sums of its parts. */
function checkTogether(outcomes: readonly Outcome[], back: ReadBack, places: Places): readonly string[] {
  const sums = new Map<string, Map<string, number>>();
  for (const outcome of outcomes) {
    if (!('made' in outcome)) continue;
    const { loaded, written } = outcome.made;
    const whole = written.map(({ name }) => places.get(name)).find((file) => file?.layout.isSummed);
    if (!whole) continue;
    const sum = sums.get(whole.name) ?? new Map<string, number>();
    Object.entries(loaded.totals).forEach(([column, value]) => sum.set(column, (sum.get(column) ?? 0) + value));
    sums.set(whole.name, sum);
  }
  return [...sums].flatMap(([name, sum]) => {
    const { totals } = loadedAs(back, name);
    return [...sum]
      .filter(([column, value]) => !isNear(value, totals[column] ?? 0))
      .map(([column, value]) => `${name}: ${column} comes to ${totals[column] ?? 0}, and to ${value} in its parts: DOES NOT ADD UP`); // prettier-ignore
  });
}
