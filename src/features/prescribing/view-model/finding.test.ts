import { describe, expect, it } from 'vitest';
import { aBudgetResult, aBudgetUnit, unitsOver } from '../../../../tests/support/a-budget-result';
import { aDescription } from '../../../../tests/support/a-description';
import type { BudgetResult } from '@/analysis/analysis';
import { budgetInput } from './budget-input';
import { budgetHeadline, budgetSentence, concentrationSentence, withoutWords } from './finding';

const inputOf = (changes: Partial<BudgetResult> = {}, view: { area?: string } = {}) => budgetInput(aBudgetResult(changes), aDescription(), view); // prettier-ignore
const headline = (over: Readonly<Record<string, readonly number[]>>, view: { area?: string } = {}) => budgetHeadline(inputOf({ units: unitsOver(over) }, view)); // prettier-ignore

describe('budgetHeadline', () => {
  it('says who holds more than the whole net overspend of the locality that is furthest over', () => {
    // North: 50 + 40 − 20 − 10 − 5 = 55: Ash alone is 50, two are 90.
    expect(budgetHeadline(inputOf())).toBe('2 practices account for more than the whole net overspend of North');
  });

  it('says “all of” where the overspends come to exactly the net one', () => {
    expect(headline({ North: [30, 10, -10, 0, 0, 0] })).toBe('1 practice accounts for all of the net overspend of North'); // prettier-ignore
  });

  it('says only where the whole stands with fewer than 5 practices, or half of them and more', () => {
    expect(headline({ North: [50, 40, -20, -10] })).toBe('Prescribing is £60 (0.2%) over budget for April to November 2007'); // prettier-ignore
    expect(headline({ North: [50, 40, 30, 20, 10] })).toMatch(/^Prescribing is £150/);
  });

  it('says that all is under budget where no locality is over', () => {
    expect(headline({ North: [-50, 10, 0, 0, 0], South: [-5, 0, 0, 0, 0] })).toBe('Prescribing is £45 (0.1%) under budget for April to November 2007'); // prettier-ignore
  });

  it('is of the locality shown', () => {
    expect(headline({ North: [50, 40, -20, -10, -5], South: [9, 8, -4, -3, -2] }, { area: 'south' })).toBe('1 practice accounts for more than the whole net overspend of South'); // prettier-ignore
    expect(headline({ North: [50, 0, 0, 0, 0], South: [-9, 0] }, { area: 'South' })).toBe('South prescribing is £9 (0.1%) under budget for April to November 2007'); // prettier-ignore
  });

  it('says that nothing can be held against a budget', () => {
    const units = [aBudgetUnit({ budgetPence: null, budgetSoFarPence: null })];
    expect(budgetHeadline(inputOf({ units }))).toBe('No practice has both spend and a budget');
  });

  it('keeps to 15 words', () => {
    const name = 'A locality with a name of a good many words';
    expect(headline({ [name]: [1, 1, -9, 0, 0] }, { area: name })).toBe('Prescribing is £7 (0.0%) under budget');
    expect(headline({ [name]: [50, 40, -20, -10, -5] })).toBe('2 practices account for more than the whole net overspend of one locality'); // prettier-ignore
  });
});

describe('concentrationSentence', () => {
  const sentence = (over: readonly number[]) => {
    const input = inputOf({ units: unitsOver({ North: over }) });
    return concentrationSentence(input.year.localities[0] ?? input.year.overall, input);
  };

  it('names those that hold it', () => {
    expect(sentence([50, 40, -20, -10, -5])).toBe(
      '2 practices account for more than the whole net overspend of North, £55: North 0 (£50), North 1 (£40), together £90.',
    );
  });

  it('says of a locality within budget who is over it', () => {
    expect(sentence([5, -20])).toBe('North is within budget: £15 under budget; over it is North 0 (£5).');
    expect(sentence([-5, -20])).toBe('North is within budget: £25 under budget; no practice is over it.');
    expect(sentence([0, 0])).toBe('North is within budget: at budget; no practice is over it.');
  });

  it('of one practice is that practice', () => {
    expect(sentence([7])).toBe('1 practice accounts for all of the net overspend of North, £7: North 0 (£7).');
  });
});

describe('budgetSentence', () => {
  const text = (input: ReturnType<typeof inputOf>) => budgetSentence(input).map(({ text: part }) => part).join(''); // prettier-ignore

  it('says spend, variance, out-turn and the localities over', () => {
    // 8 practices × £8,000 + £50 in all; out-turn ×12 ÷ 8: £75 over £96,000.
    expect(text(inputOf())).toBe(
      '8 practices spent £64k in April to November 2007, £50 (0.1%) over budget for the same months. At this rate the year would end £75 (0.1%) over budget. North (£55) is over budget; the other localities are within it.',
    );
  });

  it('leaves the out-turn out in April and May', () => {
    expect(text(inputOf({ monthOfYear: 2 }))).not.toContain('the year would end');
    expect(text(inputOf({ monthOfYear: 3 }))).toContain('the year would end');
  });

  it('says which practices are in no sum', () => {
    const units = [...unitsOver({ North: [1, 2] }), aBudgetUnit({ code: 'X', name: 'Holly', budgetPence: null, budgetSoFarPence: null }), aBudgetUnit({ code: 'Z', name: 'Larch', spendPence: null, budgetSoFarPence: null })]; // prettier-ignore
    const input = inputOf({ units: units.map((unit) => (unit.code === 'Z' ? { ...unit, spendPence: null } : unit)) });
    expect(withoutWords(input)).toBe('left out of every sum: Holly (£8,000) without a budget; Larch without prescribing in these months'); // prettier-ignore
    expect(text(input)).toMatch(/Left out of every sum: Holly \(£8,000\) without a budget; .*\.$/);
  });
});
