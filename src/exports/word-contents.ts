import { Paragraph, TableOfContents } from 'docx';
import { estimatePageNumbersWith, type MeasureWidth } from 'docx/layout';
import { textWidth } from '@/charts/text-width';
import type { PaperItem } from './paper';
import { STYLE } from './word-styles';

/** Cells, and letters of links that are longer than a line: pages that hold more take minutes to lay out. */
const MOST_TO_LAY_OUT = 12_000;
/** Letters of small print on a line. */
const LINE = 120;

/** Points; by our own table of widths, which is far quicker over long links than that of the library. */
const arialWidth: MeasureWidth = (text, { size, bold }) => textWidth(text, { size, bold });

/** Works out the page of each heading, as Word would: it then need not ask whether it may do so. */
export const PAGE_NUMBERS = estimatePageNumbersWith({ guess: true, measureWidth: arialWidth });

/** Whether the pages of a paper can be worked out while its reader waits. */
export function canNumberPages(items: readonly PaperItem[]): boolean {
  return items.reduce((total, item) => total + toLayOut(item), 0) <= MOST_TO_LAY_OUT;
}

function toLayOut(item: PaperItem): number {
  if (item.kind === 'heading' || item.kind === 'text') return 0;
  const { columns, rows, print } = item.table;
  const printed = item.printTable === 'full' ? columns : (print ?? columns);
  const isPrinted = item.kind === 'table' || item.printTable !== 'none';
  const letters = Math.max(0, (item.words.reference?.length ?? 0) - LINE);
  return letters + (isPrinted ? rows.length * printed.length : 0);
}

/** The headings of the paper, each a link to its place. @param areNumbered with their pages, which `PAGE_NUMBERS` works out */
export function contentsOf(areNumbered: boolean): readonly (Paragraph | TableOfContents)[] {
  const numbers = areNumbered ? {} : { pageNumbersEntryLevelsRange: '1-2', beginDirty: false };
  return [
    new Paragraph({ style: STYLE.contents, text: 'Contents' }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2', ...numbers }),
  ];
}
