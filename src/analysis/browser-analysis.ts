import { proxy, type Remote } from 'comlink';
import { LoadCancelled } from '@/extracts/load-cancelled';
import type { LoadProgress, RefusedFile, SourceFile } from './analysis';
import type { ColumnMapping } from '@/domain/column-mapping';
import type { AnalysisClient, CoreStatus, ReaderFiles } from './analysis-client';
import type { AnalysisInWorker } from './boot-core';
import { questionQueue } from './question-queue';
import { startWorkerSession, WorkerDied, type WorkerSession } from './worker-session';

/** A question that is not answered in this time is taken to hang: ms. */
const QUESTION_PATIENCE = 60_000;
/** A load that has not come a step further in this time is taken to hang: ms. */
const LOAD_PATIENCE = 600_000;

/** So long a load that is cancelled may take to end by itself, between two files, before its worker is ended: ms. */
const CANCEL_PATIENCE = 400;

/** What the reader is told of a new worker. */
interface Restart {
  readonly during: string;
  readonly after: string | null;
}

type Call<T> = (analysis: Remote<AnalysisInWorker>, onStep: (progress: LoadProgress) => void) => Promise<T>;

/**
 * The core in a worker of its own, with the reader's files open in it. A worker that crashes or hangs is replaced, the
 * files are read again, and the call that was under way is made once more. A file that stops the worker when it is
 * opened is left closed, so that it does not cost the reader the others.
 *
 * @param turn resolves when the first worker may begin
 */
