import type { ColumnMapping } from '@/domain/column-mapping';
import type { LoadedFile, LoadProgress, LoadReport, RefusedFile } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { newsWords } from './differences';
import { olderVersions } from './newer-versions';
import { isRepeat, type Shelf } from './shelf';
import { type KeptFile, newId, type RecordChange } from './workspace';

export type OnProgress = (progress: LoadProgress) => void;

/** Brings back what a step took away. */
export type Undo = (onProgress?: OnProgress) => Promise<LoadReport>;

/** What became of files that were loaded, and of those whose newer version is among them. */
export interface DeskReport extends LoadReport {
  /** Names of files that left because a newer version of them came. */
  readonly replaced: readonly string[];
  /** Loads the files that left as well; null where none did. */
  readonly keepBoth: Undo | null;
}

/** The reader's files, in the core and on the shelf at once. */
export interface Desk {
  /** Loads files; what the core took is then kept, all of it or nothing. A signal ends this and the next two, as in `Analysis.load`. */
  readonly load: (files: readonly File[], onProgress?: OnProgress, signal?: AbortSignal) => Promise<DeskReport>;
  /** Loads tables that were not recognised by a mapping; those it is not for go on waiting. */
  readonly loadMapped: (tables: readonly FileName[], mapping: ColumnMapping, onProgress?: OnProgress, signal?: AbortSignal) => Promise<LoadReport>; // prettier-ignore
  /** Loads a newer version in the place of a loaded file, which leaves only when the new one has loaded. */
  readonly replace: (old: FileName, by: File, onProgress?: OnProgress, signal?: AbortSignal) => Promise<DeskReport>;
  /** Removes one loaded file with everything derived from it. */
  readonly remove: (file: FileName) => Promise<Undo>;
  /** Removes a kept file that could not be opened. */
  readonly removeUnread: (source: string) => Promise<void>;
  /** Removes every file: the sample is shown. @returns their names too */
  readonly clear: (onProgress?: OnProgress) => Promise<{ readonly undo: Undo; readonly names: readonly string[] }>;
  /** Tries again to keep what is in memory only. */
  readonly keepAgain: () => Promise<void>;
  /**
   * Keeps a setting or another named piece of JSON with the workspace; null takes it away.
   *
   * @param merge what is kept where there is a record of that name, from what it is by then; absent: the value
   */
  readonly record: (kind: string, name: string, value: unknown, merge?: RecordChange['merge']) => Promise<void>;
  /** Resolves when all that was asked for so far is done and kept. */
  readonly settled: () => Promise<void>;
  /** Shows what other tabs changed. @returns false where the workspace was deleted */
  readonly takeNews: () => Promise<boolean>;
}

/** What a loaded file is known by for good. */
export type FileName = Pick<LoadedFile, 'source' | 'name'>;

