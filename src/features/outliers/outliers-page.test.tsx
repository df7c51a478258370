import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Description } from '@/analysis/analysis';
import type { UnitGroup } from '@/domain/unit-group';
import { TakeAwayContext } from '@/figures/take-away';
import { aColumn, type CellOf, scanUnits } from '../../../tests/support/a-board';
import { aDescription, anAnalysis, anAvailability } from '../../../tests/support/a-description';
import { aRecordList } from '../../../tests/support/a-record-list';
import { OutliersPage } from './outliers-page';
import type { OutliersView } from './outliers-view';

const FAR: CellOf = { x: 40, n: 400, z: 4.6, band: 'above-998', chance: 0.01 };
const NEAR: CellOf = { x: 20, n: 400, z: 0, band: 'within', chance: 0.01 };
const NOW = aColumn([FAR, NEAR, NEAR]);
const BEFORE = aColumn([NEAR, NEAR, NEAR]);

function show(view: OutliersView = {}, description: Description = aDescription()) {
  const addToPack = vi.fn((panel: string) => Promise.resolve(`${panel} is in the pack.`));
  const analysis = anAnalysis({
    scanPlan: () => Promise.resolve({ unitKind: 'practice', units: scanUnits(3), columns: [NOW] }),
    scan: ({ period }) => Promise.resolve({ columns: [period === '2007/08' ? NOW : BEFORE], without: [] }),
  });
  function Page() {
    const [current, setView] = useState(view);
    return (
      <OutliersPage
        analysis={analysis}
        description={description}
        dataVersion={1}
        smallNumbers={5}
        view={current}
        setView={setView}
        links={{ measure: () => '#measure', unit: () => '#unit' }}
        noteOn={() => null}
        groups={aRecordList<UnitGroup>(({ id }) => id)}
      />
    );
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TakeAwayContext value={{ reference: () => Promise.resolve(''), addToPack }}>
        <Page />
      </TakeAwayContext>
    </QueryClientProvider>,
  );
  return { addToPack, user: userEvent.setup() };
}

const menu = (title: string) => screen.findByRole('button', { name: `Download: ${title}` });
afterEach(cleanup);

it('offers the map, the signals and the movements, each under the name by which the pack makes it again', async () => {
  const { addToPack, user } = show();
  for (const title of ['Every practice in every measure, 2007/08', 'Signals', 'Moved most since the year before']) {
    await user.click(await menu(title));
    await user.click(await screen.findByRole('menuitem', { name: 'Add to pack' }));
  }
  expect(addToPack.mock.calls.map(([panel]) => panel)).toEqual(['map', 'signals', 'moved']);
});

it('offers no movements without an earlier year', async () => {
  show({}, aDescription({ measures: [anAvailability({ periods: ['2007/08'] })] }));
  await menu('Signals');
  expect(screen.getByText('No earlier year is loaded.')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Download/ })).toHaveLength(2);
});

it('offers nothing where the filters leave no practice', async () => {
  show({ only: ['Nowhere'] });
  expect(await screen.findByText('Nothing can be compared with the year before.')).toBeTruthy();
  expect(screen.getByText('No practice is left by the filters.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Download/ })).toBeNull();
});
