import { expect, it } from 'vitest';
import { type DotStamp, type PixelSheet, putDot, STAMP_PLACES, stampFrom } from './dot-stamp';

const RED = [255, 0, 0, 255];

/** A stamp of two pixels: the middle, its blue ten times the number of the place, and half of a red at its left. */
function aStamp(): DotStamp {
  const data = new Uint8ClampedArray(4 * 9 * STAMP_PLACES.length);
  STAMP_PLACES.forEach((_, place) => {
    data.set([255, 0, 0, 128], 4 * (place * 9 + 3));
    data.set([0, 0, 10 * place, 255], 4 * (place * 9 + 4));
  });
  return stampFrom({ width: 3, height: 3 * STAMP_PLACES.length, data }, 1);
}

const aSheet = (width: number, height: number): PixelSheet => ({
  width,
  height,
  data: new Uint8ClampedArray(4 * width * height),
});
const at = ({ width, data }: PixelSheet, x: number, y: number) => [...data.slice(4 * (y * width + x)).slice(0, 4)];

it('puts down the drawing of the place nearest to the middle', () => {
  const sheet = aSheet(5, 5);
  putDot(aStamp(), 2.5, 3.25, sheet);
  expect(STAMP_PLACES[6]).toEqual({ across: 0.5, down: 0.25 });
  expect(at(sheet, 2, 3)).toEqual([0, 0, 60, 255]);
  expect(at(sheet, 1, 3)).toEqual([255, 0, 0, 128]);
  expect(at(sheet, 3, 3)).toEqual([0, 0, 0, 0]);
  // Nearer to the next pixel than to the last place of its own.
  putDot(aStamp(), 2.9, 0.1, sheet);
  expect(at(sheet, 3, 0)).toEqual([0, 0, 0, 255]);
});

it('mixes what is half seen through with what is there, and covers with what is not', () => {
  const sheet = aSheet(5, 5);
  putDot(aStamp(), 2.25, 2, sheet);
  putDot(aStamp(), 3, 2, sheet);
  // Half red over blue 10: a half of each, and nothing is seen through.
  expect(at(sheet, 2, 2)).toEqual([128, 0, 5, 255]);
  // Half red over half red is red, three quarters of it.
  putDot(aStamp(), 2.25, 2, sheet);
  expect(at(sheet, 1, 2)).toEqual([255, 0, 0, 192]);
  expect(at(sheet, 2, 2)).toEqual([0, 0, 10, 255]);
});

it('cuts off at the edges of the sheet', () => {
  const sheet = aSheet(3, 3);
  sheet.data.set(RED, 0);
  for (const [x, y] of [[0, 0], [-1, 1], [3, 2], [1, -5], [40, 40]] as const) putDot(aStamp(), x, y, sheet); // prettier-ignore
  expect(at(sheet, 0, 0)).toEqual([0, 0, 0, 255]);
  // Of the one to the right of the sheet, its left is on it; of the one to its left, nothing is.
  expect(at(sheet, 2, 2)).toEqual([255, 0, 0, 128]);
  expect(at(sheet, 0, 1)).toEqual([0, 0, 0, 0]);
  expect(sheet.data.filter((value) => value > 0)).toHaveLength(1 + 2);
});
