import { proxy, type Remote } from 'comlink';
import type { ColumnMapping } from '@/domain/column-mapping';
import type { Analysis, LoadProgress, LoadReport, SourceFile } from './analysis';
import type { AnalysisClient, CoreStatus } from './analysis-client';
import { startWorkerSession, WorkerDied, type WorkerSession } from './worker-session';

/** A question that is not answered in this time is taken to hang: ms. */
const QUESTION_PATIENCE = 60_000;
/** A load that has not come a step further in this time is taken to hang: ms. */
const LOAD_PATIENCE = 600_000;

type Call<T> = (analysis: Remote<Analysis>, onStep: (progress: LoadProgress) => void) => Promise<T>;

/**
 * The core in a worker of its own. A worker that crashes or hangs is replaced, the loaded files are read again, and
 * the call that was under way is made once more.
 */
export function createBrowserAnalysis(): AnalysisClient {
  const listeners = new Set<() => void>();
  let status: CoreStatus = { phase: 'starting', share: null, message: null, dataVersion: 0, busy: null };
  /** Files that were loaded, for a new worker to read again; null while the sample is shown. */
  let loaded: readonly SourceFile[] | null = null;
  let mappings: readonly ColumnMapping[] = [];
  let session: Promise<WorkerSession>;

  const set = (change: Partial<CoreStatus>): void => {
    status = { ...status, ...change };
    listeners.forEach((listener) => listener());
  };

  const start = (message: string | null): void => {
    set({ phase: message === null ? 'starting' : 'restarting', share: null, message, busy: null });
    session = begin();
    session.then(
      ({ died }) => {
        set({ phase: 'ready', dataVersion: status.dataVersion + 1, busy: null });
        const mine = session;
        died.catch((error: unknown) => replace(mine, error));
      },
      (error: unknown) => set({ phase: 'failed', message: reasonOf(error), busy: null }),
    );
  };

  const begin = async (): Promise<WorkerSession> => {
    const begun = await startWorkerSession((share) => set({ share }));
    const onStep = proxy((busy: LoadProgress) => set({ busy }));
    const files = loaded;
    await begun.analysis.useMappings([...mappings]);
    const reload = files === null ? begun.analysis.useSample(onStep) : begun.analysis.load([...files], onStep);
    await Promise.race([reload, begun.died]);
    return begun;
  };

  /** Puts a new worker in the place of one that died, unless that has been done already. */
  const replace = (old: Promise<WorkerSession>, error: unknown): void => {
    if (session !== old) return;
    void old.then((dead) => dead.end(), () => undefined); // prettier-ignore
    start(`The data engine stopped (${reasonOf(error)}) and was started again; your files were read again.`);
  };

  const attempt = async <T>(call: Call<T>, patience: number): Promise<T> => {
    const mine = session;
    const { analysis, died } = await mine;
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        const wait = (): void => {
          clearTimeout(watchdog);
          watchdog = setTimeout(() => reject(new WorkerDied('it did not answer')), patience);
        };
        wait();
        died.catch(reject);
        call(analysis, (busy) => {
          wait();
          set({ busy });
        }).then(resolve, reject);
      });
    } catch (error) {
      if (isDeath(error)) replace(mine, error);
      throw error;
    } finally {
      clearTimeout(watchdog);
    }
  };

  const ask = async <T>(call: Call<T>, patience = QUESTION_PATIENCE): Promise<T> => {
    try {
      return await attempt(call, patience);
    } catch (error) {
      if (!isDeath(error)) throw error;
      return attempt(call, patience);
    }
  };

  start(null);
  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restart: () => start('The data engine is starting again.'),
    async useMappings(next) {
      mappings = next;
      await ask((analysis) => analysis.useMappings([...next]));
    },
    suggestMapping: (table, headerLine, kind) => ask((analysis) => analysis.suggestMapping(table, headerLine, kind)),
    checkMapping: (table, mapping) => ask((analysis) => analysis.checkMapping(table, mapping)),
    describe: () => ask((analysis) => analysis.describe()),
    measure: (request) => ask((analysis) => analysis.measure(request)),
    trend: (request) => ask((analysis) => analysis.trend(request)),
    async load(files, onProgress) {
      const report = await ask((analysis, onStep) => {
        const step = stepper(onStep, onProgress);
        return analysis.load([...files], step);
      }, LOAD_PATIENCE);
      const names = new Set([...report.refused, ...report.unrecognised].map(({ name }) => name));
      if (report.loaded.length > 0) {
        loaded = [
          ...(loaded ?? []),
          ...files.filter(({ name }) => !names.has(name)).map((file) => asRead(file, report)),
        ];
        set({ dataVersion: status.dataVersion + 1 });
      }
      set({ busy: null });
      return report;
    },
    async useSample(onProgress) {
      const report = await ask((analysis, onStep) => analysis.useSample(stepper(onStep, onProgress)), LOAD_PATIENCE);
      loaded = null;
      set({ dataVersion: status.dataVersion + 1, busy: null });
      return report;
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

/** A file with the mappings by which it was read: it is read by them again, though they may be changed meanwhile. */
function asRead(file: SourceFile, { loaded }: LoadReport): SourceFile {
  const parts = loaded.filter(({ name }) => name === file.name || name.startsWith(`${file.name} › `));
  const mappings = parts.flatMap(({ mapping }) => (mapping ? [mapping] : []));
  return mappings.length === 0 ? file : { ...file, mappings };
}

function isDeath(error: unknown): boolean {
  return error instanceof Error && (error.name === 'WorkerDied' || error.name === 'EngineCrash');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
