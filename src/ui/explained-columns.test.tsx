import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type DataColumn, DataTable } from './data-table';
import { explainedColumns } from './explained-columns';

interface Row {
  readonly name: string;
  readonly firsts: number;
  readonly ratio: number | null;
}

const ROWS: readonly Row[] = [
  { name: 'Elm', firsts: 100, ratio: 2 },
  { name: 'Oak', firsts: 0, ratio: null },
  { name: 'Ash', firsts: 50, ratio: 4 },
];
const COLUMNS: readonly DataColumn<Row>[] = [
  { id: 'name', header: 'Practice', value: ({ name }) => name },
  { id: 'firsts', header: 'First', value: ({ firsts }) => firsts, isNumeric: true },
  { id: 'ratio', header: 'Ratio', value: ({ ratio }) => ratio, cell: ({ ratio }) => <b>{ratio ?? '–'}</b>, isNumeric: true }, // prettier-ignore
];

function show() {
  const working = vi.fn((row: Row) => [['Formula', `${(row.ratio ?? 0) * row.firsts} ÷ ${row.firsts}`] as const]);
  const columns = explainedColumns(COLUMNS, ({ name }) => name, {
    firsts: ({ firsts }) => [['Formula', `added up = ${firsts}`]],
    ratio: working,
  });
  render(<DataTable caption="Ratios" columns={columns} rows={ROWS} rowId={({ name }) => name} emptyText="" />);
  return working;
}
const figure = (name: string) => screen.getByRole('button', { name });

afterEach(cleanup);

describe('explainedColumns', () => {
  it('makes a button of every figure, named after its column and row, and leaves dashes and names alone', () => {
    show();
    const named = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
    expect(named.filter((name) => name?.includes(', '))).toEqual([
      'First, Elm 100',
      'Ratio, Elm 2',
      'First, Oak 0',
      'First, Ash 50',
      'Ratio, Ash 4',
    ]);
    expect(figure('Ratio, Elm 2').innerHTML).toBe('<b>2</b>');
  });

  it('works a figure out only when it is clicked', async () => {
    const working = show();
    expect(working).not.toHaveBeenCalled();
    await userEvent.click(figure('Ratio, Ash 4'));
    expect(screen.getByRole('dialog', { name: 'Ratio, Ash' }).textContent).toContain('200 ÷ 50');
    expect(new Set(working.mock.calls.map(([row]) => row.name))).toEqual(new Set(['Ash']));
  });

  it('takes one Tab stop of each row, and goes on with the arrow keys, past cells without a figure', async () => {
    show();
    expect([figure('First, Elm 100'), figure('Ratio, Elm 2')].map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    figure('First, Elm 100').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(figure('Ratio, Elm 2'));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(figure('Ratio, Ash 4'));
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
    expect(document.activeElement).toBe(figure('First, Ash 50'));
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(figure('First, Oak 0'));
  });
});
