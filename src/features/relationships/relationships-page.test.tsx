import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CompareRequest, CompareResult, Description } from '@/analysis/analysis';
import type { UnitGroup } from '@/domain/unit-group';
import { aColumn, scanUnits } from '../../../tests/support/a-board';
import { aComparison, aTrendOf } from '../../../tests/support/a-comparison';
import { aDescription, anAnalysis } from '../../../tests/support/a-description';
import { aRecordList } from '../../../tests/support/a-record-list';
import { RelationshipsPage } from './relationships-page';
import type { RelationshipsView } from './relationships-view';

const UNITS: Description['units'] = aTrendOf(1).units.map(({ code, name, locality }) => ({ kind: 'practice', code, name, locality, areas: {}, isClosed: false })); // prettier-ignore

interface Overrides {
  readonly view?: RelationshipsView;
  readonly result?: CompareResult;
  readonly description?: Description;
  readonly kept?: readonly UnitGroup[];
}

function show({
  view = {},
  result = aTrendOf(1),
  description = aDescription({ units: UNITS }),
  kept = [],
}: Overrides = {}) {
  const compare = vi.fn<(request: CompareRequest) => Promise<CompareResult>>(() => Promise.resolve(result));
  const changes = vi.fn<(view: RelationshipsView) => void>();
  const groups = aRecordList<UnitGroup>(({ id }) => id, kept);
  const scanPlan = () =>
    Promise.resolve({ unitKind: 'practice' as const, units: scanUnits(1), columns: [aColumn([])] });
  const analysis = anAnalysis({ compare, scanPlan });
  function Page() {
    const [current, setCurrent] = useState(view);
    return (
      <RelationshipsPage
        analysis={analysis}
        description={description}
        dataVersion={1}
        smallNumbers={5}
        view={current}
        setView={(next) => {
          changes(next);
          setCurrent(next);
        }}
        groups={groups}
        comparedHref={({ name }, { measure }) => `#/variation?measure=${measure}&among=${name}`}
      />
    );
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  );
  return { compare, changes, groups };
}

const heading = () => screen.findByRole('heading', { level: 1 });

afterEach(cleanup);

describe('RelationshipsPage', () => {
  it('says the finding, its figures, the ecological caveat and the warning', async () => {
    show({ result: { ...aTrendOf(1), warning: 'Both measures are divided by the list size.' } });
    await screen.findByRole('heading', { level: 1, name: /^Practices with higher diabetes exception rate tend to have higher/ }); // prettier-ignore
    expect(screen.getAllByText(/may not hold between the patients/).length).toBeGreaterThan(0);
    expect(screen.getByText(/correlation \+0\.\d\d \(95% interval/)).toBeTruthy();
    expect(screen.getByText('Both measures are divided by the list size.')).toBeTruthy();
  });

  it('asks for the pair that is picked', async () => {
    const { compare, changes } = show();
    await heading();
    await userEvent.clear(screen.getByRole('combobox', { name: 'Across' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Across' }), 'cardiology');
    await userEvent.keyboard('{Enter}');
    expect(changes.mock.lastCall?.[0].x).toBe('referral-rate:320');
    await heading();
    expect(compare.mock.lastCall?.[0].x).toMatchObject({ measure: 'referral-rate', specialty: '320' });
    await userEvent.click(screen.getByRole('button', { name: 'Swap the two measures' }));
    expect(changes.mock.lastCall?.[0].y).toBe('referral-rate:320');
  });

  it('selects by the boxes of the table, by the names of a quarter, and clears', async () => {
    const { changes } = show();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select Practice 3' }));
    expect(changes.mock.lastCall?.[0].selected).toEqual(['A3']);
    const [first] = screen.getAllByRole('button', { name: /^Select these / });
    if (first) await userEvent.click(first);
    expect(changes.mock.lastCall?.[0].selected?.length).toBeGreaterThan(1);
    expect(changes.mock.lastCall?.[0].selected).toContain('A3');
    await userEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(changes.mock.lastCall?.[0]).not.toHaveProperty('selected');
  });

  it('keeps the selection as a named group, which is renamed, deleted and brought back', async () => {
    const { groups } = show({ view: { selected: ['A1', 'A2'] } });
    const form = await screen.findByLabelText('Name of the group');
    await userEvent.click(screen.getByRole('button', { name: 'Keep as a group' }));
    expect(screen.getByText('Give the group a name.')).toBeTruthy();
    await userEvent.type(form, 'Early adopters{Enter}');
    expect(groups.list()).toMatchObject([{ name: 'Early adopters', kind: 'practice', codes: ['A1', 'A2'] }]);
    const list = screen.getByRole('list', { name: 'Groups' });
    expect(within(list).getByRole('link', { name: /Compare with Early adopters/ }).getAttribute('href')).toBe('#/variation?measure=first-to-follow-up&among=Early adopters'); // prettier-ignore
    await userEvent.click(screen.getByRole('button', { name: 'Rename Early adopters' }));
    const field = screen.getByLabelText('New name of Early adopters');
    await userEvent.clear(field);
    await userEvent.type(field, 'Pilot{Enter}');
    expect(groups.list().map(({ name }) => name)).toEqual(['Pilot']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(groups.list().map(({ name }) => name)).toEqual(['Early adopters']);
    await userEvent.click(screen.getByRole('button', { name: 'Delete Early adopters' }));
    expect(groups.list()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(groups.list()).toHaveLength(1);
  });

  it('refuses a name that is taken, and takes a kept group as the selection', async () => {
    const kept = [{ id: '1', name: 'North', kind: 'practice' as const, codes: ['A5', 'A6'] }];
    const { groups, changes } = show({ view: { selected: ['A1'] }, kept });
    await userEvent.type(await screen.findByLabelText('Name of the group'), 'North{Enter}');
    expect(screen.getByText('Another group has this name.')).toBeTruthy();
    expect(groups.list()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Select North' }));
    expect(changes.mock.lastCall?.[0].selected).toEqual(['A5', 'A6']);
  });

  it('names the units left out, and hides those of other localities without changing a figure', async () => {
    const result = aComparison([[0.02, 2], [0.04, 1.5], [0.06, 2.4], [0.08, 1.8], [0.05, null]]); // prettier-ignore
    show({ result, view: { only: ['DacCom'] } });
    expect(await screen.findByText(/1 practice left out with a value of diabetes exception rate only: Practice 5\./)).toBeTruthy(); // prettier-ignore
    expect(screen.getByText(/2 practices drawn, 2 hidden by the filter and still in every figure/)).toBeTruthy();
    expect(screen.getByText(/^Over 4 practices/)).toBeTruthy();
  });

  it('says that too few measures of a kind are loaded for correlations, and lets another kind be picked', async () => {
    const { changes } = show({ view: { matrix: 'prescribing' } });
    expect(await screen.findByText('Fewer than two measures have values.')).toBeTruthy();
    const field = screen.getByLabelText<HTMLSelectElement>('Measures');
    expect(field.selectedOptions[0]?.textContent).toBe('Prescribing');
    await userEvent.selectOptions(field, 'Exception rates');
    expect(changes.mock.lastCall?.[0].matrix).toBe('exceptions');
  });

  it('says where nothing is loaded, and where no unit has both', async () => {
    show({ description: aDescription({ measures: [] }) });
    expect((await heading()).textContent).toBe('Nothing that is loaded makes a measure');
    cleanup();
    show({ result: aComparison([[0.1, null], [null, 2]]) }); // prettier-ignore
    expect(await screen.findByText('No unit has a value of both measures.')).toBeTruthy();
  });
});
