import { read, utils } from '@e965/xlsx';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NativeChart } from '@/charts/native-chart';
import { aPaper, aPaperFigure, aPicture, SOME_ROWS } from '../../tests/support/a-paper';
import { elementsOf, faultsOf, type OfficeParts, paragraphTexts, partsOf, xmlOf } from '../../tests/support/office-parts'; // prettier-ignore
import { DRAWING_NOTICE } from './drawing-notice';
import type { Paper, PaperFigure, PaperItem } from './paper';
import { slides } from './slides';

const PAGE = { width: 12_192_000, height: 6_858_000 };

const chartOf = (name: string): NativeChart => ({
  kind: 'lines',
  categories: ['Apr', 'May'],
  value: { title: 'Ratio', format: '0.00' },
  series: [{ name, colour: '#12436D', values: [2.25, 1 / 3] }],
});
const ROWS = Array.from({ length: 100 }, (_, row) => [`Practice ${row}`, row, row / 100]);
const LONG_TABLE = {
  columns: ['unit_name', 'numerator', 'value'],
  rows: ROWS,
  print: [
    { column: 'unit_name', header: 'Practice', format: 'text' as const },
    { column: 'value', header: 'Rate', format: 'percent' as const },
  ],
};
const ITEMS: readonly PaperItem[] = [
  { kind: 'heading', text: 'Exceptions & <more>' },
  { kind: 'text', text: 'First line\nsecond line.\n\nSee https://a.uk/x?b=1&c=2.' },
  aPaperFigure(1, { native: chartOf('first'), printTable: 'short' }),
  aPaperFigure(2, { picture: { ...aPicture(), png: Uint8Array.from(DRAWING_NOTICE.slice(0, 60)) } }),
  aPaperFigure(3, { native: chartOf('second'), picture: null }),
  aPaperFigure(1, { kind: 'table', picture: null, caption: 'A table alone', printTable: 'short', table: LONG_TABLE }),
  aPaperFigure(4, { picture: aPicture(1500, 300) }),
];

const partsOfPaper = async (changes: Partial<Paper> = {}) => partsOf(await slides(aPaper(changes)));
const slideCount = (parts: OfficeParts) => [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path)).length; // prettier-ignore
const eachSlide = (parts: OfficeParts) => Array.from({ length: slideCount(parts) }, (_, at) => xmlOf(parts, `ppt/slides/slide${at + 1}.xml`)); // prettier-ignore
const shapeOf = (slide: Document, kind: 'title' | 'body') => elementsOf(slide, 'p:sp').find((shape) => elementsOf(shape, 'p:ph')[0]?.getAttribute('type') === kind); // prettier-ignore
const textIn = (within: Document | Element | undefined) => (within ? paragraphTexts(within).join('\n') : '');
const titlesOf = (parts: OfficeParts) => eachSlide(parts).map((slide) => textIn(shapeOf(slide, 'title')));
const notesOf = (parts: OfficeParts, slide: number) => paragraphTexts(xmlOf(parts, `ppt/notesSlides/notesSlide${slide}.xml`)); // prettier-ignore
const relationsOf = (parts: OfficeParts, path: string) => new Map(elementsOf(xmlOf(parts, path), 'Relationship').map((one) => [one.getAttribute('Id') ?? '', one.getAttribute('Target') ?? ''])); // prettier-ignore
const onlyFigure = async (changes: Partial<PaperFigure>, paper: Partial<Paper> = {}) => {
  const parts = await partsOfPaper({ items: [aPaperFigure(1, changes)], purpose: '', recommendation: '', summary: [], ...paper }); // prettier-ignore
  return { parts, slide: eachSlide(parts)[1] ?? eachSlide(parts)[0], notes: notesOf(parts, 2) };
};

