import { describe, expect, it } from 'vitest';
import { NO_ENGAGEMENT } from '@/domain/engagement';
import { draftNote, draftOf, editOf } from './engagement-draft';

const LOADED = { ...NO_ENGAGEMENT, agreementSigned: '2007-04-16', visitors: 'PBC lead' };

describe('the record as it is typed', () => {
  it('keeps the fields that differ from what was loaded, and nothing where none does', () => {
    const draft = draftOf(LOADED);
    expect(editOf('Y90001', draft, LOADED)).toBeNull();
    expect(editOf('Y90001', { ...draft, visitPlanned: ' 2007-10-03 ', visitors: '' }, LOADED)).toEqual({
      code: 'Y90001',
      visitPlanned: '2007-10-03',
      visitors: '',
    });
    expect(editOf('Y90001', draftOf(NO_ENGAGEMENT), null)).toBeNull();
  });

  it('asks for a second look at what is no day, and keeps it all the same', () => {
    const draft = draftOf(LOADED);
    expect(draftNote('agreementSigned', draft)).toBeNull();
    expect(draftNote('visitPlanned', { ...draft, visitPlanned: '3/10' })).toMatch(/^Kept as it stands/);
    expect(draftNote('visitPlanned', { ...draft, visitPlanned: '2007-13-40' })).toMatch(/^Kept as it stands/);
    expect(draftNote('visitDone', { ...draft, visitDone: '2007-01-01' })).toMatch(/before the agreement/);
    expect(draftNote('notes', { ...draft, notes: 'any text' })).toBeNull();
  });
});
