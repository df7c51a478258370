import { beforeAll, describe, expect, it } from 'vitest';
import { makeFigure } from '@/app/figure-pages';
import { emptyPack, type Pack, type PackFigure } from '@/domain/pack';
import { packFor } from '@/domain/pack-focus';
import { packFileText, readPackFile } from '@/domain/pack-file';
import { changeOf, seenOf } from '@/packs/pack-changes';
import { checkPack } from '@/packs/pack-check';
import { folderFiles } from '@/packs/pack-folder';
import { isMade, madeFigures, makePack, type PackMaking } from '@/packs/make-pack';
import { paperOf } from '@/packs/pack-paper';
import { sampleContext } from '../support/sample-context';

const figure = (id: string, panel: string, view: Record<string, unknown>, rest: Partial<PackFigure> = {}): PackFigure => ({ kind: 'figure', id, page: '/variation', panel, view, caption: null, table: 'none', ...rest }); // prettier-ignore
const DM = { measure: 'exception-rate', group: 'DM', period: '2007/08' };

const PACK: Pack = {
  ...emptyPack('p1', 'Exceptions & <referrals> "2007" 🩺'),
  items: [
    { kind: 'heading', id: 'h', text: 'Diabetes' },
    figure('a', 'funnel', DM),
    { kind: 'text', id: 't', text: 'Two practices have asked.\n\nA second paragraph.' },
    figure('b', 'ranked', { ...DM, only: ['DacCom'] }, { caption: 'Practices of DacCom', table: 'short' }),
    figure('gone', 'funnel', { measure: 'no-such-measure' }, { page: '/nowhere', caption: 'What was there' }),
  ],
};

let making: PackMaking;
beforeAll(async () => {
  const context = await sampleContext();
  making = { makeFigure, context, threshold: 5, address: 'https://example.org/app/', data: '170b-b17e', known: new Map() }; // prettier-ignore
}, 120_000);