describe('slides', () => {
  let whole: Uint8Array;
  let parts: OfficeParts;
  beforeAll(async () => {
    whole = await slides(aPaper({ items: ITEMS }));
    parts = partsOf(whole);
  });

  it('are a presentation without faults, 16 : 9, with all of its parts or none', async () => {
    expect(faultsOf(parts)).toEqual([]);
    const size = elementsOf(xmlOf(parts, 'ppt/presentation.xml'), 'p:sldSz')[0];
    expect([size?.getAttribute('cx'), size?.getAttribute('cy')]).toEqual([String(PAGE.width), String(PAGE.height)]);
    const nothing = { title: ' ', byline: '', purpose: '', recommendation: ' ', summary: [], methods: [], sources: [], dataNotes: [], sampleNotice: null, smallNumbers: null, reference: '' }; // prettier-ignore
    const bare = await partsOfPaper(nothing);
    expect(faultsOf(bare)).toEqual([]);
    expect(titlesOf(bare)).toEqual(['[The title of the paper]', 'Figures']);
    expect(textIn(eachSlide(bare)[1])).toContain('No figures have been added.');
  });

  it('follow the paper, each with a title', () => {
    expect(titlesOf(parts)).toEqual([
      'Variation in diabetes care',
      'Purpose and recommendation',
      'Summary',
      'Exceptions & <more>',
      'Exceptions & <more>',
      'Caption 1',
      'The values of Figure 1',
      'Caption 2',
      'Caption 3',
      'A table alone (1 of 2)',
      'A table alone (2 of 2)',
      'Caption 4',
      'Methods, sources and data quality',
    ]);
    const [first, , summary] = eachSlide(parts);
    expect(textIn(shapeOf(first ?? new Document(), 'body'))).toBe('For the committee, 14 July 2008\nSynthetic sample data\nMade with version 0.1.0.'); // prettier-ignore
    expect(textIn(shapeOf(summary ?? new Document(), 'body'))).toBe('Finding 1\nFinding 2');
    expect(textIn(eachSlide(parts).at(-1))).toContain('Sources\nqof.csv, 30 June 2008\nData quality\nTwo practices gave nothing.\nSmall numbers\nCounts from 1 to 4 are masked.'); // prettier-ignore
  });

  it('say of each figure which it is, what is left out, source, date, caveat, notice and where it opens again', () => {
    const slide = eachSlide(parts)[5];
    expect(textIn(slide)).toBe(
      [
        'Caption 1',
        'QOF exception rate, West Herts, 2007/08, 1',
        'Figure 1. Localities: DacCom, WatCom. Synthetic sample data.',
        'Source: Quality and Outcomes Framework from the Information Centre. Extract of 30 June 2008. A signal raises a question, 1.',
        'Opens again at https://example.nhs.uk/explore/#/variation?measure=dm&unit=1.',
        '6',
      ].join('\n'),
    );
    const link = relationsOf(parts, 'ppt/slides/_rels/slide6.xml.rels');
    expect([...link.values()]).toContain('https://example.nhs.uk/explore/#/variation?measure=dm&unit=1');
  });

  it('hold all words of a figure and its first values in its notes, a paragraph each', () => {
    expect(notesOf(parts, 6).slice(0, -1)).toEqual([
      'Figure 1: Caption 1',
      'Finding: Finding 1',
      'QOF exception rate, West Herts, 2007/08, 1',
      'Localities: DacCom, WatCom',
      'Synthetic sample data',
      'Source: Quality and Outcomes Framework from the Information Centre. Extract of 30 June 2008.',
      'A signal raises a question, 1.',
      'Opens again at https://example.nhs.uk/explore/#/variation?measure=dm&unit=1.',
      'In words: Funnel 1: three practices outside the limits.',
      'Values: Practice; Exceptions; Rate',
      'Elm & <Ash> Surgery; 1,204; 11.9%',
      'Dr “O’Brien” 😀; *; *',
      'The Oaks; 0; 0.0%',
    ]);
    expect(notesOf(parts, 10)).toContain('… and 88 more rows in the table.');
  });

  it('draw each chart on its own slide, with its data in it and in the workbook beside it', () => {
    for (const [slide, name] of [[6, 'first'], [9, 'second']] as const) {
      const frame = elementsOf(xmlOf(parts, `ppt/slides/slide${slide}.xml`), 'c:chart')[0];
      const relations = relationsOf(parts, `ppt/slides/_rels/slide${slide}.xml.rels`);
      const path = (relations.get(frame?.getAttribute('r:id') ?? '') ?? '').slice(1);
      const series = elementsOf(xmlOf(parts, path), 'c:ser').map((each) => elementsOf(each, 'c:v').map(({ textContent }) => textContent)); // prettier-ignore
      expect(series).toEqual([[name, 'Apr', 'May', '2.25', String(1 / 3)]]);
      const [workbook = ''] = relationsOf(parts, path.replace('charts/', 'charts/_rels/') + '.rels').values();
      const book = read(parts.get(workbook.replace('../', 'ppt/')) ?? new Uint8Array());
      expect(utils.sheet_to_json(book.Sheets.Figures ?? {}, { header: 1 })).toEqual([['Period', name], ['Apr', 2.25], ['May', 1 / 3]]); // prettier-ignore
      expect(utils.sheet_to_csv(book.Sheets.About ?? {})).toContain('Quality and Outcomes Framework');
    }
  }); // prettier-ignore

  it('describe charts, pictures and tables for those who cannot see them', () => {
    const described = eachSlide(parts).flatMap((slide) => ['p:pic', 'p:graphicFrame'].flatMap((name) => elementsOf(slide, name)).map((frame) => elementsOf(frame, 'p:cNvPr')[0]?.getAttribute('descr'))); // prettier-ignore
    expect(described).toEqual([
      'Funnel 1: three practices outside the limits.',
      'Figure 1: Funnel 1: three practices outside the limits.',
      'Funnel 2: three practices outside the limits.',
      'Funnel 3: three practices outside the limits.',
      ...[1, 1, 1, 2, 2, 2].map((page) => `Table 1 (${page} of 2): Funnel 1: three practices outside the limits.`),
      'Funnel 4: three practices outside the limits.',
    ]);
  });

  it('show a picture as a drawing, with its dots or a notice for programs that cannot', () => {
    const dots = (slide: number) => {
      const picture = elementsOf(xmlOf(parts, `ppt/slides/slide${slide}.xml`), 'p:pic')[0];
      const relations = relationsOf(parts, `ppt/slides/_rels/slide${slide}.xml.rels`);
      const partAt = (name: string) => parts.get((relations.get(elementsOf(picture ?? new Document(), name)[0]?.getAttribute('r:embed') ?? '') ?? '').replace('../', 'ppt/')); // prettier-ignore
      return { png: partAt('a:blip'), svg: strFromU8(partAt('asvg:svgBlip') ?? new Uint8Array()) };
    };
    expect(dots(8).png).toEqual(DRAWING_NOTICE.slice(0, 60));
    expect(dots(8).svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="680" height="440">');
    expect(dots(12).png).toEqual(DRAWING_NOTICE);
  });

  it('keep a picture in its proportions', () => {
    const [wide] = elementsOf(eachSlide(parts)[11] ?? new Document(), 'p:pic').flatMap((picture) => elementsOf(picture, 'a:ext').filter((size) => size.hasAttribute('cx'))); // prettier-ignore
    expect(Number(wide?.getAttribute('cx')) / Number(wide?.getAttribute('cy'))).toBeCloseTo(5, 3);
  });

  it('print every row of a table once, under its header on every slide', () => {
    const tables = [10, 11].flatMap((slide) => elementsOf(xmlOf(parts, `ppt/slides/slide${slide}.xml`), 'a:tbl'));
    const rows = tables.map((table) => elementsOf(table, 'a:tr').map((row) => elementsOf(row, 'a:tc').map(textIn)));
    expect(rows.map(([header]) => header)).toEqual(tables.map(() => ['Practice', 'Rate']));
    expect(rows.flatMap((table) => table.slice(1))).toEqual(ROWS.map((_, row) => [`Practice ${row}`, `${row}.0%`]));
  });

  it('lay nothing over the edge of the slide, nor one thing over another', () => {
    const boxOf = (place: Element) => {
      const at = (name: string, side: string) => Number(elementsOf(place, name)[0]?.getAttribute(side));
      const [left, top] = [at('a:off', 'x'), at('a:off', 'y')];
      return { left, top, right: left + at('a:ext', 'cx'), bottom: top + at('a:ext', 'cy') };
    };
    for (const slide of eachSlide(parts)) {
      const boxes = [...elementsOf(slide, 'a:xfrm').slice(1), ...elementsOf(slide, 'p:xfrm')].map(boxOf);
      expect(boxes.every(({ right, bottom }) => right <= PAGE.width && bottom <= PAGE.height)).toBe(true);
      const over = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)); // prettier-ignore
      expect(over).toEqual([]);
    }
  });

  it('are the same bytes each time, without a date', async () => {
    expect(await slides(aPaper({ items: ITEMS }))).toEqual(whole);
    expect(strFromU8(parts.get('docProps/core.xml') ?? new Uint8Array())).not.toMatch(/<dcterms/u);
  });

  it('give a paragraph its properties once, before its first run', () => {
    const paragraphs = eachSlide(parts).flatMap((slide) => elementsOf(slide, 'a:p'));
    expect(paragraphs.every((paragraph) => Array.from(paragraph.children).every(({ nodeName }, at) => nodeName !== 'a:pPr' || at === 0))).toBe(true); // prettier-ignore
    const ids = eachSlide(parts).map((slide) => elementsOf(slide, 'p:cNvPr').map((shape) => shape.getAttribute('id')));
    expect(ids.every((own) => new Set(own).size === own.length)).toBe(true);
  });
});

