import { describe, expect, it } from 'vitest';
import { aDefinition, aResult, aUnit } from '../../../../tests/support/a-measure-result';
import { referenceLines, targetSentences } from './target-lines';

const TARGET = {
  measure: 'achievement',
  indicatorCode: 'DM20',
  period: '2007/08',
  value: 0.5,
  source: 'Incentive scheme',
};

function input(polarity: 'high' | 'low' | 'neither') {
  const units = [0.5, 0.49, 0.7, null].map((value, i) => aUnit({ code: `Y9000${i}`, value }));
  return { result: aResult({ units, definition: aDefinition({ polarity }) }), units, targets: [TARGET], leftOff: new Set<string>() }; // prettier-ignore
}

describe('targets of a chart of units', () => {
  it('are lines beside the average', () => {
    const [average, target] = referenceLines(input('high'));
    expect(average?.kind).toBe('average');
    expect(target).toEqual({ kind: 'target', value: 0.5, label: 'target' });
    expect(referenceLines({ ...input('high'), targets: [] })).toHaveLength(1);
  });

  it('are met by those at them and beyond, by polarity', () => {
    expect(targetSentences(input('high'))).toEqual(['Target 50.0% (Incentive scheme): 2 of 3 practices meet it.']);
    expect(targetSentences(input('low'))).toEqual(['Target 50.0% (Incentive scheme): 2 of 3 practices meet it.']);
  });

  it('are not met or missed where neither direction is good', () => {
    expect(targetSentences(input('neither'))).toEqual([
      'Target 50.0% (Incentive scheme): of 3 practices 1 above it, 1 below, 1 at it.',
    ]);
  });

  it('count only what is drawn', () => {
    const all = input('high');
    expect(targetSentences({ ...all, leftOff: new Set(['Y90002']) })).toEqual([
      'Target 50.0% (Incentive scheme): 1 of 2 practices meets it.',
    ]);
  });
});
