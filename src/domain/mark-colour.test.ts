import { describe, expect, it } from 'vitest';
import { colourFault, contrastWithWhite, readColour } from './mark-colour';
import { PALETTE } from './locality-colours';

describe('readColour', () => {
  it.each([
    ['#12436d', '#12436D'],
    [' 12436D ', '#12436D'],
    ['#0aF', '#00AAFF'],
    ['teal', null],
    ['#12436', null],
    ['', null],
  ])('reads %s as %s', (text, colour) => {
    expect(readColour(text)).toBe(colour);
  });
});

describe('contrastWithWhite', () => {
  // WCAG: black on white is 21 to 1; #767676 is the lightest grey of 4.5 to 1, #949494 of 3 to 1.
  it('agrees with the ratios that are known', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21, 10);
    expect(contrastWithWhite('#FFFFFF')).toBeCloseTo(1, 10);
    expect(contrastWithWhite('#767676')).toBeGreaterThanOrEqual(4.5);
    expect(contrastWithWhite('#777777')).toBeLessThan(4.5);
  });
});

describe('colourFault', () => {
  it.each(PALETTE)('has nothing against %s of the palette', (colour) => {
    expect(colourFault(colour)).toBeNull();
  });

  it('says what is wrong with a colour that cannot be seen or is none', () => {
    expect(colourFault('#949494')).toBeNull();
    expect(colourFault('#FFDD00')).toBe(
      '#FFDD00 is too pale to be seen on white: its contrast is 1.34 to 1, and marks need 3 to 1.',
    );
    expect(colourFault('teal')).toBe('Write the colour as # and six digits or letters from a to f, such as #12436D.');
  });
});
