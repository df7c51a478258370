import { describe, expect, it } from 'vitest';
import { z } from '@/domain/schema';
import { readView } from './read-view';

const schema = z.object({ period: z.string().optional(), units: z.enum(['practice', 'ccg']).optional() });

describe('readView', () => {
  it('takes a good link whole', () => {
    const search = { period: '2007/08', units: 'ccg' };
    expect(readView(schema, search)).toEqual({ view: search, ignored: [] });
  });

  it('leaves out a part that is wrong and keeps the rest', () => {
    const search = { period: '2007/08', units: 'planet' };
    expect(readView(schema, search)).toEqual({ view: { period: '2007/08' }, ignored: ['units'] });
  });

  it('names parts that the page does not know', () => {
    expect(readView(schema, { colour: 'red' })).toEqual({ view: {}, ignored: ['colour'] });
  });
});
