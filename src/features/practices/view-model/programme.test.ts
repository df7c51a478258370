import { describe, expect, it } from 'vitest';
import { type Engagement, NO_ENGAGEMENT } from '@/domain/engagement';
import { directoryFinding } from './directory-finding';
import { coverageOf, programmeOf, type ProgrammeUnit } from './programme';

function aUnit(
  name: string,
  locality: string | null,
  signals: number | null,
  entry: Partial<Engagement> = {},
): ProgrammeUnit {
  return {
    code: name,
    name,
    locality,
    listSize: 1000,
    closed: null,
    signals,
    engagement: { ...NO_ENGAGEMENT, ...entry },
  };
}

const UNITS = [
  aUnit('A', 'North', 2),
  aUnit('B', 'North', 5, { visitDone: '2007-06-01' }),
  aUnit('C', 'North', 0, { visitPlanned: '2007-09-01' }),
  aUnit('D', 'South', 2),
  aUnit('E', 'South', 7),
  aUnit('F', null, null),
  { ...aUnit('G', 'South', 9), closed: '2007-03-31' },
];

describe('programmeOf', () => {
  it('orders those still to visit by signals, then by how few of their locality are visited; nobody is left out', () => {
    const rows = programmeOf(UNITS);
    expect(rows).toHaveLength(7);
    // North has 2 of 3 visited or planned, South none: of the two with 2 signals D comes before A.
    expect(rows.map(({ name, order, status }) => [name, order, status])).toEqual([
      ['A', 3, 'none'],
      ['B', null, 'done'],
      ['C', null, 'planned'],
      ['D', 2, 'none'],
      ['E', 1, 'none'],
      ['F', 4, 'none'],
      ['G', null, 'none'],
    ]);
  });

  it('counts visits of each locality, closed practices apart and units without a locality last', () => {
    expect(coverageOf(UNITS)).toEqual([
      { locality: 'North', practices: 3, done: 1, planned: 1, none: 1, share: 2 / 3 },
      { locality: 'South', practices: 2, done: 0, planned: 0, none: 2, share: 0 },
      { locality: 'No locality', practices: 1, done: 0, planned: 0, none: 1, share: 0 },
    ]);
  });

  it('is said in a sentence', () => {
    expect(directoryFinding(programmeOf(UNITS), 'practice')).toBe('6 practices: 1 visited, 1 with a visit planned, 4 without. 1 closed one is listed too.'); // prettier-ignore
  });
});
