import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, useSyncExternalStore } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoadedFile, LoadProgress, LoadReport, ReadSoFar, SourceFile } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { aDesk } from '../../../tests/support/a-desk';
import { aLoadedFile } from '../../../tests/support/a-loaded-file';
import { DataPage } from './data-page';
import type { DataView } from './data-view';
import { createLoadSession } from './load-session';

const SAMPLE = aLoadedFile({ id: 1, name: 'sample.csv' });
const nowhere = () => Promise.reject(new Error('not asked in these tests'));

/** A core that reads `*.csv` and refuses the rest, and waits for the test before it ends a load. */
function fakeCore() {
  let files: readonly LoadedFile[] = [SAMPLE];
  let isSample = true;
  const listeners = new Set<() => void>();
  const set = (next: readonly LoadedFile[], sample: boolean) => {
    [files, isSample] = [next, sample];
    description = {
      isSample,
      files,
      measures: [],
      units: [],
      contractLines: [],
      pathways: [],
      targets: [],
      localityColours: new Map<string, string>(),
      notes: [],
    };
    listeners.forEach((listener) => listener());
  };
  let description = {
    isSample,
    files,
    measures: [],
    units: [],
    contractLines: [],
    pathways: [],
    targets: [],
    localityColours: new Map<string, string>(),
    notes: [],
  };
  let nextId = 100;
  const gate: { open: () => void; say: (read: ReadSoFar) => void } = { open: () => undefined, say: () => undefined };
  const load = vi.fn(
    async (given: readonly SourceFile[], onProgress?: (progress: LoadProgress) => void, signal?: AbortSignal) => {
      const loaded: LoadedFile[] = [];
      for (const [index, { name, id: source = name }] of given.entries()) {
        onProgress?.({ name, file: index + 1, files: given.length, step: 'Reading rows' });
        await new Promise<void>((resolve, reject) => {
          gate.open = resolve;
          gate.say = (read) => onProgress?.({ name, file: index + 1, files: given.length, step: 'Reading rows', read });
          signal?.addEventListener('abort', () =>
            reject(Object.assign(new Error('cancelled'), { name: 'LoadCancelled' })),
          );
        });
        if (name.endsWith('.csv'))
          loaded.push(aLoadedFile({ id: (nextId += 1), name, source, rowsLoaded: 1234, rowsRead: 1234 }));
      }
      if (loaded.length > 0) set([...(isSample ? [] : files), ...loaded], false);
      const refused = given
        .filter(({ name }) => !name.endsWith('.csv'))
        .map(({ name, id: source = name }) => ({
          name,
          source,
          message: `${name} is a picture. Load the table it was made from.`,
        }));
      return { loaded, refused, unrecognised: [] } satisfies LoadReport;
    },
  );
  const analysis: AnalysisClient = {
    load,
    reopen: () => {
      set([SAMPLE], true);
      return Promise.resolve();
    },
    remove: (gone) => {
      const stay = files.filter(({ source }) => !gone.some((each) => each.source === source));
      set(stay.length === 0 ? [SAMPLE] : stay, stay.length === 0);
      return Promise.resolve();
    },
    describe: () => Promise.resolve(description),
    useMappings: () => Promise.resolve(),
    suggestMapping: nowhere,
    checkMapping: nowhere,
    fingerprint: () => Promise.resolve('0000-0000'),
    guide: nowhere,
    coverage: nowhere,
    clashes: nowhere,
    localities: nowhere,
    measure: nowhere,
    trend: nowhere,
    contract: nowhere,
    compare: nowhere,
    budget: nowhere,
    scanPlan: nowhere,
    scan: nowhere,
    roster: nowhere,
    practice: nowhere,
    listSizes: nowhere,
    ratioChange: nowhere,
    status: () => ({ phase: 'ready', share: null, message: null, dataVersion: 1, busy: null }),
    subscribe: () => () => undefined,
    restart: () => undefined,
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { analysis, load, gate, set, subscribe, describe: () => description };
}

function show(core = fakeCore()) {
  const { desk, workspaces } = aDesk(core.analysis);
  const session = createLoadSession(desk, workspaces);
  function Page() {
    const [view, setView] = useState<DataView>({});
    const [threshold, setThreshold] = useState(5);
    const description = useSyncExternalStore(core.subscribe, core.describe);
    return (
      <DataPage
        description={description}
        session={session}
        view={view}
        setView={setView}
        smallNumbers={threshold}
        setSmallNumbers={setThreshold}
        onMap={() => undefined}
        mappingStep={null}
        localities={null}
        mappingList={null}
        clashes={null}
        coverage={null}
        keeping={null}
      />
    );
  }
  render(<Page />);
  return core;
}

const choose = (...names: readonly string[]) =>
  userEvent.upload(
    screen.getByLabelText('Choose files', { selector: 'input' }),
    names.map((name) => new File(['x'], name)),
  );
const table = (name: string) => screen.getByRole('table', { name });
const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent); // prettier-ignore

