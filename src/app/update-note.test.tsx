import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoadState } from '@/features/data/load-state';
import { createDraftStore } from '@/features/localities/draft-store';
import { EMPTY_SHELF, type ShelfState } from '@/workspaces/shelf-state';
import type { AppFilesState } from './app-files';
import { type Services, ServicesContext } from './services';
import { UpdateNote } from './update-note';

/** One value that listeners are told of. */
function cell<T extends object>(start: T) {
  let value = start;
  const listeners = new Set<() => void>();
  return {
    state: () => value,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change: Partial<T>) {
      value = { ...value, ...change };
      listeners.forEach((listener) => listener());
    },
  };
}

/** The note of a tab in which a new version has come, unless the test says otherwise. */
function show({ shelf = {}, load = {} }: { shelf?: Partial<ShelfState>; load?: Partial<LoadState> } = {}) {
  const files = cell<AppFilesState>({ areKept: true, isNewReady: true });
  const session = cell({ isLoading: false, unmapped: [], ...load } as unknown as LoadState);
  const openNew = vi.fn(() => Promise.resolve());
  const settled = vi.fn(() => Promise.resolve());
  const services = {
    appFiles: { ...files, openNew },
    session,
    shelf: cell<ShelfState>({ ...EMPTY_SHELF, ...shelf }),
    desk: { settled },
    localityDraft: createDraftStore(),
  };
  render(
    <ServicesContext value={services as unknown as Services}>
      <UpdateNote />
    </ServicesContext>,
  );
  return { files, session, openNew, settled, draft: services.localityDraft };
}

const note = () => screen.getByRole('status').textContent;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

afterEach(cleanup);

describe('UpdateNote', () => {
  it('is silent until a new version has come, and when it is put off', async () => {
    const { files } = show();
    act(() => files.set({ isNewReady: false }));
    expect(note()).toBe('');
    act(() => files.set({ isNewReady: true }));
    expect(note()).toContain('A new version is ready.');
    await press('Not now');
    expect(note()).toBe('');
  });

  it('opens the new version once all work is kept, and never by itself', async () => {
    const { openNew, settled } = show();
    let keep: () => void = () => undefined;
    settled.mockReturnValue(new Promise<void>((resolve) => (keep = resolve)));
    await press('Reload with the new version');
    expect(note()).toContain('Waiting until your work is kept.');
    expect(openNew).not.toHaveBeenCalled();
    await act(async () => {
      keep();
      await Promise.resolve();
    });
    expect(openNew).toHaveBeenCalledOnce();
  });

  it('waits for a load', () => {
    const { session } = show({ load: { isLoading: true } });
    expect(note()).toContain('when the load has ended');
    expect(screen.queryByRole('button', { name: /Reload/ })).toBeNull();
    act(() => session.set({ isLoading: false }));
    expect(screen.getByRole('button', { name: 'Reload with the new version' })).toBeTruthy();
  });

  it.each<[string, { shelf?: Partial<ShelfState>; load?: Partial<LoadState> }]>([
    ['“big.csv”, which could not be kept', { shelf: { unkept: ['big.csv'], trouble: 'The browser is full.' } }],
    ['the last change, which could not be kept', { shelf: { trouble: 'The browser refused.' } }],
    ['since this browser keeps nothing', { shelf: { keeps: false } }],
    ['“odd.csv”, which waits for its columns', { load: { unmapped: [{ name: 'odd.csv' }] as unknown as LoadState['unmapped'] } }], // prettier-ignore
  ])('asks before anything is lost: %s', async (words, state) => {
    const { openNew } = show(state);
    await press('Reload with the new version');
    expect(note()).toContain(words);
    expect(openNew).not.toHaveBeenCalled();
    await press('Reload all the same');
    expect(openNew).toHaveBeenCalledOnce();
  });

  it('asks before an edited locality map is lost', async () => {
    const { openNew, draft } = show();
    const before = { entries: new Map([['A81001', 'North']]), colours: new Map() };
    act(() => draft.step(before, { ...before, entries: new Map([['A81001', 'South']]) }, 'move 1 practice to South'));
    await press('Reload with the new version');
    expect(openNew).not.toHaveBeenCalled();
    expect(note()).toContain('locality map');
  });

  it('says why it cannot be opened now', async () => {
    const { openNew } = show();
    openNew.mockRejectedValue(new Error('The app is open in another tab.'));
    await press('Reload with the new version');
    expect(note()).toContain('The app is open in another tab.');
    expect(screen.getByRole('button', { name: 'Reload with the new version' })).toBeTruthy();
  });
});
