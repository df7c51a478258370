import { read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFigure } from '@/app/figure-pages';
import { emptyPack, type Pack, type PackFigure } from '@/domain/pack';
import { csvText } from '@/exports/csv-text';
import { slides } from '@/exports/slides';
import { wordPaper } from '@/exports/word-paper';
import { isMade, madeFigures, makePack, type PackedFigure, type PackMaking } from '@/packs/make-pack';
import { folderFiles } from '@/packs/pack-folder';
import { paperOf } from '@/packs/pack-paper';
import { rememberedAnswers } from '@/packs/remembered-answers';
import { faultsOf, partsOf } from '../support/office-parts';
import { sampleContext } from '../support/sample-context';

const figure = (id: string, page: string, panel: string, view: Record<string, unknown>, rest: Partial<PackFigure> = {}): PackFigure => ({ kind: 'figure', id, page, panel, view, caption: null, table: 'none', ...rest }); // prettier-ignore
const DM = { measure: 'exception-rate', group: 'DM', period: '2007/08' };
const RATIO = { specialty: '307', provider: 'RWG', period: '2007/08' };

const PACK: Pack = {
  ...emptyPack('p', 'What was found & “said”'),
  items: [
    figure('funnel', '/variation', 'funnel', DM),
    figure('ranked', '/variation', 'ranked', { ...DM, only: ['DacCom'] }, { caption: 'DacCom <alone> 🩺', table: 'full' }), // prettier-ignore
    figure('rate', '/variation', 'ranked', { measure: 'referral-rate', period: '2006/07', only: ['WatCom'] }, { table: 'short' }), // prettier-ignore
    figure('trend', '/variation', 'trend', DM),
    figure('units', '/ratio', 'units', { ...RATIO, chart: 'funnel' }),
    figure('months', '/ratio', 'months', RATIO),
    figure('glance', '/overview', 'glance', { period: '2007/08', pathway: 'diabetes' }),
  ],
};

let making: PackMaking;
let figures: readonly PackedFigure[];
/** The same with nothing masked. */
let open: readonly PackedFigure[];
let texts: { readonly docx: string; readonly pptx: string };
let bytes: readonly (readonly [string, Uint8Array])[];
beforeAll(async () => {
  const { analysis, fingerprint, ...rest } = await sampleContext();
  making = { makeFigure, context: { ...rest, analysis: rememberedAnswers(analysis) }, threshold: 5, address: 'https://example.org/', data: fingerprint, known: new Map() }; // prettier-ignore
  const made = await makePack(PACK, making);
  figures = madeFigures(made);
  open = madeFigures(await makePack(PACK, { ...making, threshold: 0, known: new Map() }));
  const paper = paperOf(made, making, '1');
  bytes = [['docx', await wordPaper(paper)], ['pptx', await slides(paper)]]; // prettier-ignore
  const [docx = '', pptx = ''] = bytes.map(([, document]) =>
    [...partsOf(document)].filter(([name]) => /^(word\/document|ppt\/(slides|notesSlides)\/[^/]+)\.xml$/.test(name)).map(([, part]) => bare(new TextDecoder().decode(part))).join('\n')); // prettier-ignore
  texts = { docx, pptx };
}, 180_000);

