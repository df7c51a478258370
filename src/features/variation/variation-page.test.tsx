import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UnitGroup } from '@/domain/unit-group';
import type { Description, MeasureRequest, MeasureResult, TrendRequest, TrendResult } from '@/analysis/analysis';
import { aDescription, anAnalysis, anAvailability } from '../../../tests/support/a-description';
import { aRecordList } from '../../../tests/support/a-record-list';
import { aResult, aSilentUnit, aUnit, FOLLOW_UPS, REFERRALS, someUnits } from '../../../tests/support/a-measure-result';
import { VariationPage } from './variation-page';
import type { VariationView } from './variation-view';

const HIGH = aUnit({ code: 'Y90012', name: 'Practice 12', locality: 'WatCom', bandAdjusted: 'above-998', zAdjusted: 4.2, band: 'above-998', z: 8.5 }); // prettier-ignore
const UNITS = someUnits(16).map((unit) => (unit.code === HIGH.code ? HIGH : unit));

/** Answers every request with the same figures under what was asked. */
function answer(request: MeasureRequest): Promise<MeasureResult> {
  const isReferrals = request.measure === 'referral-rate';
  const result = aResult({ request, period: request.period, units: UNITS });
  return Promise.resolve(
    isReferrals ? { ...result, definition: REFERRALS, subject: null, title: 'GP referrals' } : result,
  );
}

/** One locality over three years; a unit that is not among the units is refused. */
function answerTrend(request: TrendRequest): Promise<TrendResult> {
  if (request.unitCodes.length > 0) return Promise.reject(new Error('No unit with that code has data.'));
  const periods = ['2005/06', '2006/07', '2007/08'];
  const points = periods.map((period) => ({ ...aUnit(), period }));
  const { definition, subject, title, unitKind, notes, sources } = aResult();
  const series = [
    { code: 'ALL', name: 'All units', level: 'overall' as const, points },
    { code: 'DacCom', name: 'DacCom', level: 'locality' as const, points },
  ];
  return Promise.resolve({
    definition,
    subject,
    title,
    unitKind,
    periods,
    series,
    breaks: [],
    parts: [],
    notes,
    sources,
  });
}

interface Overrides {
  readonly view?: VariationView;
  readonly measure?: (request: MeasureRequest) => Promise<MeasureResult>;
  readonly trend?: (request: TrendRequest) => Promise<TrendResult>;
  readonly description?: Description;
  readonly groups?: readonly UnitGroup[];
}

function show({
  view = {},
  measure = answer,
  trend = answerTrend,
  description = aDescription(),
  groups: kept = [],
}: Overrides = {}) {
  const groups = aRecordList<UnitGroup>(({ id }) => id, kept);
  const asked = vi.fn(measure);
  const changes = vi.fn<(view: VariationView, options?: { replace?: boolean }) => void>();
  const analysis = anAnalysis({ measure: (request) => asked(request), trend });
  function Page() {
    const [current, setCurrent] = useState(view);
    return (
      <VariationPage
        analysis={analysis}
        groups={groups}
        description={description}
        dataVersion={1}
        smallNumbers={5}
        view={current}
        setView={(next, options) => {
          changes(next, options);
          setCurrent(next);
        }}
      />
    );
  }
  const client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  );
  return { asked, changes, user: userEvent.setup() };
}

