import type { Pixel } from './plot-frame';
import type { Rect } from './rect';

const CELL = 24;

/** Something round on the sheet. */
export interface Disc extends Pixel {
  readonly radius: number;
}

/** Finds discs near a rectangle without looking at all of them: 6,500 practices and a dozen labels stay cheap. */
export class PixelIndex {
  readonly #cells = new Map<number, Disc[]>();
  #widest = 0;

  constructor(discs: Iterable<Disc>) {
    for (const disc of discs) {
      this.#widest = Math.max(this.#widest, disc.radius);
      const key = keyOf(Math.floor(disc.x / CELL), Math.floor(disc.y / CELL));
      const cell = this.#cells.get(key);
      if (cell) cell.push(disc);
      else this.#cells.set(key, [disc]);
    }
  }

  /** How many discs reach into a rectangle, counted up to `enough`. */
  countIn(rect: Rect, enough: number): number {
    let count = 0;
    const [fromX, toX] = [this.#cell(rect.x, -1), this.#cell(rect.x + rect.width, 1)];
    const [fromY, toY] = [this.#cell(rect.y, -1), this.#cell(rect.y + rect.height, 1)];
    for (let x = fromX; x <= toX; x += 1) {
      for (let y = fromY; y <= toY; y += 1) {
        for (const disc of this.#cells.get(keyOf(x, y)) ?? []) {
          if (touches(disc, rect)) count += 1;
          if (count >= enough) return count;
        }
      }
    }
    return count;
  }

  #cell(pixel: number, side: -1 | 1): number {
    return Math.floor((pixel + side * this.#widest) / CELL);
  }
}

/** One number for a cell: sheets are far smaller than 2^16 cells either way. */
function keyOf(column: number, row: number): number {
  return column * 65_536 + row;
}

function touches({ x, y, radius }: Disc, rect: Rect): boolean {
  const dx = x - Math.min(Math.max(x, rect.x), rect.x + rect.width);
  const dy = y - Math.min(Math.max(y, rect.y), rect.y + rect.height);
  return dx * dx + dy * dy < radius * radius;
}
