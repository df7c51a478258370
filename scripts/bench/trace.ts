/** An event of a Chromium trace, as far as it is read here. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number | undefined;
  readonly args?: Readonly<Record<string, unknown>> | undefined;
}

/** What has to be recorded for the figures below. */
export const TRACE_CATEGORIES: readonly string[] = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  '__metadata',
];

/** The longest stretch in which the main thread could not answer the reader: ms. */
export interface LongestTask {
  readonly milliseconds: number;
  /** Of it, in script without the style and layout that script asked for. */
  readonly scripting: number;
  /** Of it, in style, layout and paint. */
  readonly rendering: number;
}

/** The page's threads in a trace: those of the process that runs a worker. */
export interface PageThreads {
  readonly pid: number;
  readonly main: number;
  readonly workers: readonly number[];
}

const SCRIPT = new Set([
  'EvaluateScript',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'EventDispatch',
  'v8.callFunction',
  'v8.run',
]);
const RENDER = new Set([
  'Commit',
  'Layerize',
  'Layout',
  'Paint',
  'PrePaint',
  'RecalculateStyles',
  'UpdateLayoutTree',
  'UpdateLayerTree',
]);

/** Finds the page in a trace. @throws Error where no process runs both a page and a worker */
export function pageThreads(events: readonly TraceEvent[]): PageThreads {
  const named = (name: string) =>
    events.filter(({ ph, name: kind, args }) => ph === 'M' && kind === 'thread_name' && args?.['name'] === name);
  const workers = named('DedicatedWorker thread');
  const main = named('CrRendererMain').find(({ pid }) => workers.some((worker) => worker.pid === pid));
  if (!main) throw new Error('the trace holds no page with a worker');
  return {
    pid: main.pid,
    main: main.tid,
    workers: workers.filter(({ pid }) => pid === main.pid).map(({ tid }) => tid),
  };
}

/** The longest task of one thread. @throws Error where it has none */
export function longestTask(events: readonly TraceEvent[], pid: number, tid: number): LongestTask {
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.dur !== undefined);
  const tasks = own.filter(({ name }) => name === 'RunTask');
  const longest = tasks.reduce<TraceEvent | null>((best, task) => (span(task) > span(best) ? task : best), null);
  if (!longest) throw new Error('the trace holds no task of this thread');
  const inside = own.filter(({ ts, dur }) => ts >= longest.ts && ts + (dur ?? 0) <= longest.ts + span(longest));
  const script = inside.filter(({ name }) => SCRIPT.has(name));
  const render = inside.filter(({ name }) => RENDER.has(name));
  const rendering = covered(render);
  return {
    milliseconds: span(longest) / 1000,
    // What both cover is style and layout that script asked for.
    scripting: (covered([...script, ...render]) - rendering) / 1000,
    rendering: rendering / 1000,
  };
}

/**
 * The fullest the JavaScript heap of a thread has been: bytes. V8 writes down how full it is before and after each
 * collection, and the heap only shrinks in one, so that the largest of these figures is the peak if the recording ends
 * with a collection. What lies outside the heap (WebAssembly memory, array buffers) is not in it.
 *
 * @throws Error where nothing was collected
 */
export function peakHeap(events: readonly TraceEvent[], pid: number, tid: number): number {
  const used = events
    .filter((event) => event.pid === pid && event.tid === tid)
    .map(({ args }) => args?.['usedHeapSizeBefore'])
    .filter((bytes) => typeof bytes === 'number');
  if (used.length === 0) throw new Error('the trace holds no collection in this thread');
  return Math.max(...used);
}

const span = (event: TraceEvent | null): number => event?.dur ?? 0;

/** Time that at least one of the events covers. */
function covered(events: readonly TraceEvent[]): number {
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    const end = event.ts + span(event);
    total += Math.max(0, end - Math.max(event.ts, until));
    until = Math.max(until, end);
  }
  return total;
}
