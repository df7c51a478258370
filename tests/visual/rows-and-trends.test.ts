import { describe, expect, it } from 'vitest';
import { rankedPicture } from '@/charts/ranked-picture';
import { spreadPicture } from '@/charts/spread-picture';
import { trendPicture } from '@/charts/trend-picture';
import { expectSound, seriesOf } from './expect-picture';
import { monthlySpec, rankedSpec, spreadSpec, yearlySpec } from './sample-specs';
import { LOCALITIES, seeded } from './sample-units';

const WIDE = { width: 640, height: 420, forPaper: false };
const NARROW = { width: 390, height: 320, forPaper: false };

describe('spreadPicture', () => {
  it.each([WIDE, NARROW])('draws every unit inside the axes at $width px', (sheet) => {
    const picture = spreadPicture(spreadSpec(), sheet);
    expectSound(picture);
    expect(picture.points).toHaveLength(74);
  });

  it('lets no two dots overlap', () => {
    const { points } = spreadPicture(spreadSpec(), WIDE);
    const closest = points.flatMap((point, index) =>
      points.slice(index + 1).map((other) => Math.hypot(point.x - other.x, point.y - other.y)),
    );
    expect(Math.min(...closest)).toBeGreaterThanOrEqual(6);
  });

  it('grows so that 40 localities have a row of text each', () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({ locality: `Locality ${index + 10}`, points: [], quartiles: null, whole: null })); // prettier-ignore
    const picture = spreadPicture({ ...spreadSpec(), rows, localities: rows.map(({ locality }) => locality) }, NARROW);
    expectSound(picture);
    expect(picture.plot.height / 40).toBeGreaterThanOrEqual(15);
    expect(picture.height).toBeGreaterThan(NARROW.height);
  });

  it('draws no box and no median for one practice', () => {
    const spec = spreadSpec();
    const rows = spec.rows.filter(({ locality }) => locality === 'No locality');
    const lone = rows.map((row) => ({ ...row, quartiles: { q1: 0.081, median: 0.081, q3: 0.081 } }));
    const { elements } = spreadPicture({ ...spec, rows: lone, selectedId: null }, WIDE).drawing;
    expect(elements.map(({ type }) => type)).not.toContain('rect');
    expect(elements.map(({ type }) => type)).not.toContain('polyline');
  });

  it('draws no rows at all', () => {
    expectSound(spreadPicture({ ...spreadSpec(), rows: [], lines: [] }, WIDE));
  });

  it('writes the names of two lines that lie close together one above the other', () => {
    const lines = [
      { kind: 'average', value: 0.066, label: 'average' },
      { kind: 'negotiated', value: 0.067, label: 'negotiated ratio' },
    ] as const;
    const picture = spreadPicture({ ...spreadSpec(), lines }, WIDE);
    expectSound(picture);
    expect(picture.labels.filter(({ text }) => text.includes('6.6') || text.includes('6.7'))).toHaveLength(2);
  });

  it('counts units without a value', () => {
    const spec = spreadSpec();
    const rows = spec.rows.map((row) => ({ ...row, points: row.points.map((point) => ({ ...point, value: null })) }));
    const picture = spreadPicture({ ...spec, rows, lines: [] }, WIDE);
    expect(picture.notDrawn).toBe(74);
    expectSound(picture);
  });
});

