import { describe, expect, it } from 'vitest';
import { aDefinition } from '../../tests/support/a-measure-result';
import { anAvailability } from '../../tests/support/a-description';
import { coverageHref, coverageView } from './coverage-link';

const EXCEPTIONS = anAvailability();
const PREVALENCE = anAvailability({
  definition: aDefinition({ id: 'prevalence', choices: ['register-group'] }),
  unitKinds: ['practice', 'ccg'],
});
const INDICATOR = anAvailability({ definition: aDefinition({ id: 'indicator', choices: ['indicator-table'] }) });
const ALL = [EXCEPTIONS, PREVALENCE, INDICATOR];
const target = { unitKind: 'practice', subject: null, period: '2007/08' } as const;

describe('what a cell of the coverage grid opens', () => {
  it('is the measure of all indicators for the period, since all are counted in the cell', () => {
    expect(coverageHref({ ...target, measure: 'exception-rate' }, ALL)).toBe(
      '#/variation?measure=exception-rate&period=2007/08&group=all',
    );
  });

  it('is the register, with the kind of unit where there are several', () => {
    expect(coverageView({ ...target, measure: 'prevalence', unitKind: 'ccg', subject: 'DM' }, ALL)).toEqual({
      measure: 'prevalence',
      period: '2007/08',
      group: 'DM',
      units: 'ccg',
    });
  });

  it('is the indicator of a table', () => {
    expect(coverageView({ ...target, measure: 'indicator', subject: 'STATIN' }, ALL)).toEqual({
      measure: 'indicator',
      period: '2007/08',
      indicator: 'STATIN',
    });
  });
});
