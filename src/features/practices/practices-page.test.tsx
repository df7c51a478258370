import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ListSizesResult, PracticeResult, Roster, ScannedColumn, ScanUnit } from '@/analysis/analysis';
import { NO_ENGAGEMENT } from '@/domain/engagement';
import type { UnitGroup } from '@/domain/unit-group';
import { aColumn, type CellOf, scanUnits } from '../../../tests/support/a-board';
import { aDescription, anAnalysis } from '../../../tests/support/a-description';
import { aDesk } from '../../../tests/support/a-desk';
import { aListHistory, aListLine } from '../../../tests/support/a-list-history';
import { aPractice, aRoster } from '../../../tests/support/a-practice';
import { aRecordList } from '../../../tests/support/a-record-list';
import { keptEngagement } from './kept-engagement';
import type { PracticeView } from './practice-view';
import { PracticesPage } from './practices-page';

const within100 = (x: number): CellOf => ({ x, n: 1000, band: 'within', z: 0, chance: 0.01 });
const FAR: CellOf = { x: 180, n: 1000, band: 'above-998', z: 6, chance: 0.01 };
/** Practice 1 to 8; the second has a signal, the eighth no figures. */
const COLUMN = aColumn([within100(90), FAR, ...[92, 94, 96, 98, 100].map(within100), {}]);

interface Given {
  readonly view?: PracticeView;
  readonly units?: readonly ScanUnit[];
  readonly columns?: readonly ScannedColumn[];
  readonly practice?: Partial<PracticeResult>;
  readonly roster?: Roster;
  readonly lists?: ListSizesResult;
  /** No measure has data. */
  readonly isBare?: boolean;
  readonly groups?: readonly UnitGroup[];
}

/** The page over eight practices and one measure, with what it keeps. */
function show({
  view = {},
  units = scanUnits(8),
  columns = [COLUMN],
  practice = {},
  roster = aRoster(8),
  lists = aListHistory(),
  isBare = false,
  groups = [],
}: Given = {}) {
  const opened = aDesk(anAnalysis());
  const records = keptEngagement(opened.shelf, opened.desk);
  const seen: { view: PracticeView } = { view };
  const analysis = anAnalysis({
    scanPlan: ({ period }) =>
      Promise.resolve({ unitKind: 'practice', units, columns: columns.map((column) => ({ ...column, request: { ...column.request, period } })) }), // prettier-ignore
    scan: () => Promise.resolve({ columns, without: [] }),
    roster: () => Promise.resolve(roster),
    listSizes: () => Promise.resolve(lists),
    practice: ({ code }) => {
      const unit = units.find((one) => one.code === code);
      return unit
        ? Promise.resolve(aPractice({ ...unit, ...practice }))
        : Promise.reject(new Error(`No loaded file names a practice “${code}”.`));
    },
  });
  const description = aDescription();
  function Page() {
    const [current, setCurrent] = useState(view);
    seen.view = current;
    return (
      <PracticesPage
        analysis={analysis}
        description={{ ...description, ...(isBare ? { measures: [] } : {}), units: units.map((unit) => ({ ...unit, kind: 'practice', areas: {}, isClosed: unit.closed !== null })) }}
        dataVersion={1}
        smallNumbers={5}
        groups={aRecordList<UnitGroup>(({ id }) => id, groups)}
        view={current}
        setView={setCurrent}
        engagement={records}
        hrefOf={({ practice: code }) => `#/practices?practice=${code ?? ''}`}
        measureHref={({ measure }, unit) => `#/variation?measure=${measure}&unit=${unit}`}
      />
    );
  } // prettier-ignore
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), records, seen };
}

const heading = () => screen.findByRole('heading', { level: 1 });
const region = (name: string) => screen.findByRole('region', { name });
const cellsOf = (row: HTMLElement) => within(row).getAllByRole('cell').map((cell) => cell.textContent); // prettier-ignore

afterEach(cleanup);

