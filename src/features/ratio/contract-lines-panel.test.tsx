import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, useSyncExternalStore } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ContractLine } from '@/domain/contract-line';
import { aDesk } from '../../../tests/support/a-desk';
import { anAnalysis, aDescription } from '../../../tests/support/a-description';
import { ContractLinesPanel } from './contract-lines-panel';
import { keptContractLines } from './kept-records';
import type { RatioView } from './ratio-view';
import { resolveRatio } from './resolve-ratio';

const LOADED: ContractLine = {
  financialYear: '2007/08', providerCode: 'RWG', specialtyCode: '307', negotiatedRatio: 1.75, status: 'interim',
  appliesTo: 'provider', firstPrice: 186, followUpPrice: 82, plannedFirst: 3960, plannedFollowUp: 6930,
  paidAboveCap: false, source: 'Letter',
}; // prettier-ignore

/** The panel in a page of its own, with what it keeps; the ratio in use and the link stand beside it. */
function show(start: RatioView = {}, loaded: readonly ContractLine[] = [LOADED]) {
  const opened = aDesk(anAnalysis());
  const lines = keptContractLines(opened.shelf, opened.desk);
  const description = aDescription({ contractLines: loaded });
  const seen: { view: RatioView } = { view: start };
  function Page() {
    const [view, setView] = useState(start);
    const entered = useSyncExternalStore(lines.subscribe, lines.list);
    const resolved = resolveRatio(view, description, entered);
    seen.view = view;
    if (!resolved) return null;
    return (
      <>
        <output>ratio {resolved.request.ratio ?? 'none'}</output>
        <ContractLinesPanel {...{ description, view, setView, resolved, contractLines: lines }} />
      </>
    );
  }
  render(<Page />);
  return { user: userEvent.setup(), lines, seen };
}

/** What is said of a field besides its label. */
const described = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '); // prettier-ignore
const ratio = () => document.querySelector('output')?.textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole('textbox', { name });
const rows = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map((cell) => cell.textContent)); // prettier-ignore
const retype = async (user: ReturnType<typeof userEvent.setup>, name: string, text: string) => {
  await user.clear(field(name));
  if (text !== '') await user.type(field(name), text);
};

afterEach(cleanup);