describe('a pack', () => {
  it('makes its figures in their order and numbers them, one that cannot be made keeping its place', async () => {
    const steps: number[] = [];
    const made = await makePack(PACK, { ...making, onStep: (done) => steps.push(done) });
    expect(madeFigures(made).map(({ number, caption }) => [number, caption])).toEqual([
      [1, expect.stringMatching(/^\d+ of \d+ practices lie outside the 99.8% limits: /) as string],
      [2, 'Practices of DacCom'],
    ]);
    expect(made.figures.get('gone')).toMatchObject({ reason: 'No page “/nowhere” has figures.' });
    expect(steps).toEqual([0, 1, 2]);
  });

  it('prints in every figure the data and the link at which it opens again', async () => {
    const [first] = madeFigures(await makePack(PACK, making));
    expect(first?.words.reference).toBe('Data 170b-b17e. https://example.org/app/#/variation?measure=exception-rate&group=DM&period=2007/08&data=170b-b17e'); // prettier-ignore
    expect(first?.svg).toContain('Data 170b-b17e.');
  });

  it('becomes a paper that leaves nothing out unawares', async () => {
    const paper = paperOf(await makePack(PACK, making), making, '0.1.0');
    expect(paper.items.map(({ kind }) => kind)).toEqual(['heading', 'figure', 'text', 'figure', 'text']);
    expect(paper.items.at(-1)).toMatchObject({ text: 'The figure “What was there” is left out: no page “/nowhere” has figures.' }); // prettier-ignore
    expect(paper.summary[0]).toMatch(/ \(Figure 1\)\.$/);
    expect(paper.methods[0]).toMatch(/^QOF exception rate: Exceptions .* ÷ /);
    expect(paper.methods.join(' ')).toContain('Control limits');
    expect(paper.sampleNotice).toBe('Synthetic sample data');
    expect(paper.smallNumbers).toMatch(/^Counts from 1 to 4 are printed as \*/);
    expect(paper.reference).toBe('Made from data 170b-b17e by Explore practice variation 0.1.0.');
  });

  it('says in the check what could not be made, what is masked and what is missing', async () => {
    const made = await makePack({ ...PACK, items: [figure('m', 'ranked', { ...DM, group: undefined, indicator: 'AST8' }), ...PACK.items] }, making); // prettier-ignore
    const found = checkPack(made, 5, {});
    expect(found.filter(({ level }) => level === 'stop')).toEqual([{ level: 'stop', item: 'gone', text: 'A figure could not be made: No page “/nowhere” has figures.' }]); // prettier-ignore
    expect(found.some(({ item, text }) => item === 'm' && /^Figure 1: \d+ rows? ha(s|ve) masked figures: /.test(text))).toBe(true); // prettier-ignore
    expect(found.some(({ item, text }) => item === 'm' && /^Figure 1: \d+ practices? left off, so that no count from 1 to 4 can be read or worked out\.$/.test(text))).toBe(true); // prettier-ignore
    expect(found.some(({ text }) => text.startsWith('The purpose is not written'))).toBe(true);
    expect(checkPack(await makePack(emptyPack('e', 'None'), making), 5, {})[0]?.text).toMatch(
      /^The pack has no figures\./,
    );
    expect(checkPack(made, 0, {}).some(({ text }) => text.startsWith('Small numbers are not masked'))).toBe(true);
  });

  it('leaves out a whole beside a part of it that is masked, and says beside which', async () => {
    const part = figure('m', 'ranked', { ...DM, group: undefined, indicator: 'DM20' });
    const made = await makePack({ ...PACK, items: [part, figure('a', 'funnel', DM)] }, making);
    expect(made.figures.get('a')).toMatchObject({ reason: expect.stringMatching(/^Small counts are masked in it or in Figure 1, and its counts may be part of those/) as string }); // prettier-ignore
    const open = await makePack({ ...PACK, items: [part, figure('a', 'funnel', DM)] }, { ...making, threshold: 0, known: new Map() }); // prettier-ignore
    expect(madeFigures(open)).toHaveLength(2);
  });

  it('tells what has changed since a figure was seen, and only then', async () => {
    const [one] = madeFigures(await makePack(PACK, making));
    if (!one) throw new Error('No figure was made.');
    const seen = seenOf(one, '170b-b17e');
    const as = (was: typeof seen) => changeOf(one, was);
    expect(as(seen)).toBeNull();
    expect(as({ ...seen, finding: 'Nothing stood out' })).toEqual({ what: 'finding', was: 'Nothing stood out' });
    expect(as({ ...seen, table: 'x' })).toEqual({ what: 'figures', was: one.words.title });
    expect(changeOf(one, undefined)).toBeNull();
  });

  it('is the same pack for a locality or a practice', async () => {
    const ofWatCom = await makePack(packFor(PACK, { kind: 'locality', name: 'WatCom' }, 'p2'), making);
    expect(ofWatCom.pack.title).toBe('Exceptions & <referrals> "2007" 🩺: WatCom');
    for (const { table, caption } of madeFigures(ofWatCom)) {
      const at = table.columns.indexOf('locality');
      expect(new Set(table.rows.map((row) => row[at]))).toEqual(new Set(['WatCom']));
      expect(caption).not.toBe('Practices of DacCom');
    }
    const ofOne = packFor(PACK, { kind: 'unit', code: 'Y90001', name: 'Alder' }, 'p3');
    expect(ofOne.items[1]).toMatchObject({ view: { ...DM, unit: 'Y90001' } });
    expect(ofOne.items[2]).toEqual(PACK.items[2]);
  });

  it('becomes a folder with a manifest that counts what the tables hold', async () => {
    const files = [...folderFiles(await makePack(PACK, making), making, '0.1.0')];
    const manifest = JSON.parse(String(files[0]?.content)) as { figures: { label?: string; rows?: number; files?: string[]; notMade?: string }[] }; // prettier-ignore
    expect(manifest.figures.map(({ label, rows, notMade }) => label === undefined ? notMade : `${label} ${rows ?? ''}`)).toEqual(['Figure 1 73', expect.stringMatching(/^Figure 2 \d\d$/) as string, 'No page “/nowhere” has figures.']); // prettier-ignore
    for (const name of manifest.figures.flatMap(({ files: named }) => named ?? [])) {
      expect(files.some((file) => file.name === name)).toBe(true);
    }
    const csv = String(files.find(({ name }) => name.endsWith('.csv'))?.content);
    expect(csv.trim().split('\n')).toHaveLength(74);
  });

  it('is called off between two figures', async () => {
    const stop = new AbortController();
    const work = makePack(PACK, { ...making, known: new Map(), signal: stop.signal, onStep: (done) => done === 1 && stop.abort() }); // prettier-ignore
    await expect(work).rejects.toThrow();
  });

  it('is the same after it has been written to a file and read', () => {
    const file = { address: 'https://example.org/', smallNumbers: 5, pack: PACK, contractLines: [], groups: [], engagement: [] }; // prettier-ignore
    expect(readPackFile(packFileText(file))).toEqual(file);
    expect(readPackFile('{')).toMatch(/^It is not JSON\./);
    expect(readPackFile('{"format":"x"}')).toMatch(/^It is not a pack of figures: format: /);
    const long = { ...PACK, items: [{ ...figure('a', 'funnel', DM), caption: 'x'.repeat(5000) }] };
    expect(readPackFile(packFileText({ ...file, pack: long }))).toMatchObject({ pack: { items: [{ caption: 'x'.repeat(5000) }] } }); // prettier-ignore
  });

  it('holds 200 figures', async () => {
    const many: Pack = { ...PACK, items: Array.from({ length: 200 }, (_, i) => figure(`f${i}`, 'funnel', { ...DM, unit: undefined, adjusted: i % 2 === 0 })) }; // prettier-ignore
    const made = await makePack(many, making);
    expect([...made.figures.values()].filter(isMade)).toHaveLength(200);
    expect(madeFigures(made).at(-1)?.number).toBe(200);
    expect(checkPack(made, 5, {}).some(({ text }) => text.startsWith('The pack has 200 figures'))).toBe(true);
  });
});
