import { describe, expect, it } from 'vitest';
import { localityColour, NO_LOCALITY, PALETTE } from '@/domain/locality-colours';
import { INK, tintOf } from './ink';

/** WCAG 2.1 contrast ratio of two sRGB colours. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('tintOf', () => {
  // 12% of the way from white: 255 − 0.12 × (255 − 18), (255 − 67), (255 − 109) = 226.56, 232.44, 237.48.
  it('thins a colour with white', () => {
    expect(tintOf('#12436D')).toBe('#e3e8ed');
  });

  it('leaves the outline of a box in the colour itself 3:1 on white, and text readable over the fill', () => {
    for (const colour of PALETTE) {
      expect(contrast(tintOf(colour), INK.text)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('colours of the charts', () => {
  it('agree with the ratio that WCAG gives for black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  });

  it.each([INK.text, INK.mutedText, INK.negotiated])('give text in %s 4.5:1 on white', (colour) => {
    expect(contrast(colour, INK.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([INK.limit, INK.average, INK.negotiated, INK.outline, INK.axis])(
    'give the line in %s 3:1 on white',
    (colour) => {
      expect(contrast(colour, INK.paper)).toBeGreaterThanOrEqual(3);
    },
  );

  it('give every locality 3:1 on white', () => {
    for (const colour of [...PALETTE, localityColour(NO_LOCALITY, [NO_LOCALITY], new Map())]) {
      expect(contrast(colour, INK.paper)).toBeGreaterThanOrEqual(3);
    }
  });
});
