import type PptxGenJS from 'pptxgenjs';
import { INK } from '@/charts/ink';
import { formatCount } from '@/domain/format';
import type { PaperFigure } from './paper';
import { type PrintedTable, printedTable } from './printed-table';
import { addText, type Deck } from './slide-deck';
import { figureLabel } from './figure-label';
import { slideFoot } from './slide-foot';
import { findingSlide } from './slide-head';
import { FIGURE_ROOM, hex } from './slide-layouts';
import { linesHigh } from './slide-text';
import { BETWEEN, type TablePage, tablePages } from './slide-table-pages';

const FOOT_SIZES = [10, 9];
const MOST_FOOT = 1.5;
const SAID_POINTS = 11;
const [GAP, POINTS_AN_INCH] = [0.12, 72];

/**
 * The table of a figure, or one that stands alone, over as many slides as it needs: each has the header, and all the words
 * of the figure at its foot.
 *
 * @param notes of the first slide; what a cell has no room for is added
 * @throws RangeError as `printedTable` does
 */
export function tableSlides(deck: Deck, item: PaperFigure, title: string, notes: readonly string[]): void {
  const table = printedTable(item.table, item.printTable === 'full' ? 'full' : 'short');
  const foot = slideFoot(item, { width: FIGURE_ROOM.width, height: MOST_FOOT }, FOOT_SIZES);
  const said = saidAbove(table);
  const saidHeight = said === null ? 0 : linesHigh(2, SAID_POINTS) + GAP;
  const { x, width } = FIGURE_ROOM;
  const top = FIGURE_ROOM.y + saidHeight;
  const footTop = FIGURE_ROOM.y + FIGURE_ROOM.height - foot.height;
  const pages = tablePages(table, { width, height: footTop - GAP - top });
  for (const [at, blocks] of pages.entries()) {
    const counted = pages.length > 1 ? ` (${formatCount(at + 1)} of ${formatCount(pages.length)})` : '';
    const leftOut = blocks.flatMap((block) => block.leftOut);
    const slide = findingSlide(deck, item, `${title}${counted}`, [...(at === 0 ? notes : []), ...leftOut]);
    if (said !== null) addText(slide, [{ text: said, points: SAID_POINTS, look: 'plain' }], { x, y: FIGURE_ROOM.y, width, height: saidHeight }); // prettier-ignore
    let left = x;
    for (const block of blocks.filter(({ widths }) => widths.length > 0)) {
      addTable(deck, slide, block, `${figureLabel(item)}${counted}: ${item.words.alt}`, { x: left, y: top });
      left += (sum(block.widths) + BETWEEN) / POINTS_AN_INCH;
    }
    addText(slide, foot.paragraphs, { x, y: footTop, width, height: foot.height });
  }
}

function saidAbove({ constants, rows }: PrintedTable): string | null {
  const said = [constants, rows.length === 0 ? 'The table has no rows.' : null].filter((text) => text !== null);
  return said.length === 0 ? null : said.join(' ');
}

function addTable(
  deck: Deck,
  slide: PptxGenJS.Slide,
  page: TablePage,
  alt: string,
  at: { readonly x: number; readonly y: number },
): void {
  const { headers, rows, widths, heights, points, gaps, gapAbove } = page;
  const none = { type: 'none' as const };
  const rule = (colour: string, pt: number) => [none, none, { type: 'solid' as const, color: hex(colour), pt }, none] as const; // prettier-ignore
  const cell = (text: string, at: number, isHeader: boolean): PptxGenJS.TableCell => ({
    text,
    options: {
      align: headers[at]?.isNumeric === true ? 'right' : 'left',
      valign: isHeader ? 'bottom' : 'top',
      bold: isHeader,
      margin: [gapAbove, gaps[at]?.right ?? 0, gapAbove, gaps[at]?.left ?? 0].map((gap) => gap / POINTS_AN_INCH) as [number, number, number, number], // prettier-ignore
      border: [...(isHeader ? rule(INK.outline, 1) : rule(INK.gridLine, 0.75))] as [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps], // prettier-ignore
    },
  });
  slide.addTable(
    [headers.map(({ text }, at) => cell(text, at, true)), ...rows.map((row) => row.map((text, at) => cell(text, at, false)))], // prettier-ignore
    {
      ...at,
      w: sum(widths) / POINTS_AN_INCH,
      h: sum(heights) / POINTS_AN_INCH,
      colW: widths.map((width) => width / POINTS_AN_INCH),
      rowH: heights.map((height) => height / POINTS_AN_INCH),
      fontFace: 'Arial',
      fontSize: points,
      color: hex(INK.text),
      objectName: 'Table',
    },
  );
  deck.tables.push({ slide: deck.count, alt });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
