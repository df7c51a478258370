import { describe, expect, it } from 'vitest';
import { aBoard, aColumn, type CellOf } from '../../../../tests/support/a-board';
import { changeOutliersView, outliersViewSchema } from '@/features/outliers/outliers-view';
import { resolveOutliers } from '@/features/outliers/resolve-outliers';
import { findSignals } from '@/signals/find-signals';
import { anAvailability, aDescription } from '../../../../tests/support/a-description';
import { orderedPlaces, placesShown, signalCounts, sortByColumn, withoutRowText } from './map-places';

const far = (x: number, z: number): CellOf => ({
  x,
  n: 400,
  z,
  band: z > 0 ? 'above-998' : 'below-998',
  chance: 0.002,
});
const near: CellOf = { x: 20, n: 400, z: 0, band: 'within', chance: 0.002 };
const board = aBoard(
  aColumn([far(40, 4), near, far(38, 3.5), {}, near]),
  aColumn([far(41, 5), near, near, {}, near], { key: 'exception-rate:CHD', title: 'Exception rate, CHD' }),
);
const ALL = [0, 1, 2, 4];
const found = findSignals(board, ALL, { by: 'limits', limits: '998' });

describe('placesShown and orderedPlaces', () => {
  it('leave out units without any value, of other localities and of other sizes', () => {
    expect(placesShown(board, {})).toEqual([0, 1, 2, 4]);
    expect(placesShown(board, { only: ['DacCom'] })).toEqual([0, 4]);
    expect(placesShown(board, { fromList: 2000, toList: 3000 })).toEqual([1, 2]);
  });

  it('name the units that have no row', () => {
    expect(withoutRowText(board, 'practice')).toBe(
      '1 practice has no figure in these measures and no row: Practice 4.',
    );
    const nobody = aBoard(aColumn([{}, {}, {}, {}, {}, {}, {}, near]));
    expect(withoutRowText(nobody, 'practice')).toBe('7 practices have no figure in these measures and no row: Practice 1, Practice 2, Practice 3, Practice 4, Practice 5 and 2 more.'); // prettier-ignore
    expect(withoutRowText(aBoard(aColumn([near])), 'practice')).toBeNull();
  });

  it('order by signals, locality, list, name or one column', () => {
    const counts = signalCounts(found.signals);
    expect([...counts]).toEqual([[0, 2], [2, 1]]); // prettier-ignore
    const by = (sort: string | undefined) => orderedPlaces(board, ALL, counts, sort);
    expect(by(undefined)).toEqual([0, 2, 1, 4]);
    expect(by('locality')).toEqual([0, 4, 1, 2]);
    expect(by('list')).toEqual([4, 2, 1, 0]);
    expect(by('name')).toEqual([0, 1, 2, 4]);
    expect(by(sortByColumn('exception-rate:DM'))).toEqual([0, 2, 1, 4]);
  });
});

describe('resolveOutliers', () => {
  const description = aDescription();
  it('takes the latest year, the two before it over the same months, and the 99.8% limits', () => {
    expect(resolveOutliers({}, description)).toMatchObject({
      request: { period: '2007/08', detail: 'group' },
      earlier: [{ period: '2006/07', sameMonthsAs: '2007/08' }, { period: '2005/06', sameMonthsAs: '2007/08' }],
      rule: { by: 'limits', limits: '998' },
      notes: [],
    }); // prettier-ignore
  });

  it('says what a link asks for and is not loaded', () => {
    const resolved = resolveOutliers({ period: '2011/12', grouping: 'PCN', units: 'ccg', rule: 'fdr-5' }, description);
    expect(resolved?.notes).toEqual([
      'No units of the kind “ccg” are loaded.',
      'Nothing is loaded for 2011/12. Shown instead: 2007/08.',
      'There is no grouping “PCN” in these data: localities are shown.',
    ]);
    expect(resolved?.rule).toEqual({ by: 'false-discovery', rate: 0.05 });
  });

  it('has nothing to go through where nothing is loaded, or no whole year', () => {
    expect(resolveOutliers({}, aDescription({ measures: [] }))).toBeNull();
    expect(resolveOutliers({}, aDescription({ measures: [anAvailability({ periods: ['2007-04'] })] }))).toBeNull();
  });
});

it('keeps links short, and reads them back', () => {
  const view = changeOutliersView({ rule: '95' }, { rule: undefined, openNow: false, only: ['DacCom'] });
  expect(view).toEqual({ only: ['DacCom'] });
  expect(outliersViewSchema.parse({ ...view, fromList: '2000' })).toEqual({ only: ['DacCom'], fromList: 2000 });
});
