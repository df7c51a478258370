import { formatCount } from '@/domain/format';
import { inSentence } from '@/domain/sentence';
import type { Paper, PaperItem } from '@/exports/paper';
import { isMade, type MadePack, madeFigures, type PackedFigure, type PackMaking } from './make-pack';
import { maskedCells } from './masked-cells';
import { figureLabel } from '@/exports/figure-label';
import { methodsOf } from './pack-methods';

/** More notes on the data than this nobody reads: the rest stand on the Data page, and the paper says so. */
const MOST_NOTES = 20;

/** A pack as a committee paper. @param version of the app */
export function paperOf(made: MadePack, making: PackMaking, version: string): Paper {
  const { pack } = made;
  const figures = madeFigures(made);
  const { description } = making.context;
  return {
    title: pack.title.trim() === '' ? 'Practice variation' : pack.title,
    byline: pack.byline,
    purpose: pack.purpose,
    recommendation: pack.recommendation,
    summary: figures.filter(({ kind }) => kind === 'figure').map(summaryOf),
    items: pack.items.map((item): PaperItem => {
      if (item.kind !== 'figure') return item;
      const figure = made.figures.get(item.id);
      return isMade(figure) ? paperFigure(figure) : { kind: 'text', text: unmadeText(item.caption, figure?.reason) };
    }),
    methods: methodsOf(
      figures,
      description.measures.map(({ definition }) => definition),
    ),
    sources: sourcesOf(figures),
    dataNotes: notesOf(description.notes.map(({ text }) => text)),
    sampleNotice: description.isSample ? 'Synthetic sample data' : null,
    smallNumbers: smallNumbersOf(figures, making.threshold),
    reference: `Made from data ${making.data} by Explore practice variation ${version}.`,
  };
}

function paperFigure(figure: PackedFigure): PaperItem {
  const { kind, number, words, caption, picture, native, table, item } = figure;
  return { kind, number, words, caption, picture, native, table, printTable: item.table };
}

/** The finding with the figure that shows it. */
function summaryOf(figure: PackedFigure): string {
  return `${figure.words.title.replace(/\.$/u, '')} (${figureLabel(figure)}).`;
}

/** What stands in the place of a figure that could not be made, so that nobody misses it unawares. */
function unmadeText(caption: string | null, reason = 'It has not been made.'): string {
  return `${caption === null ? 'A figure' : `The figure “${caption}”`} is left out: ${inSentence(reason)}`;
}

function sourcesOf(figures: readonly PackedFigure[]): readonly string[] {
  return [...new Set(figures.map(({ words: { source, asOf } }) => [source, asOf].filter((part) => part !== null).join('. ')))]; // prettier-ignore
}

function notesOf(notes: readonly string[]): readonly string[] {
  const more = notes.length - MOST_NOTES;
  const rest = more > 0 ? [`${formatCount(more)} more ${more === 1 ? 'note stands' : 'notes stand'} on the Data page.`] : []; // prettier-ignore
  return [...notes.slice(0, MOST_NOTES), ...rest];
}

function smallNumbersOf(figures: readonly PackedFigure[], threshold: number): string | null {
  if (threshold < 2) return null;
  const rule = `Counts from 1 to ${threshold - 1} are printed as *, with whatever would give them away; their points are left off the pictures, and a row that would give them away off its table, which says so.`;
  const cells = figures.reduce((sum, { table }) => sum + maskedCells(table), 0);
  const found = cells === 0 ? 'No cell is masked in the tables behind the figures.' : `${formatCount(cells)} ${cells === 1 ? 'cell is' : 'cells are'} masked in the tables behind the figures.`; // prettier-ignore
  return `${rule} ${found}`;
}