describe('what does not fit a slide', () => {
  const WORDS = 'It says what no committee would read to the end. ';

  it('is whole in the notes: a caption of 5,000 characters, a long caveat', async () => {
    const caption = `A short first sentence. ${WORDS.repeat(102)}`.slice(0, 5000).trim();
    const { words } = aPaperFigure(1);
    const { slide, notes, parts } = await onlyFigure({ caption, native: chartOf('x'), words: { ...words, caveat: WORDS.repeat(60).trim() } }); // prettier-ignore
    expect(faultsOf(parts)).toEqual([]);
    expect(textIn(shapeOf(slide ?? new Document(), 'title'))).toBe('A short first sentence.');
    expect(notes).toContain(`Figure 1: ${caption}`);
    expect(notes).toContain(WORDS.repeat(60).trim());
    expect(textIn(slide)).toContain(WORDS.trim());
    expect(textIn(slide)).toContain('Opens again at');
  });

  it('is cut with an ellipsis where even its first sentence is too long, and shows long links short', async () => {
    const { words } = aPaperFigure(1);
    const address = `https://example.nhs.uk/#/variation?${'x'.repeat(400)}`;
    const { slide, notes, parts } = await onlyFigure({ caption: 'word '.repeat(900).trim(), words: { ...words, reference: `Data 3fa. ${address}`, link: `${address}&said=Nine%20of%2073.` } }); // prettier-ignore
    expect(textIn(shapeOf(slide ?? new Document(), 'title'))).toMatch(/^word word .* wo?r?d?…$/u);
    expect(notes.join('\n')).toContain('word '.repeat(900).trim());
    expect(textIn(slide)).toMatch(/Data 3fa\. https:\/\/example\.nhs\.uk\/#\/variation\?x+…/u);
    expect([...relationsOf(parts, 'ppt/slides/_rels/slide2.xml.rels').values()]).toContain(`${address}&said=Nine%20of%2073.`); // prettier-ignore
    expect(notes).toContain(`Data 3fa. ${address}`);
  });

  it('goes on over more slides: bullets, texts and wide tables', async () => {
    const summary = Array.from({ length: 40 }, (_, at) => `Finding ${at}: ${WORDS}`.trim());
    const columns = Array.from({ length: 40 }, (_, at) => `Denominator ${at}`);
    const wide = aPaperFigure(1, { kind: 'table', picture: null, printTable: 'full', table: { columns, rows: [0, 1].map((row) => columns.map((_, at) => `${row} ${at} xxxxxxxxxxxx`)) } }); // prettier-ignore
    const parts = await partsOfPaper({ summary, items: [wide, { kind: 'text', text: WORDS.repeat(200) }] });
    expect(faultsOf(parts)).toEqual([]);
    const said = eachSlide(parts).map(textIn).join('\n');
    expect(summary.every((finding) => said.split(finding).length === 2)).toBe(true);
    const cells = eachSlide(parts).flatMap((slide) => elementsOf(slide, 'a:tc').map(textIn));
    expect(columns.every((_, at) => cells.includes(`0 ${at} xxxxxxxxxxxx`) && cells.includes(`1 ${at} xxxxxxxxxxxx`))).toBe(true); // prettier-ignore
    const heads = eachSlide(parts).flatMap((slide) => elementsOf(slide, 'a:tbl').map((table) => textIn(elementsOf(table, 'a:tc')[0]))); // prettier-ignore
    expect(heads.length).toBeGreaterThan(2);
    expect(new Set(heads)).toEqual(new Set(['Denominator 0']));
  });

  it('is a cell in the notes where no slide has room for it', async () => {
    const text = 'word '.repeat(4000).trim();
    const { parts, notes } = await onlyFigure({ kind: 'table', picture: null, table: { columns: ['a', 'b'], rows: [[text, 1], ['x', 2]] } }); // prettier-ignore
    const cells = eachSlide(parts).flatMap((slide) => elementsOf(slide, 'a:tc').map(textIn));
    expect(cells.filter((cell) => cell.endsWith('word…'))).toHaveLength(1);
    expect(notes).toContain(text);
  });

  it('may hold any character: markup, emoji, what XML forbids', async () => {
    const hostile = 'A & B <i>"quoted"</i> \'single\' 😀 \u0000\u0007\ud800 ]]> &amp;';
    const seen = 'A & B <i>"quoted"</i> \'single\' 😀 ';
    const { words } = aPaperFigure(1);
    const figure = aPaperFigure(1, { caption: hostile, native: chartOf(hostile), words: { ...words, title: hostile, subtitle: hostile, source: hostile, caveat: hostile, alt: hostile, filters: hostile }, printTable: 'full', table: { ...SOME_ROWS, rows: [[hostile, hostile, 1, 2, hostile]] } }); // prettier-ignore
    const parts = await partsOfPaper({ title: hostile, byline: hostile, summary: [hostile], sampleNotice: hostile, reference: hostile, items: [{ kind: 'heading', text: hostile }, { kind: 'text', text: hostile }, figure] }); // prettier-ignore
    expect(faultsOf(parts)).toEqual([]);
    expect(titlesOf(parts)[0]).toContain(seen);
    expect(titlesOf(parts)[0]).toContain(']]> &amp;');
  });

  it('is many figures, each with its own chart', async () => {
    const items = Array.from({ length: 200 }, (_, at) => aPaperFigure(at + 1, { native: chartOf(`series ${at + 1}`) }));
    const parts = await partsOfPaper({ items });
    expect([...parts.keys()].filter((path) => path.startsWith('ppt/charts/chart'))).toHaveLength(200);
    const last = strFromU8(parts.get('ppt/charts/chart200.xml') ?? new Uint8Array());
    expect(last).toContain('series 200');
    const slide = slideCount(parts) - 1;
    expect([...relationsOf(parts, `ppt/slides/_rels/slide${slide}.xml.rels`).values()]).toContain('/ppt/charts/chart200.xml'); // prettier-ignore
    expect(textIn(eachSlide(parts)[slide - 1])).toContain('Figure 200. ');
  });
});
