import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyPack, LONGEST_TEXT, LONGEST_TITLE, type Pack, type PackFigure, type SeenPack } from '@/domain/pack'; // prettier-ignore
import type { SavedTable } from '@/exports/savable';
import type { MakeFigure } from '@/packs/make-pack';
import { aDescription, anAnalysis } from '../../../tests/support/a-description';
import { aRecordList } from '../../../tests/support/a-record-list';
import { PackPage } from './pack-page';
import type { PackView } from './pack-view';

const figure = (id: string, panel: string): PackFigure => ({ kind: 'figure', id, page: '/variation', panel, view: {}, caption: null, table: 'none' }); // prettier-ignore
const PACK: Pack = {
  ...emptyPack('p', 'Diabetes'),
  items: [figure('a', 'first'), { kind: 'text', id: 't', text: 'Between them.' }, figure('b', 'second')],
};

/** What the figures say, by panel; one without words cannot be made. */
let findings: Record<string, string>;
const makeFigure: MakeFigure = (_page, panel) => {
  const title = findings[panel];
  if (title === undefined) return Promise.reject(new Error('The period is not loaded any more.'));
  const table: SavedTable = { columns: ['unit_name', 'numerator', 'denominator'], rows: [['Alder', '*', 20], ['Beech', 9, 200]] }; // prettier-ignore
  const words = { title, subtitle: 'What it shows.', filters: null, source: 'QOF', asOf: null, caveat: '', sampleNotice: null, alt: 'Table.' }; // prettier-ignore
  return Promise.resolve({ savable: { words: () => words, table: () => Promise.resolve(table), nameParts: [title] }, notes: [] }); // prettier-ignore
};

function show(packs = aRecordList<Pack>(({ id }) => id, [PACK]), seen: readonly SeenPack[] = []) {
  const seenPacks = aRecordList<SeenPack>(({ pack }) => pack, seen);
  let ids = 0;
  function Page() {
    const [view, setView] = useState<PackView>({});
    const [openId, setOpenId] = useState<string | null>(null);
    return (
      <PackPage
        analysis={anAnalysis()}
        description={aDescription()}
        dataVersion={1}
        smallNumbers={5}
        view={view}
        setView={setView}
        packs={packs}
        seenPacks={seenPacks}
        openId={openId}
        setOpenId={setOpenId}
        groups={aRecordList(({ id }) => id)}
        contractLines={aRecordList(({ providerCode }) => providerCode)}
        engagement={aRecordList(({ code }) => code)}
        makeFigure={makeFigure}
        newId={() => `new-${(ids += 1)}`}
        version="0.1.0"
      />
    );
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  );
  return { packs, seenPacks, user: userEvent.setup() };
}
const labels = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent).filter((text) => /^(Figure|Table|Text|Heading)/.test(text)); // prettier-ignore

beforeEach(() => {
  findings = { first: 'Alder is higher', second: 'Beech is lower' };
});
afterEach(cleanup);

