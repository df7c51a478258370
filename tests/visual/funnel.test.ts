import { describe, expect, it } from 'vitest';
import { type FunnelPoint, funnelPicture } from '@/charts/funnel-picture';
import { funnelSizes } from '@/charts/funnel-range';
import { paintSvg } from '@/charts/paint-svg';
import { expectSound, seriesOf } from './expect-picture';
import { funnelSpec } from './sample-specs';
import { limitsOf, LOCALITIES, seeded, seventyThree } from './sample-units';

const SHEETS = [
  { width: 640, height: 420, forPaper: false },
  { width: 390, height: 320, forPaper: false },
  { width: 680, height: 440, forPaper: true },
] as const;
const WIDE = SHEETS[0];

function point(index: number, size: number | null, value: number | null, more: Partial<FunnelPoint> = {}): FunnelPoint {
  const locality = LOCALITIES[index % 4] ?? 'DacCom';
  return {
    id: `Y9${index}`,
    name: `Practice ${index}`,
    locality,
    hover: '',
    size,
    value,
    band: 'within',
    z: 0,
    ...more,
  };
}

describe('funnelPicture', () => {
  it.each(SHEETS)('has no label over another for 73 practices at $width px', (sheet) => {
    const picture = funnelPicture({ ...funnelSpec(), selectedId: 'Y93004' }, sheet);
    expectSound(picture);
    expect(picture.points).toHaveLength(73);
  });

  it.each(SHEETS)('keeps labels apart where all 73 are flagged in one cluster at $width px', (sheet) => {
    const next = seeded(1);
    const points = Array.from({ length: 73 }, (_, index) =>
      point(index, 3000 + next() * 60, 0.2 + next() * 0.004, {
        band: 'above-998',
        z: 5 + index,
        name: index % 3 === 0 ? 'The Old Cricket Ground Family Practice and Health Centre' : `Practice ${index}`,
      }),
    );
    const picture = funnelPicture(funnelSpec([...points, point(99, 100, 0.01)]), sheet);
    expectSound(picture);
    const named = picture.labels.filter(({ text }) => text.startsWith('Practice') || text.startsWith('The Old'));
    expect(named.length + picture.unlabelled).toBe(73);
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThanOrEqual(12);
  });

  it('names the furthest outside first', () => {
    const flagged = [3, 9, 4, 7].map((z, index) =>
      point(index, 2000 + index, 0.3 + index / 1e4, { band: 'above-998', z }),
    );
    const cluster = Array.from({ length: 40 }, (_, index) =>
      point(index + 10, 2000 + index, 0.3, { band: 'above-998', z: 1 }),
    );
    const { labels } = funnelPicture(funnelSpec([...cluster, ...flagged]), WIDE);
    expect(labels.some(({ text }) => text === 'Practice 1')).toBe(true);
  });

  it('always names the selected unit', () => {
    const points = Array.from({ length: 2000 }, (_, index) =>
      point(index, 100 + (index % 50) * 100, 0.02 + (index % 40) / 400),
    );
    const picture = funnelPicture({ ...funnelSpec(points), selectedId: 'Y91010' }, WIDE);
    expect(picture.labels.some(({ text }) => text === 'Practice 1010')).toBe(true);
  });

  it('counts units without a value or size, and draws none of them', () => {
    const picture = funnelPicture(
      funnelSpec([point(1, 100, 0.1), point(2, null, 0.1), point(3, 100, null), point(4, 0, 0.1)]),
      WIDE,
    );
    expect(picture.points.map(({ id }) => id)).toEqual(['Y91']);
    expect(picture.notDrawn).toBe(3);
  });

  it.each([0, 1, 2])('draws %i units', (count) => {
    const points = Array.from({ length: count }, (_, index) =>
      point(index, 800, 0.05, { band: 'not-compared', z: null }),
    );
    const picture = funnelPicture({ ...funnelSpec(points), limits: [], lines: [] }, WIDE);
    expectSound(picture);
    expect(picture.points).toHaveLength(count);
  });

  it('draws units that all have the same value and size', () => {
    const points = Array.from({ length: 5 }, (_, index) => point(index, 500, 0.066));
    expectSound(funnelPicture(funnelSpec(points), WIDE));
  });

  it('draws values that are all 0', () => {
    const points = Array.from({ length: 5 }, (_, index) => point(index, 500 + index * 100, 0));
    expectSound(funnelPicture({ ...funnelSpec(points), limits: [], lines: [] }, WIDE));
  });

  it('holds a negotiated ratio that lies below every unit, in its own red', () => {
    const points = Array.from({ length: 20 }, (_, index) => point(index, 200 + index * 30, 2.6 + index / 100));
    const lines = [{ kind: 'negotiated', value: 1.75, label: 'negotiated ratio' }] as const;
    const picture = funnelPicture({ ...funnelSpec(points), limits: [], lines, format: 'ratio' }, WIDE);
    expectSound(picture);
    const label = picture.labels.find(({ text }) => text === 'negotiated ratio 1.75');
    expect(label?.y).toBeGreaterThan(Math.max(...picture.points.map(({ y }) => y)));
    expect(JSON.stringify(picture.drawing.plots)).toContain('#d5281b');
  });

  it('breaks a limit curve where it has no limit', () => {
    const limits = [100, 200, 300].map((size) => ({ ...limitsOf(0.066, size), upper998: size === 200 ? null : 0.2 }));
    const picture = funnelPicture({ ...funnelSpec(), limits }, WIDE);
    expect(seriesOf(picture)[1]?.data).toEqual([[100, 0.2], null, [300, 0.2]]); // prettier-ignore
  });

  it('shows units that are not compared as outlines', () => {
    const picture = funnelPicture(funnelSpec([point(0, 300, 0.1), point(4, 300, 0.2, { band: 'not-compared' })]), WIDE);
    const marks = [...paintSvg(picture.drawing).matchAll(/<(?:path|circle) [^>]*fill="(#\w{6})" stroke="(#\w{6})"/g)];
    const looks = marks.map(([, fill, stroke]) => `${fill ?? ''} in ${stroke ?? ''}`);
    expect(looks).toEqual(expect.arrayContaining(['#12436D in #ffffff', '#ffffff in #12436D']));
  });

  it('refuses a unit of a locality it was not told of', () => {
    expect(() => funnelPicture(funnelSpec([point(0, 300, 0.1, { locality: 'Elsewhere' })]), WIDE)).toThrow(RangeError);
  });

  it('gives a point to every one of 6,500 units', () => {
    const next = seeded(6500);
    const points = Array.from({ length: 6500 }, (_, index) => {
      const value = 0.066 + (next() - 0.5) * 0.08;
      return point(index, 200 + next() * 9000, value, value > 0.1 ? { band: 'above-998', z: value * 100 } : {});
    });
    const limits = funnelSizes(points.map(({ size }) => size ?? 0)).map((size) => limitsOf(0.066, size, 0.012));
    const spec = { ...funnelSpec(points), limits };
    expect(funnelPicture(spec, WIDE).points).toHaveLength(6500);
  });

  it('gives the same picture for the same units', () => {
    const json = () => JSON.stringify(funnelPicture(funnelSpec(seventyThree()), WIDE));
    expect(json()).toBe(json());
  });
});
