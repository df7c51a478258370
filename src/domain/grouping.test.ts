import { describe, expect, it } from 'vitest';
import {
  areaFinder,
  areaWord,
  groupedByWords,
  groupingOfLink,
  groupingSchema,
  groupOfGrouping,
  linkOfGrouping,
} from './grouping';

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

describe('a group as a grouping', () => {
  const north = groupingOfLink(['North ~ “1”', 'Y1', 'Y2']);
  const unit = (code: string) => ({ code, locality: 'DacCom', areas: { PCN: 'Alder PCN' } });

  it('goes into a request and a link and comes back, whatever its name', () => {
    expect(groupOfGrouping(north)).toEqual({ name: 'North ~ “1”', codes: ['Y1', 'Y2'] });
    expect(linkOfGrouping(north)).toEqual(['North ~ “1”', 'Y1', 'Y2']);
    expect(groupingSchema.safeParse(north).data).toBe(north);
    expect([groupingOfLink('PCN'), linkOfGrouping('PCN'), linkOfGrouping(undefined)]).toEqual([
      'PCN',
      'PCN',
      undefined,
    ]);
  });

  it('is not what has no members, or is no list', () => {
    for (const text of ['["North"]', '["North', '["North",{}]', 'PCN', undefined])
      expect(groupOfGrouping(text)).toBeNull();
    expect(groupingSchema.safeParse('').success).toBe(false);
    expect(groupingSchema.safeParse('x'.repeat(81)).success).toBe(false);
  });

  it('parts units into members and the rest; others lie where their files say', () => {
    expect(['Y1', 'Y3'].map((code) => areaFinder(north)(unit(code)))).toEqual(['North ~ “1”', 'Not in North ~ “1”']);
    expect([undefined, 'PCN', 'Region'].map((grouping) => areaFinder(grouping)(unit('Y1')))).toEqual(['DacCom', 'Alder PCN', null]); // prettier-ignore
  });

  it('is named with its members where it is saved, up to 40 of them', () => {
    expect([areaWord(north, 1), areaWord(north, 2)]).toEqual(['group', 'groups']);
    expect(groupedByWords(north)).toEqual(['Grouped by “North ~ “1”” (2: Y1, Y2) and the rest']);
    const many = groupedByWords(groupingOfLink(['All', ...Array.from({ length: 45 }, (_, i) => `Y${i + 1}`)]))[0];
    expect(many).toMatch(/^Grouped by “All” \(45: Y1, .*, Y40 and 5 more\) and the rest$/);
    expect([groupedByWords('Region'), groupedByWords(undefined)]).toEqual([['Grouped by region'], []]);
  });
});
