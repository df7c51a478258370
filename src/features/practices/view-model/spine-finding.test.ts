import { expect, it } from 'vitest';
import type { SpineRow } from '@/charts/spine-spec';
import { spineFinding } from './spine-model';

it('counts the measures drawn that are signals, and says so where none is drawn', () => {
  const row = (value: number | null, isFlagged = false) => ({ value, isFlagged }) as SpineRow;
  expect(spineFinding('Elm', { rows: [row(1, true), row(0), row(null)] })).toBe('Elm: 1 of 2 measures outside the 99.8% limits'); // prettier-ignore
  expect(spineFinding('Elm', { rows: [row(0)] })).toBe('Elm: none of 1 measure outside the 99.8% limits');
  expect(spineFinding('Elm', { rows: [row(null)] })).toBe('Elm: no measure is drawn');
});
