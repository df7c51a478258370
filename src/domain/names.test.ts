import { describe, expect, it } from 'vitest';
import { localityColour, NO_LOCALITY, sortLocalities } from './locality-colours';
import { groupName, groupOfIndicator, qofKey } from './qof-code';
import { specialtyName } from './specialty';
import { unitWord } from './unit-kind';

describe('QOF codes', () => {
  it.each(['CVD-PP', 'cvd pp', 'CVDPP'])('compare %s without case, spaces or hyphens', (code) => {
    expect(qofKey(code)).toBe('CVDPP');
    expect(groupName(code)).toBe('Cardiovascular disease primary prevention');
  });

  it('name their group by their leading letters', () => {
    expect(['DM012', 'DM 12', 'CHD8', 'STIA001', '12'].map(groupOfIndicator)).toEqual([
      'DM',
      'DM',
      'CHD',
      'STIA',
      '12',
    ]);
    expect(groupName('ZZZ')).toBe('ZZZ');
  });
});

describe('localities', () => {
  it('stand in the order of their names, with units of none last', () => {
    expect(sortLocalities(['WatCom', NO_LOCALITY, 'DacCom', 'WatCom'])).toEqual(['DacCom', 'WatCom', NO_LOCALITY]);
  });

  it('take no colour that a map has given to another', () => {
    const all = ['A', 'B', 'C', NO_LOCALITY];
    const chosen = new Map([['B', '#12436D']]);
    expect(all.map((name) => localityColour(name, all, chosen))).toEqual(['#801650', '#12436D', '#28A197', '#6B6B6B']);
  });

  it('keep their colour by their place, and grey for none', () => {
    const places = ['DacCom', 'Hertsmere', 'StahCom', 'WatCom'].map((name, _, all) =>
      localityColour(name, all, new Map()),
    );
    expect(places).toEqual(['#12436D', '#801650', '#28A197', '#F46A25']);
    expect(localityColour(NO_LOCALITY, [NO_LOCALITY], new Map())).not.toBe(places[0]);
  });
});

it('names specialties and units', () => {
  expect([specialtyName('307'), specialtyName('999')]).toEqual(['307 Diabetic medicine', '999']);
  expect([unitWord('practice', 1), unitWord('ccg', 2), unitWord('practice', 0)]).toEqual([
    'practice',
    'CCGs',
    'practices',
  ]);
});
