import { describe, expect, it } from 'vitest';
import { aBandCount, aResult, COST } from '../../../../tests/support/a-measure-result';
import type { ChartInput } from './chart-input';
import { figureOf, outsideHeadline } from './figure-words';

function input(changes: Partial<ChartInput> = {}): ChartInput {
  const result = changes.result ?? aResult();
  return { result, units: result.units, targets: [], localities: ['DacCom', 'Hertsmere', 'StahCom', 'WatCom'], colours: new Map(), adjusted: true, selectedId: null, hovers: new Map(), leftOff: new Set(), ...changes }; // prettier-ignore
}
const ALL = { smallNumbers: 5, only: null };
const bands = (above: number, below: number) => {
  const counted = aBandCount({ 'above-998': above, 'below-998': below });
  return { counts: { ...aResult().counts, bands: counted, bandsAdjusted: counted } };
};

describe('outsideHeadline', () => {
  it('counts both sides', () => {
    expect(outsideHeadline(input())).toBe('21 of 73 practices lie outside the 99.8% limits: 10 above, 11 below');
  });

  it('uses the singular for one', () => {
    expect(outsideHeadline(input({ result: aResult(bands(1, 0)) }))).toBe(
      '1 of 73 practices lies outside the 99.8% limits: 1 above, 0 below',
    );
  });

  it('says that none lies outside', () => {
    expect(outsideHeadline(input({ result: aResult(bands(0, 0)) }))).toBe(
      'None of 73 practices lies outside the 99.8% limits',
    );
  });

  it('speaks of SDs for a cost', () => {
    expect(outsideHeadline(input({ result: aResult({ ...bands(2, 0), definition: COST }) }))).toBe(
      '2 of 73 practices lie more than 3 SD from the average: 2 above, 0 below',
    );
  });
});

describe('figureOf', () => {
  it('carries source, date, caveat and the notice of the sample', () => {
    expect(figureOf('funnel', input(), ALL)).toEqual({
      title: '21 of 73 practices lie outside the 99.8% limits: 10 above, 11 below',
      subtitle: 'QOF exception rate, diabetes. 73 practices, 2007/08.',
      filters: null,
      source: 'QOF extract (qof.csv; synthetic)',
      asOf: 'Data for 2007/08',
      caveat:
        'Limits at 95% and 99.8%, widened for overdispersion (φ = 5.8). A group rate counts indicator entries, not patients.',
      sampleNotice: 'Synthetic sample data',
      alt: 'Funnel of Exception rate: 73 practices, 2007/08.',
    });
  });

  it('leaves out what is true of group rates only for a single indicator', () => {
    const request = { measure: 'exception-rate', period: '2007/08', indicator: 'DM12' };
    expect(figureOf('ranked', input({ result: aResult({ request }) }), ALL).caveat).toBe('95% intervals: Wilson.');
  });

  it('says which localities are shown', () => {
    expect(figureOf('funnel', input(), { ...ALL, only: ['DacCom'] }).filters).toBe(
      'Localities shown: DacCom; the average and limits are those of all',
    );
  });

  it('counts what was left off for small numbers', () => {
    const words = figureOf('funnel', input({ leftOff: new Set(['Y90001', 'Y90002']) }), ALL);
    expect(words.caveat).toContain('2 practices left off, so that no count from 1 to 4 can be read or worked out.');
    expect(words.subtitle).toContain('71 practices');
  });

  it('carries the notes on the data, such as months that are missing', () => {
    const notes = [{ code: 'short', text: '1 practice has fewer months than others.' }];
    expect(figureOf('funnel', input({ result: aResult({ notes }) }), ALL).caveat).toContain(
      ' 1 practice has fewer months than others. ',
    );
  });

  it('gives the publication date where a file has one', () => {
    const sources = [{ file: 'a.xlsx', kindWords: 'QOF workbook', published: '2019-10-24', isSample: false }];
    const words = figureOf('spread', input({ result: aResult({ sources }) }), ALL);
    expect(words.asOf).toBe('Data for 2007/08, published 2019-10-24');
    expect(words.sampleNotice).toBeNull();
  });
});
