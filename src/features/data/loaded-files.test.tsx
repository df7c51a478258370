import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { aLoadedFile } from '../../../tests/support/a-loaded-file';
import { LoadedFiles } from './loaded-files';

afterEach(cleanup);

const show = (count: number) => {
  const files = Array.from({ length: count }, (_, id) =>
    aLoadedFile({ id, name: `f${id}.csv`, kindWords: id === 3 ? 'Referrals' : 'Outpatients', rowsRead: id * 10 }),
  );
  const nothing = () => undefined;
  render(<LoadedFiles files={files} isSample={false} openedId={null} onOpen={nothing} onRemove={nothing} isBusy={false} />); // prettier-ignore
};
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

it('searches and orders many files', async () => {
  show(21);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Most rows first');
  expect(names().slice(0, 2)).toEqual(['f20.csv', 'f19.csv']);
  await userEvent.type(screen.getByRole('textbox', { name: 'Search the files' }), 'referrals');
  expect(names()).toEqual(['f3.csv']);
  expect(screen.getByText('1 of 21')).toBeTruthy();
});

it('shows a few files as they were loaded, without a search', () => {
  show(3);
  expect(names()).toEqual(['f0.csv', 'f1.csv', 'f2.csv']);
  expect(screen.queryByRole('textbox')).toBeNull();
});
