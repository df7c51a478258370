import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aLine, showRatioPage } from '../../../tests/support/a-ratio-page';
import { aRatioResult } from '../../../tests/support/a-ratio-result';

afterEach(cleanup);

const headline = async () => (await screen.findByRole('heading', { level: 1 })).textContent;
const figures = async () => within(await screen.findByRole('region', { name: 'The figures in short' }));
const contributions = async () => within(await screen.findByRole('region', { name: 'Where the activity above the ratio comes from' })); // prettier-ignore
const cellsOf = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent.trim()); // prettier-ignore

describe('RatioPage', () => {
  it('asks for attendances where none are loaded', async () => {
    showRatioPage({ description: { measures: [] } });
    expect(await headline()).toBe('No outpatient attendances are loaded');
    expect(screen.getByRole('link', { name: 'Data page' }).getAttribute('href')).toBe('#/data');
  });

  it('says what stood in the way, and offers the first choice of each', async () => {
    const { changes, user } = showRatioPage({
      view: { specialty: '320' },
      answers: { contract: () => Promise.reject(new Error('No attendances match 320 at RWG in 2007/08.')) },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('No attendances match 320 at RWG in 2007/08.');
    expect(await headline()).toBe('No attendances match');
    expect(screen.queryByRole('region', { name: 'The figures in short' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show the first choice of each' }));
    expect(changes).toHaveBeenLastCalledWith({}, undefined);
  });

  it('says what the link asks for and is not loaded', async () => {
    showRatioPage({ view: { provider: 'RQW', period: '1999/00' } });
    expect(await screen.findByText('There is no provider “RQW” in these data. No data are loaded for 1999/00. Shown instead: 2007/08.')).toBeDefined(); // prettier-ignore
  });

  it('finds the ratio and what the contract pays for, with the sums it is made from', async () => {
    showRatioPage();
    await figures();
    expect(await headline()).toBe(
      'Diabetes follow-ups run at 2.00 for each first attendance; the contract pays for 1.75',
    );
    const sentence = screen.getByText(/^3 practices used/).textContent;
    expect(sentence).toContain('3 practices used 1,600 follow-ups for 800 first attendances at RWG in 2007/08 so far (8 months).'); // prettier-ignore
  });

  it.each([
    ['First to follow-up', '2.00', ['1,600 follow-up attendances', '800 first attendances', '1,600 ÷ 800 = 2.00']],
    ['Follow-ups above the ratio', '200', ['F = 1,600', 'N = 800', 'cN = 1.75 × 800 = 1,400', '1,600 − 1.75 × 800 = +200']], // prettier-ignore
    // 200 × £82, and a full year from 8 of 12 months.
    ['At the contract price', '£16k', ['200.00 above the ratio', '£82.00 for a follow-up', '= £16,400', '£16,400 ÷ 0.667 = £24,600', 'no saving']], // prettier-ignore
    ['Practices within the ratio', '1 of 3', ['1 practice with follow-ups of at most 1.75 ×', '3 practices with an attendance']], // prettier-ignore
  ])('shows on a click where the figure “%s” is from', async (label, value, told) => {
    const { user } = showRatioPage();
    const button = (await figures()).getByRole('button', { name: new RegExp(`^${label}`) });
    expect(button.textContent).toBe(value);
    await screen.findByText(/full year £25k, by months ÷ 12/);
    await user.click(button);
    const text = (await screen.findByRole('dialog', { name: label })).textContent;
    for (const part of [...told, '3 practices with both counts', 'qof.csv']) expect(text).toContain(part);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('holds nothing against a ratio without a contract line, and offers no file of contributions', async () => {
    showRatioPage({ lines: [] });
    const row = await figures();
    expect(await headline()).toBe(
      'Diabetes follow-ups run at 2.00 for each first attendance; no contract line matches',
    );
    expect(row.getByRole('button', { name: /^Follow-ups above the ratio/ }).textContent).toBe('–');
    expect(row.getByRole('button', { name: /^At the contract price/ }).textContent).toBe('–');
    const panel = await contributions();
    expect(panel.getByText(/^Attendances alone: no contract line matches/)).toBeDefined();
    expect(panel.queryByRole('button', { name: /^Download/ })).toBeNull();
    expect(screen.getByText(/There is no contract line for 307 Diabetic medicine at RWG in 2007\/08/)).toBeDefined();
  });

  it('adds contributions of localities, or of every practice, up to the total', async () => {
    const { changes, user } = showRatioPage();
    const panel = await contributions();
    const rows = () => panel.getAllByRole('row').slice(1).map((row) => cellsOf(row).filter((_, at) => at !== 6)); // prettier-ignore
    expect(rows()).toEqual([
      ['DacCom', '600', '1,200', '2.00', '1,050', '+150', '£12,300'],
      ['WatCom', '200', '400', '2.00', '350', '+50', '£4,100'],
      ['Total', '800', '1,600', '2.00', '1,400', '+200', '£16,400'],
    ]);
    await user.click(panel.getByRole('button', { name: 'Every practice' }));
    expect(changes).toHaveBeenLastCalledWith({ rows: 'units' }, { replace: true });
    expect(panel.getAllByRole('row')).toHaveLength(5);
    expect(panel.getByRole('row', { name: /^Practice B/ }).textContent).toContain('−225');
    expect(panel.getByText(/counts from 1 to 4 are masked/)).toBeDefined();
  });

  it('selects a practice and lets go of it again, and says so where the filter hides it', async () => {
    const { changes, user } = showRatioPage({ view: { rows: 'units' } });
    const panel = await contributions();
    await user.click(panel.getByRole('button', { name: 'Practice C' }));
    expect(changes).toHaveBeenLastCalledWith({ rows: 'units', unit: 'C' }, { replace: true });
    await user.click(panel.getByRole('button', { name: 'Practice C' }));
    expect(changes).toHaveBeenLastCalledWith({ rows: 'units' }, { replace: true });
    cleanup();
    showRatioPage({ view: { unit: 'C', only: ['DacCom'] } });
    expect(await screen.findByText('The selected unit is hidden by the filter of localities.')).toBeDefined();
    expect((await contributions()).getByText(/Some localities are hidden: the total is that of all/)).toBeDefined();
  });

  it('does not say that nothing is loaded where the contract line plans nothing', async () => {
    showRatioPage({ lines: [aLine({ plannedFirst: null, plannedFollowUp: null })] });
    // The months have been asked for by another panel.
    expect(await screen.findByText(/^Highest 2.00/)).toBeDefined();
    expect(
      await screen.findByText('The contract line has no plan for first attendances and follow-ups.'),
    ).toBeDefined();
    expect(screen.queryByText('No attendances are loaded to set against the plan.')).toBeNull();
  });

  it('has no ratio without a first attendance', async () => {
    showRatioPage({ measure: aRatioResult([['A', 'DacCom', 3, 0]]) });
    const row = await figures();
    expect(await headline()).toBe('Diabetes follow-ups without a first attendance: there is no ratio');
    expect(row.getByRole('button', { name: /^First to follow-up/ }).textContent).toBe('No ratio');
  });
});
