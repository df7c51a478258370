import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Description, Scan } from '@/analysis/analysis';
import type { UnitGroup } from '@/domain/unit-group';
import { aColumn, type CellOf, scanUnits } from '../../../tests/support/a-board';
import { aDescription, anAnalysis } from '../../../tests/support/a-description';
import { aLoadedFile } from '../../../tests/support/a-loaded-file';
import { aUnit } from '../../../tests/support/a-measure-result';
import { aRecordList } from '../../../tests/support/a-record-list';
import { OverviewPage, type StandoutsAbout } from './overview-page';
import type { OverviewView } from './overview-view';

const FAR: CellOf = { x: 40, n: 400, z: 4.59, band: 'above-998', chance: 0.01 };
const NEAR: CellOf = { x: 20, n: 400, z: 0, band: 'within', chance: 0.01 };
const area = (code: string, value: number | null, band: 'above-998' | 'within' = 'within') =>
  aUnit({ code, name: code, locality: null, numerator: 40, denominator: 400, value, band, bandAdjusted: null });
const DM = aColumn([FAR, NEAR, NEAR, NEAR], {
  localities: [area('DacCom', 0.1, 'above-998'), area('WatCom', 0.05)],
  overall: area('ALL', 0.0625),
});
const CARDIOLOGY = aColumn([NEAR, NEAR, NEAR, NEAR], {
  key: 'first-to-follow-up:320',
  domain: 'outpatients',
  request: { measure: 'first-to-follow-up', specialty: '320', period: '2007/08', units: 'practice' },
  title: 'Follow-ups per first, cardiology',
  format: 'ratio',
  localities: [area('DacCom', null), area('WatCom', 1.6)],
  overall: area('ALL', 1.5),
});

interface Given {
  readonly view?: OverviewView;
  readonly description?: Partial<Description>;
  readonly groups?: readonly UnitGroup[];
  readonly scan?: (request: { readonly columns: readonly string[] }) => Promise<Scan>;
}

function show({ view = {}, description = {}, groups = [], scan }: Given = {}) {
  const columns = [DM, CARDIOLOGY];
  const asked = vi.fn(scan ?? (({ columns: keys }: { readonly columns: readonly string[] }) => Promise.resolve({ columns: columns.filter(({ key }) => keys.includes(key)), without: [] }))); // prettier-ignore
  const analysis = anAnalysis({
    scanPlan: () => Promise.resolve({ unitKind: 'practice', units: scanUnits(4), columns }),
    scan: (request) => asked(request),
    coverage: () => Promise.resolve([{ measure: 'exception-rate', unitKind: 'practice', subject: null, cells: [{ period: '2007/08', units: 73, withValue: 71, months: null }] }]), // prettier-ignore
  });
  const standouts = vi.fn((about: StandoutsAbout) => <li>{about.most?.measure ?? 'none'}</li>);
  const loaded = aDescription({
    files: [aLoadedFile({ id: 3, kind: 'qof', kindWords: 'QOF', covers: '2005/06..2007/08', rowsSetAside: 4 })],
    notes: [{ code: 'overlap', text: 'Two files overlap.', count: 2, examples: [] }],
    ...description,
  });
  function Page() {
    const [current, setView] = useState(view);
    return (
      <OverviewPage
        analysis={analysis}
        description={loaded}
        dataVersion={1}
        smallNumbers={5}
        groups={aRecordList<UnitGroup>(({ id }) => id, groups)}
        view={current}
        setView={setView}
        links={{
          area: ({ measure }, locality) => `#${measure}-${locality ?? 'all'}`,
          signals: ({ period, grouping }) =>
            `#signals-${period ?? ''}${grouping === undefined ? '' : `-${String(grouping)}`}`,
          file: (id) => `#file-${id ?? 'all'}`,
        }}
        standouts={standouts}
        now={new Date('2009-06-15').getTime()}
      />
    );
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  );
  return { asked, standouts, user: userEvent.setup() };
}

const headline = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
const cell = (name: RegExp) => screen.getByRole('link', { name });
afterEach(cleanup);

