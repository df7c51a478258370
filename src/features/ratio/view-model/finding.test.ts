import { describe, expect, it } from 'vitest';
import { aUnit } from '../../../../tests/support/a-measure-result';
import { aRatioResult, type RatioRow } from '../../../../tests/support/a-ratio-result';
import { contractBase, type Terms } from './contract-figures';
import { ratioHeadline, ratioSentence } from './finding';

const TERMS: Terms = { ratio: 1.75, appliesTo: 'provider', followUpPence: 8200, paidAboveCap: false };
const ABOVE: readonly RatioRow[] = [['A', 'DacCom', 300, 100], ['B', 'DacCom', 100, 80], ['C', 'WatCom', 400, 110]]; // prettier-ignore

function words(
  rows: readonly RatioRow[],
  terms: Terms | null = TERMS,
  changes: Parameters<typeof aRatioResult>[1] = {},
) {
  const measure = aRatioResult(rows, changes);
  const input = { measure, base: contractBase({ measure }), terms };
  const sentence = ratioSentence(input).map(({ text }) => text).join(''); // prettier-ignore
  return { headline: ratioHeadline(input), sentence };
}

describe('the finding about the negotiated ratio', () => {
  it('says the ratio, what the contract pays for, who is above and that it is more than chance', () => {
    const localities = aRatioResult(ABOVE).localities.map((one) => ({ ...one, bandAdjusted: 'above-998' as const }));
    const { headline, sentence } = words(ABOVE, TERMS, { localities });
    expect(headline).toBe('Diabetes follow-ups run at 2.76 for each first attendance; the contract pays for 1.75');
    expect(sentence).toBe(
      '3 practices used 800 follow-ups for 290 first attendances at RWG in 2007/08 so far (8 months). Both localities are above the negotiated ratio; 1 of 3 practices is within it. The total is above it by more than chance.',
    );
  });

  it('calls a total whose interval holds 0 no more than chance', () => {
    const { headline, sentence } = words([['A', 'DacCom', 36, 20], ['B', 'WatCom', 34, 20]]); // prettier-ignore
    expect(headline).toBe('Diabetes follow-ups run at 1.75 for each first attendance, within chance of the contract’s 1.75'); // prettier-ignore
    expect(sentence).toContain('One of two localities is above the negotiated ratio, by no more than chance; 1 of 2 practices is within it. The total is 0 follow-ups above it: no more than chance.'); // prettier-ignore
  });

  it('says that a total lies below', () => {
    const { headline, sentence } = words([['A', 'DacCom', 60, 100]]);
    expect(headline).toContain('below the contract’s 1.75');
    expect(sentence).toContain('No locality is above the negotiated ratio; the one practice is within it. The total is below it by more than chance.'); // prettier-ignore
  });

  it('counts localities that are above by no more than chance, from their shown band', () => {
    const localities = [['DacCom', 400, 180], ['WatCom', 400, 110]].map(([name, x, n], i) =>
      aUnit({ code: String(name), name: String(name), locality: String(name), numerator: Number(x), denominator: Number(n), bandAdjusted: i === 0 ? 'within' : 'above-998' })); // prettier-ignore
    expect(words(ABOVE, TERMS, { localities }).sentence).toContain('Both localities are above the negotiated ratio, one of them by no more than chance;'); // prettier-ignore
  });

  it.each([
    ['locality', 'The cap is applied to each locality, so the total is not judged against chance.'],
    ['practice', 'The cap is applied to each practice, so the total is not judged against chance.'],
  ] as const)('does not judge a total under a cap for each %s', (appliesTo, ending) => {
    const { headline, sentence } = words(ABOVE, { ...TERMS, appliesTo });
    expect(headline).toContain('; the contract pays for 1.75');
    expect(sentence).toContain(ending);
  });

  it('says that no contract line matches, and why in a period of two years', () => {
    expect(words(ABOVE, null).headline).toBe('Diabetes follow-ups run at 2.76 for each first attendance; no contract line matches'); // prettier-ignore
    expect(words(ABOVE, null).sentence).toContain(
      'There is no contract line for 307 Diabetic medicine at RWG in 2007/08',
    );
    const both = words(ABOVE, null, { period: '2006-04..2007-11', covered: null });
    expect(both.sentence).toContain('lies in two financial years');
  });

  it('has words for no first attendance, and for nothing at all', () => {
    expect(words([['A', 'DacCom', 3, 0]]).headline).toBe(
      'Diabetes follow-ups without a first attendance: there is no ratio',
    );
    expect(words([['A', 'DacCom', 3, 0]]).sentence).toContain('the one practice is above it');
    expect(words([]).headline).toBe('Diabetes follow-ups: no attendances to compare');
    expect(words([]).sentence).toContain('0 practices used 0 follow-ups for 0 first attendances');
  });

  it('leaves units without a locality out of the localities, and says nothing of localities where there are none', () => {
    const { sentence } = words([['A', null, 300, 100], ['B', null, 100, 100]]); // prettier-ignore
    expect(sentence).toContain('(8 months). 1 of 2 practices is within the negotiated ratio. The total');
  });

  it('keeps to 15 words where a specialty has a long name', () => {
    const request = { measure: 'first-to-follow-up', specialty: '120', provider: 'RWG', period: '2007/08' };
    const { headline } = words(ABOVE, TERMS, { request });
    expect(headline).toBe('Follow-ups run at 2.76 for each first attendance; the contract pays for 1.75');
  });
});