afterEach(cleanup);

describe('DataPage', () => {
  it('says that files never leave the browser, and what is loaded', () => {
    show();
    expect(screen.getByText(/read in this browser and never leave it: nothing is sent/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'The synthetic sample is loaded: 10 rows, none set aside',
    );
    expect(screen.queryByRole('button', { name: 'Back to the sample' })).toBeNull();
  });

  it('shows the progress of several files, then the refused one first and the loaded one after', async () => {
    const { gate } = show();
    await choose('a.csv', 'b.png');
    expect(await screen.findByText(/File 1 of 2, a\.csv: Reading rows…/)).toBeTruthy();
    gate.open();
    expect(await screen.findByText(/File 2 of 2, b\.png: Reading rows…/)).toBeTruthy();
    gate.open();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('One file was not loadedb.png is a picture. Load the table it was made from.');
    expect(screen.getByRole('heading', { name: 'Last load: 1 file loaded, 1 file refused' })).toBeTruthy();
    expect(cells(within(table('Loaded files')).getByRole('row', { name: /a\.csv/ })).slice(2, 4)).toEqual([
      '1,234',
      '1,234',
    ]);
  });

  it('goes back to the sample and brings the files back', async () => {
    const { gate, load } = show();
    await choose('a.csv');
    await screen.findByText(/a\.csv: Reading rows…/);
    gate.open();
    await userEvent.click(await screen.findByRole('button', { name: 'Back to the sample' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('synthetic sample');
    await userEvent.click(screen.getByRole('button', { name: 'Load a.csv again' }));
    await waitFor(() => expect(load).toHaveBeenCalledTimes(2));
    expect(load.mock.calls[1]?.[0].map(({ name }) => name)).toEqual(['a.csv']);
    gate.open();
    expect((await screen.findByRole('heading', { name: '1 file loaded: 1,234 rows, none set aside' })).tagName).toBe(
      'H1',
    );
    expect(screen.queryByRole('button', { name: 'Load a.csv again' })).toBeNull();
  });

  it('removes one file, moves the focus to the way back, and brings it back', async () => {
    const { gate } = show();
    await choose('a.csv', 'b.csv');
    await screen.findByText(/a\.csv: Reading rows…/);
    gate.open();
    await screen.findByText(/b\.csv: Reading rows…/);
    gate.open();
    await userEvent.click(await screen.findByRole('button', { name: 'Remove a.csv' }));
    const back = await screen.findByRole('button', { name: 'Bring back a.csv' });
    await waitFor(() => expect(document.activeElement).toBe(back));
    expect(within(table('Loaded files')).queryByRole('rowheader', { name: 'a.csv' })).toBeNull();
    expect(within(table('Loaded files')).getByRole('rowheader', { name: 'b.csv' })).toBeTruthy();
    await userEvent.click(back);
    await screen.findByText(/a\.csv: Reading rows…/);
    gate.open();
    expect(await within(table('Loaded files')).findByRole('rowheader', { name: 'a.csv' })).toBeTruthy();
  });

  it('puts a file of the same name, kind and period in the place of the one loaded before, and can keep both', async () => {
    const { gate } = show();
    for (const name of ['a.csv', 'a.csv']) {
      await choose(name);
      await screen.findByText(/a\.csv: Reading rows…/);
      gate.open();
      await screen.findByRole('heading', { name: /Last load/ });
    }
    expect(await screen.findByRole('heading', { name: 'Last load: 1 file loaded, 1 file replaced' })).toBeTruthy();
    expect(within(table('Loaded files')).getAllByRole('rowheader')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Keep the earlier a.csv as well' }));
    await screen.findByText(/a\.csv: Reading rows…/);
    gate.open();
    await waitFor(() => expect(within(table('Loaded files')).getAllByRole('rowheader')).toHaveLength(2));
  });

  it('says why a load failed as a whole', async () => {
    const core = fakeCore();
    core.load.mockRejectedValueOnce(new Error('The engine stopped.'));
    show(core);
    await choose('a.csv');
    expect((await screen.findByRole('alert')).textContent).toContain('What the data engine said: The engine stopped.');
  });

  it('opens the account of a file: rows set aside, rows that are not data, ignored columns, totals', async () => {
    const core = fakeCore();
    const setAside = [
      { part: null, line: 12, column: 'first_attendances', value: 'n/k', reason: 'is not a number' },
      { part: null, line: 3, column: null, value: null, reason: 'has no code' },
    ];
    core.set(
      [
        aLoadedFile({
          rowsRead: 16,
          rowsSetAside: 2,
          rowsNotData: 4,
          setAside,
          notData: [{ part: null, line: 1, column: null, value: 'Outpatients', reason: 'a title' }],
          notes: [{ code: 'n', text: '3 rows have follow-ups and no firsts.', count: 3, examples: ['Y90001'] }],
          ignoredColumns: ['comment'],
          totals: { first_attendances: 4321 },
        }),
      ],
      false,
    );
    show(core);
    const button = screen.getByRole('button', { name: 'Account of outpatients.csv', expanded: false });
    await userEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const account = screen.getByRole('region', { name: 'Account of outpatients.csv' });
    expect(within(account).getByText('first attendances').nextSibling?.textContent).toBe('4,321');
    expect(account.textContent).toContain('3 rows have follow-ups and no firsts. Such as Y90001.');
    expect(account.textContent).toContain('comment');
    expect(account.textContent).toContain('16 rows read = 10 loaded + 2 set aside + 4 not data + 0 merged');
    const rows = within(table('Rows set aside')).getAllByRole('row').slice(1);
    expect(rows.map(cells)).toEqual([
      ['12', 'first_attendances', 'n/k', 'is not a number'],
      ['3', '–', '–', 'has no code'],
    ]);
    await userEvent.click(within(account).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'Account of outpatients.csv' })).toBeNull();
  });

  it('takes a small-number threshold, and keeps the old one while the text is none', async () => {
    show();
    const field = screen.getByRole('textbox', { name: 'Mask counts below' });
    await userEvent.clear(field);
    expect(screen.getByText('Enter a whole number from 0 to 100')).toBeTruthy();
    expect(screen.getByText(/Counts from 1 to 4 are saved as \*/)).toBeTruthy();
    await userEvent.type(field, '8');
    expect(screen.getByText(/Counts from 1 to 7 are saved as \*/)).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, '0');
    expect(screen.getByText('No count is masked in saved files.')).toBeTruthy();
  });

  it('says how far a file has been read, and reads out no more than its quarters', async () => {
    const { gate } = show();
    await choose('a.csv');
    await screen.findByText('a.csv: Reading rows…');
    act(() => gate.say({ bytes: 1_300_000_000, size: 3_000_000_000, lines: 4321, left: 1_700_000_000 }));
    expect(screen.getByText('1,300 of 3,000 MB, 4,321 lines')).toBeTruthy();
    const bar = screen.getByRole('progressbar', { name: 'a.csv: Reading rows' });
    expect(bar.getAttribute('value')).toBe(String(1.3 / 3));
    expect(screen.getByText('a.csv: Reading rows, 25%')).toBeTruthy();
    act(() => gate.say({ bytes: 1_400_000_000, size: 3_000_000_000, lines: 4654, left: 1_600_000_000 }));
    expect(screen.getByText('1,400 of 3,000 MB, 4,654 lines')).toBeTruthy();
    expect(screen.getByText('a.csv: Reading rows, 25%')).toBeTruthy();
    gate.open();
    await screen.findByRole('heading', { name: /Last load/ });
  });

  it.each(['the button', 'Escape'])('cancels a load by %s, says what stays, and loads again', async (way) => {
    const { gate } = show();
    await choose('a.csv');
    const button = await screen.findByRole('button', { name: 'Cancel loading' });
    if (way === 'Escape') await userEvent.keyboard('{Escape}');
    else await userEvent.click(button);
    expect(await screen.findByText('Loading of “a.csv” was cancelled. What was loaded before is still here.')).toBeTruthy(); // prettier-ignore
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(within(table('Loaded files')).getByRole('rowheader', { name: 'sample.csv' })).toBeTruthy();
    await choose('a.csv');
    await screen.findByText('a.csv: Reading rows…');
    expect(screen.queryByText(/was cancelled/)).toBeNull();
    gate.open();
    await screen.findByRole('heading', { name: 'Last load: 1 file loaded' });
  });
});
