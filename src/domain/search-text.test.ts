import { describe, expect, it } from 'vitest';
import { parseSearch, searchText } from './search-text';

describe('searchText', () => {
  it('writes a view that a reader can read', () => {
    const view = { measure: 'exception-rate', period: '2007/08 Q1', only: ['DacCom', 'WatCom'], adjusted: false };
    expect(searchText(view)).toBe('?measure=exception-rate&period=2007/08+Q1&only=~DacCom~WatCom&adjusted=false');
  });

  it('leaves out what is not set', () => {
    expect(searchText({ measure: undefined })).toBe('');
  });

  it.each([
    { unit: '307' },
    { unit: 'true' },
    { unit: '~x' },
    { unit: '"quoted"' },
    { unit: '[1]' },
    { unit: 'A & B = C #1 + 2%' },
    { only: ['St Albans & District'] },
    { only: ['with ~ inside', 'b'] },
    { within: 'Ŵ' },
    { withDna: true },
  ])('comes back as it was: %j', (view) => {
    expect(parseSearch(searchText(view))).toEqual(view);
  });
});

describe('parseSearch', () => {
  it('keeps text that is broken JSON as text', () => {
    expect(parseSearch('?unit={broken')).toEqual({ unit: '{broken' });
  });
});
