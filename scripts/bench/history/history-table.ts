import { count, megabytes, milliseconds, range, seconds } from '../print-units';
import type { HistoryFigures } from './measure-history';
import { lineChartSvg } from './line-chart';

/** The section of docs/performance.md: a table, a sentence on growth, and the picture. @param picture its path from the document */
export function historySection(figures: readonly HistoryFigures[], machine: string, picture: string): string {
  const lines = figures.map((each) => [
    count(each.years),
    count(each.rows),
    megabytes(each.bytes),
    `${seconds(each.load.median)} (${range(each.load, seconds)})`,
    seconds(each.loadProcessor.median),
    `${milliseconds(each.repaint.median)} (${range(each.repaint, milliseconds)})`,
    milliseconds(each.repaintProcessor.median),
    megabytes(each.heap.median),
    megabytes(each.engine.median),
    each.process === null ? 'not known' : megabytes(each.process.median),
  ]);
  const headings = ['Years', 'Rows', 'Files', 'Load', 'Processor time of it', 'Repaint', 'Processor time of it', 'JavaScript heaps', 'Engine', 'Process']; // prettier-ignore
  return [
    machine,
    `| ${headings.join(' | ')} |\n|${headings.map(() => ' ---: |').join('')}\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}`,
    growthSentence(figures),
    `![${pictureLabel(figures)}](${picture})`,
  ].join('\n\n');
}

/** Load, repaint and memory over the years, side by side. */
export function historyPicture(figures: readonly HistoryFigures[]): string {
  const of = (value: (each: HistoryFigures) => number) => figures.map(value);
  return lineChartSvg(
    pictureLabel(figures),
    'national years',
    of(({ years }) => years),
    [
      { title: 'Load, s', lines: [{ name: 'by the clock', values: of(({ load }) => load.median / 1e3) }, { name: 'processor', values: of(({ loadProcessor }) => loadProcessor.median / 1e3) }] }, // prettier-ignore
      { title: 'Repaint, ms', lines: [{ name: 'by the clock', values: of(({ repaint }) => repaint.median) }, { name: 'processor', values: of(({ repaintProcessor }) => repaintProcessor.median) }] }, // prettier-ignore
      { title: 'Memory at its fullest, MB', lines: [{ name: 'engine', values: of(({ engine }) => engine.median / 1e6) }, { name: 'heaps', values: of(({ heap }) => heap.median / 1e6) }] }, // prettier-ignore
    ],
  );
}

function pictureLabel(figures: readonly HistoryFigures[]): string {
  return `Load, repaint and memory from ${figures[0]?.years ?? 0} to ${figures.at(-1)?.years ?? 0} national years`;
}

/** How much more the most years take than the fewest: as many times the rows. */
function growthSentence(figures: readonly HistoryFigures[]): string {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) throw new RangeError('historySection needs figures');
  const times = (of: (each: HistoryFigures) => number) => count(of(last) / of(first), 1);
  return (
    `With ${times(({ rows }) => rows)} times the rows the load took ${times(({ load }) => load.median)} times as long ` +
    `(${times(({ loadProcessor }) => loadProcessor.median)} times the processor time), a repaint ` +
    `${times(({ repaint }) => repaint.median)} times (${times(({ repaintProcessor }) => repaintProcessor.median)}), and the ` +
    `engine’s memory was ${times(({ engine }) => engine.median)} times as large.`
  );
}