/** Does one thing after another, in the order in which they are asked for. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Joins the core with the shelf, so that neither holds a file that the other does not know. */
export function createDesk(analysis: AnalysisClient, shelf: Shelf, inTurn: InTurn): Desk {
  /** Files with tables that wait for a mapping. */
  const waiting = new Map<string, KeptFile>();

  /** Loads files into the core and holds what it took. */
  const add = async (files: readonly KeptFile[], onProgress?: OnProgress, signal?: AbortSignal) => {
    const report = await analysis.load(files, onProgress, signal);
    // A file that repeats one of its own name tells nothing new.
    const isNew = ({ source }: RefusedFile) => {
      const name = files.find(({ id }) => id === source)?.name;
      return !shelf.items().some((item) => item.name === name && item.id !== source);
    };
    const repeats = report.refused.filter((file) => isRepeat(file) && isNew(file));
    const asRead = files.map((file) => {
      // What was refused of a zip is not tried again: a reload shows what the reader has seen, no more and no less.
      const refused = report.refused.filter((each) => each.source === file.id && !repeats.includes(each));
      const mappings = report.loaded.flatMap(({ source, mapping }) => (source === file.id && mapping ? [mapping] : []));
      return {
        ...file,
        leftOut: [...file.leftOut, ...refused.map(({ name }) => name)],
        mappings: joined(file.mappings, mappings),
      };
    });
    const put = asRead.filter(({ id }) => [...report.loaded, ...repeats].some(({ source }) => source === id));
    asRead.filter(({ id }) => report.unrecognised.some(({ source }) => source === id)).forEach((file) => waiting.set(file.id, file)); // prettier-ignore
    // Held before anything else is waited for: a worker that is started again opens them too.
    shelf.hold({ put });
    shelf.set({ repeats: [...shelf.state().repeats, ...repeats] });
    return { report, put };
  };

  const bringBack =
    (files: readonly KeptFile[]): Undo =>
    (onProgress) =>
      inTurn(async () => {
        const { report, put } = await add(files, onProgress);
        if (put.length > 0) await shelf.keep({ put });
        return report;
      });

  /** Ids of files on the shelf that have left for good once `loaded` has come. */
  const outdated = (before: readonly LoadedFile[], loaded: readonly LoadedFile[]): readonly string[] => {
    const nameOf = (source: string) => shelf.items().find(({ id }) => id === source)?.name;
    const names = new Set(loaded.map(({ source }) => nameOf(source)));
    const unread = shelf.state().unread.filter(({ source }) => names.has(nameOf(source)));
    return [...olderVersions(before, loaded, nameOf), ...unread.map(({ source }) => source)];
  };

  /** The change by which sources leave, with the files that repeat what was loaded under `names`. */
  const without = (sources: readonly string[], names: readonly string[]) => {
    const echoes = shelf.state().repeats.filter(({ loadedAs }) => loadedAs !== undefined && names.includes(loadedAs));
    const isWhole = ({ source, name }: RefusedFile) => shelf.items().some((item) => item.id === source && item.name === name); // prettier-ignore
    const whole = echoes.filter(isWhole).map(({ source }) => source);
    const members = echoes.filter(({ source }) => !whole.includes(source) && !sources.includes(source));
    const put = shelf
      .items()
      .filter(({ id }) => members.some(({ source }) => source === id))
      .map((item) => ({
        ...item,
        leftOut: [...item.leftOut, ...members.filter(({ source }) => source === item.id).map(({ name }) => name)],
      }));
    return { remove: [...new Set([...sources, ...whole])], put };
  };

  const load = (files: readonly File[], onProgress?: OnProgress, signal?: AbortSignal): Promise<DeskReport> =>
    inTurn(async () => {
      const given = files.map((file) => ({ id: newId(), name: file.name, content: file, leftOut: [], mappings: [] }));
      const isKnown = shelf.items().some(({ name }) => given.some((file) => file.name === name));
      const before = isKnown ? (await analysis.describe()).files : [];
      const { report, put } = await add(given, onProgress, signal);
      const older = outdated(before, report.loaded);
      const names = before.filter(({ source }) => older.includes(source)).map(({ name }) => name);
      const { remove, put: less } = without(older, names);
      const leaving = shelf.items().filter(({ id }) => older.includes(id));
      const old = leaving.filter(({ id }) => before.some(({ source }) => source === id));
      shelf.hold({ remove, put: less });
      if (old.length > 0) await analysis.remove(old.map(({ id }) => ({ source: id })));
      if (put.length > 0) await shelf.keep({ put: [...put, ...less], remove });
      return { ...report, replaced: old.map(({ name }) => name), keepBoth: old.length > 0 ? bringBack(old) : null };
    });

  const remove = ({ source, name }: FileName): Promise<Undo> =>
    inTurn(async () => {
      const item = shelf.items().find(({ id }) => id === source);
      if (!item) throw new Error(`“${name}” is not open in this workspace any more. Nothing was removed.`);
      const { files } = await analysis.describe();
      const isLast = !files.some((other) => other.source === source && other.name !== name);
      await analysis.remove([{ source, name }]);
      const echoes = without(isLast ? [source] : [], [name]);
      const change = isLast
        ? echoes
        : { ...echoes, put: [...echoes.put, { ...item, leftOut: [...item.leftOut, name] }] };
      const back = shelf.items().filter(({ id }) => echoes.remove.includes(id) && id !== source);
      shelf.hold(change);
      await shelf.keep(change);
      if (isLast) return bringBack([item, ...back]);
      return async (onProgress) => {
        // The rest of its zip is loaded: it is read again as it was.
        await inTurn(() => analysis.remove([{ source }]));
        return bringBack([item, ...back])(onProgress);
      };
    });

  return {
    load,
    remove,

    loadMapped: (tables, mapping, onProgress, signal) =>
      inTurn(async () => {
        const fileOf = (source: string) => shelf.items().find(({ id }) => id === source) ?? waiting.get(source);
        const given = tables.flatMap(({ source, name }) => {
          const file = fileOf(source);
          return file ? [{ ...file, part: name, mappings: [mapping] }] : [];
        });
        const report = await analysis.load(given, onProgress, signal);
        const put = [...new Set(report.loaded.map(({ source }) => source))].flatMap((source) => {
          const file = fileOf(source);
          return file ? [{ ...file, mappings: joined(file.mappings, [mapping]) }] : [];
        });
        shelf.hold({ put });
        if (put.length > 0) await shelf.keep({ put });
        return report;
      }),

    async replace(old, by, onProgress, signal) {
      const report = await load([by], onProgress, signal);
      const isOpen = shelf.items().some(({ id }) => id === old.source);
      if (report.loaded.length === 0 || !isOpen) return report;
      return { ...report, keepBoth: await remove(old), replaced: [old.name] };
    },

    removeUnread: (source) =>
      inTurn(async () => {
        shelf.hold({ remove: [source] });
        await shelf.keep({ remove: [source] });
      }),

    clear: (onProgress) =>
      inTurn(async () => {
        const items = shelf.items();
        const change = { remove: items.map(({ id }) => id) };
        shelf.hold(change);
        try {
          await analysis.reopen(onProgress);
        } catch (error) {
          shelf.hold({ put: items });
          throw error;
        }
        await shelf.keep(change);
        return { undo: bringBack(items), names: items.map(({ name }) => name) };
      }),

    keepAgain: () => inTurn(() => shelf.keep({ put: shelf.items().filter(({ isKept }) => !isKept) })),
    record(kind, name, value, merge) {
      const records = [{ kind, name, value, ...(merge ? { merge } : {}) }];
      // At once, though a load may be under way that it has to wait for.
      shelf.note(records);
      return inTurn(() => shelf.keep({ records }));
    },

    settled: () => inTurn(() => Promise.resolve()),

    takeNews: () =>
      inTurn(async () => {
        const difference = await shelf.changes();
        if (!difference) return false;
        const news = newsWords(difference);
        if (news === null) return true;
        const { added, removed, changed } = difference;
        const leaving = [...removed, ...changed].map(({ id }) => ({ source: id }));
        const reports = added.length > 0 ? [await analysis.load(added)] : [];
        if (leaving.length > 0) await analysis.remove(leaving);
        if (changed.length > 0) reports.push(await analysis.load(changed));
        shelf.take(difference);
        reports.forEach(shelf.heed);
        shelf.set({ news });
        return true;
      }),
  };
}

/** Mappings without those that are there twice. */
function joined(some: readonly ColumnMapping[], more: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const known = new Map([...some, ...more].map((mapping) => [JSON.stringify(mapping), mapping]));
  return [...known.values()];
}
