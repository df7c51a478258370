/** An event of a Chromium trace, as far as it is read here. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number | undefined;
  /** The same start and length in processor time of the thread: other work on the machine is not in it. */
  readonly tts?: number | undefined;
  readonly tdur?: number | undefined;
  readonly args?: Readonly<Record<string, unknown>> | undefined;
}

/** What has to be recorded for the figures below. */
export const TRACE_CATEGORIES: readonly string[] = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  '__metadata',
];

/** The main thread's tasks, during which it cannot answer the reader. */
export interface LongestTask {
  /** Processor time of the task that took most of it: ms. */
  readonly milliseconds: number;
  /** Of it, in script without the style and layout that script asked for. */
  readonly scripting: number;
  /** Of it, in style, layout and paint. */
  readonly rendering: number;
  /** The longest task by the clock, in which the thread may have waited for its turn: ms. */
  readonly byClock: number;
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

/** Part of a recording, in processor time of the thread: microseconds. */
interface Stretch {
  readonly from?: number;
  readonly until?: number;
}

/** The longest task of one thread, of those that begin in a stretch of the recording. @throws Error where it has none */
export function longestTask(
  events: readonly TraceEvent[],
  pid: number,
  tid: number,
  { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: Stretch = {},
): LongestTask {
  const own = eventsOf(events, pid, tid);
  const tasks = own.filter(({ name, tts }) => name === 'RunTask' && tts >= from && tts < until);
  const longest = tasks.reduce<Timed | null>((best, task) => (best && best.tdur >= task.tdur ? best : task), null);
  if (!longest) throw new Error('the trace holds no task of this thread');
  const inside = own.filter(({ tts, tdur }) => tts >= longest.tts && tts + tdur <= longest.tts + longest.tdur);
  const script = inside.filter(({ name }) => SCRIPT.has(name));
  const render = inside.filter(({ name }) => RENDER.has(name));
  const rendering = covered(render);
  return {
    milliseconds: longest.tdur / 1000,
    // What both cover is style and layout that script asked for.
    scripting: (covered([...script, ...render]) - rendering) / 1000,
    rendering: rendering / 1000,
    byClock: Math.max(...tasks.map(({ dur }) => dur)) / 1000,
  };
}

/** Processor time of all tasks of one thread: ms. */
export function processorTime(events: readonly TraceEvent[], pid: number, tid: number): number {
  const tasks = eventsOf(events, pid, tid).filter(({ name }) => name === 'RunTask');
  return tasks.reduce((sum, { tdur }) => sum + tdur, 0) / 1000;
}

/** When the page was first told of an event of a kind: processor time of the thread in microseconds. @throws Error where it never was */
export function firstOf(events: readonly TraceEvent[], pid: number, tid: number, type: string): number {
  const [first] = timesOf(events, pid, tid, type);
  if (first === undefined) throw new Error(`the trace holds no ${type}`);
  return first;
}

/**
 * Script of one thread from each event of a kind that the page was told of to the next of another kind, without the style and
 * layout that script asked for: ms of processor time each. What no such event follows is left out, as it has no end.
 *
 * @param type of the page's events, such as `pointermove`
 * @param until the other kind; absent: the same
 */
export function scriptingOfEach(
  events: readonly TraceEvent[],
  pid: number,
  tid: number,
  type: string,
  until = type,
): readonly number[] {
  const ends = timesOf(events, pid, tid, until);
  const own = eventsOf(events, pid, tid);
  return timesOf(events, pid, tid, type).flatMap((start) => {
    const end = ends.find((time) => time > start);
    if (end === undefined) return [];
    const inside = own.filter(({ tts }) => tts >= start && tts < end);
    const render = inside.filter(({ name }) => RENDER.has(name));
    return (covered(inside.filter(({ name }) => SCRIPT.has(name) || RENDER.has(name))) - covered(render)) / 1000;
  });
}

/** When the page was told of events of a kind, the first first: processor time of the thread in microseconds. */
function timesOf(events: readonly TraceEvent[], pid: number, tid: number, type: string): readonly number[] {
  return events
    .filter((event) => event.pid === pid && event.tid === tid && event.name === 'EventDispatch')
    .filter(({ args }) => (args?.['data'] as { readonly type?: string } | undefined)?.type === type)
    .flatMap(({ tts }) => tts ?? [])
    .sort((a, b) => a - b);
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

/** How full the JavaScript heap of a thread was after its last collection: bytes. @throws Error where nothing was collected */
export function heapLeft(events: readonly TraceEvent[], pid: number, tid: number): number {
  const collections = events.flatMap(({ pid: process, tid: thread, ts, args }) => {
    const left = args?.['usedHeapSizeAfter'];
    return process === pid && thread === tid && typeof left === 'number' ? [{ ts, left }] : [];
  });
  const [last] = collections.sort((a, b) => b.ts - a.ts);
  if (!last) throw new Error('the trace holds no collection in this thread');
  return last.left;
}

interface Timed {
  readonly name: string;
  readonly dur: number;
  readonly tts: number;
  readonly tdur: number;
}

/** The events of one thread that have a length. */
function eventsOf(events: readonly TraceEvent[], pid: number, tid: number): readonly Timed[] {
  return events.flatMap((event) => {
    const { name, dur, tts, tdur } = event;
    const isOwn = event.pid === pid && event.tid === tid;
    return isOwn && dur !== undefined && tts !== undefined && tdur !== undefined ? [{ name, dur, tts, tdur }] : [];
  });
}

/** Processor time that at least one of the events covers: microseconds. */
function covered(events: readonly Timed[]): number {
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { tts, tdur } of [...events].sort((a, b) => a.tts - b.tts)) {
    total += Math.max(0, tts + tdur - Math.max(tts, until));
    until = Math.max(until, tts + tdur);
  }
  return total;
}
