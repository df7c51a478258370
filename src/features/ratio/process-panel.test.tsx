import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TrendResult } from '@/analysis/analysis';
import { aLine, showRatioPanel } from '../../../tests/support/a-ratio-page';
import { aRatioTrend, type MonthCounts } from '../../../tests/support/a-ratio-result';
import { ProcessPanel } from './process-panel';
import type { RatioView } from './ratio-view';

afterEach(cleanup);

/** Months of 100 firsts each. */
const hundreds = (followUps: readonly number[]) => followUps.map((count): MonthCounts => [count, 100]);

/** Mean 2.55, limits 2.28 and 2.82: no month breaks a rule. */
const STEADY = [250, 260, 250, 260, 250, 260, 250, 260, 250, 260, 250, 260];

const of = (followUps: readonly number[]) => aRatioTrend('2006-04', hundreds(followUps));
const show = (trend: TrendResult, view: RatioView = {}) =>
  showRatioPanel(ProcessPanel, { view, answers: { trend: () => Promise.resolve(trend) } });

const panel = (name = 'Month by month') => screen.findByRole('region', { name });
const TRIAL = /^Trial limits/;

describe('ProcessPanel', () => {
  it('says the highest and the lowest, where the contract’s ratio lies, and that no rule is broken', async () => {
    show(of(STEADY));
    expect(await screen.findByText('Highest 2.60 in March 2007, lowest 2.50 in April 2006. All 12 months are above the negotiated ratio of 1.75.')).toBeDefined(); // prettier-ignore
    expect(screen.getByText('No month breaks a rule.')).toBeDefined();
    expect(screen.getByText('The red line is the ratio negotiated for 2007/08.')).toBeDefined();
    expect(screen.queryByText(TRIAL)).toBeNull();
  });

  it('calls limits of fewer than 12 points trial limits', async () => {
    show(of(STEADY.slice(0, 11)));
    expect(await screen.findByText('Trial limits from April 2006: 11 points, fewer than 12.')).toBeDefined();
  });

  it('names the rule a month breaks, above the chart and beside the month in the table', async () => {
    const { user } = show(of([250, 270, 240, 260, 250, 270, 240, 260, 250, 270, 240, 260, 330]));
    expect(await screen.findByText('1 month above the upper limit: April 2007 (3.30).')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Table: Month by month' }));
    const cells = (name: RegExp) => within(screen.getByRole('row', { name })).getAllByRole('cell').map(({ textContent }) => textContent); // prettier-ignore
    // Mean 3,390 ÷ 1,300; moving ranges of 3.00 in all over 12; limits 2.6077 ± 2.66 × 0.25.
    expect(cells(/^April 2007/)).toEqual(['April 2007', '100', '330', '3.30', '2.61', '1.94 to 3.27', 'Above the upper limit']); // prettier-ignore
    expect(cells(/^April 2006/)).toEqual(['April 2006', '100', '250', '2.50', '2.61', '1.94 to 3.27', 'None']);
  });

  it('puts what is more than three rules behind a button that counts them', async () => {
    // Mean 2.64, limits 2.59 and 2.69, as the three jumps are left out: 2 above, 2 below, 7 rising, 8 falling.
    show(of([260, 262, 264, 266, 268, 270, 330, 268, 266, 264, 262, 260, 258, 200]));
    const more = await screen.findByText('1 more rule broken');
    expect([...document.querySelectorAll('.ratio-signals li')].map(({ textContent }) => textContent)).toEqual([
      '2 months above the upper limit: September to October 2006.',
      '2 months below the lower limit: April to May 2007.',
      '7 months in a row rising, April to October 2006.',
      '8 months in a row falling, October 2006 to May 2007.',
    ]);
    expect(more.closest('details')?.querySelectorAll('li')).toHaveLength(1);
  });

  it('begins limits anew only with a reason, says it, and takes it back', async () => {
    const { changes, user } = show(of([...STEADY, 150, 160]));
    await user.click(await screen.findByText('Begin the limits anew'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'April 2007');
    await user.click(screen.getByRole('button', { name: 'Begin anew' }));
    expect(screen.getByText(/Say what changed, such as a new clinic/)).toBeDefined();
    expect(changes).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), ' Nurse-led clinic {Enter}');
    expect(changes).toHaveBeenLastCalledWith({ rebase: [{ from: '2007-04', reason: 'Nurse-led clinic' }] }, undefined);
    expect(await screen.findByText('Limits worked out anew from April 2007: Nurse-led clinic.')).toBeDefined();
    expect(screen.getByText('Trial limits from April 2007: 2 points, fewer than 12.')).toBeDefined();
    expect(screen.getByText('Begin the limits anew (1 set)')).toBeDefined();
    // A month is not offered twice.
    expect(within(screen.getByRole('combobox', { name: 'From' })).queryByRole('option', { name: 'April 2007' })).toBeNull(); // prettier-ignore
    await user.click(screen.getByRole('button', { name: 'Remove the new limits from April 2007' }));
    expect(changes).toHaveBeenLastCalledWith({}, undefined);
    expect(screen.queryByText(/Limits worked out anew/)).toBeNull();
  });

  it('follows a locality or a unit, and says so where nothing is loaded for it', async () => {
    const asked = vi.fn<(codes: readonly string[] | undefined) => void>();
    const trend = aRatioTrend('2006-04', hundreds(STEADY), [{ level: 'locality', code: 'WatCom', months: hundreds(STEADY.map((count) => count + 100)) }]); // prettier-ignore
    const { changes, user } = showRatioPanel(ProcessPanel, {
      answers: {
        trend: (request) => {
          asked(request.unitCodes);
          return Promise.resolve(trend);
        },
      },
    });
    const field = await screen.findByRole('combobox', { name: 'Shown month by month' });
    await user.click(field);
    await user.click(screen.getByRole('option', { name: 'WatCom' }));
    expect(changes).toHaveBeenLastCalledWith({ over: 'WatCom' }, undefined);
    expect(await screen.findByText(/^Highest 3.60 in March 2007/)).toBeDefined();
    await user.click(screen.getByRole('combobox', { name: 'Shown month by month' }));
    await user.click(screen.getByRole('option', { name: /^Practice B/ }));
    expect(changes).toHaveBeenLastCalledWith({ unit: 'B' }, undefined);
    expect(await screen.findByText('Nothing is loaded for what is followed here. Choose another.')).toBeDefined();
    expect(asked).toHaveBeenLastCalledWith(['B']);
  });

  it('says of a line without first attendances that there is no ratio, not that all is well', async () => {
    show(aRatioTrend('2006-04', [[3, 0], null]));
    expect(await screen.findByText('There is no ratio to follow: no month has first attendances.')).toBeDefined();
    expect(screen.queryByText(/breaks a rule/)).toBeNull();
    expect(screen.getByText('No first attendances, so no ratio: April 2006, May 2006.')).toBeDefined();
  });

  it('says what stood in the way', async () => {
    showRatioPanel(ProcessPanel, { answers: { trend: () => Promise.reject(new Error('No attendances are loaded for 999.')) } }); // prettier-ignore
    expect((await screen.findByRole('alert')).textContent).toContain('No attendances are loaded for 999.');
    expect(within(await panel()).getByRole('combobox', { name: 'Shown month by month' })).toBeDefined();
  });

  it('has no red line without a contract line', async () => {
    showRatioPanel(ProcessPanel, { lines: [aLine({ financialYear: '2001/02' })], answers: { trend: () => Promise.resolve(of(STEADY)) } }); // prettier-ignore
    expect(await screen.findByText('Highest 2.60 in March 2007, lowest 2.50 in April 2006.')).toBeDefined();
    expect(screen.queryByText(/red line/)).toBeNull();
  });
});