describe('the page of the pack', () => {
  it('says how to begin where there is none, and begins one', async () => {
    const { packs, user } = show(aRecordList<Pack>(({ id }) => id));
    expect(screen.getByText(/^No pack has been begun\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'New pack' }));
    expect(packs.list()).toEqual([emptyPack('new-1', 'PEC paper')]);
    expect(await screen.findByText(/^Nothing is in this pack\./)).toBeTruthy();
    expect(await screen.findByText(/^The pack has no figures\./)).toBeTruthy();
  });

  it('numbers its figures and moves them, which can be taken back', async () => {
    const { packs, user } = show();
    await screen.findByRole('heading', { name: 'Table 2' });
    expect(labels()).toEqual(['Table 1', 'Text', 'Table 2']);
    await user.click(screen.getByRole('button', { name: 'Move Table 1 down' }));
    expect(packs.list()[0]?.items.map(({ id }) => id)).toEqual(['t', 'a', 'b']);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move Text up' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Undo: move Table 1' }));
    expect(packs.list()[0]?.items.map(({ id }) => id)).toEqual(['a', 't', 'b']);
  });

  it('keeps a caption as it is written, and the finding where it is emptied', async () => {
    const { packs, user } = show();
    const caption = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Caption of Table 1' });
    expect(caption.placeholder).toBe('Alder is higher');
    await user.type(caption, 'Two practices <&> “asked”');
    await user.tab();
    expect(packs.list()[0]?.items[0]).toMatchObject({ caption: 'Two practices <&> “asked”' });
    await user.clear(caption);
    await user.tab();
    expect(packs.list()[0]?.items[0]).toMatchObject({ caption: null });
  });

  it('keeps what was typed when the page is closed at once', async () => {
    const { packs, user } = show();
    await user.type(await screen.findByRole('textbox', { name: 'Purpose' }), 'To agree');
    expect(packs.list()[0]?.purpose).toBe('');
    window.dispatchEvent(new Event('beforeunload'));
    expect(packs.list()[0]?.purpose).toBe('To agree');
  });

  it('lets no more be written than can be kept, and says so', async () => {
    show(aRecordList<Pack>(({ id }) => id, [{ ...PACK, title: 'x'.repeat(LONGEST_TITLE) }]));
    const title = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Title' });
    expect(title.maxLength).toBe(LONGEST_TITLE);
    expect(screen.getByText('It holds 1,000 characters and no more.')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Purpose' }).maxLength).toBe(LONGEST_TEXT);
  });

  it('leaves the focus on a neighbour of what is taken out, and of a step that is gone', async () => {
    const { user } = show();
    await screen.findByRole('heading', { name: 'Table 2' });
    await user.click(screen.getByRole('button', { name: 'Take Text out' }));
    const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
    await vi.waitFor(() => expect(focused()).toBe('Take Table 2 out'));
    await user.click(screen.getByRole('button', { name: 'Take Table 2 out' }));
    await vi.waitFor(() => expect(focused()).toBe('Take Table 1 out'));
    await user.click(screen.getByRole('button', { name: 'Take Table 1 out' }));
    await vi.waitFor(() => expect(focused()).toBe('Add heading'));
    for (let step = 0; step < 3; step += 1) await user.click(screen.getByRole('button', { name: /^Undo/ }));
    await vi.waitFor(() => expect(focused()).toMatch(/^Redo/));
  });

  it('says in the check what is masked, what rests on small denominators and what could not be made', async () => {
    findings = { first: 'Alder is higher' };
    show();
    expect(await screen.findByText('A figure could not be made: The period is not loaded any more.')).toBeTruthy();
    expect(screen.getByText('Table 1: 1 row has masked figures: Alder.')).toBeTruthy();
    expect(screen.getByText('Table 1 rests on small denominators: 1 row is below 30, the smallest 20.')).toBeTruthy(); // prettier-ignore
  });

  it('marks what has changed since it was last looked at, with what it said then and now', async () => {
    const was = { data: 'aaaa-0000', finding: 'Alder is lower', table: 'x' };
    const { seenPacks, user } = show(undefined, [{ pack: 'p', figures: { a: was } }]);
    const note = await screen.findByRole('note');
    expect(note.textContent).toContain('Then: Alder is lower. Now: Alder is higher.');
    await user.click(within(note).getByRole('button', { name: 'Take as it is now' }));
    await vi.waitFor(() => expect(screen.queryByRole('note')).toBeNull());
    expect(seenPacks.list()[0]?.figures).toMatchObject({ a: { finding: 'Alder is higher', data: '0000-0000' }, b: { finding: 'Beech is lower' } }); // prettier-ignore
  });

  it('notes what is seen for the first time without a step that could be taken back', async () => {
    const { seenPacks } = show();
    await vi.waitFor(() => expect(Object.keys(seenPacks.list()[0]?.figures ?? {})).toEqual(['a', 'b']));
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('copies the pack for a locality, deletes it and brings it back', async () => {
    const { packs, user } = show();
    await user.click(screen.getByRole('combobox', { name: 'Copy for a locality or practice' }));
    await user.click(screen.getByRole('option', { name: /^WatCom/ }));
    expect(packs.list()[1]).toMatchObject({ title: 'Diabetes: WatCom', items: [{ view: { only: ['WatCom'] } }, {}, {}] }); // prettier-ignore
    expect(await screen.findByRole('heading', { level: 1, name: 'Diabetes: WatCom' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Delete pack' }));
    expect(packs.list()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Undo: delete the pack “Diabetes: WatCom”' }));
    expect(packs.list()).toHaveLength(2);
  });
});
