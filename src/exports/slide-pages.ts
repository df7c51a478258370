import { linesHigh, linesOf, type Room } from './slide-text';

/** A paragraph of a slide of text. */
export interface SlideParagraph {
  readonly text: string;
  readonly look: 'plain' | 'bullet' | 'heading';
}

/** Paragraphs set over as many slides as they need. */
export interface SlidePages {
  /** Font size. */
  readonly points: number;
  readonly pages: readonly (readonly SlideParagraph[])[];
}

/** Inches by which a bullet's text stands in. */
export const BULLET_INDENT = 0.3;
/** What is kept clear after a paragraph, as a part of a line. */
export const AFTER = 0.4;

/**
 * Paragraphs at the largest size at which all fit on one slide; where they do not at the smallest, over several slides at
 * that size. A heading stands on the slide of what follows it; a paragraph that has no room on a slide of its own is broken
 * between two of its lines.
 *
 * @param sizes font sizes in points, largest first
 * @returns no page for no paragraph
 */
export function slidePages(paragraphs: readonly SlideParagraph[], room: Room, sizes: readonly number[]): SlidePages {
  if (paragraphs.length === 0) return { points: sizes[0] ?? 0, pages: [] };
  const whole = sizes.find((points) => sum(paragraphs.map((each) => heightOf(each, room, points))) <= room.height);
  if (whole !== undefined) return { points: whole, pages: [paragraphs] };
  const points = sizes.at(-1) ?? 0;
  const pages: SlideParagraph[][] = [];
  let left = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    const next = paragraph.look === 'heading' ? paragraphs[at + 1] : undefined;
    for (const piece of piecesOf(paragraph, room, points)) {
      const needed =
        heightOf(piece, room, points) + (next ? Math.min(heightOf(next, room, points), room.height / 2) : 0);
      if (needed > left) {
        pages.push([]);
        left = room.height;
      }
      pages.at(-1)?.push(piece);
      left -= heightOf(piece, room, points);
    }
  }
  return { points, pages };
}

/** A paragraph, in pieces no higher than a slide. */
function piecesOf(paragraph: SlideParagraph, room: Room, points: number): readonly SlideParagraph[] {
  if (heightOf(paragraph, room, points) <= room.height) return [paragraph];
  const lines = linesOf(paragraph.text, widthOf(paragraph, room), points, paragraph.look === 'heading');
  const most = Math.max(1, Math.floor(room.height / linesHigh(1, points) - AFTER));
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, piece) => ({
    ...paragraph,
    text: lines.slice(piece * most, (piece + 1) * most).join(' '),
  }));
}

function heightOf(paragraph: SlideParagraph, room: Room, points: number): number {
  const lines = linesOf(paragraph.text, widthOf(paragraph, room), points, paragraph.look === 'heading').length;
  return linesHigh(lines + AFTER, points);
}

function widthOf({ look }: SlideParagraph, { width }: Room): number {
  return look === 'bullet' ? width - BULLET_INDENT : width;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
