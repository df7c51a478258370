import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '@/domain/column-mapping';
import { fixedText, shapeOf, sourceOf, withFigures, withFixedText, withShape, withSource } from './mapping-draft';

const MAPPING: ColumnMapping = {
  name: 'x',
  header: ['Prac', 'Mth', 'Spec', 'Refs'],
  kind: 'referrals',
  unit: { kind: 'ccg', column: 'Prac' },
  period: { from: 'column', column: 'Mth', reading: 'year' },
  columns: { specialty_code: { column: 'Spec', times: 1 }, referrals: { column: 'Refs', times: 1000 } },
  constants: { source: 'GP' },
  decimalComma: false,
  wide: null,
};

describe('where a field is taken from', () => {
  it('is a column, a text for every row, or nothing', () => {
    const sources = ['unit_code', 'period', 'referrals', 'source', 'pathway'].map((field) => sourceOf(MAPPING, field));
    expect(sources).toMatchObject([
      { from: 'column', column: 'Prac' },
      { from: 'column', column: 'Mth' },
      { from: 'column', column: 'Refs' },
      { from: 'fixed' },
      { from: 'nothing' },
    ]);
  });

  it('changes without touching anything else', () => {
    const fixed = withFixedText(withSource(MAPPING, 'specialty_code', { from: 'fixed' }), 'specialty_code', '307');
    expect(fixed).toEqual({
      ...MAPPING,
      columns: { referrals: { column: 'Refs', times: 1000 } },
      constants: { source: 'GP', specialty_code: '307' },
    });
    expect(fixedText(fixed, 'specialty_code')).toBe('307');
    const back = withSource(fixed, 'specialty_code', { from: 'column', column: 'Spec' });
    expect(back).toEqual(MAPPING);
    expect(withSource(MAPPING, 'source', { from: 'nothing' }).constants).toEqual({});
    expect(withSource(MAPPING, 'referrals', { from: 'column', column: 'Spec' }).columns['referrals']).toEqual({
      column: 'Spec',
      times: 1000,
    });
  });

  it('keeps the kind of unit and the reading of periods', () => {
    const mapping = withFixedText(withSource(MAPPING, 'unit_code', { from: 'fixed' }), 'unit_code', '06N');
    expect(mapping.unit).toEqual({ kind: 'ccg', value: '06N' });
    expect(withSource(mapping, 'unit_code', { from: 'column', column: 'Prac' })).toEqual(MAPPING);
    const named = withSource(MAPPING, 'period', { from: 'file-name' });
    expect(named.period).toEqual({ from: 'file-name', reading: 'year' });
    expect(withSource(named, 'period', { from: 'fixed' }).period).toEqual({ from: 'fixed', value: '' });
  });
});

describe('the shape of a table', () => {
  it('takes figures and headings from where they were, and gives the period back as a choice', () => {
    const wide = withShape(MAPPING, 'periods', 'referrals', 'specialty_code');
    expect(wide).toMatchObject({
      period: { from: 'headings', reading: 'year' },
      columns: { specialty_code: { column: 'Spec' } },
      wide: { value: 'referrals', heading: 'period', columns: null },
    });
    expect(wide.columns).not.toHaveProperty('referrals');
    expect([shapeOf(MAPPING), shapeOf(wide), sourceOf(wide, 'referrals').from]).toEqual([
      'long',
      'periods',
      'headings',
    ]);
    expect(withShape(wide, 'long', '', '')).toMatchObject({ wide: null, period: { from: 'fixed', value: '' } });
  });

  it('takes columns of figures with a code each', () => {
    const wide = withShape(MAPPING, 'codes', 'referrals', 'specialty_code');
    expect(wide.columns).toEqual({});
    const two = withFigures(withFigures(wide, 'Cardiology', 'Cardiology'), 'Diabetes', 'Diabetes');
    expect(withFigures(two, 'Cardiology', '320').wide?.columns).toEqual([
      { column: 'Cardiology', as: '320' },
      { column: 'Diabetes', as: 'Diabetes' },
    ]);
    expect(withFigures(two, 'Cardiology', null).wide?.columns).toEqual([{ column: 'Diabetes', as: 'Diabetes' }]);
  });
});
