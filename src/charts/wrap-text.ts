import { textWidth, type TextStyle } from './text-width';

/**
 * Breaks text into lines no wider than `width` pixels, at spaces; a word that is wider alone is broken inside.
 *
 * @returns at least one line; white space of any kind, line ends too, counts as one space
 */
export function wrapText(text: string, width: number, style: TextStyle): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    for (const piece of breakWord(word, width, style)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (line === '' || textWidth(longer, style) <= width) {
        line = longer;
      } else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return [...lines, line];
}

/** As `wrapText`, with no more than `count` lines: the last one ends in `…` where text was left off. */
export function wrapTextTo(count: number, text: string, width: number, style: TextStyle): readonly string[] {
  const lines = wrapText(text, width, style);
  if (lines.length <= count) return lines;
  const last = Array.from(lines.slice(count - 1).join(' '));
  while (last.length > 0 && textWidth(`${last.join('').trimEnd()}…`, style) > width) last.pop();
  return [...lines.slice(0, count - 1), `${last.join('').trimEnd()}…`];
}

function breakWord(word: string, width: number, style: TextStyle): readonly string[] {
  if (textWidth(word, style) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
