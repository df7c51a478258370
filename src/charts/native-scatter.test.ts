import { describe, expect, it } from 'vitest';
import { nativeScatter } from './native-scatter';
import { nativeScenario } from './native-scenario';
import type { ScatterPoint, ScatterSpec } from './scatter-spec';
import type { ScenarioSpec } from './scenario-spec';

const point = (id: string, x: number, y: number, changes: Partial<ScatterPoint> = {}): ScatterPoint => ({ id, name: `Practice ${id}`, locality: 'DacCom', hover: '', x, y, size: 1000, isSelected: false, ...changes }); // prettier-ignore

const SPEC: ScatterSpec = {
  localities: ['DacCom', 'WatCom'],
  colours: new Map(),
  points: [point('b', 0.25, 0.002), point('a', 0.125, 0.001, { isSelected: true }), point('c', 0.5, 0.004, { locality: 'WatCom', size: null })],
  x: { title: 'Exception rate', format: 'percent', target: 0.25 },
  y: { title: 'Referrals per 1,000', format: 'per-1000', target: null },
  line: { points: [{ x: 0.125, fit: 0.001, lower: 0, upper: 0.002 }, { x: 0.5, fit: 0.004, lower: 0.003, upper: 0.005 }] },
  notDrawn: 0,
  summary: 'Scatter',
}; // prettier-ignore

describe('nativeScatter', () => {
  it('has a series of marks for each locality, from left to right, each with its own x values', () => {
    const marks = nativeScatter(SPEC)?.series.filter(({ drawn }) => drawn === 'marks');
    expect(marks).toEqual([
      { name: 'DacCom', colour: '#12436D', shape: 'circle', drawn: 'marks', points: [{ x: 0.125, y: 1, name: 'Practice a', isNamed: true }, { x: 0.25, y: 2, name: 'Practice b' }] }, // prettier-ignore
      { name: 'WatCom', colour: '#801650', shape: 'square', drawn: 'marks', points: [{ x: 0.5, y: 4, name: 'Practice c' }] }, // prettier-ignore
    ]);
  });

  it('has the line through the points, its band and the target, which crosses the whole chart', () => {
    const lines = nativeScatter(SPEC)?.series.filter(({ drawn }) => drawn === 'line');
    expect(lines?.map(({ name, points }) => [name, points])).toEqual([
      ['Exception rate: 25.0%', [{ x: 0.25, y: 0 }, { x: 0.25, y: 4 }]],
      ['line through the points', [{ x: 0.125, y: 1 }, { x: 0.5, y: 4 }]],
      ['95% band, lower', [{ x: 0.125, y: 0 }, { x: 0.5, y: 3 }]],
      ['95% band, upper', [{ x: 0.125, y: 2 }, { x: 0.5, y: 5 }]],
    ]); // prettier-ignore
  });

  it('has no line where the page has none, and is none without a point', () => {
    expect(nativeScatter({ ...SPEC, line: null, x: { ...SPEC.x, target: null } })?.series).toHaveLength(2);
    expect(nativeScatter({ ...SPEC, points: [] })).toBeNull();
  });
});

const SCENARIO: ScenarioSpec = {
  points: [
    { ratio: 1, excess: 400, lower: 300, upper: 500, parts: [] },
    { ratio: 2, excess: 100, lower: null, upper: null, parts: [] },
  ],
  layers: [],
  contract: 1.75,
  tried: null,
  valueTitle: 'Follow-ups above the ratio',
  ratioTitle: 'Follow-ups paid for',
  localities: [],
  colours: new Map(),
  summary: '',
};

describe('nativeScenario', () => {
  it('has the curve with the ends of its interval, and the contract’s ratio upright across the chart', () => {
    expect(nativeScenario(SCENARIO)?.series.map(({ name, points }) => [name, points])).toEqual([
      ['95% interval, lower', [{ x: 1, y: 300 }]],
      ['95% interval, upper', [{ x: 1, y: 500 }]],
      ['Follow-ups above the ratio', [{ x: 1, y: 400 }, { x: 2, y: 100 }]],
      ['contract 1.75', [{ x: 1.75, y: 0 }, { x: 1.75, y: 500 }]],
    ]); // prettier-ignore
  });

  it('is none for layers, which lie on each other', () => {
    expect(nativeScenario({ ...SCENARIO, layers: ['DacCom'] })).toBeNull();
  });
});
