import { figureLabel } from './figure-label';
import { given, linesUnder } from './figure-lines';
import { linkParts, safeLink, shortLink } from './link-parts';
import type { PaperFigure } from './paper';
import type { DeckParagraph } from './slide-deck';
import { firstSentence, linesHigh, linesOf, type Room, shortened } from './slide-text';

/** What is kept clear after a paragraph of small print, as a part of a line. */
const AFTER = 0.25;
/** Lines of a paragraph that has to give way. */
const MOST_LINES = 6;

/** The small print of a figure as it fits its slide. */
export interface SlideFoot {
  readonly paragraphs: readonly DeckParagraph[];
  /** Inches. */
  readonly height: number;
}

/**
 * What stands with a figure, in three paragraphs: which it is, what is left out of it and a notice; source, date and caveat;
 * and the reference. Where the room is too small at the smallest size, the longest texts give way, first to their first
 * sentence, then to what has room, with `…`: the notes hold all of them whole. The reference stays, its link shown short.
 *
 * @param sizes font sizes in points, largest first
 */
export function slideFoot(item: PaperFigure, room: Room, sizes: readonly number[]): SlideFoot {
  const { said, reference } = saidOf(item);
  const heightAt = (texts: Said, points: number) => heightOf([...joined(texts), ...reference], room, points);
  const points = sizes.find((size) => heightAt(said, size) <= room.height) ?? sizes.at(-1) ?? 0;
  const left = { width: room.width, height: room.height - heightOf(reference, room, points) };
  const shown = [...fitted(said, left, points), ...reference];
  return {
    height: heightOf(shown, room, points),
    paragraphs: shown.map((text, at) => ({
      text,
      look: 'plain',
      points,
      isBold: at === 0,
      hasShortLinks: true,
      after: AFTER,
      ...(at === shown.length - 1 ? linkOf(item) : {}),
    })),
  };
}

/** Where the reference of a figure leads, if that says more than it prints. */
function linkOf({ words: { link, reference } }: PaperFigure): Pick<DeckParagraph, 'link'> {
  const address = link === undefined || given(reference).length === 0 ? null : safeLink(link);
  return address === null ? {} : { link: address };
}

/** Texts by the paragraph in which they stand. */
type Said = readonly (readonly string[])[];

function saidOf(item: PaperFigure): { readonly said: Said; readonly reference: readonly string[] } {
  const { words } = item;
  const lines = linesUnder({ ...words, reference: null });
  const notices = lines.filter(({ isNotice }) => isNotice).map(({ text }) => text);
  const others = lines.filter(({ isNotice }) => !isNotice).map(({ text }) => text);
  return {
    said: [[figureLabel(item), ...given(words.filters), ...notices].map(sentence), others.map(sentence)],
    reference: given(words.reference),
  };
}

function sentence(text: string): string {
  return `${text.replace(/\s+/gu, ' ').trim().replace(/\.$/u, '')}.`;
}

function joined(said: Said): readonly string[] {
  return said.map((texts) => texts.join(' '));
}

function fitted(whole: Said, room: Room, points: number): readonly string[] {
  const isTooHigh = (paragraphs: readonly string[]) => heightOf(paragraphs, room, points) > room.height;
  let said = whole;
  for (const longest of whole.flat().sort((a, b) => b.length - a.length)) {
    if (isTooHigh(joined(said))) said = said.map((texts) => texts.map((text) => (text === longest ? firstSentence(text) : text))); // prettier-ignore
  }
  let shown = joined(said);
  for (let lines = MOST_LINES; lines > 0 && isTooHigh(shown); lines -= 1) {
    shown = shown.map((text) => shortened(text, { width: room.width, height: linesHigh(lines, points) }, points));
  }
  return shown;
}

/** The height of paragraphs with their links shown short, the first of them bold or as wide as if it were. */
function heightOf(paragraphs: readonly string[], { width }: Room, points: number): number {
  return paragraphs.reduce((height, text, at) => {
    const shown = linkParts(text).map((part) => (part.link === null ? part.text : shortLink(part.text)));
    return height + linesHigh(linesOf(shown.join(''), width, points, at === 0).length + AFTER, points);
  }, 0);
}
