import { expect, test } from 'vitest';
import {
  firstOf,
  heapLeft,
  longestTask,
  pageThreads,
  peakHeap,
  processorTime,
  scriptingOfEach,
  type TraceEvent,
} from './trace';

const threadName = (pid: number, tid: number, name: string): TraceEvent => ({
  name: 'thread_name', ph: 'M', pid, tid, ts: 0, args: { name },
}); // prettier-ignore
/** An event that took all of its processor time and waited as long again. */
const done = (name: string, tts: number, tdur: number, tid = 1): TraceEvent => ({
  name, ph: 'X', pid: 7, tid, ts: tts * 2, dur: tdur * 2, tts, tdur,
}); // prettier-ignore
const collection = (usedHeapSizeBefore: number, tid: number): TraceEvent => ({
  ...done('MinorGC', 0, 1, tid),
  args: { usedHeapSizeBefore, usedHeapSizeAfter: 1 },
});

test('takes the process with a worker for the page', () => {
  const events = [threadName(5, 1, 'CrRendererMain'), threadName(7, 1, 'CrRendererMain'), threadName(7, 9, 'DedicatedWorker thread')]; // prettier-ignore
  expect(pageThreads(events)).toEqual({ pid: 7, main: 1, workers: [9] });
});

test('says so when a trace holds no page', () => {
  expect(() => pageThreads([threadName(5, 1, 'CrRendererMain')])).toThrow('no page with a worker');
});

test('counts layout that script asked for as rendering, and nested script once', () => {
  const events = [
    done('RunTask', 0, 50_000),
    done('RunTask', 100_000, 100_000),
    done('FunctionCall', 110_000, 60_000),
    done('FunctionCall', 120_000, 10_000),
    done('Layout', 140_000, 20_000),
    done('Paint', 180_000, 5_000),
    done('FunctionCall', 100_000, 100_000, 2),
  ];
  expect(longestTask(events, 7, 1)).toEqual({ milliseconds: 100, scripting: 40, rendering: 25, byClock: 200 });
});

test('adds up the processor time of the tasks of one thread', () => {
  const events = [done('RunTask', 0, 2_000), done('FunctionCall', 0, 1_000), done('RunTask', 5_000, 500), done('RunTask', 0, 9_000, 2)]; // prettier-ignore
  expect(processorTime(events, 7, 1)).toBe(2.5);
});

test('takes the fullest heap before a collection of that thread for its peak', () => {
  expect(peakHeap([collection(4, 9), collection(11, 9), collection(99, 1)], 7, 9)).toBe(11);
});

test('takes what the last collection of that thread left, in whatever order they were written down', () => {
  const left = (usedHeapSizeAfter: number, ts: number, tid: number) => ({ ...collection(99, tid), ts, args: { usedHeapSizeAfter } }); // prettier-ignore
  expect(heapLeft([left(5, 30, 9), left(8, 10, 9), left(3, 40, 1)], 7, 9)).toBe(5);
  expect(() => heapLeft([left(3, 40, 1)], 7, 9)).toThrow('no collection');
});

test('has no peak where nothing was collected', () => {
  expect(() => peakHeap([collection(4, 9)], 7, 1)).toThrow('no collection');
});

test('takes the script from one event of the page to the next, without its layout', () => {
  const moved = (tts: number): TraceEvent => ({ ...done('EventDispatch', tts, 1_000), args: { data: { type: 'pointermove' } } }); // prettier-ignore
  const events = [moved(0), done('FunctionCall', 2_000, 4_000), done('Layout', 3_000, 1_000), moved(10_000), done('FunctionCall', 20_000, 2_000), moved(30_000), done('FunctionCall', 31_000, 9_000)]; // prettier-ignore
  expect(scriptingOfEach(events, 7, 1, 'pointermove')).toEqual([4, 3]);
});

test('takes the script from an event of the page to the next of another kind, and leaves out what has no end', () => {
  const told = (type: string, tts: number): TraceEvent => ({
    ...done('EventDispatch', tts, 0),
    args: { data: { type } },
  });
  const events = [told('changed', 0), done('FunctionCall', 2_000, 4_000), told('drawn', 8_000), done('FunctionCall', 9_000, 5_000), told('changed', 20_000), done('FunctionCall', 21_000, 1_000)]; // prettier-ignore
  expect(scriptingOfEach(events, 7, 1, 'changed', 'drawn')).toEqual([4]);
  expect(firstOf(events, 7, 1, 'drawn')).toBe(8_000);
  expect(() => firstOf(events, 7, 1, 'moved')).toThrow('holds no moved');
});

test('finds the longest task of a stretch', () => {
  const events = [done('RunTask', 0, 50_000), done('RunTask', 60_000, 10_000), done('RunTask', 80_000, 20_000)];
  expect(longestTask(events, 7, 1, { from: 60_000 })).toMatchObject({ milliseconds: 20 });
  expect(longestTask(events, 7, 1, { from: 60_000, until: 80_000 })).toMatchObject({ milliseconds: 10 });
  expect(() => longestTask(events, 7, 1, { from: 90_000 })).toThrow('no task');
});
