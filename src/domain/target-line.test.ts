import { describe, expect, it } from 'vitest';
import { type TargetLine, targetsFor, targetsWithin, targetStanding } from './target-line';

const target = (change: Partial<TargetLine> = {}): TargetLine => ({ measure: 'achievement', indicatorCode: 'DM20', period: '2007/08', value: 0.5, source: null, ...change }); // prettier-ignore

describe('targetsFor', () => {
  const whole = target({ measure: 'exception-rate', indicatorCode: null });
  const all = [target(), whole, target({ period: '2006/07' })];

  it('are of the measure, its indicator and the very period', () => {
    expect(targetsFor(all, { measure: 'achievement', period: '2007/08', indicator: 'dm 20' })).toEqual([all[0]]);
    expect(targetsFor(all, { measure: 'achievement', period: '2007/08', indicator: 'DM12' })).toEqual([]);
    expect(targetsFor(all, { measure: 'achievement', period: '2007/08 Q1', indicator: 'DM20' })).toEqual([]);
    expect(targetsFor(all, { measure: 'achievement', period: '2007/08' })).toEqual([]);
  });

  it('for the whole measure are not those of a part of it', () => {
    expect(targetsFor(all, { measure: 'exception-rate', period: '2007/08' })).toEqual([whole]);
    expect(targetsFor(all, { measure: 'exception-rate', period: '2007/08', group: 'DM' })).toEqual([]);
    expect(targetsFor(all, { measure: 'exception-rate', period: '2007/08', specialty: '307' })).toEqual([]);
    expect(targetsFor(all, { measure: 'exception-rate', period: '2007/08', withDna: false })).toEqual([whole]);
  });
});

it('targetsWithin are those of the year and its parts', () => {
  const all = [
    target(),
    target({ period: '2007/08 Q2' }),
    target({ period: '2008-04' }),
    target({ period: '2006/07' }),
  ];
  expect(targetsWithin(all, '2007/08').map(({ period }) => period)).toEqual(['2007/08', '2007/08 Q2']);
});

describe('targetStanding', () => {
  it.each([
    [0.5, 'high', 'met'],
    [0.499_999, 'high', 'not-met'],
    [0.5, 'low', 'met'],
    [0.51, 'low', 'not-met'],
    [0.51, 'neither', 'above'],
    [0.49, 'neither', 'below'],
    [0.5, 'neither', 'at'],
    [null, 'high', 'not-given'],
  ] as const)('of %s where %s is good is %s', (value, polarity, standing) => {
    expect(targetStanding(value, 0.5, polarity)).toBe(standing);
  });
});
