import { describe, expect, it } from 'vitest';
import type { PlacedPractice } from '@/analysis/analysis';
import { createDraftStore, draftIn, isUnused } from './draft-store';
import { changeWords, movesOf, unmatchedIn } from './map-changes';
import { AS_NOW, assign, colourIn, draftOf, filledFrom, isSameMap, localitiesIn, localityIn, moveAll, settledName, takeOff } from './map-draft'; // prettier-ignore
import { nameFault } from './map-name';

const practice = (code: string, change: Partial<PlacedPractice> = {}): PlacedPractice => ({
  code,
  name: null,
  locality: null,
  givenBy: null,
  isMapped: false,
  outsideMap: null,
  closed: null,
  hasFigures: true,
  areas: [],
  ...change,
});
const mapped = (code: string, locality: string) => practice(code, { locality, isMapped: true });
/** A and B on the map in North, C in South by the practices extract alone, D nowhere, E on the map without figures. */
const PRACTICES = [
  mapped('A', 'North'),
  mapped('B', 'North'),
  practice('C', { locality: 'South', outsideMap: 'South', areas: [{ grouping: 'PCN', area: 'Nine' }] }),
  practice('D', { areas: [{ grouping: 'PCN', area: 'Nine' }] }),
  { ...mapped('E', 'East'), hasFigures: false },
];
const LOADED = draftOf({ practices: PRACTICES, colours: new Map([['North', '#801650']]), edited: null });
const placed = (draft: typeof LOADED) => PRACTICES.map((each) => localityIn(draft, each));

describe('a draft of the locality map', () => {
  it('begins as the map that is loaded, beside the localities of the practices extract', () => {
    expect(placed(LOADED)).toEqual(['North', 'North', 'South', null, 'East']);
    expect(localitiesIn(LOADED, PRACTICES)).toEqual(['East', 'North', 'South']);
    expect(movesOf(LOADED, PRACTICES)).toEqual([]);
  });

  it('takes practices into a locality, and off the map to where the practices extract has them', () => {
    const draft = assign(LOADED, ['C', 'D'], 'West');
    expect(placed(draft)).toEqual(['North', 'North', 'West', 'West', 'East']);
    expect(placed(takeOff(draft, ['A', 'C']))).toEqual([null, 'North', 'South', 'West', 'East']);
  });

  it('renames and merges a locality with every practice of it, on the map or not', () => {
    const renamed = moveAll(LOADED, PRACTICES, 'South', 'Southwold');
    expect(placed(renamed)).toEqual(['North', 'North', 'Southwold', null, 'East']);
    const merged = moveAll(LOADED, PRACTICES, 'North', 'South');
    expect(placed(merged)).toEqual(['South', 'South', 'South', null, 'East']);
    expect([...merged.colours]).toEqual([['South', '#801650']]);
  });

  it('gives a locality a colour and takes it away again', () => {
    const draft = colourIn(LOADED, PRACTICES, 'South', '#12436D');
    expect([...draft.colours]).toEqual([['North', '#801650'], ['South', '#12436D']]); // prettier-ignore
    expect(draft.entries.get('C')).toBe('South');
    expect([...colourIn(draft, PRACTICES, 'North', null).colours]).toEqual([['South', '#12436D']]);
    expect([...takeOff(LOADED, ['A', 'B']).colours]).toEqual([]);
  });

  it('is filled from a grouping, or from what the files give now', () => {
    expect(placed(filledFrom(LOADED, PRACTICES, 'PCN'))).toEqual([null, null, 'Nine', 'Nine', null]);
    const now = filledFrom(LOADED, PRACTICES, AS_NOW);
    expect([...now.entries.keys()]).toEqual(['A', 'B', 'C', 'E']);
    expect(movesOf(now, PRACTICES)).toEqual([]);
  });

  it('knows a locality whatever its case and spaces', () => {
    expect(settledName('  north   ', ['North'])).toBe('North');
    expect(settledName(' New  place ', ['North'])).toBe('New place');
  });
});

describe('what a draft changes', () => {
  it('is counted by practices and told in words', () => {
    const draft = takeOff(moveAll(LOADED, PRACTICES, 'East', 'South'), ['A', 'B']);
    const moves = movesOf(draft, PRACTICES);
    expect(moves).toEqual([
      { from: 'North', to: 'No locality', practices: 2, withFigures: 2 },
      { from: 'East', to: 'South', practices: 1, withFigures: 0 },
    ]);
    expect(changeWords(moves, true)).toBe('3 practices change locality, 2 of them with figures. 2 of them are left with no locality.'); // prettier-ignore
    expect(changeWords([], false)).toBe('Nothing is changed yet.');
  });

  it('lists what the map and the files do not both know', () => {
    expect(unmatchedIn(assign(LOADED, ['X'], 'East'), PRACTICES)).toEqual([
      { code: 'D', name: null, locality: null, problem: 'with figures, but in no locality' },
      { code: 'E', name: null, locality: 'East', problem: 'on the map, but without figures' },
      { code: 'X', name: null, locality: 'East', problem: 'on the map, but without figures' },
    ]);
  });
});

describe('the steps of the editor', () => {
  it('are taken back and again, and a new one ends those taken back', () => {
    const store = createDraftStore();
    const one = assign(LOADED, ['D'], 'West');
    const two = assign(one, ['C'], 'West');
    store.step(LOADED, LOADED, 'nothing');
    expect(draftIn(store.state())).toBeNull();
    store.step(LOADED, one, 'one');
    store.step(one, two, 'two');
    store.undo();
    expect(draftIn(store.state())).toBe(one);
    store.undo();
    expect(isSameMap(draftIn(store.state()) ?? one, LOADED)).toBe(true);
    store.redo();
    store.redo();
    expect(draftIn(store.state())).toBe(two);
    store.undo();
    store.step(one, LOADED, 'three');
    expect(store.state().undone).toEqual([]);
  });

  it('are forgotten when another map is loaded, unless there is something to lose', () => {
    const store = createDraftStore();
    const one = assign(LOADED, ['D'], 'West');
    const another = assign(LOADED, ['A'], 'West');
    store.step(LOADED, one, 'one');
    store.follow(another);
    expect([draftIn(store.state()), isUnused(store.state())]).toEqual([one, true]);
    store.use(one);
    store.follow(one);
    expect([draftIn(store.state()), isUnused(store.state())]).toEqual([one, false]);
    store.undo();
    expect(isUnused(store.state())).toBe(true);
    store.redo();
    store.follow(another);
    expect(draftIn(store.state())).toBeNull();
  });
});

it.each([
  ['North', null],
  [' ', 'Write a name.'],
  ['no locality', '“No locality” is what practices off the map are shown as. Choose another name, or take the practices off the map.'],
  ['*', 'A file that says “*” means “not given”. Choose another name.'],
  ['x'.repeat(61), 'Keep the name to 60 letters.'],
])('judges the name %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault);
}); // prettier-ignore
