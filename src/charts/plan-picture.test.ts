import { describe, expect, it } from 'vitest';
import { planPicture, type PlanSpec } from './plan-picture';

const SHEET = { width: 640, height: 300, forPaper: false };
const values = (...of: readonly (number | null)[]) => of.map((value) => ({ value, hover: `hover ${value ?? 'none'}` }));

const SPEC: PlanSpec = {
  periods: ['Q1 07/08', 'Q2 07/08', 'Q3 07/08'],
  lines: [{ id: 'followUps', name: 'follow-ups', planned: values(1000, 2000, 3000), done: values(900, 2100, null) }],
  valueTitle: 'Attendances since April',
  summary: 'Plan',
};

describe('planPicture', () => {
  it('names what is done and what is planned at the ends of their lines', () => {
    expect(planPicture(SPEC, SHEET).labels.map(({ text }) => text)).toEqual(['follow-ups', 'follow-ups planned']);
  });

  it('draws every value there is, and ends where nothing is loaded', () => {
    const { points, drawing } = planPicture(SPEC, SHEET);
    expect(points.map(({ hover }) => hover)).toEqual(['hover 900', 'hover 2100', 'hover 1000', 'hover 2000', 'hover 3000']); // prettier-ignore
    expect(drawing.summary).toBe('Plan');
  });

  it('refuses a line with fewer values than periods', () => {
    const [line] = SPEC.lines;
    expect(() => planPicture({ ...SPEC, lines: line ? [{ ...line, done: values(1) }] : [] }, SHEET)).toThrow(
      RangeError,
    );
  });
});
