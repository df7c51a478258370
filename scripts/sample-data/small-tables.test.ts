import { describe, expect, it } from 'vitest';
import { numberIn, sampleRows, type SampleRow } from './sample-rows';

const practices = new Set(sampleRows('practices').map((row) => row['practice_code']));
const given = (rows: readonly SampleRow[], column: string) => rows.filter((row) => row[column] !== '');

describe('sample contract', () => {
  const contract = sampleRows('contract');

  it('caps diabetes at the trust at 1.75 for 2007/08, in the interim', () => {
    const lines = contract.filter(
      (row) => row['financial_year'] === '2007/08' && row['provider_code'] === 'RWG' && row['specialty_code'] === '307',
    );
    expect(lines.map((row) => [row['negotiated_ratio'], row['status'], row['applies_to']])).toEqual([
      ['1.75', 'interim', 'provider'],
    ]);
  });

  it('has a line for each specialty in both years', () => {
    const lines = contract.filter((row) => row['provider_code'] === 'RWG');
    expect(lines.map((row) => `${row['financial_year'] ?? ''} ${row['specialty_code'] ?? ''}`)).toEqual(
      ['2007/08', '2008/09'].flatMap((year) => ['307', '320', '340', '430'].map((code) => `${year} ${code}`)),
    );
    const proposed = contract.filter((row) => row['financial_year'] === '2008/09');
    expect(new Set(proposed.map((row) => row['status']))).toEqual(new Set(['proposed']));
  });

  it('says of every price that it is illustrative', () => {
    expect(new Set(contract.map((row) => row['source']))).toEqual(new Set(['Illustrative price']));
  });

  it('plans follow-ups at the negotiated ratio', () => {
    for (const row of contract) {
      const planned = numberIn(row, 'planned_first') * numberIn(row, 'negotiated_ratio');
      expect(Math.abs(numberIn(row, 'planned_follow_up') - planned)).toBeLessThanOrEqual(0.5);
    }
  });
});

describe('sample engagement', () => {
  const engagement = sampleRows('engagement');

  it('has 17 practices signed, 14 of them applied, and 6 of 20 visits done', () => {
    const columns = ['agreement_signed', 'les_applied', 'visit_planned', 'visit_done'];
    expect(columns.map((column) => given(engagement, column).length)).toEqual([17, 14, 20, 6]);
    expect(given(given(engagement, 'les_applied'), 'agreement_signed')).toHaveLength(14);
    expect(given(given(engagement, 'visit_done'), 'visit_planned')).toHaveLength(6);
  });

  it('has nothing done after the date of the data', () => {
    const done = ['agreement_signed', 'les_applied', 'visit_done'].flatMap((column) =>
      given(engagement, column).map((row) => row[column] ?? ''),
    );
    expect(done.every((date) => /^2007-\d{2}-\d{2}$/.test(date))).toBe(true);
  });

  it('has dates on working days', () => {
    const columns = ['agreement_signed', 'les_applied', 'visit_planned', 'visit_done'];
    const days = columns.flatMap((column) =>
      given(engagement, column).map((row) => new Date(`${row[column] ?? ''}T00:00:00Z`).getUTCDay()),
    );
    expect(days.filter((day) => day === 0 || day === 6)).toEqual([]);
  });

  it('has a line for every practice', () => {
    expect(new Set(engagement.map((row) => row['practice_code']))).toEqual(practices);
  });
});

describe('sample extracts', () => {
  it.each(['list-size', 'qof', 'qof-register', 'referrals', 'outpatients', 'prescribing', 'indicator-values'])(
    'have in %s only practices that are known',
    (kind) => {
      expect(sampleRows(kind).filter((row) => !practices.has(row['practice_code']))).toEqual([]);
    },
  );

  it('has the default pathways', () => {
    const lines = sampleRows('pathways').map((row) => [row['pathway'], row['specialty_code'], row['register_code']]);
    expect(lines).toEqual([
      ['diabetes', '307', 'DM'],
      ['heart failure', '320', 'HF'],
      ['CHD', '320', 'CHD'],
      ['COPD', '340', 'COPD'],
      ['asthma', '340', 'AST'],
    ]);
  });

  it('has targets as shares', () => {
    const targets = sampleRows('targets').map((row) => numberIn(row, 'target'));
    expect(targets.every((target) => target > 0 && target < 1)).toBe(true);
  });
});
