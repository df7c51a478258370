import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import type { Step } from './months';
import { processOf } from './process';
import { extremesSentence, ruleWords, signalSentences } from './signals';

/** Months from April 2006 with these follow-ups for 100 firsts each. */
function months(followUps: readonly number[], firsts = 100): readonly Step[] {
  return followUps.map((count, i) => {
    const period = { firstMonth: 2006 * 12 + 3 + i, months: 1 };
    const year = Math.floor(period.firstMonth / 12);
    const label = `${year}-${String((period.firstMonth % 12) + 1).padStart(2, '0')}`;
    return { period, label, firsts, followUps: count };
  });
}

const STEADY = [250, 260, 250, 260, 250, 260, 250, 260, 250, 260, 250, 260];

/** On both sides of any mean, and far apart. */
const WIDE = [250, 270, 240, 260, 250, 270, 240, 260, 250, 270, 240, 260];

describe('processOf', () => {
  it('works out mean and limits of all months: 2.55 ± 2.66 × 0.10', () => {
    const [stretch] = processOf(months(STEADY), []);
    expect(stretch?.points).toHaveLength(12);
    expect(stretch?.limits.mean).toBeCloseTo(2.55, 10);
    expect(stretch?.limits.upper).toBeCloseTo(2.55 + 2.66 * 0.1, 10);
    expect(stretch?.limits.lower).toBeCloseTo(2.55 - 2.66 * 0.1, 10);
    expect(stretch && signalSentences(stretch)).toEqual([]);
  });

  it('leaves out months without first attendances', () => {
    const [first, ...rest] = months(STEADY);
    const steps = first ? [{ ...first, firsts: 0 }, ...rest] : [];
    expect(processOf(steps, [])[0]?.points).toHaveLength(11);
  });

  it('works limits out anew from each rebase, in order of time, with its reason', () => {
    const steps = months([...STEADY, 150, 160, 150, 160]);
    const stretches = processOf(
      steps,
      [],
      [
        { from: '2007-06', reason: 'Nurse-led clinic' },
        { from: '2007-04', reason: 'New price' },
      ],
    );
    expect(stretches.map(({ reason, points }) => [reason, points.length])).toEqual([[null, 12], ['New price', 2], ['Nurse-led clinic', 2]]); // prettier-ignore
    expect(stretches[0]?.limits.mean).toBeCloseTo(2.55, 10);
    expect(stretches[1]?.limits.mean).toBeCloseTo(1.55, 10);
  });

  it('takes no heed of a rebase after the last month or of one that is no period', () => {
    const stretches = processOf(
      months(STEADY),
      [],
      [
        { from: '2020-01', reason: 'later' },
        { from: 'soon', reason: 'unclear' },
      ],
    );
    expect(stretches.map(({ reason }) => reason)).toEqual([null]);
  });

  it('marks a step that is not whole', () => {
    const steps: readonly Step[] = ['2007/08 Q1', '2007/08 Q2'].flatMap((label) => {
      const period = parsePeriod(label);
      return period ? [{ period, label, firsts: 10, followUps: 20 }] : [];
    });
    const [stretch] = processOf(steps, [{ period: '2007/08 Q2', has: 2, of: 3 }]);
    expect(stretch?.points.map(({ part }) => part)).toEqual([null, { period: '2007/08 Q2', has: 2, of: 3 }]);
  });
});

describe('signalSentences', () => {
  const sentences = (followUps: readonly number[]) => processOf(months(followUps), []).flatMap(signalSentences);

  it('counts a run above the mean whole, though one of it is outside the limits', () => {
    const said = sentences([...WIDE, 262, 264, 262, 320, 264, 262, 264]);
    expect(said).toContain('7 months above the mean, April to October 2007');
    expect(said.find((text) => text.includes('above the upper limit'))).toBe('1 month above the upper limit: July 2007 (3.20)'); // prettier-ignore
  });

  it('says nothing of 6 months above the mean', () => {
    const said = sentences([...WIDE, 240, 264, 262, 264, 262, 264, 262, 240, 250]);
    expect(said.filter((text) => text.includes('months above the mean'))).toEqual([]);
  });

  it('counts a rise from the month it begins', () => {
    const said = sentences([260, 250, 262, 274, 286, 298, 310, 322, 300]);
    expect(said).toContain('7 months in a row rising, May to November 2006');
  });

  it('names the months near the upper limit', () => {
    const said = sentences([...STEADY, 250, 260, 250, 260, 250, 265, 278, 265, 277, 250, 250]);
    expect(said).toEqual(['2 of 3 in a row near or beyond the upper limit: October 2007 (2.78), December 2007 (2.77)']);
  });

  it('names each rule beside its point', () => {
    const [stretch] = processOf(months([...WIDE, 330]), []);
    expect(stretch?.points.map(ruleWords)).toEqual([...WIDE.map(() => null), 'Above the upper limit']);
  });
});

describe('extremesSentence', () => {
  it('names the highest and the lowest', () => {
    const [stretch] = processOf(months([192, 154, 170]), []);
    expect(extremesSentence(stretch?.points ?? [])).toBe('Highest 1.92 in April 2006, lowest 1.54 in May 2006.');
    expect(extremesSentence(stretch?.points.slice(0, 1) ?? [])).toBeNull();
  });
});
