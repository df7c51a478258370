import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ContractLine } from '@/domain/contract-line';
import { aLine, EIGHT_MONTHS, showRatioPanel } from '../../../tests/support/a-ratio-page';
import { aRatioTrend } from '../../../tests/support/a-ratio-result';
import { PlanPanel } from './plan-panel';

afterEach(cleanup);

const show = (...lines: readonly ContractLine[]) =>
  showRatioPanel(PlanPanel, { lines, answers: { trend: () => Promise.resolve(EIGHT_MONTHS) } });
/** A finding stands above the chart, and in it for those who do not see it. */
const isSaid = async (text: string) => expect((await screen.findAllByText(text)).length).toBe(2);
const money = (name: RegExp) => screen.findByRole('button', { name });

describe('PlanPanel', () => {
  it('sets what was done beside what was planned for the same months', async () => {
    show(aLine());
    // 8 of 12 months of 1,200 and of 2,100.
    await isSaid('800 first attendances to the end of November 2007, as planned (800). 1,600 follow-ups to the end of November 2007, 200 more than planned (1,400).'); // prettier-ignore
    expect(screen.getByText(/spread evenly, a twelfth a month: last year is not loaded whole/)).toBeDefined();
  });

  it('says whether the money paid matches the work commissioned, each figure to the penny on a click', async () => {
    const { user } = show(aLine());
    // 800 × £186 + 1,400 × £82; 800 × £186 + 1,600 × £82; the 200 above 1.75 are not paid.
    const wanted = [
      [/^Commissioned/, '£264k', '800.00 × £186.00 + 1,400.00 × £82.00 = £263,600.00'],
      [/^Work done/, '£280k', '= £280,000.00'],
      [/^Paid/, '£264k', '= £263,600.00'],
    ] as const;
    for (const [name, rounded, exact] of wanted) {
      const button = await money(name);
      expect(button.textContent).toBe(rounded);
      await user.click(button);
      expect(screen.getByRole('dialog', { name }).textContent).toContain(exact);
      await user.keyboard('{Escape}');
      expect(screen.queryByRole('dialog')).toBeNull();
    }
    expect(screen.getByText('Money paid matches the work commissioned: £264k.')).toBeDefined();
    expect(screen.getByText('The work done comes to £280k at the contract price and £264k is paid: £16k less, for 200 follow-ups above the ratio, which are not paid under this contract.')).toBeDefined(); // prettier-ignore
  });

  it('pays all where the contract pays above the ratio', async () => {
    const { user } = show(aLine({ paidAboveCap: true }));
    const paid = await money(/^Paid/);
    expect(paid.textContent).toBe('£280k');
    await user.click(paid);
    expect(screen.getByRole('dialog').textContent).toContain('this contract pays above the ratio');
    expect(screen.getByText('Money paid is £16k more than the work commissioned for these months (£264k).')).toBeDefined(); // prettier-ignore
  });

  it('has no plan without a contract line, and asks for one', () => {
    show();
    expect(screen.getByText(/No contract line matches this provider, specialty and year: there is no plan/)).toBeDefined(); // prettier-ignore
    expect(screen.queryByRole('button', { name: /^Download/ })).toBeNull();
  });

  it('says what a line without planned activity lacks', () => {
    show(aLine({ plannedFirst: null, plannedFollowUp: null }));
    expect(screen.getByText('The contract line has no plan for first attendances and follow-ups.')).toBeDefined();
    expect(screen.queryByText(/No attendances are loaded/)).toBeNull();
  });

  it('leaves what was commissioned open where only one count is planned', async () => {
    const { user } = show(aLine({ plannedFirst: null }));
    await isSaid('1,600 follow-ups to the end of November 2007, 200 more than planned (1,400).');
    expect(screen.getByText('The contract line has no plan for first attendances.')).toBeDefined();
    const commissioned = await money(/^Commissioned/);
    expect(commissioned.textContent).toBe('–');
    await user.click(commissioned);
    expect(screen.getByRole('dialog').textContent).toContain('the contract line has no whole plan');
    expect(screen.queryByText(/Money paid/)).toBeNull();
  });

  it('shows no money without both prices, and says so', async () => {
    show(aLine({ firstPrice: null }));
    expect(await screen.findByText('The contract line has no price for a first attendance: no money is shown.')).toBeDefined(); // prettier-ignore
    expect(screen.queryByRole('button', { name: /^Paid/ })).toBeNull();
  });

  it('says so where nothing is loaded, and what stood in the way', async () => {
    showRatioPanel(PlanPanel, { answers: { trend: () => Promise.resolve(aRatioTrend('2007-04', [null, null])) } });
    expect(await screen.findByText('No attendances are loaded to set against the plan.')).toBeDefined();
    cleanup();
    showRatioPanel(PlanPanel, { answers: { trend: () => Promise.reject(new Error('The file has been closed.')) } });
    expect((await screen.findByRole('alert')).textContent).toContain('The file has been closed.');
  });
});
