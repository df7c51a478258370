import { Document, Packer, Paragraph } from 'docx';
import { settledPackage } from './office-package';
import type { Paper, PaperItem } from './paper';
import { canNumberPages, contentsOf, PAGE_NUMBERS } from './word-contents';
import { wordFigure } from './word-figure';
import { sectionsOf, type WordBlock } from './word-page';
import { settledWord } from './word-settled';
import { STYLE, WORD_NUMBERING, WORD_STYLES } from './word-styles';
import { bulletsOf, headingOf, paragraphsOf, placeFor, runsOf } from './word-text';

/** Named as its author in the file's properties: the byline may name readers as well. */
const MADE_BY = 'Explore practice variation';

/**
 * A paper for a committee as a Word document (.docx) of A4 pages: what it asks for, its findings and contents, the
 * figures and tables with all their words, and how they were made. What its author has not said yet is marked as a place
 * to fill. The same paper gives the same bytes; it can be made in Node, in a worker and in a page.
 *
 * @throws RangeError when a table holds a number that is not finite, or is to print a column that it has not
 */
export async function wordPaper(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const areNumbered = canNumberPages(paper.items);
  const blocks = [
    upright([...frontOf(paper), ...contentsOf(areNumbered)]),
    ...itemsOf(paper.items),
    upright(backOf(paper)),
  ];
  const footer = [paper.sampleNotice, paper.title].filter((text) => text !== null && text !== '').join(' · ');
  const document = new Document({
    title: paper.title,
    description: paper.reference,
    creator: MADE_BY,
    lastModifiedBy: MADE_BY,
    styles: WORD_STYLES,
    numbering: WORD_NUMBERING,
    ...(areNumbered ? { pageNumbers: PAGE_NUMBERS } : {}),
    sections: [...sectionsOf(blocks, footer)],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return settledPackage(bytes, settledWord());
}

function upright(children: WordBlock['children']): WordBlock {
  return { turn: 'portrait', children };
}

/** Everything before the figures. */
function frontOf({ title, byline, sampleNotice, purpose, recommendation, summary }: Paper): WordBlock['children'] {
  return [
    new Paragraph({ style: 'Title', children: title.trim() === '' ? [placeFor('The title of the paper')] : [...runsOf(title)] }), // prettier-ignore
    ...(byline === '' ? [] : [new Paragraph({ style: 'Subtitle', children: [...runsOf(byline)] })]),
    ...(sampleNotice === null ? [] : [new Paragraph({ style: STYLE.notice, children: [...runsOf(sampleNotice)] })]),
    headingOf('Purpose', 1),
    ...saidOrPlace(purpose, 'Why this paper is before the committee'),
    headingOf('Recommendation', 1),
    ...saidOrPlace(recommendation, 'What the committee is asked to do'),
    ...underHeading('Summary', bulletsOf(summary)),
  ];
}

function saidOrPlace(text: string, what: string): readonly Paragraph[] {
  return text.trim() === '' ? [new Paragraph({ children: [placeFor(what)] })] : paragraphsOf(text);
}

function itemsOf(items: readonly PaperItem[]): readonly WordBlock[] {
  if (items.length === 0) return [upright([headingOf('Figures', 1), ...paragraphsOf('No figures have been added.')])];
  return [upright([headingOf('Figures', 1, true)]), ...items.flatMap((item, index) => itemOf(item, index + 1))];
}

function itemOf(item: PaperItem, place: number): readonly WordBlock[] {
  if (item.kind === 'heading') return [upright([headingOf(item.text, 2)])];
  if (item.kind === 'text') return [upright(paragraphsOf(item.text))];
  return wordFigure(item, place);
}

/** Everything after the figures. */
function backOf({ methods, sources, dataNotes, smallNumbers, reference }: Paper): WordBlock['children'] {
  return [
    ...underHeading('How the figures were worked out', methods.flatMap(paragraphsOf)),
    ...underHeading('Sources', bulletsOf(sources)),
    ...underHeading('Data quality', bulletsOf(dataNotes)),
    ...underHeading('Small numbers', paragraphsOf(smallNumbers ?? '')),
    ...(reference === '' ? [] : [new Paragraph({ style: STYLE.small, children: [...runsOf(reference)] })]),
  ];
}

function underHeading(heading: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.length === 0 ? [] : [headingOf(heading, 1), ...paragraphs];
}
