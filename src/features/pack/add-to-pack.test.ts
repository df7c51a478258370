import { describe, expect, it } from 'vitest';
import { emptyPack, MOST_IN_PACK, type Pack } from '@/domain/pack';
import { aRecordList } from '../../../tests/support/a-record-list';
import { addToPack } from './add-to-pack';
import { packSteps } from './kept-packs';

const FUNNEL = { page: '/variation', panel: 'funnel', view: { measure: 'exception-rate' } };

describe('addToPack', () => {
  it('begins a pack where there is none, then adds to it, and can be taken back', () => {
    const records = aRecordList<Pack>(({ id }) => id);
    let ids = 0;
    const newId = () => `n${(ids += 1)}`;
    expect(addToPack(records, null, FUNNEL, 'The funnel', newId)).toBe('Added to the pack “PEC paper”: 1 figure.');
    expect(addToPack(records, 'gone', { ...FUNNEL, panel: 'ranked' }, 'Rank', newId)).toBe('Added to the pack “PEC paper”: 2 figures.'); // prettier-ignore
    expect(records.list()).toHaveLength(1);
    packSteps(records).undo();
    expect(records.list()[0]?.items.map((item) => item.kind === 'figure' && item.panel)).toEqual(['funnel']);
  });

  it('adds nothing twice, and nothing to a full pack', () => {
    const full = { ...emptyPack('p', 'Full'), items: Array.from({ length: MOST_IN_PACK }, (_, i) => ({ kind: 'text', id: `t${i}`, text: '' }) as const) }; // prettier-ignore
    const one = { ...emptyPack('q', 'One'), items: [{ kind: 'figure', id: 'f', ...FUNNEL, caption: null, table: 'none' } as const] }; // prettier-ignore
    const records = aRecordList<Pack>(({ id }) => id, [full, one]);
    expect(addToPack(records, 'q', FUNNEL, 'The funnel', () => 'x')).toBe('It is in the pack “One” already.');
    expect(addToPack(records, 'p', FUNNEL, 'The funnel', () => 'x')).toBe('The pack “Full” is full: it holds 500 items.'); // prettier-ignore
    expect(records.list()).toEqual([full, one]);
  });
});
