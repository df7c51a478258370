import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width';
import { wrapText, wrapTextTo } from './wrap-text';

const STYLE = { size: 12 };

describe('wrapText', () => {
  it('keeps every line within the width, and every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, STYLE);
        expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const line of lines) {
          if (Array.from(line).length > 1) expect(textWidth(line, STYLE)).toBeLessThanOrEqual(width);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('breaks at spaces before it breaks a word', () => {
    expect(wrapText('negotiated ratio 1.75', 70, STYLE)).toEqual(['negotiated', 'ratio 1.75']);
  });

  it('gives one empty line for no text', () => {
    expect(wrapText('  \n ', 100, STYLE)).toEqual(['']);
  });
});

describe('wrapTextTo', () => {
  it('ends the last line in an ellipsis when text is left off', () => {
    const lines = wrapTextTo(2, 'The Old Cricket Ground Family Practice and Health Centre', 100, STYLE);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    for (const line of lines) expect(textWidth(line, STYLE)).toBeLessThanOrEqual(100);
  });

  it('leaves text that fits as it is', () => {
    expect(wrapTextTo(2, 'Practice W21', 100, STYLE)).toEqual(['Practice W21']);
  });
});
