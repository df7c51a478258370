import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { Description } from '@/analysis/analysis';
import type { CoreStatus } from '@/analysis/analysis-client';
import { EMPTY_SHELF } from '@/workspaces/shelf-state';
import { aDescription } from '../../../tests/support/a-description';
import { answersOf, answersText, type FirstAnswers, keptKey, queryKeyOf } from './answers';
import { startFirstView } from './first-view';
import { firstViewWords } from './first-view-note';
import { isSmall } from './is-small';
import { engineTurn } from './engine-turn';
import { keepSeenAnswers } from './keep-seen';
import { aboutOf } from './seen-about';

const SAMPLE: Description = { ...aDescription(), isSample: true };
const OWN: Description = { ...aDescription(), isSample: false };
const answersAbout = (description: Description, value: number): FirstAnswers => ({
  description,
  answers: [[['measure', { measure: 'a' }], { value }]],
});
const FILE = { id: 'f1', leftOut: [], mappings: [] };

function aCore() {
  let status: CoreStatus = { phase: 'starting', share: null, message: null, dataVersion: 0, busy: null };
  const listeners = new Set<() => void>();
  return {
    status: () => status,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change: Partial<CoreStatus>) {
      status = { ...status, ...change };
      [...listeners].forEach((listener) => listener());
    },
  };
}

function aShelf(files: readonly (typeof FILE)[]) {
  const state = { ...EMPTY_SHELF, workspace: { id: 'w', name: 'Mine' } as never };
  return { files: () => Promise.resolve(files as never), items: () => files as never, state: () => state };
}

function begin(files: readonly (typeof FILE)[], seen: FirstAnswers | null, shipped = answersAbout(SAMPLE, 1)) {
  const queries = new QueryClient();
  const core = aCore();
  const read = vi.fn((workspace: string, about: string) =>
    Promise.resolve(seen ? { workspace, about, at: 1_000, answers: seen } : null),
  );
  const view = startFirstView({
    queries,
    analysis: core,
    shelf: aShelf(files),
    seen: { read },
    build: 'b1',
    shipped: () => Promise.resolve(answersText(shipped)),
  });
  return { queries, core, view, read };
}

describe('the first view', () => {
  it('is what was shipped where the sample is shown', async () => {
    const { queries, view } = begin([], null);
    expect(await view.begun).toEqual({ kind: 'sample' });
    expect(queries.getQueryData(['measure', 0, { measure: 'a' }])).toEqual({ value: 1 });
    expect(queries.getQueryData(['description', 0])).toMatchObject({ dataVersion: 0, workspace: 'w' });
  });

  it('is what was last seen of the reader’s own files, and never the sample', async () => {
    const { queries, view, read } = begin([FILE], answersAbout(OWN, 7));
    expect(await view.begun).toEqual({ kind: 'seen', at: 1_000 });
    expect(queries.getQueryData(['measure', 0, { measure: 'a' }])).toEqual({ value: 7 });
    expect(read).toHaveBeenCalledWith('w', aboutOf([FILE] as never, 'b1'));
    const { queries: none, view: empty } = begin([FILE], null);
    expect(await empty.begun).toEqual({ kind: 'none' });
    expect(none.getQueryCache().getAll()).toEqual([]);
  });

  it('is not set over what the core has answered already', async () => {
    const { queries, core, view } = begin([], null);
    core.set({ phase: 'ready' });
    expect(await view.begun).toEqual({ kind: 'none' });
    expect(queries.getQueryCache().getAll()).toEqual([]);
  });

  it('is asked for again when the core is up, and then no more said of', async () => {
    const { queries, core, view } = begin([FILE], answersAbout(OWN, 7));
    await view.begun;
    core.set({ phase: 'ready' });
    await vi.waitFor(() => expect(view.state()).toEqual({ kind: 'none' }));
    // Nobody shows it now; who does next asks anew.
    expect(queries.getQueryData(['measure', 0, { measure: 'a' }])).toBeUndefined();
  });

  it('is what the core says of it, or not there where the core no longer answers', async () => {
    const { queries, core, view } = begin([FILE], { ...answersAbout(OWN, 7), answers: [[['measure', 'a'], 7], [['measure', 'b'], 8]] }); // prettier-ignore
    await view.begun;
    const show = (of: string, queryFn: () => Promise<number>) =>
      new QueryObserver(queries, { queryKey: ['measure', 0, of], queryFn, staleTime: Infinity, retry: false }).subscribe(() => undefined); // prettier-ignore
    show('a', () => Promise.resolve(9));
    show('b', () => Promise.reject(new Error('no such file')));
    expect(queries.getQueryData(['measure', 0, 'a'])).toBe(7);
    core.set({ phase: 'ready' });
    await vi.waitFor(() => expect(view.state()).toEqual({ kind: 'none' }));
    expect(queries.getQueryData(['measure', 0, 'a'])).toBe(9);
    expect(queries.getQueryData(['measure', 0, 'b'])).toBeUndefined();
  });

  it('ends with a core that could not start, or that opened other data', async () => {
    for (const change of [{ phase: 'failed' }, { phase: 'ready', dataVersion: 3 }] as const) {
      const { queries, core, view } = begin([], null);
      await view.begun;
      core.set(change);
      await vi.waitFor(() => expect(view.state()).toEqual({ kind: 'none' }));
      expect(queries.getQueryCache().getAll()).toEqual([]);
    }
  });

  it('is not there where what was shipped cannot be read', async () => {
    const view = startFirstView({
      queries: new QueryClient(),
      analysis: aCore(),
      shelf: aShelf([]),
      seen: { read: () => Promise.resolve(null) },
      build: 'b1',
      shipped: () => Promise.resolve('{ cut'),
    });
    expect(await view.begun).toEqual({ kind: 'none' });
  });
});