describe('contract lines', () => {
  it('are listed with what each says, the one in use marked', () => {
    show();
    expect(rows()).toEqual([
      ['✓ In use', 'RWG', '307 Diabetic medicine', '2007/08', '1.75', 'Interim', 'All practices pooled', '£186.00', '£82.00', '3,960', '6,930', 'No', 'Letter', 'loaded', 'Copy and edit'],
    ]); // prettier-ignore
  });

  it('are entered, used and held by the link; undo and redo bring both versions back', async () => {
    const { user, lines, seen } = show();
    await user.click(button('New line'));
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Provider' }));
    await user.type(field('Follow-ups per first attendance'), '1:2.3');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'definitive');
    expect(screen.getByText(/There is also a line \(interim, all practices pooled\) with the ratio 1.75. Definitive goes before interim: this one is used./)).toBeTruthy(); // prettier-ignore
    await user.click(button('Save the line'));
    expect(ratio()).toBe('ratio 2.3');
    expect(seen.view.line).toMatchObject({ negotiatedRatio: 2.3, status: 'definitive', financialYear: '2007/08' });
    expect(lines.list()).toEqual([seen.view.line]);
    expect(document.activeElement).toBe(button('New line'));

    await user.click(button(/^Undo: enter/));
    expect([ratio(), seen.view.line, lines.list()]).toEqual(['ratio 1.75', undefined, []]);
    await user.click(button(/^Redo: enter/));
    expect([ratio(), lines.list().length]).toEqual(['ratio 2.3', 1]);
    // Choosing the other by hand.
    await user.click(button(/^Use: 307 Diabetic medicine at RWG, 2007\/08, interim/));
    expect([ratio(), seen.view.status, seen.view.line]).toEqual(['ratio 1.75', 'interim', undefined]);
  });

  it('that are loaded are edited as a copy, which goes before them', async () => {
    const { user, seen, lines } = show();
    await user.click(button(/^Copy and edit/));
    expect(
      screen.getByText(/The loaded line has the ratio 1.75: the one you enter is used in its place./),
    ).toBeTruthy();
    await retype(user, 'Follow-ups per first attendance', '2');
    await user.click(button('Save the line'));
    expect(ratio()).toBe('ratio 2');
    expect(rows().map((cells) => [cells[0], cells[4], cells[13]])).toEqual([
      ['✓ In use', '2.00', 'entered here'],
      ['–', '1.75', 'loaded, replaced by the line entered'],
    ]);
    await user.click(button(/^Edit:/));
    await retype(user, 'Follow-ups per first attendance', '2.5');
    await user.click(button('Save the line'));
    expect([ratio(), seen.view.line?.negotiatedRatio, lines.list().length]).toEqual(['ratio 2.5', 2.5, 1]);
    await user.click(button(/^Delete:/));
    expect(document.activeElement).toBe(button(/^Undo: delete/));
    expect([ratio(), seen.view.line]).toEqual(['ratio 1.75', undefined]);
    await user.keyboard('{Enter}');
    expect([lines.list()[0]?.negotiatedRatio, ratio()]).toEqual([2.5, 'ratio 2.5']);
  });

  it('say what is wrong at the field, and lose nothing that was typed or saved', async () => {
    const { user, lines } = show();
    await user.click(button('New line'));
    await user.click(button('Save the line'));
    expect(document.activeElement).toBe(field('Follow-ups per first attendance'));
    expect(described(field('Follow-ups per first attendance'))).toMatch(/Enter the number of follow-ups paid for/); // prettier-ignore
    await user.type(field('Follow-ups per first attendance'), '2.3:1');
    await retype(user, 'Financial year', 'Apr-07');
    await user.type(field('Price of a follow-up (£)'), '-5');
    await user.type(field('Planned follow-ups'), '12.5');
    expect(described(field('Follow-ups per first attendance'))).toMatch(/Which way round is “2.3:1”\?/);
    expect(described(field('Financial year'))).toMatch(/“Apr-07” is April 2007. A line is for a whole financial year/); // prettier-ignore
    expect(described(field('Price of a follow-up (£)'))).toMatch(/A price cannot be negative./);
    expect(described(field('Planned follow-ups'))).toMatch(/“12.5” is not whole/);
    await user.click(button('Save the line'));
    expect(screen.getByText('4 fields need attention. Nothing is saved yet.')).toBeTruthy();
    expect([lines.list(), ratio()]).toEqual([[], 'ratio 1.75']);
    await retype(user, 'Financial year', '0809');
    expect(field('Follow-ups per first attendance')).toHaveProperty('value', '2.3:1');
    expect(described(field('Financial year'))).not.toMatch(/is not a financial year/);
    await user.click(button('Cancel'));
    expect(document.activeElement).toBe(button('New line'));
  });

  it('for a specialty without attendances are kept, and said not to be used yet', async () => {
    const { user, lines } = show();
    await user.click(button('New line'));
    const specialty = screen.getByRole('combobox', { name: 'Specialty' });
    await user.clear(specialty);
    await user.type(specialty, '410');
    await user.tab();
    await user.type(field('Follow-ups per first attendance'), '3');
    await retype(user, 'Financial year', '2007-08');
    expect(described(specialty)).toBe('No attendances in 410 Rheumatology are loaded. The line is kept, and used once there are some.'); // prettier-ignore
    expect(described(field('Financial year'))).toBe('Read as 2007/08.');
    await user.click(button('Save the line'));
    expect(lines.list()).toMatchObject([{ specialtyCode: '410', negotiatedRatio: 3, financialYear: '2007/08' }]);
    expect([ratio(), rows()[1]?.[0]]).toEqual(['ratio 1.75', 'No attendances']);
  });

  it('of a link are used where nothing is entered, and can be kept', async () => {
    const line = { ...LOADED, negotiatedRatio: 2.1, status: 'proposed' } as const;
    const { user, lines } = show({ line }, []);
    expect(ratio()).toBe('ratio 2.1');
    expect(rows()[0]?.slice(-2)).toEqual(['from the link', 'Keep and edit']);
    await user.click(button(/^Keep and edit/));
    await user.click(button('Save the line'));
    expect([lines.list(), ratio(), rows().length]).toEqual([[line], 'ratio 2.1', 1]);
  });
});
