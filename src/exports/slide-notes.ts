import { formatCount } from '@/domain/format';
import { given, linesUnder } from './figure-lines';
import type { PaperFigure } from './paper';
import { printedTable } from './printed-table';
import { figureLabel } from './figure-label';

/** How many rows of a table are read out in the notes, and columns at most. */
const MOST_ROWS = 12;
const MOST_COLUMNS = 8;

/** Everything said of a figure, whole, for who presents it: words, source, the picture in words and the first values. */
export function figureNotes(item: PaperFigure): readonly string[] {
  const { caption, words } = item;
  return [
    `${figureLabel(item)}: ${caption}`,
    ...(words.title === caption ? [] : [`Finding: ${words.title}`]),
    words.subtitle,
    ...given(words.filters),
    ...linesUnder(words).map(({ text }) => text),
    ...given(words.alt).map((text) => `In words: ${text}`),
    ...valuesOf(item),
  ];
}

/** The first rows of a table that is narrow enough to be read out, a line each. */
function valuesOf({ table }: PaperFigure): readonly string[] {
  const { headers, rows } = printedTable(table, 'short');
  if (rows.length === 0 || headers.length > MOST_COLUMNS) return [];
  const more = rows.length - MOST_ROWS;
  return [
    `Values: ${headers.map(({ text }) => text).join('; ')}`,
    ...rows.slice(0, MOST_ROWS).map((row) => row.join('; ')),
    ...(more > 0 ? [`… and ${formatCount(more)} more ${more === 1 ? 'row' : 'rows'} in the table.`] : []),
  ];
}
