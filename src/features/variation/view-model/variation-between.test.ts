import { describe, expect, it } from 'vitest';
import { aResult, aUnit } from '../../../../tests/support/a-measure-result';
import { betweenLocalities, noPartition, partitionTest } from './variation-between';

const partition = {
  gTotal: 935.3, dfTotal: 72, gBetween: 45.2, dfBetween: 3, pBetween: 1e-9, gWithin: 890.1, dfWithin: 69, pWithin: 0.0213,
  shareBetween: 0.0912, shareByChance: 3 / 72, unitsUsed: 73, groupsUsed: 4,
}; // prettier-ignore

describe('betweenLocalities', () => {
  it('sets the share beside what localities at random would give', () => {
    expect(betweenLocalities(aResult({ partition }))).toBe(
      'Between localities: 9% of the variation (practices put into localities at random would give 4%). The rest lies between practices inside a locality.',
    );
  });

  it('says nothing of a single locality', () => {
    expect(betweenLocalities(aResult({ partition: { ...partition, groupsUsed: 1 } }))).toBeNull();
  });

  it('says nothing where there is no partition', () => {
    expect(betweenLocalities(aResult())).toBeNull();
  });
});

describe('noPartition', () => {
  it('says that one locality is compared where the page asks for one', () => {
    const result = aResult();
    expect(noPartition({ ...result, request: { ...result.request, withinLocality: 'WatCom' } })).toBe(
      'Only one locality is compared.',
    );
  });

  it('says that there is one locality where the data hold no other', () => {
    const result = aResult();
    const one = { ...result, localities: result.localities.slice(0, 1) };
    expect(noPartition(one)).toBe('How much lies between localities is not worked out: there is only one here.');
  });

  it('says that there is none where no unit has one', () => {
    const none = aUnit({ code: 'No locality', name: 'No locality', locality: null });
    expect(noPartition({ ...aResult(), unitKind: 'provider', localities: [none] })).toBe(
      'How much lies between localities is not worked out: no provider has a locality.',
    );
  });
});

describe('partitionTest', () => {
  it('prints both parts with their degrees of freedom', () => {
    expect(partitionTest(aResult({ partition }))).toMatch(
      /between localities G = 45\.2 on 3 degrees of freedom, p < 0\.001; between practices inside localities G = 890\.1 on 69 degrees of freedom, p = 0\.021\./,
    );
  });
});
