import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BudgetResult, Description, MeasureRequest } from '@/analysis/analysis';
import type { UnitGroup } from '@/domain/unit-group';
import { aRecordList } from '../../../tests/support/a-record-list';
import { aBudgetResult, aBudgetUnit, unitsOver } from '../../../tests/support/a-budget-result';
import { aDescription, anAnalysis, anAvailability } from '../../../tests/support/a-description';
import { aDefinition, aResult, aUnit, COST } from '../../../tests/support/a-measure-result';
import { PrescribingPage } from './prescribing-page';
import type { PrescribingView } from './prescribing-view';

const MONTHS = ['2007-11', '2007-10', '2007-05', '2007-04', '2007/08', '2006/07'];
const SPEND = anAvailability({
  definition: aDefinition({ id: 'spend-against-budget', kind: 'cost' }),
  periods: MONTHS,
});
const PRICED = anAvailability({ definition: COST, periods: MONTHS });
const ACHIEVED = anAvailability({ definition: aDefinition({ id: 'achievement', shortTitle: 'Achievement', polarity: 'high' }) }); // prettier-ignore
const TARGET = {
  measure: 'achievement',
  indicatorCode: 'DM17',
  period: '2007/08',
  value: 0.5,
  source: 'Incentive scheme',
};

/** Cost for each patient: £10, £12, £14 and North 0 a signal of £40 for 100 patients. */
const COSTS = aResult({
  definition: COST,
  units: [
    aUnit({ code: 'North0', name: 'North 0', locality: 'North', numerator: 4000, denominator: 100, value: 40, band: 'above-998' }), // prettier-ignore
    aUnit({ code: 'North1', name: 'North 1', locality: 'North', numerator: 1000, denominator: 100, value: 10 }),
    aUnit({ code: 'South0', name: 'South 0', locality: 'South', numerator: 1200, denominator: 100, value: 12 }),
    aUnit({ code: 'South1', name: 'South 1', locality: 'South', numerator: 1400, denominator: 100, value: 14 }),
  ],
});
const ACHIEVEMENT = aResult({
  definition: aDefinition({ id: 'achievement', shortTitle: 'Achievement', polarity: 'high' }),
  units: [
    aUnit({ code: 'North0', name: 'North 0', locality: 'North', value: 0.5 }),
    aUnit({ code: 'North1', name: 'North 1', locality: 'North', value: 0.4 }),
    aUnit({ code: 'South0', name: 'South 0', locality: 'South', value: 0.8 }),
  ],
});

interface Given {
  readonly result?: Partial<BudgetResult>;
  readonly description?: Partial<Description>;
  readonly view?: PrescribingView;
}

function show({ result, description: changes, view = {} }: Given = {}) {
  const seen = vi.fn<(view: PrescribingView, options?: { replace?: boolean }) => void>();
  const budget = vi.fn((request: BudgetResult['request']) => Promise.resolve(aBudgetResult({ request, ...result })));
  const measure = (request: MeasureRequest) => Promise.resolve(request.measure === 'achievement' ? ACHIEVEMENT : COSTS);
  const analysis = anAnalysis({ budget: (request) => budget(request), measure });
  const description = aDescription({ measures: [SPEND, PRICED, ACHIEVED], targets: [TARGET], ...changes });
  function Page() {
    const [current, setCurrent] = useState(view);
    const setView = (next: PrescribingView, ...options: [{ replace?: boolean }?]) => {
      seen(next, ...options);
      setCurrent(next);
    };
    return (
      <PrescribingPage
        {...{
          analysis,
          description,
          dataVersion: 1,
          smallNumbers: 5,
          groups: aRecordList<UnitGroup>(({ id }) => id),
          view: current,
          setView,
        }}
      />
    );
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  );
  return { seen, budget, user: userEvent.setup() };
}

const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
const region = (name: RegExp | string) => screen.findByRole('region', { name });

