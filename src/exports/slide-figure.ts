import { aboutFigure } from './about-figure';
import type { PaperFigure, PaperPicture } from './paper';
import { addChart, addPicture, addText, type Deck } from './slide-deck';
import { figureLabel } from './figure-label';
import { slideFoot } from './slide-foot';
import { findingSlide } from './slide-head';
import { FIGURE_ROOM, type Place } from './slide-layouts';
import { figureNotes } from './slide-notes';
import { tableSlides } from './slide-table';
import type { Room } from './slide-text';

const GAP = 0.12;
/** Of the words under a figure, and of those beside it. */
const UNDER = { sizes: [11, 10, 9], height: 1.6 };
const BESIDE = { sizes: [13, 12, 11, 10, 9], width: 3.7, gap: 0.35 };
/** A picture that is no wider for its height than this has its words beside it. */
const WIDE = 2;

/**
 * A figure as slides: its chart with all its words, or its picture where office programs have no such chart; then its
 * table where that is printed. A table alone is one or more slides of rows.
 *
 * @throws RangeError as `printedTable` does
 */
export function figureSlides(deck: Deck, item: PaperFigure): void {
  const notes = figureNotes(item);
  if (item.kind === 'table' || (item.native === null && item.picture === null)) {
    tableSlides(deck, item, item.caption, notes);
    return;
  }
  drawnSlide(deck, item, notes);
  if (item.printTable !== 'none') tableSlides(deck, item, `The values of ${figureLabel(item)}`, notes);
}

function drawnSlide(deck: Deck, item: PaperFigure, notes: readonly string[]): void {
  const { words, caption, native, picture } = item;
  const slide = findingSlide(deck, item, caption, notes);
  const isBeside = native === null && picture !== null && picture.width / picture.height < WIDE;
  const { foot, footPlace, room } = isBeside ? besideFoot(item) : underFoot(item);
  const said = { name: figureLabel(item), alt: words.alt.trim() === '' ? caption : words.alt };
  if (native !== null) addChart(deck, slide, { chart: native, about: aboutFigure(words) }, said, room);
  else if (picture !== null) addPicture(deck, slide, picture, said, inside(picture, room, isBeside));
  addText(slide, foot.paragraphs, footPlace);
}

function underFoot(item: PaperFigure) {
  const { x, y, width, height } = FIGURE_ROOM;
  const foot = slideFoot(item, { width, height: UNDER.height }, UNDER.sizes);
  const top = y + height - foot.height;
  return {
    foot,
    footPlace: { x, y: top, width, height: foot.height },
    room: { x, y, width, height: top - GAP - y },
  };
}

function besideFoot(item: PaperFigure) {
  const { x, y, width, height } = FIGURE_ROOM;
  const foot = slideFoot(item, { width: BESIDE.width, height }, BESIDE.sizes);
  return {
    foot,
    footPlace: { x: x + width - BESIDE.width, y, width: BESIDE.width, height: foot.height },
    room: { x, y, width: width - BESIDE.width - BESIDE.gap, height },
  };
}

/** The largest place in a room that has the proportions of a picture: at its top, and on the left or in the middle. */
function inside(picture: Pick<PaperPicture, 'width' | 'height'>, room: Place, isLeft: boolean): Place {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const size: Room = { width: picture.width * scale, height: picture.height * scale };
  return { ...size, x: room.x + (isLeft ? 0 : (room.width - size.width) / 2), y: room.y };
}
