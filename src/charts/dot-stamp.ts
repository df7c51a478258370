/** Pixels of a picture: red, green, blue and opacity of each, 0 to 255, a row after the other. */
export interface PixelSheet {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A mark as pixels, to be put down many times: its inked pixels for each place within a pixel that its middle can have. */
export type DotStamp = readonly InkedPixels[];

interface InkedPixels {
  /** Of each inked pixel, how far it is to the right of and below the one that holds the mark's middle. */
  readonly right: Int16Array;
  readonly below: Int16Array;
  /** Its red, green, blue and opacity. */
  readonly inks: Uint8ClampedArray;
}

/** Places that are told apart within a pixel, across and down: a mark is never more than an eighth of a pixel off. */
const PLACES = 4;

/** Where within its pixel the middle of a mark can be: those of the first row first, in pixels. */
export const STAMP_PLACES: readonly { readonly across: number; readonly down: number }[] = Array.from(
  { length: PLACES * PLACES },
  (_, place) => ({ across: (place % PLACES) / PLACES, down: Math.floor(place / PLACES) / PLACES }),
);

/**
 * A stamp from the drawings of a mark at each of `STAMP_PLACES`, one below the other on sheets as wide as high.
 *
 * @param middle the pixel that holds the mark's middle, from the left and from the top of each drawing
 */
export function stampFrom({ width: size, data }: PixelSheet, middle: number): DotStamp {
  return STAMP_PLACES.map((_, place) => {
    const begin = place * size * size;
    const inked: number[] = [];
    for (let at = 0; at < size * size; at += 1) if (data[4 * (begin + at) + 3] !== 0) inked.push(at);
    const inks = new Uint8ClampedArray(4 * inked.length);
    inked.forEach((at, index) => inks.set(data.subarray(4 * (begin + at), 4 * (begin + at + 1)), 4 * index));
    return {
      right: Int16Array.from(inked, (at) => (at % size) - middle),
      below: Int16Array.from(inked, (at) => Math.floor(at / size) - middle),
      inks,
    };
  });
}

/** Puts a mark down over what is there. @param x of its middle, in pixels of the sheet; what lies beyond the sheet is cut off */
export function putDot(stamp: DotStamp, x: number, y: number, { width, height, data }: PixelSheet): void {
  const across = Math.round(x * PLACES);
  const down = Math.round(y * PLACES);
  const left = Math.floor(across / PLACES);
  const top = Math.floor(down / PLACES);
  const pixels = stamp[(down - top * PLACES) * PLACES + (across - left * PLACES)];
  if (!pixels) return;
  const { right, below, inks } = pixels;
  for (let index = 0; index < right.length; index += 1) {
    const column = left + (right[index] ?? 0);
    const row = top + (below[index] ?? 0);
    if (column < 0 || column >= width || row < 0 || row >= height) continue;
    const from = 4 * index;
    const to = 4 * (row * width + column);
    const opacity = inks[from + 3] ?? 0;
    const behind = ((data[to + 3] ?? 0) * (255 - opacity)) / 255;
    const share = opacity / (opacity + behind);
    data[to] = (inks[from] ?? 0) * share + (data[to] ?? 0) * (1 - share);
    data[to + 1] = (inks[from + 1] ?? 0) * share + (data[to + 1] ?? 0) * (1 - share);
    data[to + 2] = (inks[from + 2] ?? 0) * share + (data[to + 2] ?? 0) * (1 - share);
    data[to + 3] = opacity + behind;
  }
}
