import { describe, expect, it } from 'vitest';
import { aBudgetResult } from '../../../tests/support/a-budget-result';
import { aDescription } from '../../../tests/support/a-description';
import { aDefinition, aResult, aUnit, COST } from '../../../tests/support/a-measure-result';
import { budgetTable } from './savable-budget';
import { opportunityTable, trackerTable } from './savable-tables';
import { budgetInput } from './view-model/budget-input';
import { opportunityOf } from './view-model/opportunity';
import { trackerOf } from './view-model/tracker';

const all = () => true;

describe('opportunityTable', () => {
  // £10, £20 and £300 for each patient; 3 patients are too few to print. Median £20: (300 − 20) × 3 = £840; lowest decile £12: £864.
  const cost = aResult({
    definition: COST,
    units: [
      aUnit({ code: 'A', numerator: 1000, denominator: 100 }),
      aUnit({ code: 'B', numerator: 2000, denominator: 100 }),
      aUnit({ code: 'C', name: 'Few', numerator: 900, denominator: 3, band: 'above-95' }),
    ],
  });
  const found = opportunityOf(cost, 0);
  const rowsAt = (threshold: number) =>
    found && opportunityTable({ cost, found, isShown: all, floor: 0 }, threshold).rows;

  it('holds patients, cost for each and what would be spent less', () => {
    expect(rowsAt(0)).toEqual([['C', 'Few', 'DacCom', 3, 30_000, 0, 84_000, 86_400]]);
  });

  it('leaves out whose patients are too few to print, and says so', () => {
    expect(rowsAt(5)).toEqual([[null, '1 more left out for small numbers (threshold 5)', null, null, null, null, null, null]]); // prettier-ignore
  });
});

describe('trackerTable', () => {
  const target = { measure: 'achievement', indicatorCode: 'DM17', period: '2007/08', value: 0.5, source: null };
  const result = aResult({
    definition: aDefinition({ polarity: 'high' }),
    units: [
      aUnit({ code: 'A', name: 'Ash', numerator: 2, denominator: 100, value: 0.02 }),
      aUnit({ code: 'B', name: 'Beech', numerator: 3, denominator: 100, value: 0.03 }),
      aUnit({ code: 'C', name: 'Cedar', numerator: 60, denominator: 100, value: 0.6 }),
    ],
  });
  const of = { unitKind: 'practice', grouping: undefined, isShown: all } as const;
  const rowsAt = (threshold: number) => trackerTable(trackerOf([{ target, result }], []), of, threshold).rows.map((row) => [row[1], ...row.slice(-3)]); // prettier-ignore

  it('says where each unit stands', () => {
    expect(rowsAt(0)).toEqual([['Ash', 0.02, 'not-met', '○ Not met, 2.0%'], ['Beech', 0.03, 'not-met', '○ Not met, 3.0%'], ['Cedar', 0.6, 'met', '● Met, 60.0%']]); // prettier-ignore
  });

  it('masks a value of small counts and where it stands', () => {
    expect(rowsAt(5).slice(0, 2)).toEqual([['Ash', '*', '*', '*'], ['Beech', '*', '*', '*']]); // prettier-ignore
  });
});

describe('budgetTable', () => {
  const rowsOf = (view: { area?: string }) =>
    budgetTable(budgetInput(aBudgetResult(), aDescription(), view)).rows.map(([level, , name, area]) => [level, name, area]); // prettier-ignore

  it('holds every unit and locality, and the whole', () => {
    const rows = rowsOf({});
    expect(new Set(rows.filter(([level]) => level === 'unit').map(([, , area]) => area))).toEqual(new Set(['North', 'South'])); // prettier-ignore
    expect(rows.filter(([level]) => level !== 'unit').map(([, name]) => name)).toEqual(['North', 'South', 'All']);
  });

  it('holds those of the locality shown, beside the whole', () => {
    const rows = rowsOf({ area: 'North' });
    expect(new Set(rows.filter(([level]) => level === 'unit').map(([, , area]) => area))).toEqual(new Set(['North']));
    expect(rows.filter(([level]) => level !== 'unit').map(([, name]) => name)).toEqual(['North', 'All']);
  });
});
