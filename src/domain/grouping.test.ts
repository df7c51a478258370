import { describe, expect, it } from 'vitest';
import { areaWord } from './grouping';

describe('areaWord', () => {
  it('says locality where nothing else is grouped by', () => {
    expect([areaWord(undefined, 1), areaWord(undefined, 2)]).toEqual(['locality', 'localities']);
  });

  it('keeps abbreviations and begins other words small, as inside a sentence', () => {
    expect(['PCN', 'Sub-ICB', 'Area team', 'Region', 'Earlier PCT'].map((name) => areaWord(name, 2))).toEqual([
      'PCNs',
      'sub-ICBs',
      'area teams',
      'regions',
      'earlier PCTs',
    ]);
    expect(areaWord('Region', 1)).toBe('region');
  });
});
