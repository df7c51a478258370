import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from '@testing-library/user-event';
import { aTable, MAPPING_CORE } from '../../../tests/support/a-mapping-core';
import { MappingPanel } from './mapping-panel';

const TABLE = aTable('own.csv', 'Mth,Surgery,Refs in\n2007-04,Y95001,12\n2007-05,Y95002,8\n2007-05,Y95003,7\n');
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

function show(names: readonly string[] = []) {
  const [onSave, onCancel] = [vi.fn(), vi.fn()];
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MappingPanel analysis={MAPPING_CORE} table={TABLE} names={names} onSave={onSave} onCancel={onCancel} />
    </QueryClientProvider>,
  );
  return { onSave, onCancel };
}

describe('MappingPanel', () => {
  it('shows the table, guesses with their confidence, and saves what was chosen', async () => {
    const { onSave } = show(['own']);
    await userEvent.selectOptions(screen.getByLabelText('What the table is'), 'Referrals');
    const referrals = await screen.findByLabelText('Referrals (needed)');
    expect(screen.getByRole('columnheader', { name: 'Refs in' })).toBeTruthy();
    expect(referrals).toHaveProperty('value', 'column Refs in');
    expect(screen.getByText('It takes the place of the mapping of this name.')).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Save and load' }));
    const specialty = screen.getByLabelText('Specialty code (needed)');
    await waitFor(() => expect(specialty.getAttribute('aria-invalid')).toBe('true'));
    expect(onSave).not.toHaveBeenCalled();

    await userEvent.selectOptions(specialty, 'The same in every row');
    await userEvent.type(screen.getByLabelText('Specialty code in every row'), '307');
    await userEvent.selectOptions(screen.getByLabelText('Referrals is counted in'), 'tens');
    await screen.findByText('Of the first 3 rows 3 would load, 0 would be set aside.', {}, { timeout: 10_000 });
    await userEvent.clear(screen.getByLabelText('Name of the mapping'));
    await userEvent.type(screen.getByLabelText('Name of the mapping'), ' Trust ');
    await userEvent.click(screen.getByRole('button', { name: 'Save and load' }));
    await waitFor(() =>
      expect(onSave).toHaveBeenCalledWith({
        name: 'Trust',
        header: ['Mth', 'Surgery', 'Refs in'],
        kind: 'referrals',
        unit: { kind: 'practice', column: 'Surgery' },
        period: { from: 'column', column: 'Mth', reading: 'month' },
        columns: { referrals: { column: 'Refs in', times: 10 } },
        constants: { specialty_code: '307' },
        decimalComma: false,
        wide: null,
      }),
    );
  }, 60_000);

  it('asks anew when the table is something else, and is left by Cancel', async () => {
    const { onCancel } = show();
    await userEvent.selectOptions(screen.getByLabelText('What the table is'), 'List sizes');
    expect(await screen.findByLabelText('Patients (needed)')).toBeTruthy();
    expect(screen.queryByLabelText('Referrals (needed)')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
  }, 60_000);
});
