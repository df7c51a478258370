import { describe, expect, it } from 'vitest';
import { toggledLocality } from './toggled-locality';

const ALL = ['DacCom', 'Hertsmere', 'StahCom', 'WatCom'];

describe('toggledLocality', () => {
  it('hides one of all', () => {
    expect(toggledLocality(null, 'DacCom', ALL)).toEqual(['Hertsmere', 'StahCom', 'WatCom']);
  });

  it('shows it again and leaves the filter out', () => {
    expect(toggledLocality(['Hertsmere', 'StahCom', 'WatCom'], 'DacCom', ALL)).toBeNull();
  });

  it('brings all back when the last is hidden', () => {
    expect(toggledLocality(['DacCom'], 'DacCom', ALL)).toBeNull();
  });

  it('keeps the order of the localities', () => {
    expect(toggledLocality(['WatCom'], 'DacCom', ALL)).toEqual(['DacCom', 'WatCom']);
  });
});
