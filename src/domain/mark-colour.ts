import pow from '@stdlib/math-base-special-pow';
import { formatDecimal } from './format';

/** The contrast with white that a mark needs to be seen (WCAG 2.1, 1.4.11). */
const LEAST_CONTRAST = 3;

/**
 * A colour as a reader writes it: `#12436D`, `12436d` or `#abc`.
 *
 * @returns it as `#12436D`; null where it is no such colour
 */
export function readColour(text: string): string | null {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const six = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  return `#${six.toUpperCase()}`;
}

/** The contrast ratio of a colour with white, 1 to 21, as WCAG 2.1 defines it. @param colour from `readColour` */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4);
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Why a text cannot be the colour of marks, as a sentence; null where it can. */
export function colourFault(text: string): string | null {
  const colour = readColour(text);
  if (colour === null) return 'Write the colour as # and six digits or letters from a to f, such as #12436D.';
  const contrast = contrastWithWhite(colour);
  if (contrast >= LEAST_CONTRAST) return null;
  return `${colour} is too pale to be seen on white: its contrast is ${formatDecimal(Math.floor(contrast * 100) / 100, 2)} to 1, and marks need ${LEAST_CONTRAST} to 1.`;
}
