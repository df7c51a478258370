import { expect, it } from 'vitest';
import { piecesOf } from './pieces-of';

it('parts a long text at spaces and loses nothing of it', () => {
  const words = Array.from({ length: 1000 }, (_, i) => `word${i}`).join(' ');
  const pieces = piecesOf(words, 500);
  expect(pieces.join('')).toBe(words);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(501);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith(' '))).toBe(true);
  expect(piecesOf('x'.repeat(1200), 500).map(({ length }) => length)).toEqual([500, 500, 200]);
  expect(piecesOf('short', 500)).toEqual(['short']);
});
