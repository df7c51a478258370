import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aResult, aUnit, FOLLOW_UPS } from '../../../tests/support/a-measure-result';
import { aLine, showRatioPage } from '../../../tests/support/a-ratio-page';
import { aRatioTrend } from '../../../tests/support/a-ratio-result';
import type { RatioView } from './ratio-view';

/** 850 follow-ups of 400 firsts: 150 above 1.75, 50 above 2. */
const UNITS = [
  aUnit({ code: 'A', name: 'A', locality: 'DacCom', numerator: 300, denominator: 100 }),
  aUnit({ code: 'B', name: 'B', locality: 'DacCom', numerator: 150, denominator: 100 }),
  aUnit({ code: 'C', name: 'C', locality: 'WatCom', numerator: 400, denominator: 200 }),
];
const MEASURE = aResult({ definition: FOLLOW_UPS, title: 'Follow-ups per first, diabetic medicine', units: UNITS });
const HALF_A_YEAR = aRatioTrend(
  '2007-04',
  Array.from({ length: 6 }, () => [150, 60]),
);

const show = (view: RatioView = {}) =>
  showRatioPage({
    view,
    measure: MEASURE,
    lines: [aLine({ plannedFirst: null, plannedFollowUp: null })],
    answers: { trend: () => Promise.resolve(HALF_A_YEAR) },
  });

const slider = () => screen.findByRole('slider', { name: 'Ratio tried out' });
const finding = async () => (await screen.findByText(/^At \d/)).textContent;
const compared = () => screen.findByRole('table', { name: 'Scenarios side by side' });

beforeEach(() => {
  // Room for the chart's frame, and none for the drawing itself, which needs a real browser.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(function (this: HTMLElement) {
    return this.classList.contains('chart__drawing') ? 0 : 800;
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('ScenarioPanels', () => {
  it('moves the ratio by keys and writes the link in place when the key is let go', async () => {
    const { changes, user } = show();
    (await slider()).focus();
    expect(await finding()).toBe('At 1.75, 150 follow-ups are above the ratio.');
    await user.keyboard('{ArrowRight}{PageUp}');
    expect(await finding()).toBe('At 2.01, 46 follow-ups are above the ratio: 104 fewer than at 1.75.');
    expect(changes).toHaveBeenLastCalledWith({ scenario: { ratio: 2.01 } }, { replace: true });
    expect((await slider()).getAttribute('aria-valuetext')).toBe('2.01 follow-ups for each first: 46 above it, £3,772 at the contract price'); // prettier-ignore
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect((await slider()).getAttribute('aria-valuenow')).toBe('1.96');
    await user.keyboard('{End}');
    expect((await slider()).getAttribute('aria-valuenow')).toBe((await slider()).getAttribute('aria-valuemax'));
  });

  it('keeps what was typed and says what is wrong with it', async () => {
    const { changes, user } = show();
    await slider();
    const field = screen.getByRole('textbox', { name: 'Ratio tried out' });
    await user.clear(field);
    await user.type(field, '2.3:1{Enter}');
    const said = screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(said.join(' ')).toContain('Which way round');
    expect(field).toHaveProperty('value', '2.3:1');
    await user.clear(field);
    await user.type(field, '1:2{Enter}');
    expect(changes).toHaveBeenLastCalledWith({ scenario: { ratio: 2 } }, { replace: true });
    expect(await finding()).toContain('At 2.00, 50 follow-ups');
  });

  it('works out nothing of the shift until a price is given, then says that it is new money', async () => {
    const { user } = show();
    await slider();
    expect(await screen.findByText(/Enter the price of a review/)).toBeDefined();
    const price = screen.getByRole('textbox', { name: 'Price of a review (£)' });
    await user.type(price, '35{Enter}');
    // Six months are half a year: 300 above in it, at £35 £10,500.
    expect(await screen.findByRole('button', { name: 'New money a year £11k' })).toBeDefined();
    expect(screen.getByText(/reviews are new money/)).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Activity above the ratio' }), 'Paid');
    // 300 × (£82 − £35) = £14,100.
    expect(await screen.findByRole('button', { name: 'Net saving a year £14k' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Break-even price of a review £82.00' })).toBeDefined();
  });

  it('plans the rest of the year and the next', async () => {
    const { user } = show();
    const table = await screen.findByRole('table', { name: 'Interim and definitive plan' });
    const above = () => within(within(table).getByRole('row', { name: /^Follow-ups above it/ })).getAllByRole('cell').map(({ textContent }) => textContent); // prettier-ignore
    expect(above()).toEqual(['150', '300']);
    const growth = screen.getByRole('textbox', { name: 'Growth to next year' });
    await user.clear(growth);
    await user.type(growth, '10%{Enter}');
    expect(above()).toEqual(['150', '330']);
  });

  it('saves, sets side by side, renames, deletes and brings back', async () => {
    const { changes, scenarios, user } = show({ scenario: { ratio: 2 } });
    await slider();
    await user.click(screen.getByRole('button', { name: 'Save scenario' }));
    expect(scenarios.list()).toEqual([expect.objectContaining({ name: 'Ratio 2.00, provider', ratio: 2, isPaid: false })]); // prettier-ignore
    expect(changes.mock.lastCall?.[0].compare).toEqual(scenarios.list());
    expect(within(await compared()).getByRole('columnheader', { name: 'Ratio 2.00, provider' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Rename Ratio 2.00, provider' }));
    const name = screen.getByRole('textbox', { name: 'New name of Ratio 2.00, provider' });
    await user.clear(name);
    await user.type(name, 'Offer{Enter}');
    expect(scenarios.list().map((one) => one.name)).toEqual(['Offer']);
    expect(within(await compared()).getByRole('columnheader', { name: 'Offer' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Delete Offer' }));
    expect(scenarios.list()).toEqual([]);
    expect(screen.queryByRole('table', { name: 'Scenarios side by side' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo: keep “Offer”' }));
    expect(scenarios.list().map((one) => one.name)).toEqual(['Offer']);
    expect(within(await compared()).getByRole('columnheader', { name: 'Offer' })).toBeDefined();
  });

  it('shows what a link holds side by side, saved here or not', async () => {
    const { scenarios, user } = show({ compare: [{ name: 'Theirs', ratio: 2 }] });
    const row = within(await compared()).getByRole('row', { name: /^Follow-ups above, so far/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['150', '50']);
    await user.click(screen.getByRole('button', { name: 'Keep Theirs' }));
    await waitFor(() => expect(scenarios.list().map((one) => one.name)).toEqual(['Theirs']));
  });
});
