import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPack, type Pack, type PackItem } from './pack';
import { withChanged, withItem, withMoved, withoutItem } from './pack-edits';
import { mergedPack, mergedSeen } from './pack-merge';

const text = (id: string, words = id): PackItem => ({ kind: 'text', id, text: words });
const packOf = (...ids: readonly string[]): Pack => ({
  ...emptyPack('p', 'A title'),
  items: ids.map((id) => text(id)),
});
const ids = ({ items }: Pack) => items.map(({ id }) => id).join('');
const said = (words: string) => (item: PackItem) => (item.kind === 'figure' ? item : { ...item, text: words });
const BASE = packOf('a', 'b', 'c');

describe('mergedPack', () => {
  it('keeps what either changed, item by item', () => {
    const ours = withChanged(BASE, 'a', said('ours'));
    const theirs = { ...withChanged(BASE, 'c', said('theirs')), title: 'Another' };
    const merged = mergedPack(BASE, ours, theirs);
    expect(merged.title).toBe('Another');
    expect(merged.items).toEqual([text('a', 'ours'), text('b'), text('c', 'theirs')]);
  });

  it('keeps both changes to one figure where they are of different fields, and ours of one', () => {
    const figure: PackItem = { kind: 'figure', id: 'f', page: '/ratio', panel: 'units', view: {}, caption: null, table: 'none' }; // prettier-ignore
    const base: Pack = { ...BASE, items: [figure] };
    const as = (change: Partial<typeof figure>): Pack => ({ ...base, items: [{ ...figure, ...change }] });
    expect(mergedPack(base, as({ caption: 'Ours' }), as({ table: 'full' })).items).toEqual([{ ...figure, caption: 'Ours', table: 'full' }]); // prettier-ignore
    expect(mergedPack(base, as({ caption: 'Ours' }), as({ caption: 'Theirs' })).items).toEqual([{ ...figure, caption: 'Ours' }]); // prettier-ignore
  });

  it('keeps what either added, in its place, and leaves out what either took out', () => {
    expect(ids(mergedPack(BASE, withItem(BASE, text('x')), withItem(BASE, text('y'))))).toBe('abcxy');
    expect(ids(mergedPack(BASE, withoutItem(BASE, 'a'), withMoved(withItem(BASE, text('y')), 'y', 1)))).toBe('ybc');
    expect(ids(mergedPack(BASE, withItem(BASE, text('x')), withoutItem(BASE, 'c')))).toBe('abx');
  });

  it('keeps an item that one took out and the other wrote in', () => {
    const written = withChanged(BASE, 'b', said('not lost'));
    for (const merged of [mergedPack(BASE, written, withoutItem(BASE, 'b')), mergedPack(BASE, withoutItem(BASE, 'b'), written)]) {
      expect(merged.items).toContainEqual(text('b', 'not lost'));
    } // prettier-ignore
  });

  it('has the order of whoever changed it, and ours where both did', () => {
    const [first, last] = [withMoved(BASE, 'c', 0), withMoved(BASE, 'a', 2)];
    expect(ids(mergedPack(BASE, first, withItem(BASE, text('y'))))).toBe('cyab');
    expect(ids(mergedPack(BASE, withItem(BASE, text('x')), first))).toBe('cxab');
    expect(ids(mergedPack(BASE, first, last))).toBe('cab');
  });

  it('loses nothing that was added or written, and gives what was kept where only one side changed anything', () => {
    const step = fc.record({ what: fc.constantFrom('add', 'write', 'move', 'drop'), at: fc.nat(5), to: fc.nat(5) });
    const edited = (side: string, steps: readonly { what: string; at: number; to: number }[]): Pack =>
      steps.reduce((pack, { what, at, to }, count) => {
        const id = pack.items[at % Math.max(1, pack.items.length)]?.id ?? '';
        if (what === 'add') return withMoved(withItem(pack, text(`${side}${count}`)), `${side}${count}`, to);
        if (what === 'write') return withChanged(pack, id, said(`${side}${count}`));
        return what === 'move' ? withMoved(pack, id, to) : withoutItem(pack, id);
      }, BASE); // prettier-ignore
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), (mine, yours) => {
        const [ours, theirs] = [edited('x', mine), edited('y', yours)];
        const merged = mergedPack(BASE, ours, theirs);
        const own = new Set(merged.items.map(({ id }) => id));
        expect(own.size).toBe(merged.items.length);
        const isFresh = (item: PackItem) => !BASE.items.some((was) => JSON.stringify(was) === JSON.stringify(item));
        for (const { id } of [...ours.items, ...theirs.items].filter(isFresh)) expect(own).toContain(id);
        for (const item of ours.items.filter(isFresh)) expect(merged.items).toContainEqual(item);
        expect(mergedPack(BASE, ours, BASE)).toEqual(ours);
        expect(mergedPack(BASE, BASE, theirs)).toEqual(theirs);
      }),
    );
  });
});

it('keeps of each figure what was seen of it in either place', () => {
  const seen = (finding: string) => ({ data: 'd', finding, table: 't' });
  const base = { pack: 'p', figures: { a: seen('a'), b: seen('b') } };
  const ours = { pack: 'p', figures: { ...base.figures, a: seen('A') } };
  const theirs = { pack: 'p', figures: { ...base.figures, b: seen('B'), c: seen('c') } };
  expect(mergedSeen(base, ours, theirs).figures).toEqual({ a: seen('A'), b: seen('B'), c: seen('c') });
});
