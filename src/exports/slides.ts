import { formatCount } from '@/domain/format';
import { given } from './figure-lines';
import type { Paper } from './paper';
import { paragraphsIn } from './paragraphs';
import { addSlide, type Deck, type DeckParagraph, newDeck } from './slide-deck';
import { figureSlides } from './slide-figure';
import { PLACES } from './slide-layouts';
import { deckBytes } from './slide-package';
import { type SlideParagraph, slidePages } from './slide-pages';
import { fittedText, shortened } from './slide-text';

const TEXT_SIZES = [20, 18, 16];
const SMALL_SIZES = [16, 14, 12];
const FOOTER = { width: 10, height: 0.2, points: 9 };

/**
 * A paper for a committee as slides for PowerPoint (.pptx, 16 : 9): title, purpose, summary, one finding a slide with its
 * chart and its words, headings and texts in between, and last how they were made. Charts are drawn by the program that
 * shows them and can be edited there, with their data; where it has no such chart, there is the picture. Notes hold every
 * word and the first values. The same paper gives the same bytes; it can be made in Node, in a worker and in a page.
 *
 * @throws RangeError when a table holds a number that is not finite, or is to print a column that it has not
 */
export async function slides(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const title = paper.title.trim() === '' ? '[The title of the paper]' : paper.title;
  const footer = [...given(paper.sampleNotice), title].join(' · ');
  const deck = newDeck(title, paper.reference, shortened(footer, FOOTER, FOOTER.points));
  titleSlide(deck, title, paper);
  textSlides(deck, 'Purpose and recommendation', purposeOf(paper), TEXT_SIZES);
  textSlides(deck, 'Summary', bullets(paper.summary), TEXT_SIZES);
  itemSlides(deck, title, paper.items);
  textSlides(deck, 'Methods, sources and data quality', madeOf(paper), SMALL_SIZES);
  return deckBytes(deck);
}

/** The title with byline, notice and reference; what has no room is in the notes. */
function titleSlide(deck: Deck, title: string, { byline, sampleNotice, reference }: Paper): void {
  const { width } = PLACES.Title.body;
  const said = [
    { texts: given(byline), sizes: [20, 18, 16], height: 1.2, isBold: false },
    { texts: given(sampleNotice), sizes: [18, 16], height: 0.6, isBold: true },
    { texts: given(reference), sizes: [12, 11, 10], height: 0.8, isBold: false },
  ].flatMap(({ texts, sizes, height, isBold }) => texts.map((text) => ({ whole: text, isBold, ...fittedText(text, { width, height }, sizes, isBold) }))); // prettier-ignore
  const notes = said.flatMap(({ whole, isWhole }) => (isWhole ? [] : [whole]));
  addSlide(deck, 'Title', title, said.map(({ text, points, isBold }): DeckParagraph => ({ text, points, isBold, look: 'plain' })), notes); // prettier-ignore
}

/** Texts are headed by the heading before them, else by the title of the paper. */
function itemSlides(deck: Deck, title: string, items: Paper['items']): void {
  let heading = title;
  if (items.length === 0) textSlides(deck, 'Figures', plain('No figures have been added.'), TEXT_SIZES);
  for (const item of items) {
    if (item.kind === 'heading') {
      heading = item.text;
      addSlide(deck, 'Section', heading, []);
    } else if (item.kind === 'text') textSlides(deck, heading, plain(item.text), TEXT_SIZES);
    else figureSlides(deck, item);
  }
}

/** Paragraphs under one title, over as many slides as they need; none for no paragraph. */
function textSlides(deck: Deck, title: string, paragraphs: readonly SlideParagraph[], sizes: readonly number[]): void {
  const { points, pages } = slidePages(paragraphs, PLACES.Text.body, sizes);
  for (const [at, page] of pages.entries()) {
    const counted = pages.length > 1 ? ` (${formatCount(at + 1)} of ${formatCount(pages.length)})` : '';
    addSlide(deck, 'Text', title + counted, page.map((paragraph) => ({ ...paragraph, points }))); // prettier-ignore
  }
}

function purposeOf({ purpose, recommendation }: Paper): readonly SlideParagraph[] {
  return [...under('Purpose', plain(purpose)), ...under('Recommendation', plain(recommendation))];
}

function madeOf({ methods, sources, dataNotes, smallNumbers }: Paper): readonly SlideParagraph[] {
  return [
    ...under('How the figures were worked out', methods.flatMap(plain)),
    ...under('Sources', bullets(sources)),
    ...under('Data quality', bullets(dataNotes)),
    ...under('Small numbers', plain(smallNumbers ?? '')),
  ];
}

function under(heading: string, paragraphs: readonly SlideParagraph[]): readonly SlideParagraph[] {
  return paragraphs.length === 0 ? [] : [{ text: heading, look: 'heading' }, ...paragraphs];
}

function plain(text: string): readonly SlideParagraph[] {
  return paragraphsIn(text).map((part) => ({ text: part, look: 'plain' }));
}

function bullets(texts: readonly string[]): readonly SlideParagraph[] {
  return texts.flatMap(given).map((text) => ({ text, look: 'bullet' }));
}
