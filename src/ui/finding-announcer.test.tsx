import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FindingAnnouncer } from './finding-announcer';

afterEach(cleanup);

const said = () => screen.getByRole('status').textContent;

it('leaves the first finding to the heading, and says every other one', () => {
  const { rerender } = render(<FindingAnnouncer text="" />);
  expect(said()).toBe('');
  rerender(<FindingAnnouncer text="Rates run from 3% to 10%" />);
  expect(said()).toBe('');
  rerender(<FindingAnnouncer text="Rates run from 2% to 9%" />);
  expect(said()).toBe('Rates run from 2% to 9%');
});

it('says the first finding once more where it is the answer to another question', () => {
  const { rerender } = render(<FindingAnnouncer text="Rates run from 3% to 10%" />);
  rerender(<FindingAnnouncer text="" />);
  expect(said()).toBe('');
  rerender(<FindingAnnouncer text="Rates run from 3% to 10%" />);
  expect(said()).toBe('Rates run from 3% to 10%');
});