describe('OverviewPage', () => {
  it('says signals beside what chance would give, and each cell leads to its practices', async () => {
    show();
    // Eight cells at 0.01 each.
    await headline('1 signal among 8 practice measures; chance alone would give 0.1');
    const grid = screen.getByRole('grid', { name: 'Localities at a glance' });
    expect(within(grid).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Measure', 'DacCom', 'WatCom', 'All practices', 'Signals']); // prettier-ignore
    expect(cell(/^Exception rate, diabetes, DacCom: 10\.0%.*, higher$/).getAttribute('href')).toBe('#exception-rate-DacCom'); // prettier-ignore
    expect(cell(/^Exception rate, diabetes, DacCom/).textContent).toBe('10.0%▲ higher');
    expect(cell(/^Exception rate, diabetes, WatCom: 5\.0%.*, similar$/).textContent).toContain('similar');
    expect(cell(/^Exception rate, diabetes, All practices: 6\.3%/).getAttribute('href')).toBe('#exception-rate-all');
    const rows = within(grid).getAllByRole('row');
    const signals = (title: string) => rows.find(({ textContent }) => textContent.startsWith(title))?.lastElementChild?.textContent; // prettier-ignore
    expect(signals('Exception rate, diabetes')).toBe('1');
    expect(signals('Follow-ups per first, cardiology')).toBe('0');
    expect(screen.getByRole('link', { name: 'See every signal' }).getAttribute('href')).toBe('#signals-2007/08');
  });

  it('is one tab stop, walked by the arrow keys over cells without a value', async () => {
    const { user } = show();
    await headline(/signal/);
    const first = cell(/diabetes, DacCom/);
    expect(screen.getAllByRole('link').filter((link) => link.dataset['place'] !== undefined && link.tabIndex === 0)).toEqual([first]); // prettier-ignore
    first.focus();
    await user.keyboard('{ArrowDown}');
    // DacCom has no value in cardiology: there is nothing to go to.
    expect(document.activeElement).toBe(first);
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cell(/cardiology, WatCom/));
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(cell(/cardiology, All practices/));
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(cell(/cardiology, WatCom/));
  });

  it('limits everything to the measures of a pathway', async () => {
    const { user, standouts, asked } = show();
    await headline(/8 practice measures/);
    expect(standouts).toHaveBeenLastCalledWith({ period: '2007/08', unitKind: 'practice', pathway: null, most: DM.request }); // prettier-ignore
    await user.selectOptions(screen.getByRole('combobox', { name: 'Pathway' }), 'Heart failure');
    await headline('No signal among 4 practice measures; chance alone would give less than 0.1');
    expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ columns: ['first-to-follow-up:320'] }));
    expect(standouts).toHaveBeenLastCalledWith(expect.objectContaining({ pathway: expect.objectContaining({ id: 'heart-failure' }) as unknown, most: null })); // prettier-ignore
    expect(screen.getByText('No measure has a signal among practices large enough to say so.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /diabetes, DacCom/ })).toBeNull();
  });

  it('says what is loaded, how old it is, and what to know of it', async () => {
    show();
    const table = await screen.findByRole('table', { name: 'What is loaded' });
    const row = await within(table).findByRole('row', { name: /71 of 73/ });
    expect([...row.children].map(({ textContent }) => textContent)).toEqual(['QOF', '2005/06 to 2007/08', '14 months', '71 of 73', '4']); // prettier-ignore
    expect(within(row).getByRole('link').getAttribute('href')).toBe('#file-3');
    expect(screen.getByRole('region', { name: 'Worth knowing about the data' }).textContent).toContain('Two files overlap.'); // prettier-ignore
  });

  it('says what it waits for, and what went wrong', async () => {
    show({ scan: () => new Promise(() => undefined) });
    expect((await screen.findByText(/^Going through the measures of 2007\/08/)).textContent).toContain('0%');
    await headline('Overview, 2007/08');
    cleanup();
    show({ scan: () => Promise.reject(new Error('The engine is gone.')) });
    expect(await screen.findByText('The engine is gone.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show all measures of the latest year' })).toBeTruthy();
  });

  it('says what to load where nothing can be compared', async () => {
    show({ description: { measures: [] } });
    await headline('Nothing is loaded that could be compared');
    expect(screen.getByRole('link', { name: 'Data page' }).getAttribute('href')).toBe('#/data');
  });
});