describe('all practices', () => {
  it('are listed in the order to visit, each a link with its signals and visit', async () => {
    const roster = aRoster(8, (place) => (place === 2 ? { engagement: { ...NO_ENGAGEMENT, visitDone: '2007-06-01' } } : place === 3 ? { closed: '2007-03-31' } : {})); // prettier-ignore
    show({ roster });
    const table = await screen.findByRole('table', { name: 'All practices' });
    await within(table).findAllByRole('cell', { name: '1' });
    const [, first, ...others] = within(table).getAllByRole('row');
    expect(first && cellsOf(first)).toEqual(['1', 'Practice 2', 'Y90002', 'Hertsmere', '2,000', '1', 'no visit yet', 'not yet', 'not yet']); // prettier-ignore
    expect(within(table).getByRole('link', { name: 'Practice 2' }).getAttribute('href')).toBe('#/practices?practice=Y90002'); // prettier-ignore
    expect(others).toHaveLength(7);
    const visits = others.map((row) => cellsOf(row)[6]);
    expect(visits).toContain('visited, 1 June 2007');
    expect(visits).toContain('closed 31 March 2007');
    expect((await heading()).nextElementSibling?.textContent).toBe('7 practices: 1 visited, 0 with a visit planned, 6 without. 1 closed one is listed too.'); // prettier-ignore
  });

  it('say how far the visits of each locality have come', async () => {
    show({ roster: aRoster(8, (place) => (place < 2 ? { engagement: { ...NO_ENGAGEMENT, visitPlanned: '2007-09-01' } } : {})) }); // prettier-ignore
    const [, dacCom] = within(await screen.findByRole('table', { name: 'Visits by locality' })).getAllByRole('row');
    expect(dacCom?.textContent).toBe('DacCom201150%');
  });

  it('can be found by name, and shown by locality', async () => {
    const { user, seen } = show();
    await user.type(await screen.findByRole('searchbox', { name: 'Find among the practices' }), 'practice 7');
    expect(seen.view.find).toBe('practice 7');
    expect(within(screen.getByRole('table', { name: 'All practices' })).getAllByRole('row')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: /^DacCom/ }));
    expect(seen.view.only).toBeDefined();
    expect(seen.view.find).toBe('practice 7');
    expect(screen.getByRole('button', { name: 'Download: All practices and the visits' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Packs for the \d practices shown/ })).toBeTruthy();
  });

  it('are all shown, with a note, where a link names one that nobody knows', async () => {
    show({ view: { practice: 'X1' } });
    expect((await heading()).textContent).toBe('Practices');
    expect(screen.getByText(/No loaded file names a practice “X1”/)).toBeTruthy();
  });
});