describe('the turn of the engine', () => {
  const never = new Promise<never>(() => undefined);
  const shown = Promise.resolve({ kind: 'sample' } as const);

  it('comes at once where nothing can be shown, and else when the first chart is painted', async () => {
    await engineTurn({ queries: new QueryClient(), begun: Promise.resolve({ kind: 'none' }), drawn: never });
    await engineTurn({ queries: new QueryClient(), begun: shown, drawn: Promise.resolve() });
  });

  it('comes when the page asks for what the first answers do not hold', async () => {
    const queries = new QueryClient();
    let hasCome = false;
    const turn = engineTurn({ queries, begun: shown, drawn: never }).then(() => (hasCome = true));
    await Promise.resolve();
    queries.setQueryData(['measure', 0], 1);
    expect(hasCome).toBe(false);
    void queries.query({ queryKey: ['scan', 0], queryFn: () => never });
    await turn;
    expect(hasCome).toBe(true);
  });
});

describe('what was seen', () => {
  it('is kept once the page has come to rest: of the data shown, with its files and build', async () => {
    vi.useFakeTimers();
    const queries = new QueryClient();
    const core = aCore();
    core.set({ phase: 'ready' });
    const write = vi.fn(() => Promise.resolve());
    const keepOnly = vi.fn(() => Promise.resolve());
    const shelf = { ...aShelf([FILE]), subscribe: () => () => undefined };
    keepSeenAnswers({ queries, analysis: core, shelf, seen: { write, keepOnly }, build: 'b1' });
    queries.setQueryData(['description', 0], { description: OWN, dataVersion: 0, workspace: 'w' });
    vi.advanceTimersByTime(1_000);
    expect(write).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    // Nothing is on show but the description: answers that nobody looks at are not kept.
    expect(write).toHaveBeenCalledWith({ workspace: 'w', about: aboutOf([FILE] as never, 'b1'), at: expect.any(Number) as number, answers: { description: OWN, answers: [] } }); // prettier-ignore
    core.set({ dataVersion: 1 });
    queries.setQueryData(['measure', 1, {}], {});
    vi.advanceTimersByTime(2_000);
    expect(write).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
    await Promise.resolve();
  });

  it('is about the files, how they are read, and the version of the app', () => {
    const about = aboutOf([FILE] as never, 'b1');
    expect(aboutOf([FILE] as never, 'b2')).not.toBe(about);
    expect(aboutOf([{ ...FILE, leftOut: ['x.csv'] }] as never, 'b1')).not.toBe(about);
    expect(aboutOf([], 'b1')).not.toBe(about);
  });
});

describe('answers', () => {
  it('come back from their text as they were, maps too', () => {
    const answers = { ...answersAbout(OWN, 2), description: { ...OWN, localityColours: new Map([['A', '#123456']]) } };
    expect(answersOf(answersText(answers))).toEqual(answers);
  });

  it('have the key of their query without the version, and get it back', () => {
    expect(keptKey(['measure', 4, { a: 1 }])).toEqual(['measure', { a: 1 }]);
    expect(queryKeyOf(['measure', { a: 1 }], 0)).toEqual(['measure', 0, { a: 1 }]);
    expect(queryKeyOf(['description'], 2)).toEqual(['description', 2]);
  });

  it('are small or not by the number of their values', () => {
    expect(isSmall([1, [2, { a: 3 }]], 6)).toBe(true);
    expect(isSmall([1, [2, { a: 3 }]], 5)).toBe(false);
    expect(isSmall(new Map([['a', 1]]), 4)).toBe(true);
    expect(isSmall(new Float64Array(10), 9)).toBe(false);
  });
});

describe('what is said of it', () => {
  it('is its date until it has been worked out anew', () => {
    expect(firstViewWords({ kind: 'none' }, false)).toBeNull();
    expect(firstViewWords({ kind: 'sample' }, false)).toBe('First figures of the sample.');
    expect(firstViewWords({ kind: 'sample' }, true)).toBeNull();
    const at = new Date(2026, 10, 26, 14, 2).getTime();
    expect(firstViewWords({ kind: 'seen', at }, false)).toBe('Figures as last seen on 26 Nov 2026, 14:02. They are worked out anew as soon as your files are open.'); // prettier-ignore
    expect(firstViewWords({ kind: 'seen', at }, true)).toBe('Figures as last seen on 26 Nov 2026, 14:02. They are being worked out anew.'); // prettier-ignore
  });
});
