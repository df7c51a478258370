import { describe, expect, it } from 'vitest';
import { bandOf, NO_LIMITS } from './band';

const LIMITS = { lower95: 0.2, upper95: 0.4, lower998: 0.1, upper998: 0.5 };

describe('bandOf', () => {
  it.each([
    [0.51, 'above-998'],
    [0.5, 'above-95'],
    [0.4, 'within'],
    [0.2, 'within'],
    [0.1, 'below-95'],
    [0.09, 'below-998'],
  ])('reads %d as %s, a value on a limit being inside it', (value, band) => {
    expect(bandOf(value, LIMITS)).toBe(band);
  });

  it('calls nothing high where there is no upper limit', () => {
    expect(bandOf(1e9, { ...LIMITS, upper95: null, upper998: null })).toBe('within');
  });

  it('compares nothing without limits', () => {
    expect(bandOf(0.3, NO_LIMITS)).toBe('not-compared');
  });
});
