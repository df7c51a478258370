import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Clash } from '@/analysis/analysis';
import { aLoadedFile } from '../../../tests/support/a-loaded-file';
import { ClashesPanel } from './clashes-panel';

afterEach(cleanup);

const CLASH: Clash = {
  used: ['b.csv'],
  other: ['a.csv'],
  what: 'outpatients',
  periods: ['2007-05', '2007-04'],
  shared: 40,
  different: 3,
  totals: [
    { column: 'first_attendances', used: 1200, other: 1230 },
    { column: 'follow_up_attendances', used: 99.5, other: 90 },
    { column: 'first_dna', used: null, other: 4 },
  ],
  why: 'it was published later',
};

it('names both files, the periods, both totals, the difference, which is used and why, and what to do', async () => {
  const onRemove = vi.fn();
  const files = [aLoadedFile({ id: 1, name: 'a.csv' }), aLoadedFile({ id: 2, name: 'b.csv' })];
  render(<ClashesPanel clashes={[CLASH]} files={files} onRemove={onRemove} isBusy={false} />);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Two files disagree');
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Outpatients, 2007-05, 2007-04: “b.csv” and “a.csv”');
  expect(
    screen.getByText(/3 of 40 figures that both give differ. “b.csv” is used, because it was published later. If “a.csv” should be used instead, remove “b.csv”; if not, remove “a.csv” or replace it by a corrected version./),
  ).toBeTruthy();
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['first attendances', '1,200', '1,230', '+30'],
    ['follow up attendances', '99.50', '90', '−9.50'],
    ['first dna', 'not given', '4', '–'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Remove a.csv' }));
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(files[0]);
}); // prettier-ignore

it('says that both are used where each stands for its own figures, and offers nothing to remove in the sample', () => {
  render(<ClashesPanel clashes={[{ ...CLASH, why: null }]} files={[]} onRemove={null} isBusy={false} />);
  expect(screen.getByText(/Both are used, each for its own registers/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('is not there where no files disagree', () => {
  render(<ClashesPanel clashes={[]} files={[]} onRemove={null} isBusy={false} />);
  expect(screen.queryByRole('heading')).toBeNull();
});
