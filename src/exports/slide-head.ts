import type PptxGenJS from 'pptxgenjs';
import type { PaperFigure } from './paper';
import { addSlide, type Deck } from './slide-deck';
import { PLACES } from './slide-layouts';
import { fittedText } from './slide-text';

const SUBTITLE_SIZES = [15, 14, 13, 12];

/** A slide of a figure or a table with its title and, below it, measure, place and period. */
export function findingSlide(
  deck: Deck,
  { words }: PaperFigure,
  title: string,
  notes: readonly string[],
): PptxGenJS.Slide {
  const { text, points } = fittedText(words.subtitle, PLACES.Finding.body, SUBTITLE_SIZES);
  return addSlide(deck, 'Finding', title, [{ text, points, look: 'plain' }], notes);
}
