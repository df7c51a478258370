import type { Analysis, LoadProgress, LoadReport, SourceFile } from './analysis';

/** How the core in the worker is doing; one frozen object until something changes. */
export interface CoreStatus {
  readonly phase: 'starting' | 'ready' | 'restarting' | 'failed';
  /** Share of the engine that has arrived, 0 to 1; null where it is not known. */
  readonly share: number | null;
  /** What happened, for the reader, after a restart or a failure. */
  readonly message: string | null;
  /** Goes up by one on every change of the loaded data, so that no result of old data is shown for the new. */
  readonly dataVersion: number;
  /** The load under way; null when there is none. */
  readonly busy: LoadProgress | null;
}

/** Where the files come from that a new worker has to open. */
export interface ReaderFiles {
  /** The reader's files as they are to be loaded now, each with its id; none for the sample. */
  readonly files: () => Promise<readonly SourceFile[]>;
  /** Told what became of them. */
  readonly opened: (report: LoadReport) => void;
}

/** Questions about what is loaded, of which a page asks many. */
type QuestionName =
  | 'measure'
  | 'trend'
  | 'contract'
  | 'compare'
  | 'budget'
  | 'scanPlan'
  | 'scan'
  | 'roster'
  | 'practice'
  | 'listSizes'
  | 'ratioChange';

/** The same questions, each of which is dropped where its signal comes before its turn. */
export type Questions = {
  readonly [Name in QuestionName]: (
    request: Parameters<Analysis[Name]>[0],
    signal?: AbortSignal,
  ) => ReturnType<Analysis[Name]>;
};

/** The core as the page holds it: the same face, and how it is doing. What it opens is for `ReaderFiles` to say. */
export interface AnalysisClient extends Omit<Analysis, 'open' | QuestionName>, Questions {
  /** Forgets what is loaded and opens the reader's files, which are others now. */
  reopen(onProgress?: (progress: LoadProgress) => void): Promise<void>;
  status(): CoreStatus;
  /** Calls `listener` whenever `status()` gives a new object. @returns a function that ends it */
  subscribe(listener: () => void): () => void;
  /** Starts the core again after a failure; the loaded files are read again. */
  restart(): void;
}
