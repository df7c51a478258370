import { describe, expect, it } from 'vitest';
import { type ContractLine, contractKey } from '@/domain/contract-line';
import type { RecordList } from '@/workspaces/record-list';
import { viewWithLine } from './choose-line';
import { listedLines } from './known-lines';
import { draftOf, readDraft } from './line-draft';
import { lineNotes } from './line-notes';
import { followedLine, lineStore } from './line-store';

const line = (changes: Partial<ContractLine> = {}): ContractLine => ({
  financialYear: '2007/08', providerCode: 'RWG', specialtyCode: '307', negotiatedRatio: 1.75, status: 'interim',
  appliesTo: 'provider', firstPrice: null, followUpPrice: 82.5, plannedFirst: 3960, plannedFollowUp: null,
  paidAboveCap: true, source: 'Letter', ...changes,
}); // prettier-ignore

/** Records in a plain map. */
function someRecords(...lines: readonly ContractLine[]): RecordList<ContractLine> {
  const kept = new Map(lines.map((each) => [contractKey(each), each]));
  return {
    list: () => [...kept.values()],
    save: (each) => void kept.set(contractKey(each), each),
    remove: (key) => void kept.delete(key),
    subscribe: () => () => undefined,
  };
}

describe('a draft', () => {
  it('of a line reads as the line', () => {
    for (const each of [line(), line({ status: null, source: null, followUpPrice: 0, appliesTo: 'practice' })]) {
      expect(readDraft(draftOf(each))).toEqual({ line: each, faults: {} });
    }
  });

  it.each(['2007/08', '2007-08', '0708', '2007/2008', ' 2007 / 08 '])('reads the year %s', (year) => {
    expect(readDraft({ ...draftOf(line()), year }).line?.financialYear).toBe('2007/08');
  });

  it('names each field that is wrong, and is then no line', () => {
    const draft = { ...draftOf(line()), provider: ' ', year: '2007/09', ratio: '0', firstPrice: 'x' };
    expect(readDraft(draft)).toEqual({
      line: null,
      faults: {
        provider: 'Choose the provider, or enter its code.',
        year: '“2007/09” is not a financial year. Write it as 2007/08.',
        ratio: 'A ratio of 0 would pay for no follow-up at all. Enter a number above 0.',
        firstPrice: '“x” is not an amount in pounds. Write it as 82.50.',
      },
    });
  });
});

describe('the notes of a line', () => {
  const availability = {
    providers: [{ code: 'RWG', name: 'RWG' }],
    specialties: [{ code: '307', name: '307 Diabetic medicine' }],
    periods: ['2007/08'],
  };
  const status = (of: ContractLine, loaded: readonly ContractLine[], entered: readonly ContractLine[] = []) =>
    lineNotes(of, draftOf(of), { availability, loaded, entered }).status;

  it('say which of several is used, and why', () => {
    expect(status(line(), [])).toBeUndefined();
    expect(status(line({ status: 'proposed' }), [line()])).toBe('There is also a line (interim, all practices pooled) with the ratio 1.75. Interim goes before proposed: that one is used, until you choose this one in the table.'); // prettier-ignore
    expect(status(line({ status: 'definitive' }), [line()])).toContain('Definitive goes before interim: this one is used.'); // prettier-ignore
    expect(status(line({ appliesTo: 'locality' }), [line()])).toContain('Of two lines with one status the loaded one goes first: that one is used'); // prettier-ignore
    expect(status(line({ negotiatedRatio: 2 }), [line()])).toBe('The loaded line has the ratio 1.75: the one you enter is used in its place.'); // prettier-ignore
    expect(status(line({ negotiatedRatio: 2 }), [], [line()])).toBe('You have entered this line before, with the ratio 1.75: this one takes its place.'); // prettier-ignore
    expect(status(line(), [line({ status: null })])).toContain('Interim goes before a line that does not say how far it is agreed: this one is used.'); // prettier-ignore
  });

  it('say where there is nothing to hold it against', () => {
    const of = line({ providerCode: 'RC9', specialtyCode: '999', financialYear: '2010/11' });
    const notes = lineNotes(of, draftOf(of), { availability, loaded: [], entered: [] });
    expect(notes.provider).toContain('No attendances at RC9 are loaded.');
    expect(notes.specialty).toContain('No attendances in 999 are loaded.');
    expect(notes.year).toContain('No attendances of 2010/11 are loaded.');
  });
});

describe('the lines known', () => {
  it('stand version beside version, with what goes before what', () => {
    const mine = line({ negotiatedRatio: 2 });
    const linked = line({ negotiatedRatio: 3 });
    const known = { loaded: [line(), line({ financialYear: '2008/09' })], entered: [mine] };
    const said = (linkedLine: ContractLine | undefined, used: ContractLine) =>
      listedLines({ ...known, linked: linkedLine, used }).map(({ line: { negotiatedRatio }, origin, isUsed, replacedBy }) => [negotiatedRatio, origin, isUsed, replacedBy]); // prettier-ignore
    const next = [1.75, 'loaded', false, null];
    expect(said(mine, mine)).toEqual([next, [2, 'entered', true, null], [1.75, 'loaded', false, 'entered']]);
    expect(said(linked, linked)).toEqual([next, [2, 'entered', false, 'link'], [3, 'link', true, null], [1.75, 'loaded', false, 'link']]); // prettier-ignore
    expect(said(line(), line())).toEqual([next, [2, 'entered', false, 'link'], [1.75, 'loaded', true, null]]);
  });

  it('are named in the link by their status, or held whole where that does not tell', () => {
    const shown = { period: '2007/08', periods: ['2007/08', '2006/07'] };
    const loaded = line();
    expect(viewWithLine({ line: line({ negotiatedRatio: 9 }) }, { line: loaded, origin: 'loaded' }, [loaded], shown)).toEqual({ provider: 'RWG', specialty: '307', status: 'interim' }); // prettier-ignore
    const second = line({ appliesTo: 'locality' });
    expect(viewWithLine({}, { line: second, origin: 'loaded' }, [loaded, second], shown).line).toBe(second);
    const older = line({ financialYear: '2006/07' });
    expect(viewWithLine({ period: '2007-04' }, { line: older, origin: 'entered' }, [], shown)).toMatchObject({ period: '2006/07', line: older }); // prettier-ignore
  });
});

describe('the steps', () => {
  it('move a line whose key changes, and bring it back', () => {
    const records = someRecords(line());
    const store = lineStore(records);
    expect(lineStore(records)).toBe(store);
    const moved = line({ status: 'definitive', negotiatedRatio: 2 });
    const changes = store.save(moved, line(), 'edit');
    expect(records.list()).toEqual([moved]);
    expect(followedLine(line(), changes)).toEqual(moved);
    expect(followedLine(moved, store.undo())).toEqual(line());
    expect(records.list()).toEqual([line()]);
    expect(followedLine(line(), store.remove(line(), 'delete'))).toBeUndefined();
  });

  it('take nothing back that was changed elsewhere since', () => {
    const records = someRecords();
    const store = lineStore(records);
    store.save(line(), null, 'enter');
    records.save(line({ negotiatedRatio: 2 }));
    expect(store.undo()).toEqual([]);
    expect(records.list()).toEqual([line({ negotiatedRatio: 2 })]);
    expect(store.state()).toMatchObject({ steps: [], said: expect.stringContaining('changed elsewhere') as string });
  });
});