/** The text of markup without any white space, as line ends fall where each form has room. */
function bare(markup: string): string {
  const text = markup.replaceAll(/<[^>]+>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'); // prettier-ignore
  return squeezed(text);
}
const squeezed = (text: string) => text.replaceAll(/\s+/g, '');

/** What a figure says of itself, wherever it goes. */
const saidBy = ({ words }: PackedFigure) => [words.subtitle, words.filters, words.source.replace(/\.$/, ''), words.asOf, words.caveat, words.sampleNotice].flatMap((text) => (text === null || text === '' ? [] : [text])); // prettier-ignore

describe('everything a pack leaves as', () => {
  it('makes every figure', () => {
    expect(figures.map(({ kind, number }) => `${kind} ${number}`)).toEqual(['figure 1', 'figure 2', 'figure 3', 'figure 4', 'figure 5', 'figure 6', 'table 1']); // prettier-ignore
    expect(open.filter(({ native }) => native !== null).map(({ item }) => item.id)).toEqual(['funnel', 'ranked', 'rate', 'trend', 'units', 'months']); // prettier-ignore
    // The adjusted limits of a funnel would tell more than may be printed of the masked counts.
    expect(figures.filter(({ native }) => native !== null).map(({ item }) => item.id)).toEqual(['ranked', 'rate', 'trend', 'months']); // prettier-ignore
  });

  it.each(['docx', 'pptx'] as const)('says in the %s of each figure its number, caption, source, period, filters, caveat and reference', (kind) => {
    for (const made of figures) {
      const label = `${made.kind === 'table' ? 'Table' : 'Figure'} ${made.number}`;
      for (const text of [label, made.caption, ...saidBy(made)]) expect(texts[kind]).toContain(squeezed(text));
      expect(texts[kind]).toContain(squeezed(`Data ${making.data}.`));
    }
  }); // prettier-ignore

  it('is well formed: parts, relationships, alt texts and header rows', () => {
    for (const [, document] of bytes) expect(faultsOf(partsOf(document))).toEqual([]);
  });

  it('says in each picture its finding, source, period, filters, caveat and reference', () => {
    for (const made of figures.filter(({ svg }) => svg !== null)) {
      const text = bare(made.svg ?? '');
      for (const said of [made.words.title, ...saidBy(made), made.words.reference ?? '–']) expect(text).toContain(squeezed(said)); // prettier-ignore
    }
  });

  it('holds in CSV and Excel what the core answers, the masked counts as *', async () => {
    const asked = { funnel: { measure: 'exception-rate', group: 'DM', period: '2007/08' }, rate: { measure: 'referral-rate', period: '2006/07' } } as const; // prettier-ignore
    for (const [id, request] of Object.entries(asked)) {
      const made = figures.find(({ item }) => item.id === id);
      if (!made) throw new Error(`There is no figure ${id}.`);
      const result = await making.context.analysis.measure(request);
      const byCode = new Map(result.units.map((unit) => [unit.code, unit]));
      const at = (name: string) => made.table.columns.indexOf(name);
      expect(made.table.rows.length).toBeGreaterThan(10);
      for (const row of made.table.rows) {
        const unit = byCode.get(String(row[at('unit_code')]));
        const numerator = row[at('numerator')];
        if (numerator === '*') continue;
        expect([numerator, row[at('denominator')], row[at('value')]]).toEqual([unit?.numerator, unit?.denominator, unit?.value]); // prettier-ignore
      }
    }
    const files = [...folderFiles(await makePack(PACK, making), making, '1')];
    for (const made of figures) {
      const { columns, rows } = made.table;
      const csv = files.find(({ content }) => content === csvText(columns, rows, { guardFormulas: true }));
      const book = files.find(({ name }) => name === csv?.name.replace(/csv$/, 'xlsx'));
      const sheets = read(book?.content, { type: 'array' }).Sheets;
      expect(utils.sheet_to_json(sheets['Figures'] ?? {}, { header: 1, raw: true, defval: null })).toEqual([[...columns], ...rows.map((row) => [...row])]); // prettier-ignore
      const about = utils
        .sheet_to_json<string[]>(sheets['About'] ?? {}, { header: 1 })
        .flat()
        .join('\n');
      for (const said of [made.words.title, ...saidBy(made)]) expect(about).toContain(said);
    }
  });

  it('draws in native charts the values of the table and no others', () => {
    const notData = /limit|average|mean|negotiated|target/i;
    for (const { native, table, item } of [...open, ...figures]) {
      if (native === null) continue;
      const at = table.columns.findIndex((name) => name === 'value' || name === 'ratio');
      const scale = item.id === 'rate' ? 1000 : 1;
      const values = table.rows.flatMap((row) => (typeof row[at] === 'number' ? [row[at] * scale] : []));
      const drawn = native.kind === 'scatter'
        ? native.series.filter(({ drawn: as }) => as === 'marks').flatMap(({ points }) => points.map(({ y }) => y))
        : native.series.filter(({ name }) => !notData.test(name)).flatMap((series) => series.values.filter((value) => value !== null)); // prettier-ignore
      expect(drawn.length, item.id).toBeGreaterThan(5);
      const isIn = (value: number) => values.some((one) => Math.abs(one - value) <= 1e-9 * Math.abs(one));
      expect(
        drawn.filter((value) => !isIn(value)),
        item.id,
      ).toEqual([]);
      // Ranked bars and funnels draw each unit that is told.
      if (item.panel !== 'trend' && item.panel !== 'months') expect(drawn).toHaveLength(values.length);
    }
  });

  it('keeps to one grouping where counts are masked', async () => {
    const other = { ...DM, grouping: ['North', 'Y90001', 'Y90002', 'Y90003'] };
    const two: Pack = { ...PACK, items: [figure('a', '/variation', 'ranked', DM), figure('b', '/variation', 'ranked', other)] }; // prettier-ignore
    const masked = await makePack(two, making);
    expect(masked.figures.get('b')).toMatchObject({ reason: expect.stringMatching(/^Small counts are masked in it or in Figure 1, which is parted in another way/) as string }); // prettier-ignore
    const unmasked = await makePack(two, { ...making, threshold: 0, known: new Map() });
    expect([...unmasked.figures.values()].every(isMade)).toBe(true);
  });
});
