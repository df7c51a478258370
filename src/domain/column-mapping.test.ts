import { describe, expect, it } from 'vitest';
import { mappingFileText, readMappingFile, type ColumnMapping } from './column-mapping';

const MAPPING: ColumnMapping = {
  name: 'Trust referrals',
  header: ['Mth', 'Prac', 'Refs'],
  kind: 'referrals',
  unit: { kind: 'practice', column: 'Prac' },
  period: { from: 'column', column: 'Mth', reading: 'month' },
  columns: { referrals: { column: 'Refs', times: 1000 } },
  constants: { specialty_code: '307' },
  decimalComma: true,
  wide: null,
};

describe('a file of mappings', () => {
  it('is read as it was written, or as one mapping alone', () => {
    expect(readMappingFile(mappingFileText([MAPPING, MAPPING]))).toEqual([MAPPING, MAPPING]);
    expect(readMappingFile(JSON.stringify(MAPPING))).toEqual([MAPPING]);
  });

  it('fills in what is usual', () => {
    const { name, header, kind, unit, period, constants } = MAPPING;
    const short = { name, header, kind, unit, period, constants, columns: { referrals: { column: 'Refs' } } };
    expect(readMappingFile(JSON.stringify(short))).toEqual([
      { ...MAPPING, decimalComma: false, columns: { referrals: { column: 'Refs', times: 1 } } },
    ]);
  });

  it.each([
    ['nonsense', /not JSON/],
    ['[]', /not a column mapping/],
    [JSON.stringify({ mappings: [] }), /mappings/],
    [JSON.stringify({ ...MAPPING, period: { from: 'fixed', value: 'soon' } }), /period\.value: not a period/],
    [JSON.stringify({ mappings: [{ ...MAPPING, name: '' }] }), /mappings\.0\.name/],
    [JSON.stringify({ ...MAPPING, columns: { referrals: { column: 'Refs', times: 7 } } }), /columns\.referrals\.times/],
    [JSON.stringify({ ...MAPPING, extra: 1 }), /not a column mapping/],
  ])('is refused in a sentence: %s', (text, sentence) => {
    expect(readMappingFile(text)).toMatch(sentence);
  });
});
