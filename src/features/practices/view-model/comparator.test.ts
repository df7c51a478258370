import { describe, expect, it } from 'vitest';
import { aBoard, aColumn } from '../../../../tests/support/a-board';
import { aRoster } from '../../../../tests/support/a-practice';
import type { MeasureUnit } from '@/analysis/analysis';
import { comparatorsOf, comparatorValue, similarPlaces } from './comparator';

const cells = Array.from({ length: 8 }, (_, i) => ({ x: i + 1, n: 100 }));
const dacCom = { ...aColumn([]).overall, code: 'DacCom', name: 'DacCom', value: 0.03 } satisfies MeasureUnit;
const column = aColumn(cells, { localities: [dacCom] });
const board = aBoard(column);

describe('comparators', () => {
  it('are the locality, all and the ten most similar, the locality first', () => {
    const found = comparatorsOf(board, aRoster(8), 0);
    expect(found.map(({ kind, words }) => [kind, words])).toEqual([
      ['locality', 'DacCom'],
      ['all', 'all practices'],
      ['similar', '7 similar practices'],
    ]);
    // Places 0 and 4 are the practices of DacCom.
    expect(found[0]?.places).toEqual([0, 4]);
  });

  it('leave the locality out where the practice is alone in it, or in none', () => {
    const units = board.units.map((unit, place) => ({ ...unit, locality: place === 0 ? 'Alone' : place === 1 ? null : unit.locality })); // prettier-ignore
    const other = { ...board, units };
    expect(comparatorsOf(other, aRoster(8), 0)[0]?.kind).toBe('all');
    expect(comparatorsOf(other, aRoster(8), 1)[0]?.kind).toBe('all');
  });

  it('are a named group, too, for a practice outside it', () => {
    const units = board.units.map((unit, place) => ({ ...unit, locality: place < 3 ? 'North' : 'Not in North' }));
    const north = { ...dacCom, code: 'North', name: 'North', value: 0.02 };
    const parted = { columns: [{ ...column, localities: [north] }], units };
    const group = { name: 'North', codes: ['Y1'] };
    const outside = comparatorsOf(parted, aRoster(8), 4, group);
    expect(outside.map(({ kind, words }) => [kind, words]).slice(0, 3)).toEqual([['locality', 'Not in North'], ['all', 'all practices'], ['group', 'North']]); // prettier-ignore
    expect(outside[2]?.places).toEqual([0, 1, 2]);
    expect(comparatorValue(parted.columns[0] ?? column, outside[2] ?? outside[1] ?? { kind: 'all', words: '', places: null })).toBe(0.02); // prettier-ignore
    expect(comparatorsOf(parted, aRoster(8), 0, group).map(({ kind }) => kind)).toEqual(['locality', 'all', 'similar']);
  });

  it('sum over sum of similar practices, as by hand, and not at all with a hidden one among them', () => {
    const similar = { kind: 'similar' as const, words: '2 similar practices', places: [0, 2] };
    expect(comparatorValue(column, similar)).toBeCloseTo((1 + 3) / 200, 12);
    expect(comparatorValue(column, similar, (place) => place === 2)).toBeNull();
    expect(comparatorValue(column, similar, (place) => place === 3)).toBeCloseTo(0.02, 12);
    expect(comparatorValue(column, { kind: 'locality', words: 'DacCom', places: [0, 4] })).toBe(0.03);
    expect(comparatorValue(aColumn([{}, {}, {}]), similar)).toBeNull();
  });
});

describe('similarPlaces', () => {
  it('goes by log list size alone where nothing else is loaded, and never names a closed practice', () => {
    // Lists 1000 to 8000: from 4000 the nearest by log are 5000, 3000 (ratio 1.33), 6000 (1.5), 7000, 8000 and 2000 (2).
    const roster = aRoster(8, (place) => (place === 4 ? { closed: '2007-03-31' } : {}));
    expect(similarPlaces(roster, 3)).toEqual([2, 5, 6, 1, 7, 0]);
  });

  it('names nobody like a practice without patients', () => {
    expect(
      similarPlaces(
        aRoster(8, (place) => (place === 0 ? { listSize: 0 } : {})),
        0,
      ),
    ).toEqual([]);
    expect(
      similarPlaces(
        aRoster(8, (place) => (place === 1 ? { listSize: 0 } : {})),
        0,
      ),
    ).not.toContain(1);
  });
});
