import { describe, expect, it } from 'vitest';
import { comparablePeriods, isLoaded, latestWhole, loadedPart } from './loaded-periods';

const month = (index: number) =>
  `${2006 + Math.floor((index + 3) / 12)}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`;
/** April 2006 to November 2007 as an activity measure lists it. */
const ACTIVITY = ['2007/08', '2006/07', '2007/08 Q2', '2007/08 Q1', ...Array.from({ length: 20 }, (_, index) => month(19 - index)), '2006-04..2007-11']; // prettier-ignore
const ANNUAL = ['2007/08', '2006/07', '2005/06'];

describe('loadedPart', () => {
  it('gives the whole of a year whose twelve months are loaded', () => {
    expect(loadedPart('2006/07', ACTIVITY)).toBe('2006/07');
  });

  it('gives the months that are loaded of a year that has only begun', () => {
    expect(loadedPart('2007/08', ACTIVITY)).toBe('2007-04..2007-11');
  });

  it('takes a year without months as whole', () => {
    expect(loadedPart('2007/08', ANNUAL)).toBe('2007/08');
  });

  it('gives nothing for a period outside what is loaded', () => {
    expect(loadedPart('2009/10', ACTIVITY)).toBeNull();
  });

  it('gives nothing where the loaded months leave a gap', () => {
    expect(loadedPart('2006/07', ['2006-04', '2006-06'])).toBeNull();
  });
});

describe('isLoaded', () => {
  it('accepts a range whose months are all loaded', () => {
    expect(isLoaded('2007-04..2007-11', ACTIVITY)).toBe(true);
  });

  it('refuses a range that runs past the last month', () => {
    expect(isLoaded('2007-04..2007-12', ACTIVITY)).toBe(false);
  });

  it('refuses what is not a period', () => {
    expect(isLoaded('last year', ACTIVITY)).toBe(false);
  });
});

describe('latestWhole', () => {
  it('passes over a year that has only begun', () => {
    expect(latestWhole(ACTIVITY)).toBe('2006/07');
  });

  it('takes the latest of whole years', () => {
    expect(latestWhole(['2005/06', '2007/08', '2006/07'])).toBe('2007/08');
  });

  it('takes the first of the list where no year is whole', () => {
    expect(latestWhole(['2007-05', '2007-04'])).toBe('2007-05');
  });

  it('gives nothing for an empty list', () => {
    expect(latestWhole([])).toBeNull();
  });
});

describe('comparablePeriods', () => {
  it('sets a year that has only begun beside the same months of the year before', () => {
    expect(comparablePeriods('2007/08', ACTIVITY)).toEqual(['2006-04..2006-11']);
  });

  it('sets a whole year beside whole years only', () => {
    expect(comparablePeriods('2006/07', ACTIVITY)).toEqual([]);
  });

  it('sets annual data beside every other year, latest first', () => {
    expect(comparablePeriods('2006/07', ANNUAL)).toEqual(['2007/08', '2005/06']);
  });

  it('sets a month beside the same month of another year', () => {
    expect(comparablePeriods('2007-05', ACTIVITY)).toEqual(['2006-05']);
  });
});
