import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CoverageRow } from '@/analysis/analysis';
import { aDescription, anAvailability } from '../../../tests/support/a-description';
import { aDefinition, REFERRALS } from '../../../tests/support/a-measure-result';
import type { CoverageStep } from './coverage-grid';
import { CoveragePanel } from './coverage-panel';

afterEach(cleanup);

const cell = (
  period: string,
  withValue: number,
  units = 73,
  months: CoverageRow['cells'][number]['months'] = null,
) => ({
  period,
  units,
  withValue,
  months,
});

const ROWS: readonly CoverageRow[] = [
  { measure: 'exception-rate', unitKind: 'practice', subject: null, cells: [cell('2007/08', 73), cell('2006/07', 0)] },
  {
    measure: 'prevalence',
    unitKind: 'practice',
    subject: 'DM',
    cells: [cell('2007/08', 9999, 10_000)],
  },
  {
    measure: REFERRALS.id,
    unitKind: 'practice',
    subject: null,
    cells: [cell('2007/08', 68, 73, { has: 8, of: 12 }), cell('2007-05', 70), cell('2007-04', 69)],
  },
];

const DESCRIPTION = aDescription({
  measures: [
    anAvailability(),
    anAvailability({
      definition: aDefinition({ id: 'prevalence', title: 'Prevalence' }),
      registers: [{ code: 'DM', name: 'Diabetes' }],
    }),
    anAvailability({ definition: REFERRALS }),
  ],
});

function show(
  coverage: () => Promise<readonly CoverageRow[]> = () => Promise.resolve(ROWS),
  description = DESCRIPTION,
) {
  function Page() {
    const [step, setStep] = useState<CoverageStep>();
    return (
      <CoveragePanel
        analysis={{ coverage }}
        description={description}
        dataVersion={1}
        step={step}
        setStep={setStep}
        hrefOf={({ measure, period }) => `#/${measure}/${period}`}
      />
    );
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  );
}

describe('the coverage panel', () => {
  it('says of each measure and period how many practices have a value, and links to it', async () => {
    show();
    const grid = await screen.findByRole('grid', { name: 'Coverage by measure and period' });
    expect(within(grid).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Measure', '2007/08', '2006/07']); // prettier-ignore
    const link = within(grid).getByRole('link', {
      name: `${REFERRALS.title}, 2007/08: 68 of 73 practices have a value, 93%; 8 of 12 months are loaded`,
    });
    expect(link.getAttribute('href')).toBe(`#/${REFERRALS.id}/2007/08`);
    expect(within(grid).getByRole('rowheader', { name: 'Prevalence Diabetes' })).toBeTruthy();
  });

  it('says 99% where not all have a value, none where none has, and that nothing is loaded where that is so', async () => {
    show();
    await screen.findByRole('grid');
    expect(screen.getByRole('link', { name: /Diabetes, 2007\/08: 9,999 of 10,000 practices have a value, 99%/ })).toBeTruthy(); // prettier-ignore
    const none = screen.getByRole('link', { name: /2006\/07: 0 of 73 practices/ });
    expect(none.textContent).toContain('none');
    expect(screen.getAllByText('not loaded')).toHaveLength(2);
  });

  it('offers the steps that are loaded', async () => {
    show();
    await screen.findByRole('grid');
    const choice = screen.getByRole('combobox', { name: 'Periods' });
    expect(within(choice).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Financial years', 'Months']); // prettier-ignore
    await userEvent.selectOptions(choice, 'Months');
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Measure', 'May 2007', 'Apr 2007']); // prettier-ignore
    expect(screen.getAllByRole('link')).toHaveLength(2);
  });

  it('has one tab stop, and the arrow keys go from cell to cell over those that are not loaded', async () => {
    show();
    await screen.findByRole('grid');
    await userEvent.tab();
    await userEvent.tab();
    const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
    expect(focused()).toContain('2007/08: 73 of 73');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toContain('2006/07: 0 of 73');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('2006/07: 0 of 73');
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}{End}');
    expect(focused()).toContain('2007/08: 68 of 73');
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('says why it cannot be worked out, and tries again', async () => {
    const coverage = vi.fn<() => Promise<readonly CoverageRow[]>>();
    coverage.mockRejectedValueOnce(new Error('out of memory'));
    coverage.mockResolvedValueOnce(ROWS);
    show(coverage);
    expect((await screen.findByRole('alert')).textContent).toContain('out of memory');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('grid')).toBeTruthy();
  });

  it('asks nothing where no measure has data', () => {
    const coverage = vi.fn<() => Promise<readonly CoverageRow[]>>();
    show(coverage, aDescription({ measures: [] }));
    expect(coverage).not.toHaveBeenCalled();
    expect(screen.getByText(/No measure can be worked out/)).toBeTruthy();
  });
});
