import type { Paper, PaperFigure, PaperPicture } from '@/exports/paper';
import type { SavedTable } from '@/exports/savable';

/** A drawing of a size, without a PNG. */
export function aPicture(width = 680, height = 440): PaperPicture {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`;
  return { svg, png: null, width, height };
}

/** Three practices, one of them with a small count. */
export const SOME_ROWS: SavedTable = {
  columns: ['measure', 'unit_name', 'numerator', 'value', 'band'],
  rows: [
    ['DM 12', 'Elm & <Ash> Surgery', 1204, 0.11876, 'above-95'],
    ['DM 12', 'Dr “O’Brien” 😀', '*', '*', '*'],
    ['DM 12', 'The Oaks', 0, 0, null],
  ],
  print: [
    { column: 'unit_name', header: 'Practice', format: 'text' },
    { column: 'numerator', header: 'Exceptions', format: 'count' },
    { column: 'value', header: 'Rate', format: 'percent' },
  ],
};

/** A figure of a paper, its table not printed. */
export function aPaperFigure(number: number, changes: Partial<PaperFigure> = {}): PaperFigure {
  return {
    kind: 'figure',
    number,
    words: {
      title: `Finding ${number}`,
      subtitle: `QOF exception rate, West Herts, 2007/08, ${number}`,
      filters: 'Localities: DacCom, WatCom',
      source: 'Quality and Outcomes Framework from the Information Centre',
      asOf: 'Extract of 30 June 2008',
      caveat: `A signal raises a question, ${number}.`,
      sampleNotice: 'Synthetic sample data',
      alt: `Funnel ${number}: three practices outside the limits.`,
      reference: `Opens again at https://example.nhs.uk/explore/#/variation?measure=dm&unit=${number}.`,
    },
    caption: `Caption ${number}`,
    picture: aPicture(),
    native: null,
    table: SOME_ROWS,
    printTable: 'none',
    ...changes,
  };
}

/** A paper with everything said, and without figures. */
export function aPaper(changes: Partial<Paper> = {}): Paper {
  return {
    title: 'Variation in diabetes care',
    byline: 'For the committee, 14 July 2008',
    purpose: 'To show how practices differ.',
    recommendation: 'To note the findings.',
    summary: ['Finding 1', 'Finding 2'],
    items: [],
    methods: ['Rates are exceptions over entries.'],
    sources: ['qof.csv, 30 June 2008'],
    dataNotes: ['Two practices gave nothing.'],
    sampleNotice: 'Synthetic sample data',
    smallNumbers: 'Counts from 1 to 4 are masked.',
    reference: 'Made with version 0.1.0.',
    ...changes,
  };
}
