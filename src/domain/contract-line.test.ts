import { describe, expect, it } from 'vitest';
import { byStatus, type ContractLine, contractYear, matchingLines, readRatio } from './contract-line';

const line = (changes: Partial<ContractLine> = {}): ContractLine => ({
  financialYear: '2007/08', providerCode: 'RWG', specialtyCode: '307', negotiatedRatio: 1.75, status: 'interim',
  appliesTo: 'provider', firstPrice: null, followUpPrice: null, plannedFirst: null, plannedFollowUp: null,
  paidAboveCap: false, source: null, ...changes,
}); // prettier-ignore

describe('readRatio', () => {
  it.each([
    ['2.3', 2.3],
    [' 1:2.3 ', 2.3],
    ['1 : 2', 2],
    ['1:1', 1],
    ['1.0:2.5', 2.5],
    ['.5', 0.5],
  ])('reads %s as %d follow-ups for each first', (text, ratio) => {
    expect(readRatio(text)).toEqual({ ratio });
  });

  it.each([
    ['', 'Enter the number of follow-ups paid for'],
    ['2.3:1', 'Which way round is “2.3:1”? Write the follow-ups for each first attendance: 2.3 or 1:2.3'],
    ['2:3', '“2:3” is not for one first attendance.'],
    ['0', 'A ratio of 0 would pay for no follow-up at all.'],
    ['1:0', 'A ratio of 0 would pay for no follow-up at all.'],
    ['-1', 'A ratio cannot be negative.'],
    ['1:-2', 'A ratio cannot be negative.'],
    ['2,3', '“2,3” is not a ratio.'],
    ['about 2', '“about 2” is not a ratio.'],
    ['250', '250 follow-ups for each first attendance is more than 100'],
  ])('says what is wrong with “%s”', (text, sentence) => {
    expect(readRatio(text)).toHaveProperty('fault', expect.stringContaining(sentence));
  });
});

describe('contract lines', () => {
  it('count by status, each as given within it', () => {
    const lines = [line({ status: null }), line({ status: 'proposed' }), line({ negotiatedRatio: 2 }), line({ status: 'definitive' }), line()]; // prettier-ignore
    expect(byStatus(lines).map(({ status, negotiatedRatio }) => [status, negotiatedRatio])).toEqual([
      ['definitive', 1.75],
      ['interim', 2],
      ['interim', 1.75],
      ['proposed', 1.75],
      [null, 1.75],
    ]);
  });

  it('match the provider, the specialty and the year in which the whole period lies', () => {
    const lines = [line(), line({ financialYear: '2008/09' }), line({ providerCode: 'RC9' }), line({ specialtyCode: '320' })]; // prettier-ignore
    expect(matchingLines(lines, { provider: 'rwg', specialty: '307', period: '2007-04..2007-11' })).toEqual([line()]);
    expect(matchingLines(lines, { provider: 'RWG', specialty: '307', period: '2007-04..2008-05' })).toEqual([]);
    expect(matchingLines(lines, { specialty: '307', period: '2007/08' })).toEqual([]);
    expect([contractYear('2007/08 Q4'), contractYear('2008-03'), contractYear('2008-03..2008-04')]).toEqual(['2007/08', '2007/08', null]); // prettier-ignore
  });
});
