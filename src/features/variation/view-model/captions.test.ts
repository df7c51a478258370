import { sourceCaption } from '@/figures/source-caption';
import { describe, expect, it } from 'vitest';
import { aDefinition, aResult, COST, FOLLOW_UPS } from '../../../../tests/support/a-measure-result';
import { cutCaption, formulaCaption, intervalCaption, limitsCaption } from './captions';

describe('cutCaption', () => {
  it('counts the intervals that are cut off, in the grammar of one and many', () => {
    expect(cutCaption({ cutIntervals: null })).toMatch(/^Intervals are not drawn/);
    expect(cutCaption({ cutIntervals: 0 })).toBe('');
    expect(cutCaption({ cutIntervals: 1 })).toBe('One interval goes on beyond the axis and is cut off there.');
    expect(cutCaption({ cutIntervals: 12 })).toBe('12 intervals go on beyond the axis and are cut off there.');
  });
});

describe('formulaCaption', () => {
  it('says that exceptions are added back to the denominators', () => {
    expect(formulaCaption(aResult())).toBe('Exception rate = exceptions ÷ (indicator denominators + exceptions).');
  });

  it('says of both counts that attendances not attended are in them', () => {
    const request = { measure: 'first-to-follow-up', period: '2007/08', withDna: true };
    expect(formulaCaption(aResult({ definition: FOLLOW_UPS, request }))).toBe(
      'Follow-ups per first = follow-up attendances booked ÷ first attendances booked.',
    );
  });

  it('leaves the words to the extract where it alone knows them', () => {
    const definition = aDefinition({ choices: ['indicator-table'] });
    expect(formulaCaption(aResult({ definition }))).toBe('Counted as the extract defines it.');
  });
});

describe('limitsCaption', () => {
  it('says that the limits are widened, and by how much units differ', () => {
    expect(limitsCaption(aResult(), true)).toBe('Limits at 95% and 99.8%, widened for overdispersion (φ = 5.8).');
  });

  it('says that they are not where the reader has switched it off', () => {
    expect(limitsCaption(aResult(), false)).toContain('not widened for overdispersion');
  });

  it('speaks of SDs for a cost', () => {
    expect(limitsCaption(aResult({ definition: COST }), false)).toBe('Limits at 1.96 and 3.09 SD of practices.');
  });

  it('says that there are none where nothing is compared', () => {
    expect(limitsCaption(aResult({ counts: { ...aResult().counts, compared: 0 } }), false)).toBe(
      'No limits: nothing is compared.',
    );
  });
});

describe('intervalCaption', () => {
  it('says that the interval of a group is too narrow', () => {
    expect(intervalCaption(aResult())).toContain('entries of one patient are not independent');
  });

  it('has no interval for a cost', () => {
    expect(intervalCaption(aResult({ definition: COST }))).toBe('A cost is not a count: no intervals.');
  });
});

describe('sourceCaption', () => {
  it('names each kind of extract once, with its files, in whatever order they were loaded', () => {
    const source = (file: string, kindWords: string) => ({ file, kindWords, published: null, isSample: false });
    const sources = [source('a.csv', 'Outpatients'), source('b.csv', 'Outpatients'), source('l.csv', 'List sizes')];
    expect(sourceCaption({ sources })).toBe('List sizes (l.csv); Outpatients (a.csv, b.csv)');
    expect(sourceCaption({ sources: sources.toReversed() })).toBe(sourceCaption({ sources }));
  });
});