describe('one practice', () => {
  const at = (code: string): PracticeView => ({ practice: code });

  it('has its finding, signal, question and a way to the measure', async () => {
    show({ view: at('Y90002') });
    expect((await heading()).textContent).toBe('Practice 2 Y90002 · Hertsmere · 2,000 patients');
    expect((await screen.findAllByText(/^One signal in 1 measure; chance alone would give less than 0\.1\./)).length).toBeGreaterThan(0); // prettier-ignore
    const signals = await region('Signals');
    const link = within(signals).getByRole('link', { name: 'Exception rate, diabetes' });
    expect(link.getAttribute('href')).toBe('#/variation?measure=exception-rate&unit=Y90002');
    expect(signals.textContent).toContain('18.0% (180 of 1,000)');
    expect((await region('Questions for the visit')).textContent).toContain(
      'More patients than elsewhere are excepted',
    );
  });

  it('shows every measure as a table, and what it is set beside can be chosen', async () => {
    const { user, seen } = show({ view: at('Y90001') });
    const panel = await region('All measures against other practices');
    await user.click(within(panel).getByRole('button', { name: /^Table:/ }));
    const [, row] = within(panel).getAllByRole('row');
    expect(row && cellsOf(row).slice(0, 5)).toEqual([
      'Exception rate, diabetes',
      'QOF exceptions',
      '90',
      '1,000',
      '9.0%',
    ]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Compare with' }), 'similar');
    expect(seen.view.beside).toBe('similar');
    expect(screen.getByText(/^The nearest by list size, age profile and prevalence: Practice 2 \(Hertsmere\)/)).toBeTruthy(); // prettier-ignore
  });

  it('without figures in any measure says so and draws none', async () => {
    show({ view: at('Y90008') });
    expect((await screen.findAllByText('No measure of this period can be compared with others.')).length).toBeGreaterThan(0); // prettier-ignore
    expect((await region('Signals')).textContent).toContain('nothing is said of it');
  });

  it('that closed, holds nobody and is in no locality says each of these', async () => {
    const units = scanUnits(8).map((unit, place) => (place === 0 ? { ...unit, closed: '2007-06-30', locality: null } : unit)); // prettier-ignore
    show({ view: at('Y90001'), units, practice: { listSize: 0, lists: [] } });
    const lead = (await heading()).nextElementSibling?.textContent;
    expect(lead).toContain('Closed 30 June 2007.');
    expect(lead).toContain('Its latest list holds 0 patients');
    expect(lead).toContain('It is in no locality, so it is compared with all practices.');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Compare with' }).value).toBe('all');
    expect(screen.queryByRole('option', { name: 'DacCom' })).toBeNull();
    expect((await region('List and registers')).textContent).toContain('No list and no register of it is loaded.');
  });

  it('alone in its locality is set beside all', async () => {
    const units = scanUnits(8).map((unit, place) => (place === 0 ? { ...unit, locality: 'Alone' } : unit));
    show({ view: at('Y90001'), units });
    expect((await heading()).nextElementSibling?.textContent).toContain('It is the only practice of Alone');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Compare with' }).value).toBe('all');
  });
});

describe('the record of a practice', () => {
  it('is changed by keyboard, marked beside what was loaded, kept, and taken back', async () => {
    const engagement = { ...NO_ENGAGEMENT, agreementSigned: '2007-04-16', visitors: 'PBC lead' };
    const { user, records } = show({ view: { practice: 'Y90001' }, practice: { engagement } });
    const panel = await region('Engagement and visits');
    within(panel).getByRole('button', { name: 'Change' }).focus();
    await user.keyboard('{Enter}');
    const planned = within(panel).getByRole('textbox', { name: 'Visit planned' });
    await user.type(planned, '2007-10-03');
    await user.clear(within(panel).getByRole('textbox', { name: 'Visitors' }));
    await user.type(within(panel).getByRole('textbox', { name: 'Notes' }), 'Ring first');
    await user.click(within(panel).getByRole('button', { name: 'Save' }));
    expect(records.list()).toEqual([{ code: 'Y90001', visitPlanned: '2007-10-03', visitors: '', notes: 'Ring first' }]);
    expect(panel.textContent).toContain('3 October 2007entered here');
    expect(panel.textContent).toContain('noneentered here; loaded: PBC lead');
    expect(panel.textContent).toContain('16 April 2007');
    await user.click(within(panel).getByRole('button', { name: 'Undo: the record of Practice 1' }));
    expect(records.list()).toEqual([]);
    expect(within(panel).queryByText('entered here')).toBeNull();
    await user.click(within(panel).getByRole('button', { name: 'Redo: the record of Practice 1' }));
    expect(records.list()).toHaveLength(1);
  });

  it('is left as it was where nothing is saved', async () => {
    const { user, records } = show({ view: { practice: 'Y90001' } });
    const panel = await region('Engagement and visits');
    await user.click(within(panel).getByRole('button', { name: 'Change' }));
    await user.type(within(panel).getByRole('textbox', { name: 'Visit done' }), 'soon');
    expect(within(panel).getByText(/^Kept as it stands/)).toBeTruthy();
    await user.click(within(panel).getByRole('button', { name: 'Cancel' }));
    expect(records.list()).toEqual([]);
  });
});

describe('list sizes over time', () => {
  const LISTS = 'List sizes over time';

  it('say what the practices at both ends did, and give every figure in a table', async () => {
    const { user, seen } = show();
    await screen.findByText(/^Lists grew by 1\.3%: from −2\.0% in WatCom to \+5\.0% in DacCom\.$/);
    const panel = await region(LISTS);
    expect(panel.textContent).toContain('Practice 5 (DacCom; 5,000 patients) has none after 2005/06');
    await user.selectOptions(within(panel).getByRole('combobox', { name: 'Show' }), 'index');
    expect(seen.view.lists).toBe('index');
    await user.click(within(panel).getByRole('button', { name: `Table: ${LISTS}` }));
    const changes = within(panel).getByRole('table', { name: 'Change of the practices with a list at both ends' });
    expect(within(changes).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
      ['DacCom', '2', '20,000', '21,000', '+5.0%', '0'],
      ['WatCom', '2', '10,000', '9,800', '−2.0%', '0'],
      ['All practices', '4', '30,000', '30,400', '+1.3%', '0'],
    ]);
    const figures = within(panel).getByRole('table', { name: LISTS });
    expect(within(figures).getAllByRole('row').slice(1, 4).map(cellsOf)).toEqual([
      ['DacCom', '2004/05', '25,000', '100.0', '3', '0', ''],
      ['DacCom', '2005/06', '25,300', '101.2', '3', '0', ''],
      ['DacCom', '2007/08', '21,000', '84.0', '2', '1', 'gone: Practice 5'],
    ]);
  });

  it('are shown where no measure has data', async () => {
    show({ isBare: true });
    expect((await heading()).textContent).toContain('Nothing is loaded');
    await screen.findByText(/^Lists grew by 1\.3%/);
    expect((await region(LISTS)).textContent).toContain('Localities');
  });

  it('say which file to load where there are none, or of one period alone', async () => {
    show({ lists: aListHistory({ steps: [], step: null, periods: [], notLoaded: [], lines: [], partlyListed: [] }) });
    await screen.findByText(/^No list sizes over time are loaded\. Load an extract of list sizes/);
    const panel = await region(LISTS);
    expect(within(panel).getByRole('link', { name: 'Data page' }).getAttribute('href')).toBe('#/data');
    cleanup();
    const one = aListLine('ALL', [[35_000, 5, 0]], [35_000], { level: 'overall', name: 'All practices', sameChange: null }); // prettier-ignore
    show({ lists: aListHistory({ periods: ['2004/05'], notLoaded: [], lines: [one], partlyListed: [] }) });
    expect(await screen.findByText(/^35,000 patients were on the lists of 5 practices, 2004\/05, the only period loaded\. A line needs a second period/)).toBeTruthy(); // prettier-ignore
  });

  it('of one practice are on its page', async () => {
    const own = aListLine('Y90001', [[1000, 1, 0], [1100, 1, 0], [null, 0, 0], [1200, 1, 0]], [], { level: 'unit', name: 'Practice 1' }); // prettier-ignore
    show({ view: { practice: 'Y90001' }, lists: aListHistory({ lines: [...aListHistory().lines, own] }) });
    await screen.findByText('Patients on its list in each period given.');
    const panel = await region('List size over time');
    expect(within(panel).getByText(/Practice 1: 1,000 in 2004\/05, 1,200 in 2007\/08/)).toBeTruthy();
  });
});
