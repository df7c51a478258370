import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPaper, aPaperFigure, aPicture, SOME_ROWS } from '../../tests/support/a-paper';
import {
  elementsOf,
  faultsOf,
  type OfficeParts,
  paragraphTexts,
  partsOf,
  xmlOf,
} from '../../tests/support/office-parts';
import { DRAWING_NOTICE } from './drawing-notice';
import { MEASURE_COLUMNS } from './measure-table';
import type { Paper, PaperItem } from './paper';
import { printedTable } from './printed-table';
import { wordPaper } from './word-paper';

const BODY = 'word/document.xml';
const partsOfPaper = async (changes: Partial<Paper> = {}) => partsOf(await wordPaper(aPaper(changes)));
const textsOf = (parts: OfficeParts) => paragraphTexts(xmlOf(parts, BODY));
const cellsOf = (table: Element) => elementsOf(table, 'w:tr').map((row) => elementsOf(row, 'w:tc').map((cell) => paragraphTexts(cell).join('\n'))); // prettier-ignore
const numberOf = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));

/** As many columns as the fixed table of a measure has, none of them the same in every row. */
const WIDE = { columns: MEASURE_COLUMNS, rows: Array.from({ length: 20 }, (_, row) => MEASURE_COLUMNS.map((name) => (/name|measure|band/u.test(name) ? `${name} ${row}` : row / 7))) }; // prettier-ignore

const ITEMS: readonly PaperItem[] = [
  { kind: 'heading', text: 'Exceptions & <more>' },
  { kind: 'text', text: 'First line\nsecond line.\n\n \nAnother “paragraph” 😀.' },
  aPaperFigure(1, { printTable: 'short' }),
  aPaperFigure(2, { picture: { ...aPicture(900, 2000), png: Uint8Array.from(DRAWING_NOTICE.slice(0, 60)) } }),
  aPaperFigure(1, { kind: 'table', picture: null, caption: 'A table alone', printTable: 'none' }),
  aPaperFigure(2, { kind: 'table', picture: null, caption: 'A wide table', printTable: 'full', table: WIDE }),
  { kind: 'text', text: 'Upright again.' },
];

