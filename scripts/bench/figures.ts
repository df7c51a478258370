import type { HistoryFigures } from './history/measure-history';
import type { PeerFigures } from './peers/measure-peers';
import type { BenchOptions } from './options';
import type { JourneyTask } from './journeys';
import type { Heaps } from './load-in-page';
import type { Spread } from './spread';
import type { LongestTask } from './trace';

/** Changing a filter, on data of one size. Times are in ms. */
export interface FilterFigures {
  readonly practices: number;
  readonly painted: Spread;
  readonly longest: LongestTask;
  /** Processor time for one change. */
  readonly main: Spread;
  readonly workers: Spread;
  /** Script of the page from a change until its funnel is drawn: ms of processor time. */
  readonly scripting: Spread;
}

/** How the app comes on a first visit. Times are in ms. */
export interface FirstVisitFigures {
  readonly largestPaint: Spread;
  readonly shift: Spread;
  readonly longestBefore: LongestTask;
  readonly longestAfter: LongestTask;
}

/** The longest main-thread task of each journey, the longest first; the median of the repeats. */
export interface JourneyFigures {
  readonly practices: number;
  readonly tasks: readonly JourneyTask[];
}

/** Dragging the scenario of the Follow-up ratio page, on data of one size. */
export interface DragFigures {
  readonly practices: number;
  /** Script of the main thread for one step, until the next: ms of processor time. */
  readonly scripting: Spread;
}

/** Filtering and sorting the heat map of the Outliers page. Times are in ms. */
export interface MapFigures {
  readonly practices: number;
  readonly measures: number;
  readonly painted: Spread;
  readonly longest: LongestTask;
  /** From opening the page to a map with every column. */
  readonly whole: Spread;
}

/** Making a Word paper and slides of a pack. Times are in ms. */
export interface PackMakingFigures {
  readonly figures: number;
  readonly word: Spread;
  readonly slides: Spread;
  readonly longest: LongestTask;
}

/** Everything a run has measured: what bench-results/bench.json holds. Times are in ms, sizes in bytes. */
export interface Figures {
  readonly options: BenchOptions;
  readonly cores: number;
  readonly chromium: string;
  /** Each part is null or empty where it was not measured. */
  readonly firstChart: { readonly app: Spread; readonly bare: Spread; readonly ratio: Spread } | null;
  readonly firstVisit: FirstVisitFigures | null;
  readonly filter: readonly FilterFigures[];
  readonly drag: readonly DragFigures[];
  readonly map: readonly MapFigures[];
  readonly journeys: readonly JourneyFigures[];
  readonly pack: PackMakingFigures | null;
  readonly load: {
    readonly rows: number;
    readonly bytes: number;
    readonly core: Spread;
    readonly bare: Spread;
    readonly ratio: Spread;
  } | null;
  readonly pageLoad: {
    /** The peaks of page and workers, added up. */
    readonly peakHeap: Spread;
    readonly peak: Heaps;
    readonly before: Heaps;
    /** The longest main-thread task of each load, by processor time. */
    readonly longestTasks: Spread;
    /** The one in the middle of them. */
    readonly longest: LongestTask;
  } | null;
  readonly peers: readonly PeerFigures[];
  readonly history: readonly HistoryFigures[];
  /** Compressed bytes asked for before the first chart, by kind of file. */
  readonly bytes: Readonly<Record<string, number>>;
}
