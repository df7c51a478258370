import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnalysisClient, CoreStatus } from '@/analysis/analysis-client';
import { createDraftStore } from '@/features/localities/draft-store';
import { keptPacks, keptSeenPacks } from '@/features/pack/kept-packs';
import { keptEngagement } from '@/features/practices/kept-engagement';
import { keptContractLines, keptScenarios } from '@/features/ratio/kept-records';
import { keptMappings } from '@/features/mapping/mapping-store';
import { keptGroups } from '@/features/relationships/kept-groups';
import { createLoadSession } from '@/features/data/load-session';
import { aDesk } from '../../tests/support/a-desk';
import { aLoadedFile } from '../../tests/support/a-loaded-file';
import { APP_VERSION } from '@/domain/app-version';
import { App } from './app';
import type { AppFilesState } from './app-files';
import { createQueries } from './create-queries';
import { createAppRouter } from './router';

vi.mock('@/features/variation/variation-page', () => ({
  VariationPage: ({ view, setView }: { view: object; setView: (next: object) => void }) => (
    <>
      <h1 tabIndex={-1}>View {JSON.stringify(view)}</h1>
      <button type="button" onClick={() => setView({ ...view, specialty: '307', only: ['DacCom'] })}>
        Change
      </button>
    </>
  ),
}));

const NOTHING_FIRST = { kind: 'none' } as const;
const NO_FIRST_VIEW = { state: () => NOTHING_FIRST, subscribe: () => () => undefined };

/** A core whose state the test sets, with one sample file. */
function fakeCore(start: Partial<CoreStatus> = {}) {
  let status: CoreStatus = { phase: 'ready', share: null, message: null, dataVersion: 1, busy: null, ...start };
  const listeners = new Set<() => void>();
  const set = (change: Partial<CoreStatus>) => {
    status = { ...status, ...change };
    listeners.forEach((listener) => listener());
  };
  const unasked = () => Promise.reject(new Error('not asked in these tests'));
  const restart = vi.fn(() => set({ phase: 'starting', message: null }));
  const describe = vi.fn(() =>
    Promise.resolve({
      isSample: true,
      files: [aLoadedFile()],
      measures: [],
      units: [],
      localityColours: new Map<string, string>(),
      contractLines: [],
      pathways: [],
      targets: [],
      notes: [],
    }),
  );
  const analysis: AnalysisClient = {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restart,
    describe,
    load: unasked,
    useMappings: () => Promise.resolve(),
    suggestMapping: unasked,
    checkMapping: unasked,
    reopen: unasked,
    remove: unasked,
    fingerprint: () => Promise.resolve('0000-0000'),
    guide: unasked,
    coverage: unasked,
    clashes: () => Promise.resolve([]),
    localities: unasked,
    measure: unasked,
    trend: unasked,
    contract: unasked,
    compare: unasked,
    budget: unasked,
    scanPlan: unasked,
    scan: unasked,
    roster: unasked,
    practice: unasked,
    listSizes: unasked,
    ratioChange: unasked,
  };
  return { analysis, set, restart, describe };
}

function show(hash: string, core = fakeCore(), files: AppFilesState = { areKept: false, isNewReady: false }) {
  window.location.hash = hash;
  const opened = aDesk(core.analysis);
  const services = {
    analysis: core.analysis,
    firstView: NO_FIRST_VIEW,
    ...opened,
    session: createLoadSession(opened.desk, opened.workspaces),
    mappings: keptMappings(opened.shelf, opened.desk),
    contractLines: keptContractLines(opened.shelf, opened.desk),
    scenarios: keptScenarios(opened.shelf, opened.desk),
    groups: keptGroups(opened.shelf, opened.desk),
    engagement: keptEngagement(opened.shelf, opened.desk),
    packs: keptPacks(opened.shelf, opened.desk),
    seenPacks: keptSeenPacks(opened.shelf, opened.desk),
    localityDraft: createDraftStore(),
    appFiles: { state: () => files, subscribe: () => () => undefined, openNew: () => Promise.resolve() },
  };
  render(<App services={services} queries={createQueries()} router={createAppRouter()} />);
  return core;
}
const heading = () => screen.findByRole('heading', { level: 1 });

