import { describe, expect, it } from 'vitest';
import { expectSound, seriesOf } from '../../tests/visual/expect-picture';
import { INK } from './ink';
import { spinePicture } from './spine-picture';
import type { SpineRow, SpineSpec } from './spine-spec';

const WIDE = { width: 800, height: 300, forPaper: false };
const NARROW = { width: 390, height: 300, forPaper: false };

function aRow(id: string, changes: Partial<SpineRow> = {}): SpineRow {
  return {
    id,
    name: `Measure ${id}`,
    group: 'Exceptions',
    text: '13.9%',
    hover: `about ${id}`,
    bar: { lowest: -0.5, quarter: -0.2, threeQuarters: 0.3, highest: 1 },
    mark: 0.1,
    value: 0.6,
    lower: 0.4,
    upper: 0.8,
    isFlagged: false,
    emptyText: 'fewer than 3 to compare',
    ...changes,
  };
}

const aSpec = (...rows: readonly SpineRow[]): SpineSpec => ({ rows, unitWord: 'practice', markColour: '#f46a25', summary: 's' }); // prettier-ignore
const elements = (spec: SpineSpec, sheet = WIDE) =>
  spinePicture(spec, sheet).drawing.elements as unknown as readonly { type: string; shape: unknown; style: { fill?: string } }[]; // prettier-ignore

describe('spinePicture', () => {
  const spec = aSpec(
    aRow('a', { isFlagged: true }),
    aRow('b', { name: 'A measure with a name so long that it takes more than one line beside its bar', group: 'Referrals' }), // prettier-ignore
    aRow('c', { value: null, lower: null, upper: null, text: 'not given', group: 'Referrals' }),
    aRow('d', { bar: null, mark: null, group: 'Referrals' }),
  );

  it.each([WIDE, NARROW, { ...WIDE, width: 680, forPaper: true }])(
    'holds every label apart and inside at %o',
    (sheet) => {
      const picture = spinePicture(spec, sheet);
      expectSound(picture);
      const texts = picture.labels.map(({ text }) => text);
      for (const text of ['Exceptions', 'Referrals', '13.9%', 'not given', 'fewer than 3 to compare', 'lowest', 'middle practice', 'highest']) expect(texts).toContain(text); // prettier-ignore
    },
  );

  it('places bar, middle half, diamond, interval and dot on the scale of the row', () => {
    const picture = spinePicture(aSpec(aRow('a')), WIDE);
    const { x, width } = picture.plot;
    const at = (place: number) => x + ((place + 1) / 2) * width;
    const [all, half] = elements(aSpec(aRow('a'))).filter(({ type }) => type === 'rect');
    expect(all).toMatchObject({ shape: { x: expect.closeTo(at(-0.5), 6) as number, width: expect.closeTo(at(1) - at(-0.5), 6) as number }, style: { fill: INK.paleBar } }); // prettier-ignore
    expect(half).toMatchObject({ shape: { x: expect.closeTo(at(-0.2), 6) as number, width: expect.closeTo(at(0.3) - at(-0.2), 6) as number }, style: { fill: INK.darkBar } }); // prettier-ignore
    const diamond = elements(aSpec(aRow('a'))).find(({ style }) => style.fill === '#f46a25');
    expect((diamond?.shape as { points: number[][] }).points[0]?.[0]).toBeCloseTo(at(0.1), 6);
    expect(picture.points).toEqual([{ id: 'a', name: 'Measure a', hover: 'about a', x: expect.closeTo(at(0.6), 6) as number, y: expect.any(Number) as number }]); // prettier-ignore
  });

  it('fills the dot outside the limits, and draws none without a value', () => {
    const [series] = seriesOf(spinePicture(spec, WIDE));
    const dots = series?.type === 'dots' ? series.data : [];
    expect(dots.map(({ id, look }) => [id, look.fill])).toEqual([
      ['a', INK.unit],
      ['b', INK.paper],
    ]);
    expect(spinePicture(spec, WIDE).notDrawn).toBe(1);
  });

  it('keeps a value beyond all others at the end of its bar, and says where an interval is cut', () => {
    const picture = spinePicture(aSpec(aRow('a', { value: 1.4, lower: 0.9, upper: 2 }), aRow('b', { lower: -3, upper: 3 }), aRow('c')), WIDE); // prettier-ignore
    expectSound(picture);
    expect(picture.points[0]?.x).toBeCloseTo(picture.plot.x + picture.plot.width, 6);
    expect(picture.cutIntervals).toBe(2);
  });

  it('hands rows to the keyboard from top to bottom and grows with them', () => {
    const rows = Array.from({ length: 40 }, (_, i) => aRow(String(i)));
    const { points, height } = spinePicture(aSpec(...rows), WIDE);
    expect(points.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(points.every(({ y }, i) => i === 0 || y > (points[i - 1]?.y ?? 0))).toBe(true);
    expect(height).toBeGreaterThan(40 * 20);
  });

  it('draws nothing of nothing', () => {
    expect(spinePicture(aSpec(), WIDE)).toMatchObject({ points: [], labels: [], markCount: 0 });
  });
});
