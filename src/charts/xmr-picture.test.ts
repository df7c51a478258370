import { describe, expect, it } from 'vitest';
import { linesOf, seriesOf } from '../../tests/visual/expect-picture';
import { INK } from './ink';
import { type XmrPoint, type XmrSpec, xmrPicture } from './xmr-picture';

const WIDE = { width: 640, height: 300, forPaper: false };
const LIMITS = { lower: 2.2, centre: 2.55, upper: 2.9 };

const point = (value: number | null, changes: Partial<XmrPoint> = {}): XmrPoint => ({
  value,
  isSignal: false,
  isPart: false,
  limits: LIMITS,
  hover: `hover ${value ?? ''}`,
  ...changes,
});

const spec = (changes: Partial<XmrSpec> = {}): XmrSpec => ({
  periods: ['Apr 07', 'May 07', 'Jun 07', 'Jul 07'],
  points: [point(2.5), point(2.95, { isSignal: true }), point(null), point(2.4, { isPart: true })],
  name: 'all practices',
  rebases: [],
  negotiated: 1.75,
  valueTitle: 'Follow-ups per first attendance',
  summary: 'A process',
  ...changes,
});

const looksOf = (drawn: ReturnType<typeof xmrPicture>) => seriesOf(drawn).flatMap((series) => (series.type === 'dots' ? series.data.map(({ look }) => look) : [])); // prettier-ignore

describe('xmrPicture', () => {
  it('fills the points that break a rule, and marks a part of a step with a diamond', () => {
    const looks = looksOf(xmrPicture(spec(), WIDE));
    expect(looks.map(({ fill }) => fill)).toEqual([INK.paper, INK.outline, INK.paper]);
    expect(looks.map(({ form }) => 'shape' in form && form.shape)).toEqual(['circle', 'circle', 'diamond']);
  });

  it('draws a gap where there is no value, and keeps hover texts with their points', () => {
    const { points } = xmrPicture(spec(), WIDE);
    expect(points.map(({ hover }) => hover)).toEqual(['hover 2.5', 'hover 2.95', 'hover 2.4']);
  });

  it('names the mean, both limits and the negotiated ratio', () => {
    const names = xmrPicture(spec(), WIDE).labels.map(({ text }) => text);
    expect(names).toEqual(
      expect.arrayContaining(['upper limit', 'mean', 'lower limit', 'negotiated ratio 1.75', 'all practices']),
    );
  });

  it('draws no negotiated ratio and no limits where there are none', () => {
    const points = spec().points.map((one) => ({ ...one, limits: null }));
    const names = xmrPicture(spec({ negotiated: null, points }), WIDE).labels.map(({ text }) => text);
    expect(names).toEqual(['all practices']);
  });

  it('cuts the line where limits begin anew, with the reason above the cut', () => {
    const drawn = xmrPicture(spec({ rebases: [{ at: 1, reason: 'new clinic' }] }), WIDE);
    expect(drawn.labels.map(({ text }) => text)).toContain('new clinic');
    expect(linesOf(drawn.drawing).at(-1)).toEqual([[0, 2.5], null, [1, 2.95], null, [3, 2.4]]);
  });

  it('shortens a reason that is longer than its room', () => {
    const reason = 'a very long reason that goes on and on about a nurse-led clinic and its opening';
    const narrow = { ...WIDE, width: 300 };
    const label = xmrPicture(spec({ rebases: [{ at: 2, reason }] }), narrow).labels.find(({ text }) => text.endsWith('…')); // prettier-ignore
    expect(label && label.x >= 0 && label.x + label.width <= 300).toBe(true);
    expect(reason.startsWith(label?.text.slice(0, -1) ?? '?')).toBe(true);
  });

  it('refuses fewer points than periods', () => {
    expect(() => xmrPicture(spec({ points: [point(2)] }), WIDE)).toThrow(RangeError);
  });
});