beforeEach(() => {
  window.scrollTo = () => undefined;
});
afterEach(cleanup);

describe('App', () => {
  it('goes to Variation by default, marks it and warns that the sample is invented', async () => {
    show('');
    await screen.findByRole('heading', { name: 'View {}' });
    expect(window.location.hash).toBe('#/variation');
    expect(screen.getByRole('link', { name: 'Variation', current: 'page' })).toBeTruthy();
    expect(screen.getByRole('complementary').textContent).toContain('Synthetic sample data.');
    expect(document.title).toBe('Variation – Explore practice variation');
  });

  it('says which version shows which data, and that it needs no network once its files are kept', async () => {
    show('#/data');
    const foot = await screen.findByRole('contentinfo');
    await waitFor(() => expect(foot.textContent).toContain(`Version ${APP_VERSION} · Data: the synthetic sample`));
    expect(foot.textContent).not.toContain('network');
    cleanup();
    show('#/data', fakeCore(), { areKept: true, isNewReady: false });
    expect((await screen.findByRole('contentinfo')).textContent).toContain('Works without a network');
  });

  it('keeps the view in the link and reads it back', async () => {
    show('#/variation?period=2007/08&adjusted=false');
    await screen.findByRole('heading', { name: 'View {"period":"2007/08","adjusted":false}' });
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    await waitFor(() =>
      expect(window.location.hash).toBe('#/variation?period=2007/08&adjusted=false&specialty=307&only=~DacCom'),
    );
  });

  it('leaves out what it cannot read of a link, and says so', async () => {
    show('#/variation?units=planet&period=2007/08&colour=red');
    await screen.findByRole('heading', { name: 'View {"period":"2007/08"}' });
    expect(screen.getByText(/was left out: units, colour\./)).toBeTruthy();
  });

  it('moves the focus to the heading of the next page, and comes back to a page as it was', async () => {
    show('#/variation?period=2007/08');
    await screen.findByRole('heading', { name: /View/ });
    await userEvent.click(screen.getByRole('link', { name: 'Data' }));
    const title = await screen.findByRole('heading', { name: /The synthetic sample is loaded/ });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(document.title).toBe('Data – Explore practice variation');
    await userEvent.click(screen.getByRole('link', { name: 'Variation' }));
    await screen.findByRole('heading', { name: 'View {"period":"2007/08"}' });
  });

  it('says so where there is no such page', async () => {
    show('#/nonsense');
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy();
  });

  it('says what it waits for while the engine starts, and then shows the page', async () => {
    const core = show('#/data', fakeCore({ phase: 'starting', share: 0.42 }));
    expect(await screen.findByText('Starting the data engine… 42%')).toBeTruthy();
    expect(core.describe).not.toHaveBeenCalled();
    core.set({ phase: 'ready', share: null });
    expect(await screen.findByRole('heading', { name: /The synthetic sample is loaded/ })).toBeTruthy();
  });

  it('says why the engine failed and tries again', async () => {
    const core = show('#/data', fakeCore({ phase: 'failed', message: 'The file could not be fetched: 404.' }));
    expect((await screen.findByRole('alert')).textContent).toContain('404');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(core.restart).toHaveBeenCalledTimes(1);
  });

  it('says that the engine was started again and asks anew what is loaded', async () => {
    const core = show('#/data');
    await screen.findByRole('heading', { name: /The synthetic sample/ });
    core.set({ message: 'The data engine stopped and was started again.', dataVersion: 2 });
    expect(await screen.findByText('The data engine stopped and was started again.')).toBeTruthy();
    await waitFor(() => expect(core.describe).toHaveBeenCalledTimes(2));
  });

  it('skips to the main content without leaving the page', async () => {
    show('#/data');
    await heading();
    await userEvent.click(screen.getByRole('link', { name: 'Skip to main content' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(window.location.hash).toBe('#/data');
  });
});
