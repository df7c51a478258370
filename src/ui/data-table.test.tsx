import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type DataColumn, DataTable } from './data-table';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly rate: number | null;
}

const COLUMNS: readonly DataColumn<Row>[] = [
  { id: 'name', header: 'Practice', value: ({ name }) => name },
  { id: 'rate', header: 'Rate', value: ({ rate }) => rate, cell: ({ rate }) => rate ?? '–', isNumeric: true },
];
const ROWS: readonly Row[] = [
  { code: 'b', name: 'Birch', rate: 3 },
  { code: 'a', name: 'Ash', rate: null },
  { code: 'c', name: 'Cedar', rate: 12 },
];
const many = Array.from({ length: 6500 }, (_, index) => ({
  code: `p${index}`,
  name: `Practice ${index}`,
  rate: index,
}));

interface Overrides {
  readonly rows?: readonly Row[];
  readonly onPick?: (id: string) => void;
  readonly selectedId?: string;
  readonly footRows?: readonly Row[];
}

function show(overrides: Overrides = {}) {
  return render(
    <DataTable
      caption="Practices"
      columns={COLUMNS}
      rows={ROWS}
      rowId={({ code }) => code}
      searchLabel="Search practices"
      emptyText="No practice has a rate."
      {...overrides}
    />,
  );
}

/** First cells of the rows of the body as drawn, spacers aside. */
function names(): (string | null)[] {
  const rows = [...document.querySelectorAll('tbody tr:not([aria-hidden])')];
  return rows.map((row) => row.querySelector('td')?.textContent ?? null);
}

afterEach(cleanup);

describe('DataTable', () => {
  it('sorts numbers from the highest first and then the other way, with the rows without one last', async () => {
    show();
    expect(names()).toEqual(['Birch', 'Ash', 'Cedar']);
    const header = screen.getByRole('columnheader', { name: /Rate/ });
    await userEvent.click(within(header).getByRole('button'));
    expect(header.getAttribute('aria-sort')).toBe('descending');
    expect(names()).toEqual(['Cedar', 'Birch', 'Ash']);
    await userEvent.click(within(header).getByRole('button'));
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    expect(names()).toEqual(['Birch', 'Cedar', 'Ash']);
  });

  it('sorts text from A first', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: /Practice/ }));
    expect(names()).toEqual(['Ash', 'Birch', 'Cedar']);
  });

  it('searches and says how many rows are left', async () => {
    show();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search practices' }), 'ced');
    expect(names()).toEqual(['Cedar']);
    expect(screen.getByRole('status').textContent).toBe('1 of 3');
    await userEvent.type(screen.getByRole('searchbox'), 'zz');
    expect(screen.getByText('Nothing holds “cedzz”.')).toBeTruthy();
  });

  it('picks a row with the keyboard and marks the one that is selected', async () => {
    const onPick = vi.fn();
    show({ onPick, selectedId: 'c' });
    const button = screen.getByRole('button', { name: 'Ash' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(onPick.mock.calls).toEqual([['a']]);
    expect(screen.getByRole('button', { name: 'Cedar', pressed: true })).toBeTruthy();
    expect(button.getAttribute('aria-pressed')).toBe('false');
  });

  it('keeps foot rows below whatever is searched', async () => {
    show({ footRows: [{ code: 'all', name: 'All practices', rate: 9 }] });
    await userEvent.type(screen.getByRole('searchbox'), 'birch');
    expect(document.querySelector('tfoot')?.textContent).toContain('All practices');
  });

  it('says what is empty', () => {
    show({ rows: [] });
    expect(screen.getByText('No practice has a rate.')).toBeTruthy();
  });

  it('draws few of 6,500 rows, tells their number, and draws others when scrolled', () => {
    show({ rows: many });
    const table = screen.getByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('6501');
    expect(names().length).toBeLessThan(80);
    expect(names()[0]).toBe('Practice 0');
    const scroller = document.querySelector('.data-table__scroll');
    if (!scroller) throw new Error('no scrolling element');
    fireEvent.scroll(scroller, { target: { scrollTop: 34 * 3000 } });
    expect(names()).toContain('Practice 3005');
    expect(names()).not.toContain('Practice 0');
    fireEvent.scroll(scroller, { target: { scrollTop: 34 * 6500 } });
    expect(names().at(-1)).toBe('Practice 6499');
  });
});