describe('wordPaper', () => {
  let whole: Uint8Array;
  let parts: OfficeParts;
  beforeAll(async () => {
    whole = await wordPaper(aPaper({ items: ITEMS }));
    parts = partsOf(whole);
  });

  it('is a document without faults, with all of its parts or none', async () => {
    expect(faultsOf(parts)).toEqual([]);
    const nothing = { title: '', byline: '', purpose: '', recommendation: ' ', summary: [], methods: [], sources: [], dataNotes: [], sampleNotice: null, smallNumbers: null, reference: '' }; // prettier-ignore
    const bare = await partsOfPaper(nothing);
    expect(faultsOf(bare)).toEqual([]);
    expect(textsOf(bare).filter((text) => text !== '')).toEqual([
      '[The title of the paper]',
      'Purpose',
      '[Why this paper is before the committee]',
      'Recommendation',
      '[What the committee is asked to do]',
      'Contents',
      'Purpose\t1',
      'Recommendation\t1',
      'Figures\t1',
      'Figures',
      'No figures have been added.',
    ]);
    expect(elementsOf(xmlOf(bare, BODY), 'w:highlight')).toHaveLength(3);
  });

  it('would be found out with a fault', () => {
    const body = strFromU8(parts.get(BODY) ?? new Uint8Array());
    const broken = (path: string, xml: string) => faultsOf(new Map([...parts, [path, strToU8(xml)]]));
    expect(broken(BODY, body.replace('</w:p>', ''))).toHaveLength(1);
    expect(broken(BODY, body.replaceAll('<w:tblHeader/>', ''))).toHaveLength(3);
    expect(broken(BODY, body.replace(/ descr="Funnel[^"]*"/u, ''))).toEqual([`Picture 1 of ${BODY} has no alternative text.`]); // prettier-ignore
    expect(broken(BODY, body.replace('r:id="link1"', 'r:id="link9"'))).toEqual([`${BODY} refers to link9, to which it has no relationship.`]); // prettier-ignore
    expect(broken('word/extra.bin', '')).toEqual(['word/extra.bin has no content type.']);
    const less = new Map([...parts].filter(([path]) => path !== 'word/styles.xml'));
    expect(faultsOf(less)).toHaveLength(2);
  });

  it('says everything in its order', async () => {
    const texts = textsOf(await partsOfPaper({ items: ITEMS.slice(0, 3) }));
    expect(texts.filter((text) => text !== '' && !text.includes('\t'))).toEqual([
      'Variation in diabetes care',
      'For the committee, 14 July 2008',
      'Synthetic sample data',
      'Purpose',
      'To show how practices differ.',
      'Recommendation',
      'To note the findings.',
      'Summary',
      'Finding 1',
      'Finding 2',
      'Contents',
      'Figures',
      'Exceptions & <more>',
      'First line\nsecond line.',
      'Another “paragraph” 😀.',
      'Figure 1. Caption 1',
      'QOF exception rate, West Herts, 2007/08, 1',
      'Localities: DacCom, WatCom',
      'Synthetic sample data',
      'Source: Quality and Outcomes Framework from the Information Centre. Extract of 30 June 2008.',
      'A signal raises a question, 1.',
      'Opens again at https://example.nhs.uk/explore/#/variation?measure=dm&unit=1.',
      'The values of Figure 1',
      ...['Practice', 'Exceptions', 'Rate', 'Elm & <Ash> Surgery', '1,204', '11.9%', 'Dr “O’Brien” 😀', '*', '*', 'The Oaks', '0', '0.0%'],
      'How the figures were worked out',
      'Rates are exceptions over entries.',
      'Sources',
      'qof.csv, 30 June 2008',
      'Data quality',
      'Two practices gave nothing.',
      'Small numbers',
      'Counts from 1 to 4 are masked.',
      'Made with version 0.1.0.',
    ]); // prettier-ignore
  });

  it('lists its headings with their pages, so that Word has nothing to ask', () => {
    const entries = textsOf(parts).filter((text) => text.includes('\t'));
    expect(entries.map((entry) => entry.replace(/\t\d+$/u, ''))).toEqual(['Purpose', 'Recommendation', 'Summary', 'Figures', 'Exceptions & <more>', 'How the figures were worked out', 'Sources', 'Data quality', 'Small numbers']); // prettier-ignore
    const pages = entries.map((entry) => Number(/\t(\d+)$/u.exec(entry)?.[1]));
    expect(pages.slice(0, 5)).toEqual([1, 1, 1, 2, 2]);
    expect(pages.at(-1)).toBeGreaterThan(4);
    for (const path of [BODY, 'word/settings.xml']) {
      expect(strFromU8(parts.get(path) ?? new Uint8Array())).not.toMatch(/w:dirty|updateFields/u);
    }
  });

  it('draws each picture as it is, with its words and a PNG for older programs, on the page', () => {
    const drawings = elementsOf(xmlOf(parts, BODY), 'w:drawing');
    const named = drawings.map((drawing) => elementsOf(drawing, 'wp:docPr')[0]);
    expect(named.map((one) => [one?.getAttribute('title'), one?.getAttribute('descr')])).toEqual([
      ['Finding 1', 'Funnel 1: three practices outside the limits.'],
      ['Finding 2', 'Funnel 2: three practices outside the limits.'],
    ]);
    const sizes = drawings.map((drawing) => elementsOf(drawing, 'wp:extent')[0]).map((extent) => [numberOf(extent, 'cx') / 9525, numberOf(extent, 'cy') / 9525]); // prettier-ignore
    expect(sizes[0]).toEqual([680, 440]);
    const [width = 0, height = 0] = sizes[1] ?? [];
    expect(height).toBeLessThan(971);
    expect(width / height).toBeCloseTo(900 / 2000, 2);
    const media = (ending: string) => [...parts].filter(([path]) => path.startsWith('word/media/') && path.endsWith(ending)).map(([, part]) => part); // prettier-ignore
    expect(media('.svg').map((part) => strFromU8(part))).toEqual([aPicture().svg, aPicture(900, 2000).svg]);
    expect(media('.png')).toEqual([DRAWING_NOTICE, DRAWING_NOTICE.slice(0, 60)]);
  });

  it('says of a picture without words at least its caption', async () => {
    const { words } = aPaperFigure(1);
    const parts = await partsOfPaper({ items: [aPaperFigure(1, { words: { ...words, alt: ' ' } })] });
    expect(elementsOf(xmlOf(parts, BODY), 'wp:docPr')[0]?.getAttribute('descr')).toBe('Caption 1');
  });

  it('prints tables as they are printed anywhere, numbers to the right, wide ones on pages on their side', () => {
    const tables = elementsOf(xmlOf(parts, BODY), 'w:tbl');
    const expected = [printedTable(SOME_ROWS, 'short'), printedTable(SOME_ROWS, 'short'), printedTable(WIDE, 'full')];
    expect(tables.map(cellsOf)).toEqual(expected.map(({ headers, rows }) => [headers.map(({ text }) => text), ...rows])); // prettier-ignore
    const aligned = elementsOf(elementsOf(tables[0] ?? xmlOf(parts, BODY), 'w:tr')[1] ?? xmlOf(parts, BODY), 'w:jc').map((one) => one.getAttribute('w:val')); // prettier-ignore
    expect(aligned).toEqual(['left', 'right', 'right']);
    const turns = elementsOf(xmlOf(parts, BODY), 'w:pgSz').map((size) => [size.getAttribute('w:orient'), numberOf(size, 'w:w')]); // prettier-ignore
    expect(turns).toEqual([['portrait', 11_906], ['landscape', 16_838], ['portrait', 11_906]]); // prettier-ignore
    const widths = tables.map((table) => elementsOf(table, 'w:gridCol').reduce((sum, one) => sum + numberOf(one, 'w:w'), 0)); // prettier-ignore
    expect(widths[0]).toBeLessThanOrEqual(11_906 - 1700);
    expect(widths[2]).toBeLessThanOrEqual(16_838 - 1700);
    expect(textsOf(parts)).toContain('Table 2. A wide table');
  });

  it('says above a table what every row shares', async () => {
    const texts = textsOf(await partsOfPaper({ items: [aPaperFigure(1, { printTable: 'full' })] }));
    expect(texts[texts.indexOf('The values of Figure 1') + 1]).toBe('Measure: DM 12.');
  });

  it('says that a table has no rows', async () => {
    const table = { columns: ['unit_name'], rows: [] };
    const texts = textsOf(await partsOfPaper({ items: [aPaperFigure(1, { kind: 'table', picture: null, table })] }));
    expect(texts.slice(texts.indexOf('Table 1. Caption 1'))).toEqual(expect.arrayContaining(['The table has no rows.', 'Unit name'])); // prettier-ignore
  });

  it('keeps what belongs together on one page', () => {
    const kept = elementsOf(xmlOf(parts, 'word/styles.xml'), 'w:style').filter((style) => elementsOf(style, 'w:keepNext').length > 0).map((style) => style.getAttribute('w:styleId')); // prettier-ignore
    expect(kept).toEqual(expect.arrayContaining(['Heading1', 'Heading2', 'Caption', 'Picture']));
    const rows = elementsOf(xmlOf(parts, BODY), 'w:tr');
    expect(rows.filter((row) => elementsOf(row, 'w:cantSplit').length === 0)).toEqual([]);
  });

  it('leads to the very charts, and leaves what is no address as text', async () => {
    const { words } = aPaperFigure(1);
    const reference = `See (https://example.nhs.uk/a?b=1&c="d"), http://[ and https://example.nhs.uk/${'x'.repeat(3000)}`;
    const parts = await partsOfPaper({ items: [aPaperFigure(1), aPaperFigure(2, { words: { ...words, reference } })] });
    const targets = elementsOf(xmlOf(parts, 'word/_rels/document.xml.rels'), 'Relationship').filter((one) => one.getAttribute('TargetMode') === 'External').map((one) => [one.getAttribute('Id'), one.getAttribute('Target')]); // prettier-ignore
    expect(targets).toEqual([['link1', 'https://example.nhs.uk/explore/'], ['link2', 'https://example.nhs.uk/a?b=1&c=']]); // prettier-ignore
    const link = elementsOf(xmlOf(parts, BODY), 'w:hyperlink').find((one) => one.getAttribute('r:id') === 'link1');
    expect(link?.getAttribute('w:anchor')).toBe('/variation?measure=dm&unit=1');
    expect(textsOf(parts)).toContain(reference);
    expect(faultsOf(parts)).toEqual([]);
  });

  it('has its title, its language and the notice where programs and printed pages show them', async () => {
    const parts = await partsOfPaper({ title: `${'Long title '.repeat(40)}end` });
    const properties = xmlOf(parts, 'docProps/core.xml');
    expect(elementsOf(properties, 'dc:title')[0]?.textContent).toMatch(/^Long title .* end$/u);
    expect(elementsOf(properties, 'dc:description')[0]?.textContent).toBe('Made with version 0.1.0.');
    expect(elementsOf(properties, 'dc:language')[0]?.textContent).toBe('en-GB');
    expect(elementsOf(xmlOf(parts, 'word/styles.xml'), 'w:lang')[0]?.getAttribute('w:val')).toBe('en-GB');
    const [footer = ''] = paragraphTexts(xmlOf(parts, 'word/footer1.xml'));
    expect(footer).toMatch(/^Synthetic sample data · Long title .*…\tPage .*of/u);
    expect(footer.length).toBeLessThan(120);
  });

  it('is the same for the same paper, whenever it is made', async () => {
    const again = await wordPaper(aPaper({ items: ITEMS }));
    expect(Buffer.compare(whole, again)).toBe(0);
    expect(strFromU8(parts.get('docProps/core.xml') ?? new Uint8Array())).not.toMatch(/20\d\d-/u);
  });

  it('takes any text: what XML forbids is left out or becomes �, and the rest stays', async () => {
    const odd = 'Null\u0000, bell\u0007, half\ud800, end\uffff, "quoted" \'single\' & <w:p/> ]]> 😀';
    const printed = 'Null, bell, half�, end�, "quoted" \'single\' & <w:p/> ]]> 😀';
    const { words } = aPaperFigure(1);
    const table = {
      columns: [odd, 'b'],
      rows: [
        [odd, 1],
        ['x', 2],
      ],
    };
    const figure = aPaperFigure(1, { caption: odd, words: { ...words, title: odd, alt: odd, caveat: odd }, table, printTable: 'full' }); // prettier-ignore
    const parts = await partsOfPaper({ title: odd, byline: odd, purpose: odd, sources: [odd], reference: odd, items: [{ kind: 'heading', text: odd }, figure] }); // prettier-ignore
    expect(faultsOf(parts)).toEqual([]);
    const texts = textsOf(parts);
    expect(texts.filter((text) => text === printed)).toHaveLength(9);
    expect(texts).toContain(`Figure 1. ${printed}`);
    expect(elementsOf(xmlOf(parts, BODY), 'wp:docPr')[0]?.getAttribute('descr')).toBe(printed);
  });

  it('holds two hundred figures, and a caption of five thousand characters', async () => {
    const caption = 'words '.repeat(834).trim();
    const items = [aPaperFigure(1, { caption }), ...Array.from({ length: 199 }, (_, at) => aPaperFigure(at + 2))];
    const parts = await partsOfPaper({ items });
    expect(faultsOf(parts)).toEqual([]);
    const captions = textsOf(parts).filter((text) => text.startsWith('Figure '));
    expect(captions).toEqual([`Figure 1. ${caption}`, ...Array.from({ length: 199 }, (_, at) => `Figure ${at + 2}. Caption ${at + 2}`)]); // prettier-ignore
  });

  it('leaves the pages out of the contents where working them out would take minutes', async () => {
    const rows = Array.from({ length: 3001 }, (_, row) => [`Practice ${row}`, row, row / 7, row * 2]);
    const table = { columns: ['unit_name', 'numerator', 'value', 'denominator'], rows };
    const parts = await partsOfPaper({ items: [aPaperFigure(1, { printTable: 'full', table })] });
    const xml = strFromU8(parts.get(BODY) ?? new Uint8Array());
    expect(/w:dirty="(?!false)|PAGEREF/u.exec(xml)).toBeNull();
    expect(xml.match(/<w:hyperlink[^>]*w:anchor="_Toc\d+"/gu)).toHaveLength(8);
  });

  it('ends with a wide table where nothing follows it', async () => {
    const items = [aPaperFigure(1, { printTable: 'full', table: WIDE })];
    const parts = await partsOfPaper({ items, methods: [], sources: [], dataNotes: [], smallNumbers: null, reference: '' }); // prettier-ignore
    expect(elementsOf(xmlOf(parts, BODY), 'w:pgSz').map((size) => size.getAttribute('w:orient'))).toEqual(['portrait', 'landscape']); // prettier-ignore
    expect(faultsOf(parts)).toEqual([]);
  });
});