describe('rankedPicture', () => {
  it.each([WIDE, NARROW])('stands 73 practices in columns, lowest first, at $width px', (sheet) => {
    const picture = rankedPicture(rankedSpec(), sheet);
    expectSound(picture);
    const ys = picture.points.map(({ y }) => y);
    expect(ys).toEqual([...ys].sort((a, b) => b - a));
    expect(picture.intervalsShown).toBe(true);
  });

  it('stands few practices in rows under their names, highest first', () => {
    const picture = rankedPicture(rankedSpec(12), WIDE);
    expectSound(picture);
    const xs = picture.points.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => b - a));
    expect(JSON.stringify(picture.drawing.elements)).toContain('Practice W12');
  });

  it('stands 73 practices in rows on a sheet tall enough to scroll', () => {
    const picture = rankedPicture(rankedSpec(), { ...WIDE, height: 1500 });
    expectSound(picture);
    expect(picture.plot.height / 73).toBeGreaterThanOrEqual(17);
  });

  it('leaves intervals out for 6,500 units, and says so', () => {
    const next = seeded(1);
    const points = Array.from({ length: 6500 }, (_, index) => {
      const value = next() * 0.2;
      const locality = LOCALITIES[index % 4] ?? 'DacCom';
      return { id: `A${index}`, name: `Practice ${index}`, locality, hover: '', value, lower: value * 0.8, upper: value * 1.2, isCompared: true }; // prettier-ignore
    });
    const spec = { ...rankedSpec(), points, selectedId: 'A77' };
    const picture = rankedPicture(spec, WIDE);
    expect(picture.points).toHaveLength(6500);
    expect(picture.intervalsShown).toBe(false);
  });

  it.each([0, 1, 2])('draws %i units', (count) => {
    const picture = rankedPicture({ ...rankedSpec(), points: rankedSpec().points.slice(0, count), lines: [] }, WIDE);
    expectSound(picture);
    expect(picture.points).toHaveLength(count);
  });

  it('orders units of one value by code, whatever order they come in', () => {
    const points = rankedSpec().points.map((point) => ({ ...point, value: 0.1 }));
    const order = (list: typeof points) =>
      rankedPicture({ ...rankedSpec(), points: list }, WIDE).points.map(({ id }) => id);
    expect(order([...points].reverse())).toEqual(order(points));
  });

  it('draws units whose values are all unknown as none, and counts them', () => {
    const points = rankedSpec().points.map((point) => ({ ...point, value: null, lower: null, upper: null }));
    expect(rankedPicture({ ...rankedSpec(), points, lines: [] }, WIDE)).toMatchObject({ notDrawn: 73, points: [] });
  });
});

describe('trendPicture', () => {
  it.each([WIDE, NARROW])('keeps labels apart and points inside at $width px', (sheet) => {
    expectSound(trendPicture(monthlySpec(), sheet));
    expectSound(trendPicture(yearlySpec(), sheet));
  });

  it('keeps a gap a gap', () => {
    const picture = trendPicture(monthlySpec(), WIDE);
    const line = seriesOf(picture).find(({ data }) => data.length === 20);
    expect(line?.data[9]).toBeNull();
    expect(picture.points).toHaveLength(19);
    expect(picture.notDrawn).toBe(1);
  });

  it('does not draw a line across a break', () => {
    const picture = trendPicture(yearlySpec(), WIDE);
    const overall = seriesOf(picture).find(({ data }) => JSON.stringify(data[0]) === '[0,0.055]');
    expect(overall?.data).toEqual([[0, 0.055], [1, 0.058], [2, 0.062], null, [3, 0.065], [4, 0.078]]); // prettier-ignore
    expect(picture.labels.map(({ text }) => text)).toContain('indicators changed');
  });

  it('names as many periods as have room, at even steps', () => {
    const ticks = (width: number) => {
      const [plot] = trendPicture(monthlySpec(), { ...WIDE, width }).drawing.plots;
      return plot?.frame.x.ticks;
    };
    expect(ticks(390)).toEqual([0, 4, 8, 12, 16]);
    expect(ticks(1400)).toHaveLength(20);
  });

  it('draws a line of one period, and one of none', () => {
    const one = yearlySpec();
    const cut = one.series.map((line) => ({ ...line, points: line.points.slice(0, 1) }));
    expectSound(trendPicture({ ...one, periods: ['2003/04'], series: cut, breaks: [] }, WIDE));
    expectSound(trendPicture({ ...one, periods: [], series: [], breaks: [] }, WIDE));
  });

  it('draws a series of nothing but gaps', () => {
    const spec = yearlySpec();
    const empty = spec.series.map((line) => ({ ...line, points: line.points.map((point) => ({ ...point, value: null, lower: null, upper: null })) })); // prettier-ignore
    expect(trendPicture({ ...spec, series: empty }, WIDE).points).toEqual([]);
  });

  it('refuses a line that has not a point for each period', () => {
    const spec = yearlySpec();
    expect(() => trendPicture({ ...spec, periods: ['2007/08'] }, WIDE)).toThrow(/5 points for 1 periods/u);
  });
});
