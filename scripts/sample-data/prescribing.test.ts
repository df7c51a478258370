import { describe, expect, it } from 'vitest';
import { numberIn, rowsBy, sampleRows, type SampleRow, sumOf } from './sample-rows';

const prescribing = sampleRows('prescribing');
const budgets = sampleRows('prescribing-budget');
const profile = sampleRows('prescribing-profile');
const practices = sampleRows('practices');
const locality = new Map(practices.map((row) => [row['practice_code'] ?? '', row['locality'] ?? '']));

interface Forecast {
  readonly code: string;
  readonly budget: number;
  readonly outturn: number;
}

/** Spend to November × 100 ÷ the profile's cumulative percent at November, for practices with a budget for 2007/08. */
function forecasts(): readonly Forecast[] {
  const november = profile.filter((row) => row['financial_year'] === '2007/08' && row['month'] === '2007-11');
  const percent = sumOf(november, 'cumulative_percent');
  const spent = rowsBy(prescribing.filter((row) => (row['month'] ?? '') >= '2007-04'), 'practice_code'); // prettier-ignore
  return budgets
    .filter((row) => row['financial_year'] === '2007/08')
    .map((row) => {
      const code = row['practice_code'] ?? '';
      const outturn = (sumOf(spent.get(code) ?? [], 'actual_cost') * 100) / percent;
      return { code, budget: numberIn(row, 'budget'), outturn };
    });
}

const net = (of: readonly Forecast[]) => of.reduce((sum, { outturn, budget }) => sum + outturn - budget, 0);
const ofLocality = (name: string) => forecasts().filter(({ code }) => locality.get(code) === name);

describe('sample prescribing', () => {
  it('has every section in every month for every practice that was open', () => {
    const months = rowsBy(prescribing, 'month');
    const sections = new Set(prescribing.map((row) => row['bnf_code']));
    const open = (month: string) =>
      practices.filter(
        (row) =>
          (row['opened'] ?? '').slice(0, 7) <= month && (row['closed'] === '' || (row['closed'] ?? '').slice(0, 7) >= month),
      ).length; // prettier-ignore
    expect(months.size).toBe(20);
    for (const [month, rows] of months) expect(rows).toHaveLength(open(month) * sections.size);
    expect([...sections].every((code) => /^\d{4}$/.test(code ?? ''))).toBe(true);
  });

  it('costs £90 to £130 for each patient in 2006/07', () => {
    const year = prescribing.filter((row) => (row['month'] ?? '') < '2007-04');
    const patients = sumOf(sampleRows('list-size').filter((row) => row['financial_year'] === '2006/07'), 'patients'); // prettier-ignore
    expect(sumOf(year, 'actual_cost') / patients).toBeGreaterThan(90);
    expect(sumOf(year, 'actual_cost') / patients).toBeLessThan(130);
  });

  it('costs less than the net ingredients', () => {
    const dearer = prescribing.filter((row) => numberIn(row, 'actual_cost') > numberIn(row, 'nic'));
    expect(dearer).toEqual([]);
  });

  it('has pounds with two decimals', () => {
    const columns = ['actual_cost', 'nic'];
    expect(prescribing.every((row) => columns.every((column) => /^\d+\.\d{2}$/.test(row[column] ?? '')))).toBe(true);
  });
});

describe('sample budgets', () => {
  it('leave DacCom about £231,000 over in 2007/08', () => {
    expect(Math.abs(net(ofLocality('DacCom')) - 231_000)).toBeLessThan(1_500);
  });

  it('have two DacCom practices over by more than the whole net overspend of DacCom', () => {
    const ranked = [...ofLocality('DacCom')].sort((a, b) => b.outturn - b.budget - (a.outturn - a.budget));
    const [first = 0, second = 0] = ranked.map(({ outturn, budget }) => outturn - budget);
    expect(ranked.slice(0, 2).map(({ code }) => code)).toEqual(['Y90007', 'Y90016']);
    expect(Math.abs(first - 184_000)).toBeLessThan(200);
    expect(Math.abs(second - 97_000)).toBeLessThan(200);
    expect(first).toBeLessThan(net(ofLocality('DacCom')));
    expect(first + second).toBeGreaterThan(net(ofLocality('DacCom')));
  });

  it.each(['Hertsmere', 'StahCom', 'WatCom'])('leave %s within 1%% of its budget', (name) => {
    const of = ofLocality(name);
    expect(Math.abs(net(of)) / of.reduce((sum, { budget }) => sum + budget, 0)).toBeLessThan(0.01);
  });

  it('are there for both years but not for a practice there for a part of one', () => {
    const missing = (year: string) => {
      const with_ = new Set(budgets.filter((row) => row['financial_year'] === year).map((row) => row['practice_code']));
      return practices.map((row) => row['practice_code']).filter((code) => !with_.has(code));
    };
    expect([missing('2006/07'), missing('2007/08')]).toEqual([['Y90029'], ['Y90039']]);
  });
});

describe('sample profile', () => {
  it.each(['2006/07', '2007/08'])('climbs month by month to 100%% in %s', (year) => {
    const percents = profile.filter((row) => row['financial_year'] === year).map((row) => numberIn(row, 'cumulative_percent')); // prettier-ignore
    expect(percents).toHaveLength(12);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    expect(percents.at(-1)).toBe(100);
    const steps = percents.map((percent, i) => percent - (percents[i - 1] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(7.5);
    expect(Math.max(...steps)).toBeLessThan(9);
  });

  it('names the months of its year', () => {
    const months = profile.filter((row) => row['financial_year'] === '2006/07').map((row: SampleRow) => row['month']);
    expect([months[0], months[8], months[9], months[11]]).toEqual(['2006-04', '2006-12', '2007-01', '2007-03']);
  });
});

describe('sample indicator values', () => {
  it('never have more low-cost statins than statins, nor more statins than lipid-regulating items', () => {
    const values = sampleRows('indicator-values');
    const first = values.filter((row) => row['period'] === '2006/07 Q1');
    const lipids = prescribing.filter((row) => row['bnf_code'] === '0212' && (row['month'] ?? '') <= '2006-06');
    expect(values.every((row) => numberIn(row, 'numerator') <= numberIn(row, 'denominator'))).toBe(true);
    expect(sumOf(first, 'denominator')).toBeLessThanOrEqual(sumOf(lipids, 'items'));
    expect(sumOf(first, 'denominator')).toBeGreaterThan(0.9 * sumOf(lipids, 'items'));
  });
});
