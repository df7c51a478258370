import { describe, expect, it } from 'vitest';
import { engagementEditSchema, engagementWords, mergedEngagement, NO_ENGAGEMENT, visitStatus } from './engagement';

const LOADED = { ...NO_ENGAGEMENT, agreementSigned: '2007-04-16', visitPlanned: '2007-10-03', visitors: 'PBC lead' };

describe('engagement', () => {
  it('is what was entered, field by field, else what was loaded; an empty entry takes a loaded one away', () => {
    expect(mergedEngagement(LOADED, { code: 'Y90001', visitDone: '2007-10-05', visitors: '' })).toEqual({
      ...LOADED,
      visitDone: '2007-10-05',
      visitors: null,
    });
    expect(mergedEngagement(LOADED, null)).toEqual(LOADED);
    expect(mergedEngagement(null, { code: 'Y90001', notes: 'Car park behind' }).notes).toBe('Car park behind');
    expect(mergedEngagement(null, null)).toEqual(NO_ENGAGEMENT);
  });

  it('tells a visit that was made before one that is planned, and takes no for no', () => {
    expect(visitStatus(LOADED)).toBe('planned');
    expect(visitStatus({ ...LOADED, visitDone: 'yes' })).toBe('done');
    expect(visitStatus({ ...LOADED, visitDone: 'no' })).toBe('planned');
    expect(visitStatus({ ...NO_ENGAGEMENT, visitPlanned: 'not yet' })).toBe('none');
  });

  it('prints a day in words and other text as it stands', () => {
    expect(['2007-04-16', 'spring', null, 'No'].map(engagementWords)).toEqual([
      '16 April 2007',
      'spring',
      'not yet',
      'not yet',
    ]);
  });

  it('keeps no record it does not know the shape of', () => {
    expect(engagementEditSchema.safeParse({ code: 'Y90001', notes: ' a ' }).data).toEqual({
      code: 'Y90001',
      notes: 'a',
    });
    expect(engagementEditSchema.safeParse({ code: 'Y90001', score: 3 }).success).toBe(false);
    expect(engagementEditSchema.safeParse({ notes: 'x' }).success).toBe(false);
  });
});
