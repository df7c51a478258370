import { type DrawnElement, drawnCircle, drawnPolygon, drawnText } from './drawn-element';
import { INK } from './ink';
import { localityMark, type LocalityScheme, markCorners } from './locality-mark';
import { type Sheet, textStyle } from './sheet';
import { textWidth } from './text-width';

/** A row of marks with their localities above a plot in which units of several localities mingle. */
export interface LocalityKey {
  /** Pixels it takes from the top of the sheet; 0 where none is drawn. */
  readonly height: number;
  readonly elements: readonly DrawnElement[];
}

const ROW = 20;
const MARK = 5;
const TEXT_AT = 16;
const BETWEEN = 16;
const MOST_ROWS = 3;
/** With more, colours come round a third time and the key is slower to read than a tooltip. */
const MOST_NAMES = 12;

/**
 * The key is words in the order of the localities, with no box. There is none for a single locality, and none where it
 * would hold more than twelve or take more than three rows: then only tooltips and the table tell localities apart.
 *
 * @param shown the localities that have units in the chart
 */
export function localityKey(sheet: Sheet, shown: readonly string[], scheme: LocalityScheme): LocalityKey {
  const none = { height: 0, elements: [] };
  if (shown.length < 2 || shown.length > MOST_NAMES) return none;
  const elements: DrawnElement[] = [];
  let [x, row] = [1 + MARK, 0];
  for (const locality of shown) {
    const width = TEXT_AT + textWidth(locality, textStyle(sheet));
    if (x + width > sheet.width && x > 1 + MARK) [x, row] = [1 + MARK, row + 1];
    const at = { x, y: row * ROW + ROW / 2 };
    const { colour, shape } = localityMark(locality, scheme);
    const corners = markCorners(shape, at, MARK);
    elements.push(corners ? drawnPolygon(corners, colour, INK.paper, 0) : drawnCircle(at, MARK, colour));
    elements.push(drawnText(locality, { x: at.x + TEXT_AT - MARK, y: at.y }));
    x += width + BETWEEN;
  }
  return row < MOST_ROWS ? { height: (row + 1) * ROW + 4, elements } : none;
}
