import type { DrawnLabel } from './chart-unit';
import { type DrawnElement, drawnLine, drawnText } from './drawn-element';
import { INK } from './ink';
import { type Obstacles, placeLabels } from './place-labels';
import type { Disc } from './pixel-index';
import type { Rect } from './rect';
import { LINE_HEIGHT, type Sheet, textStyle } from './sheet';
import { textWidth } from './text-width';
import { wrapTextTo } from './wrap-text';

/** A unit whose name is to be written beside its mark. */
export interface NameWish extends Disc {
  readonly id: string;
  readonly name: string;
  readonly selected: boolean;
}

const WIDEST_NAME = 150;
const PIXELS_A_LABEL = 14_000;

/**
 * Writes the names of units beside their marks, as many as there is room for (at most 12). A long name takes two lines,
 * then ends in `…`: the whole of it is in the tooltip and the table.
 *
 * @param wishes in order of importance
 */
export function nameLabels(
  sheet: Sheet,
  wishes: readonly NameWish[],
  obstacles: Obstacles,
  bounds: Rect,
): {
  readonly elements: readonly DrawnElement[];
  readonly labels: readonly DrawnLabel[];
  readonly named: ReadonlySet<string>;
} {
  const most = Math.min(12, Math.max(4, Math.floor((bounds.width * bounds.height) / PIXELS_A_LABEL)));
  const widest = Math.min(WIDEST_NAME, bounds.width * 0.4);
  const named = wishes.map((wish) => {
    const style = textStyle(sheet, wish.selected);
    const lines = wrapTextTo(2, wish.name, widest, style);
    const width = Math.ceil(Math.max(...lines.map((line) => textWidth(line, style)))) + 2;
    return { ...wish, lines, width, height: lines.length * LINE_HEIGHT, needed: wish.selected };
  });
  const places = placeLabels(named, obstacles, bounds, most);
  const elements: DrawnElement[] = [];
  const labels: DrawnLabel[] = [];
  for (const place of places) {
    const wish = named.find(({ id }) => id === place.id);
    if (!wish) continue;
    if (place.leader) elements.push(drawnLine(place.leader, INK.mutedText));
    wish.lines.forEach((line, row) => {
      const at = { x: place.x + 1, y: place.y + (row + 0.5) * LINE_HEIGHT };
      elements.push(drawnText(line, at, { bold: wish.selected }));
    });
    labels.push({ text: wish.lines.join(' '), x: place.x, y: place.y, width: place.width, height: place.height });
  }
  return { elements, labels, named: new Set(places.map(({ id }) => id)) };
}
