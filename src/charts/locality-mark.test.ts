import { describe, expect, it } from 'vitest';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { localityMark } from './locality-mark';

const names = (count: number) => Array.from({ length: count }, (_, index) => `Locality ${index + 10}`);
const scheme = (localities: readonly string[], colours = new Map<string, string>()) => ({ localities, colours });

describe('localityMark', () => {
  it('gives six localities six shapes, so that colour can be lost', () => {
    const all = names(6);
    expect(new Set(all.map((name) => localityMark(name, scheme(all)).shape)).size).toBe(6);
  });

  it('gives 36 localities marks that differ in colour or shape', () => {
    const all = names(36);
    const marks = all.map((name) => localityMark(name, scheme(all)));
    expect(new Set(marks.map(({ colour, shape }) => `${colour} ${shape}`)).size).toBe(36);
  });

  it('keeps the mark of a locality when another is filtered out', () => {
    const all = ['DacCom', 'Hertsmere', 'StahCom', 'WatCom'];
    expect(localityMark('WatCom', scheme(all))).toEqual({ colour: '#F46A25', shape: 'diamond' });
  });

  it('has the colour that a map gives, and the shape of its place', () => {
    const colours = new Map([['WatCom', '#5694CA'], [NO_LOCALITY, '#5694CA']]); // prettier-ignore
    const all = ['DacCom', 'WatCom', NO_LOCALITY];
    expect(localityMark('WatCom', scheme(all, colours))).toEqual({ colour: '#5694CA', shape: 'square' });
    expect(localityMark('DacCom', scheme(all, colours))).toEqual({ colour: '#12436D', shape: 'circle' });
    expect(localityMark(NO_LOCALITY, scheme(all, colours)).colour).toBe('#6B6B6B');
    expect(localityMark('WatCom', scheme(['WatCom'], colours))).toEqual({ colour: '#5694CA', shape: 'circle' });
  });

  it('gives units without a locality a mark of their own', () => {
    const all = [...names(6), NO_LOCALITY];
    expect(all.slice(0, 6).map((name) => localityMark(name, scheme(all)).shape)).not.toContain(
      localityMark(NO_LOCALITY, scheme(all)).shape,
    );
  });

  it('gives units the plainest mark where none has a locality', () => {
    expect(localityMark(NO_LOCALITY, scheme([NO_LOCALITY]))).toEqual({ colour: '#12436D', shape: 'circle' });
  });
});