beforeEach(() => {
  // Room for the chart's frame, and none for the drawing itself, which needs a real browser.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(function (this: HTMLElement) {
    return this.classList.contains('chart__drawing') ? 0 : 800;
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('PrescribingPage', () => {
  it('says the finding, and where each figure is from on a click', async () => {
    const { user } = show();
    await heading('2 practices account for more than the whole net overspend of North');
    await user.click(screen.getByRole('button', { name: /^Forecast out-turn (£|Not)/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Forecast out-turn' });
    expect(dialog.textContent).toContain('£64,050 × 100 ÷ 66.67 = £96,075, against £96,000');
    expect(dialog.textContent).toContain(
      'No range of out-turns: it takes two earlier whole years, and none is loaded.',
    );
  });

  it('asks for the year and the month that are picked, and leaves the last month out of the link', async () => {
    const { user, budget, seen } = show();
    await heading(/net overspend/);
    expect(budget).toHaveBeenLastCalledWith({ financialYear: '2007/08' });
    await user.selectOptions(screen.getByLabelText('Spend to'), 'May 2007');
    expect(budget).toHaveBeenLastCalledWith({ financialYear: '2007/08', through: '2007-05' });
    await user.selectOptions(await screen.findByLabelText('Spend to'), 'November 2007');
    expect(seen).toHaveBeenLastCalledWith({});
  });

  it('shows one locality: its practices as bars and its steps', async () => {
    const { user } = show();
    await heading(/net overspend of North/);
    await user.selectOptions(screen.getByLabelText('Locality shown'), 'South');
    await heading(/^South prescribing is £5 \(0\.0%\) under budget/);
    const bars = await region('Spend against budget by practice');
    await user.click(within(bars).getByRole('button', { name: /^Table/ }));
    expect(within(bars).getAllByRole('row').length).toBe(1 + 2 + 1);
    expect((await region('From the largest overspend to the net total')).textContent).toContain('South is within budget: £5 under budget; over it is South 1 (£5).'); // prettier-ignore
  });

  it('adds up on the page: the steps as a table end at the net total', async () => {
    const { user } = show();
    const panel = await region('From the largest overspend to the net total');
    await user.click(within(panel).getByRole('button', { name: /^Table/ }));
    const cells = within(panel).getAllByRole('row').slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)); // prettier-ignore
    expect(cells).toEqual([
      ['North 0', '+£50', '+£50'],
      ['North 1', '+£40', '+£90'],
      ['North 4', '−£5', '+£85'],
      ['North 3', '−£10', '+£75'],
      ['North 2', '−£20', '+£55'],
      ['Net total', '+£55', '+£55'],
    ]);
    await user.selectOptions(within(panel).getByLabelText('Locality'), 'All');
    expect(within(panel).getAllByRole('row').at(-1)?.textContent).toBe('Net total+£50+£50');
  });

  it('counts the opportunity over signals, above the floor that is set', async () => {
    const { user, seen } = show();
    await screen.findByText('at the median', { selector: 'p' });
    const panel = await region('What spending as others do would come to');
    // Median of 10, 12, 14 and 40 is £13: (40 − 13) × 100 = £2,700; lowest decile £10.60: £2,940.
    expect(panel.textContent).toContain('£2,700 at the median');
    expect(panel.textContent).toContain('£2,940 at the lowest decile');
    expect(within(panel).getAllByRole('row')).toHaveLength(2);
    const floor = within(panel).getByLabelText('Leave out differences below, £');
    await user.clear(floor);
    await user.type(floor, '2800');
    expect(seen).toHaveBeenLastCalledWith({ floor: 2800 }, { replace: true });
    const after = await region('What spending as others do would come to');
    expect(after.textContent).toContain('£0 at the median');
    expect(after.textContent).toContain('£2,940 at the lowest decile');
  });

  it('tracks who met which target, with counts by locality', async () => {
    show();
    const panel = await region('Targets of the year');
    expect((await within(panel).findAllByText('● Met, 50.0%')).length).toBe(1);
    const rows = within(panel)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows[0]).toContain('Achievement DM17: 50.0% or more');
    expect(rows.find((row) => row.startsWith('North 1'))).toContain('○ Not met, 40.0%');
    expect(rows.find((row) => row.startsWith('South 1'))).toContain('– Not given');
    expect(rows.slice(-3).map((row) => row.replace(/^.*?(?=\d|None)/, ''))).toEqual(['1 of 2 met, 4 not given', '1 of 1 met, 1 not given', '2 of 3 met, 5 not given']); // prettier-ignore
  });

  it('says that no target is loaded', async () => {
    show({ description: { targets: [] } });
    expect((await region('Targets of the year')).textContent).toContain('No target is loaded for 2007/08.');
  });

  it('says what to load without prescribing, without a budget, and without one for the year', async () => {
    show({ description: { measures: [] } });
    await heading('No prescribing is loaded');
    cleanup();
    show({ description: { measures: [PRICED] } });
    await heading('No prescribing budget is loaded');
    cleanup();
    show({ result: { units: [aBudgetUnit({ budgetPence: null, budgetSoFarPence: null })] } });
    await heading('No practice has both spend and a budget');
    expect(screen.queryByRole('region', { name: /^From the largest/ })).toBeNull();
    expect((await region('Every practice')).textContent).toContain('no budget');
  });

  it('says what the link names and is not here', async () => {
    show({ view: { area: 'East', steps: 'West', unit: 'X1' } });
    await heading(/net overspend/);
    expect(screen.getByText('There is no “East” here: all are shown. There are no steps of “West” here. There is no practice “X1” here: none is selected.')).toBeDefined(); // prettier-ignore
  });

  it('forecasts nothing in April and May and says why', async () => {
    show({ result: { monthOfYear: 2, units: unitsOver({ North: [1, 2, 3] }, 2) } });
    const course = await region('Spend and budget since April');
    expect(course.textContent).toContain('No forecast for April and May: too little of the year has gone.');
    expect(screen.getByRole('button', { name: /^Forecast out-turn (£|Not)/ }).textContent).toBe('Not shown');
  });

  it('shows a locality of one practice, and one that is short of months', async () => {
    const short = aBudgetUnit({ code: 'S', name: 'Short', locality: 'South', months: { has: 3, of: 8 }, monthlyPence: [1, 1, 1, null, null, null, null, null] }); // prettier-ignore
    const { user } = show({ result: { units: [...unitsOver({ North: [5] }), short] }, view: { area: 'South' } });
    await heading(/^South prescribing is at budget/);
    expect((await region('Spend and budget since April')).textContent).toContain('No practice has a budget and spend for every month since April.'); // prettier-ignore
    expect((await region('Every practice')).textContent).toContain('3 of 8 months');
    await user.selectOptions(screen.getByLabelText('Locality shown'), 'North');
    await heading(/^North prescribing is £5 \(0\.1%\) over budget/);
  });

  it('follows the practice that is picked', async () => {
    const { user, seen } = show();
    const table = await region('Every practice');
    await user.click(within(table).getByRole('button', { name: 'North 0' }));
    expect(seen).toHaveBeenLastCalledWith({ unit: 'North0' }, { replace: true });
    expect((await region('Spend and budget since April')).textContent).toMatch(
      /North 0\. By November 2007 spend is £8,050/,
    );
  });
});