export function createBrowserAnalysis(kept: ReaderFiles, turn: Promise<unknown>): AnalysisClient {
  const listeners = new Set<() => void>();
  let status: CoreStatus = { phase: 'starting', share: null, message: null, dataVersion: 0, busy: null };
  let mappings: readonly ColumnMapping[] = [];
  /** Loads under way: the worker answers nothing else meanwhile. */
  let loads = 0;
  let session: Promise<WorkerSession>;
  let isFirst = true;

  const set = (change: Partial<CoreStatus>): void => {
    status = { ...status, ...change };
    listeners.forEach((listener) => listener());
  };
  const changed = (): void => set({ dataVersion: status.dataVersion + 1, busy: null });

  /** @param news what is said while the worker starts, and once the files are open in it; null for nothing */
  const start = (news: Restart | null): void => {
    set({ phase: news === null ? 'starting' : 'restarting', share: null, message: news?.during ?? null, busy: null });
    session = turn.then(() => begin([], []));
    session.then(
      ({ died }) => {
        // What is opened first is version 0: nothing was answered before it.
        const dataVersion = news === null && isFirst ? 0 : status.dataVersion + 1;
        set({ phase: 'ready', dataVersion, message: news?.after ?? null, busy: null });
        isFirst = false;
        const mine = session;
        died.catch((error: unknown) => replace(mine, stoppedWords(error)));
      },
      (error: unknown) => set({ phase: 'failed', message: reasonOf(error), busy: null }),
    );
  };

  /** A worker that dies while it starts is tried once more. */
  const startSession = async (): Promise<WorkerSession> => {
    const onShare = (share: number): void => set({ share });
    try {
      return await startWorkerSession(onShare);
    } catch (error) {
      if (!isDeath(error)) throw error;
      return startWorkerSession(onShare);
    }
  };

  /**
   * @param closed files that stopped two workers, and are not tried again
   * @param suspects ids of files in which a worker stopped once: something else may have ended it
   */
  const begin = async (closed: readonly RefusedFile[], suspects: readonly string[]): Promise<WorkerSession> => {
    const [begun, files] = await Promise.all([startSession(), kept.files()]);
    const open = files.filter(({ id }) => !closed.some(({ source }) => source === id));
    const reached = { file: 0 };
    const onStep = proxy((busy: LoadProgress) => {
      reached.file = busy.file;
      set({ busy });
    });
    try {
      await Promise.race([begun.analysis.useMappings([...mappings]), begun.died]);
      const report = await Promise.race([begun.analysis.open([...open], onStep), begun.died]);
      kept.opened({ ...report, refused: [...closed, ...report.refused] });
      return begun;
    } catch (error) {
      begun.end();
      const last = open[reached.file - 1] ?? open[0];
      if (!last) throw error;
      const id = last.id ?? last.name;
      if (!suspects.includes(id)) return begin(closed, [...suspects, id]);
      return begin([...closed, stopping(last, error)], suspects);
    }
  };

  /**
   * Puts a new worker in the place of one that died or is to end, unless that has been done already.
   *
   * @param news what is to be said of it; null for nothing
   */
  const replace = (old: Promise<WorkerSession>, news: Restart | null): void => {
    if (session !== old) return;
    void old.then((dead) => dead.end(), () => undefined); // prettier-ignore
    start(news);
  };

  const attempt = async <T>(call: Call<T>, patience: number, signal?: AbortSignal): Promise<T> => {
    const mine = session;
    const { analysis, died } = await mine;
    if (signal?.aborted === true) throw new LoadCancelled();
    const isLoad = patience === LOAD_PATIENCE;
    if (isLoad) loads += 1;
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    try {
      return await new Promise<T>((resolve, reject) => {
        const cancel = (): void => {
          if (isOver) return;
          void analysis.cancelLoad();
          clearTimeout(watchdog);
          watchdog = setTimeout(() => reject(new WorkerStopped()), CANCEL_PATIENCE);
        };
        signal?.addEventListener('abort', cancel, { once: true });
        const wait = (): void => {
          clearTimeout(watchdog);
          watchdog = setTimeout(() => {
            // A load has a watchdog of its own; a question behind it waits its turn.
            if (!isLoad && loads > 0) wait();
            else reject(new WorkerDied('it did not answer'));
          }, patience);
        };
        wait();
        died.catch(reject);
        call(analysis, (busy) => {
          if (signal?.aborted !== true) wait();
          set({ busy });
        }).then(resolve, reject);
      });
    } catch (error) {
      if (isDeath(error)) replace(mine, stoppedWords(error));
      if (error instanceof WorkerStopped) {
        replace(mine, null);
        // Only then is what was loaded before here again.
        await session;
        throw new LoadCancelled();
      }
      throw error;
    } finally {
      isOver = true;
      if (isLoad) loads -= 1;
      clearTimeout(watchdog);
    }
  };

  const ask = async <T>(call: Call<T>, patience = QUESTION_PATIENCE, signal?: AbortSignal): Promise<T> => {
    try {
      return await attempt(call, patience, signal);
    } catch (error) {
      if (!isDeath(error)) throw error;
      return attempt(call, patience, signal);
    }
  };

  const queue = questionQueue();
  const question = <T>(call: Call<T>, signal?: AbortSignal): Promise<T> => queue.ask(() => ask(call), signal);

  start(null);
  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restart: () => start({ during: 'The data engine is starting again.', after: null }),
    async useMappings(next) {
      mappings = next;
      await ask((analysis) => analysis.useMappings([...next]));
    },
    suggestMapping: (table, headerLine, kind) => ask((analysis) => analysis.suggestMapping(table, headerLine, kind)),
    checkMapping: (table, mapping) => ask((analysis) => analysis.checkMapping(table, mapping)),
    describe: () => ask((analysis) => analysis.describe()),
    fingerprint: () => ask((analysis) => analysis.fingerprint()),
    guide: () => ask((analysis) => analysis.guide()),
    coverage: () => ask((analysis) => analysis.coverage()),
    clashes: () => ask((analysis) => analysis.clashes()),
    localities: () => ask((analysis) => analysis.localities()),
    measure: (request, signal) => question((analysis) => analysis.measure(request), signal),
    trend: (request, signal) => question((analysis) => analysis.trend(request), signal),
    contract: (request, signal) => question((analysis) => analysis.contract(request), signal),
    compare: (request, signal) => question((analysis) => analysis.compare(request), signal),
    budget: (request, signal) => question((analysis) => analysis.budget(request), signal),
    scanPlan: (request, signal) => question((analysis) => analysis.scanPlan(request), signal),
    scan: (request, signal) => question((analysis) => analysis.scan(request), signal),
    roster: (request, signal) => question((analysis) => analysis.roster(request), signal),
    practice: (request, signal) => question((analysis) => analysis.practice(request), signal),
    listSizes: (request, signal) => question((analysis) => analysis.listSizes(request), signal),
    ratioChange: (request, signal) => question((analysis) => analysis.ratioChange(request), signal),
    async load(files, onProgress, signal) {
      try {
        const report = await ask((analysis, onStep) => analysis.load([...files], stepper(onStep, onProgress)), LOAD_PATIENCE, signal); // prettier-ignore
        // A file that repeats another can change which rows stand.
        if (report.loaded.length > 0 || report.refused.some(({ loadedAs }) => loadedAs !== undefined)) changed();
        return report;
      } finally {
        set({ busy: null });
      }
    },
    async reopen(onProgress) {
      const files = await kept.files();
      try {
        const report = await attempt((analysis, onStep) => analysis.open([...files], stepper(onStep, onProgress)), LOAD_PATIENCE); // prettier-ignore
        kept.opened(report);
        changed();
      } catch (error) {
        if (!isDeath(error)) throw error;
        // The worker that takes its place opens them itself.
        await session;
      }
    },
    async remove(files) {
      await ask((analysis) => analysis.remove([...files]), LOAD_PATIENCE);
      changed();
    },
  };
}

function stepper(
  onStep: (progress: LoadProgress) => void,
  onProgress: ((progress: LoadProgress) => void) | undefined,
): (progress: LoadProgress) => void {
  return proxy((progress: LoadProgress) => {
    onStep(progress);
    onProgress?.(progress);
  });
}

function stopping({ id, name }: SourceFile, error: unknown): RefusedFile {
  const message = `“${name}” stopped the data engine while it was read (${reasonOf(error)}), and was left closed.`;
  return { name, source: id ?? name, message };
}

/** A load that was cancelled did not end by itself: its worker has to. */
class WorkerStopped extends Error {}

function stoppedWords(error: unknown): Restart {
  const what = `The data engine stopped (${reasonOf(error)})`;
  return {
    during: `${what} and is starting again; your files are being read again.`,
    after: `${what} and was started again; your files were read again.`,
  };
}

function isDeath(error: unknown): boolean {
  return error instanceof Error && (error.name === 'WorkerDied' || error.name === 'EngineCrash');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
