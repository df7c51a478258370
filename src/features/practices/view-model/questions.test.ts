import { describe, expect, it } from 'vitest';
import { aBoard, aColumn } from '../../../../tests/support/a-board';
import { signalsOf } from './practice-signals';
import { visitQuestions } from './questions';

/** Signals of one practice in these measures, the first the largest. */
function signalsIn(...measures: readonly (readonly [measure: string, title: string, side: 1 | -1])[]) {
  const columns = measures.map(([measure, title, side], i) =>
    aColumn([{ x: 40, n: 400, z: side * (20 - i), band: side > 0 ? 'above-998' : 'below-998', chance: 0.002 }], {
      key: `${measure}:${i}`,
      measure,
      title,
    }),
  );
  return signalsOf(aBoard(...columns), 0, []);
}

describe('visitQuestions', () => {
  it('asks what the practice would like to talk about where nothing differs', () => {
    const within = aColumn([{ x: 20, n: 400, z: 0, band: 'within', chance: 0.002 }]);
    const questions = visitQuestions(signalsOf(aBoard(within), 0, []));
    expect(questions).toHaveLength(3);
    expect(questions[0]).toMatch(/^Nothing differs here by more than chance would explain/);
  });

  it('says nothing of a practice of which nothing could be compared', () => {
    expect(visitQuestions(signalsOf(aBoard(aColumn([{}])), 0, []))).toEqual([
      expect.stringMatching(/^None of the figures of this year could be compared/),
      expect.stringMatching(/^Is there anything/),
    ]);
  });

  it('asks by measure and side at one', () => {
    const [higher, closing] = visitQuestions(signalsIn(['exception-rate', 'Exception rate, diabetes', 1]));
    expect(higher).toMatch(/^More patients than elsewhere are excepted \(diabetes\)/);
    expect(closing).toMatch(/^Is there anything the figures do not show/);
    expect(visitQuestions(signalsIn(['exception-rate', 'Exception rate, diabetes', -1]))[0]).toMatch(/^Fewer patients/);
  });

  it('asks of measures of one sort together, specialties by their names, and of the largest first', () => {
    const questions = visitQuestions(
      signalsIn(
        ['referral-rate', 'GP referrals, 320 Cardiology', 1],
        ['exception-rate', 'Exception rate, COPD', 1],
        ['referral-rate', 'GP referrals, 307 Diabetic medicine', 1],
        ['referral-rate', 'GP referrals, 430 Elderly medicine', -1],
      ),
    );
    expect(questions[0]).toContain('(Cardiology and Diabetic medicine)');
    expect(questions[1]).toContain('(COPD)');
    expect(questions[2]).toMatch(/^Fewer patients than elsewhere are referred \(Elderly medicine\)/);
    expect(questions).toHaveLength(4);
  });

  it('stays a visit at many', () => {
    const many = Array.from({ length: 9 }, (_, i) => ['indicator', `Indicator ${i}`, 1] as const);
    const questions = visitQuestions(signalsIn(...many));
    expect(questions).toHaveLength(8);
    expect(questions[6]).toMatch(/^What else of the list of signals/);
  });

  it('can be read by the practice: it judges nobody and always asks', () => {
    const measures = ['exception-rate', 'achievement', 'prevalence', 'referral-rate', 'first-attendance-rate', 'first-to-follow-up', 'prescribing-cost', 'spend-against-budget', 'indicator']; // prettier-ignore
    for (const measure of measures) {
      for (const side of [1, -1] as const) {
        const [question = ''] = visitQuestions(signalsIn([measure, 'Title, subject', side]));
        expect(question).toContain('?');
        expect(question).not.toMatch(/worst|best|bad|poor|fail|too (many|few|much)|excess|wrong|should/i);
        expect(question).not.toContain('{}');
      }
    }
  });
});
