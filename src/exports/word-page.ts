import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  type TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';

/** Twentieths of a point, in which Word measures; pixels are 96 an inch. */
export const TWIPS_PER_PIXEL = 15;

const A4 = { width: 11_906, height: 16_838 };
/** At the sides as much as leaves a chart its 680 pixels. */
const MARGIN = { side: 850, end: 1134, footer: 560 };
/** Longer titles are cut short at the foot of the page: they stand in full on the first. */
const LONGEST_FOOTER = 90;

/** How a page is turned. */
export type Turn = 'portrait' | 'landscape';

/** What stands in a document one below the other, on pages turned one way. */
export interface WordBlock {
  readonly turn: Turn;
  readonly children: readonly (Paragraph | Table | TableOfContents)[];
}

/** The width and the height of a page's text, in twips. */
export function roomOn(turn: Turn): { readonly width: number; readonly height: number } {
  const [width, height] = turn === 'portrait' ? [A4.width, A4.height] : [A4.height, A4.width];
  return { width: width - MARGIN.side * 2, height: height - MARGIN.end * 2 };
}

/** The pages of a document: blocks that follow each other and are turned alike share theirs. @param footer what stands at the foot of each */
export function sectionsOf(blocks: readonly WordBlock[], footer: string): readonly ISectionOptions[] {
  const runs: WordBlock[] = [];
  for (const block of blocks.filter(({ children }) => children.length > 0)) {
    const last = runs.at(-1);
    if (last?.turn === block.turn) runs[runs.length - 1] = { ...last, children: [...last.children, ...block.children] };
    else runs.push(block);
  }
  return runs.map(({ turn, children }) => ({
    properties: {
      page: {
        size: { ...A4, orientation: turn === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
        margin: { top: MARGIN.end, bottom: MARGIN.end, left: MARGIN.side, right: MARGIN.side, footer: MARGIN.footer },
      },
    },
    footers: { default: footerOn(turn, footer) },
    children: [...children],
  }));
}

function footerOn(turn: Turn, text: string): Footer {
  const short = text.length > LONGEST_FOOTER ? `${text.slice(0, LONGEST_FOOTER).replace(/\s+\S*$/u, '')}…` : text;
  const page = ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: roomOn(turn).width }],
        children: [new TextRun(short), new TextRun({ children: page })],
      }),
    ],
  });
}