const heading = () => screen.findByRole('heading', { level: 1, name: /run from/ });
const furthest = () => screen.getByRole('table', { name: /furthest outside/ });

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('VariationPage', () => {
  it('says the finding as the heading', async () => {
    show();
    expect((await heading()).textContent).toBe(
      'Diabetes exception rates run from 3.1% to 10.4% in the middle four-fifths of practices',
    );
  });

  it('asks for the measure that is picked and keeps the change in the history', async () => {
    const { asked, changes, user } = show();
    await heading();
    await user.selectOptions(screen.getByLabelText('Measure'), 'GP referrals');
    expect(changes).toHaveBeenLastCalledWith({ measure: 'referral-rate' }, undefined);
    await waitFor(() => expect(asked).toHaveBeenLastCalledWith({ measure: 'referral-rate', period: '2006/07' }));
  });

  it('offers only the choices of the measure', async () => {
    const { user } = show();
    await heading();
    expect(screen.queryByLabelText('Specialty')).toBeNull();
    await user.selectOptions(screen.getByLabelText('Measure'), 'GP referrals');
    expect(screen.getByLabelText('Specialty')).toBeDefined();
    expect(screen.getByRole('switch', { name: 'Referrals from all sources' })).toBeDefined();
  });

  it('hides a locality without asking for anything new', async () => {
    const { asked, user } = show();
    await heading();
    await user.click(screen.getByRole('button', { name: /DacCom/, pressed: true }));
    expect(screen.getByRole('button', { name: /DacCom/, pressed: false })).toBeDefined();
    expect(await screen.findByText(/^12 practices; 4 hidden\. Localities/)).toBeDefined();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('compares one locality with itself when asked to', async () => {
    const { asked, user } = show();
    await heading();
    await user.selectOptions(screen.getByLabelText('Compare with'), 'DacCom average');
    await waitFor(() => expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ withinLocality: 'DacCom' })));
  });

  it('sets another period beside this one', async () => {
    const { user } = show();
    await heading();
    await user.selectOptions(screen.getByLabelText('Compare with'), '2006/07');
    const table = await screen.findByRole('table', { name: '2007/08 beside 2006/07' });
    expect(within(table).getAllByRole('row')).toHaveLength(6);
  });

  it('marks a picked unit in the table and does not fill the history with it', async () => {
    const { changes, user } = show();
    await screen.findByRole('region', { name: 'All practices' });
    await user.click(within(furthest()).getByRole('button', { name: 'Practice 12' }));
    expect(changes).toHaveBeenLastCalledWith({ unit: 'Y90012' }, { replace: true });
    expect(within(furthest()).getByRole('button', { name: 'Practice 12', pressed: true })).toBeDefined();
  });

  it('takes the mark off when the unit is picked again', async () => {
    const { changes, user } = show({ view: { unit: 'Y90012' } });
    await screen.findByRole('region', { name: 'All practices' });
    await user.click(within(furthest()).getByRole('button', { name: 'Practice 12' }));
    expect(changes).toHaveBeenLastCalledWith({}, { replace: true });
  });

  it('finds a unit by its code', async () => {
    const { changes, user } = show();
    await heading();
    await user.type(screen.getByRole('combobox', { name: 'Find a practice' }), 'Y90013{Enter}');
    expect(changes).toHaveBeenLastCalledWith({ unit: 'Y90013' }, { replace: true });
  });

  it('changes the counts with the overdispersion switch', async () => {
    const { user } = show();
    await heading();
    expect(screen.getByText('10 of 73')).toBeDefined();
    await user.click(screen.getByRole('switch', { name: 'Adjust for overdispersion' }));
    expect(screen.getByText('27 of 73')).toBeDefined();
  });

  it('gives every chart its table', async () => {
    const { user } = show();
    await heading();
    await user.click(screen.getByRole('button', { name: 'Table: Practices against control limits' }));
    const table = screen.getByRole('table', { name: 'Practices against control limits' });
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 16 + 5);
  });

  it('gives the trend as a table', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Table: Over time' }));
    expect(within(screen.getByRole('table', { name: 'Over time' })).getAllByRole('row')).toHaveLength(1 + 6);
  });

  it('shows the trend of the localities where the selected unit has none', async () => {
    show({ view: { unit: 'Y90001' } });
    expect(await screen.findByText(/^Localities and all practices\./)).toBeDefined();
  });

  it('never shows the trend of the last measure under the name of the next', async () => {
    const pending = new Promise<TrendResult>(() => undefined);
    const trend = (request: TrendRequest) => (request.measure === 'exception-rate' ? answerTrend(request) : pending);
    const { user } = show({ trend });
    await screen.findByRole('button', { name: 'Table: Over time' });
    await user.selectOptions(screen.getByLabelText('Measure'), 'GP referrals');
    await screen.findByRole('heading', { level: 1, name: /^GP referrals/ });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Table: Over time' })).toBeNull());
    expect(screen.getByRole('region', { name: 'Over time' })).toBeDefined();
  });

  it('says what to do where no unit has a value', async () => {
    const units = someUnits(3).map((unit) => aSilentUnit({ code: unit.code, name: unit.name }));
    const notes = [{ code: 'no-denominator', text: 'For 3 practices nothing says what to divide by.' }];
    const none = { ...aResult().counts, withValue: 0, compared: 0 };
    show({ measure: (request) => Promise.resolve(aResult({ request, units, notes, counts: none })) });
    const panel = within(await screen.findByRole('region', { name: 'Nothing to draw' }));
    expect(panel.getByText(/Load list sizes of these practices on the/)).toBeDefined();
    expect(panel.getByRole('link', { name: 'Data page' })).toBeDefined();
    expect(screen.queryByRole('region', { name: 'Practices against control limits' })).toBeNull();
  });

  it('leaves localities out where no unit has one, and does not offer one provider among providers', async () => {
    const units = someUnits(12).map((unit) => ({ ...unit, locality: null }));
    const availability = anAvailability({ definition: FOLLOW_UPS, unitKinds: ['provider'], periods: ['2007/08'], indicators: [], groups: [], providers: [{ code: 'RWG', name: 'RWG' }] }); // prettier-ignore
    const known = units.map(({ code, name, locality }) => ({
      kind: 'provider' as const,
      code,
      name,
      locality,
      areas: {},
      isClosed: false,
    }));
    show({
      description: aDescription({ measures: [availability], units: known }),
      measure: (request) => Promise.resolve(aResult({ request, units, unitKind: 'provider', definition: FOLLOW_UPS })),
    });
    const table = await screen.findByRole('table', { name: 'All providers' });
    expect(within(table).queryByRole('columnheader', { name: /Locality/ })).toBeNull();
    expect(screen.getByRole('region', { name: 'Spread of providers' })).toBeDefined();
    expect(screen.queryByLabelText('Provider')).toBeNull();
  });

  it('describes every chart in words', async () => {
    show();
    await heading();
    expect(screen.getByText(/^Funnel of Exception rate by size, 2007\/08: 16 practices; 0 hidden\./)).toBeDefined();
  });

  it('says what cannot be shown, with the way back', async () => {
    const measure = () => Promise.reject(new Error('No row answers this: the periods are 2006/07 and 2007/08.'));
    const { changes, user } = show({ measure });
    expect((await screen.findByRole('alert')).textContent).toContain('the periods are 2006/07 and 2007/08.');
    await user.click(screen.getByRole('button', { name: /^Back to/ }));
    expect(changes).toHaveBeenLastCalledWith({}, undefined);
  });

  it('keeps the last answer on the page while the next is on its way', async () => {
    const never = new Promise<MeasureResult>(() => undefined);
    const { user } = show({ measure: (request) => (request.period === '2007/08' ? answer(request) : never) });
    await heading();
    await user.selectOptions(screen.getByLabelText('Period'), '2006/07');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Diabetes exception rates');
    expect(await screen.findByText(/Working out QOF exception rate, 2006\/07/)).toBeDefined();
  });

  it('says what of a link is not in the data', async () => {
    show({ view: { period: '2012/13' } });
    expect(await screen.findByText(/No data are loaded for 2012\/13/)).toBeDefined();
  });

  it('leads to the Data page where nothing makes a measure', () => {
    show({ description: aDescription({ measures: [] }) });
    expect(screen.getByRole('link', { name: 'Data page' })).toBeDefined();
  });

  it('leaves the first finding to the heading: announced too, it would be read twice', async () => {
    show();
    const found = await heading();
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said).not.toContain(found.textContent);
  });

  it('lets the keyboard walk through a chart and pick from it', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
    const { changes, user } = show();
    await heading();
    const cursor = await screen.findByRole('slider', { name: /Practices in rank order/ });
    cursor.focus();
    await user.keyboard('{Home}{Enter}');
    expect(changes).toHaveBeenLastCalledWith({ unit: 'Y90001' }, { replace: true });
  });
});
