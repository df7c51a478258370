import { describe, expect, it } from 'vitest';
import type { FunnelPoint, FunnelSpec } from './funnel-picture';
import { nativeFunnel } from './native-funnel';

const point = (id: string, size: number | null, value: number | null, changes: Partial<FunnelPoint> = {}): FunnelPoint => ({ id, name: `Practice ${id}`, locality: 'DacCom', hover: '', size, value, band: 'within', z: 0, ...changes }); // prettier-ignore

const SPEC: FunnelSpec = {
  points: [
    point('c', 900, 0.0125),
    point('a', 100, 0.05, { band: 'above-998', z: 4.1 }),
    point('b', 300, 0.02, { locality: 'WatCom' }),
    point('d', 20, 0.1, { band: 'not-compared', z: null }),
    point('e', 500, null),
    point('f', 0, 0.01),
  ],
  localities: ['DacCom', 'Hertsmere', 'WatCom'],
  colours: new Map([['WatCom', '#28A197']]),
  limits: [
    { size: 100, lower95: 0.001, upper95: 0.04, lower998: 0, upper998: 0.06 },
    { size: 927, lower95: 0.008, upper95: 0.024, lower998: 0.005, upper998: null },
  ],
  lines: [
    { kind: 'average', value: 0.016, label: 'average' },
    { kind: 'target', value: 0.02, label: 'target' },
  ],
  format: 'per-1000',
  valueTitle: 'Referrals per 1,000',
  sizeTitle: 'Patients',
  selectedId: null,
  summary: 'A funnel',
};

const series = (spec = SPEC) => nativeFunnel(spec)?.series ?? [];

describe('nativeFunnel', () => {
  it('has the limits as drawn, 95% dashed and 99.8% solid, in the unit that is printed', () => {
    const limits = series().filter(({ name }) => name.includes('limit'));
    expect(limits.map(({ name, dash, points }) => [name, dash, points])).toEqual([
      ['95% limit, lower', 'dashed', [{ x: 100, y: 1 }, { x: 927, y: 8 }]],
      ['95% limit, upper', 'dashed', [{ x: 100, y: 40 }, { x: 927, y: 24 }]],
      ['99.8% limit, lower', 'solid', [{ x: 100, y: 0 }, { x: 927, y: 5 }]],
      ['99.8% limit, upper', 'solid', [{ x: 100, y: 60 }]],
    ]); // prettier-ignore
  });

  it('draws the average and the target from one end of the axis to the other, named with their values', () => {
    const [average, target] = series().filter(({ drawn, name }) => drawn === 'line' && !name.includes('limit'));
    expect(average).toMatchObject({ name: 'average 16.0', dash: 'solid', points: [{ x: 0, y: 16 }, { x: 1000, y: 16 }] }); // prettier-ignore
    expect(target).toMatchObject({ name: 'target 20.0', dash: 'dashed', points: [{ x: 0, y: 20 }, { x: 1000, y: 20 }] }); // prettier-ignore
  });

  it('has a series of marks for each locality with units, smallest first, those not compared as outlines by themselves', () => {
    const at = (x: number, y: number, name: string) => ({ x, y, name, isNamed: true });
    expect(series().filter(({ drawn }) => drawn === 'marks')).toEqual([
      { name: 'DacCom', drawn: 'marks', colour: '#12436D', shape: 'circle', points: [at(100, 50, 'Practice a'), at(900, 12.5, 'Practice c')] },
      { name: 'DacCom, not compared', drawn: 'marks', colour: '#12436D', shape: 'circle', isHollow: true, points: [at(20, 100, 'Practice d')] },
      { name: 'WatCom', drawn: 'marks', colour: '#28A197', shape: 'triangle', points: [at(300, 20, 'Practice b')] },
    ]); // prettier-ignore
  });

  it('names only units outside the 99.8% limits, the furthest out that have room, where there are many', () => {
    const many = Array.from({ length: 20 }, (_, i) => point(`p${i}`, 100 + i * 400, 0.02, { band: i < 12 ? 'below-998' : 'within', z: -4 - i })); // prettier-ignore
    const named = series({ ...SPEC, points: many }).flatMap(({ points }) => points.flatMap(({ name, isNamed }) => (isNamed === true ? [name] : []))); // prettier-ignore
    // Every second would cover the one before it, which lies further out.
    expect(named).toEqual(['p5', 'p7', 'p9', 'p11'].map((id) => `Practice ${id}`));
  });

  it('holds every unit on its axes and leaves off limits that would squeeze them', () => {
    const chart = nativeFunnel({ ...SPEC, limits: [{ size: 100, lower95: 0, upper95: 0.6, lower998: 0, upper998: 0.9 }] }); // prettier-ignore
    expect(chart?.y).toMatchObject({ title: 'Referrals per 1,000', format: '#,##0' });
    expect(chart?.y.range?.max).toBeGreaterThanOrEqual(100);
    expect(chart?.y.range?.max).toBeLessThan(200);
    expect(chart?.x).toEqual({ title: 'Patients', format: '#,##0', range: { min: 0, max: 1000, step: 200 } });
  });

  it('is none without a unit to draw, or with too many to edit', () => {
    expect(nativeFunnel({ ...SPEC, points: [point('e', 500, null)] })).toBeNull();
    expect(nativeFunnel({ ...SPEC, points: Array.from({ length: 2001 }, (_, i) => point(`p${i}`, 1 + i, 0.1)) })).toBeNull(); // prettier-ignore
  });
});
