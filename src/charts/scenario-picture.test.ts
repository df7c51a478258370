import { describe, expect, it } from 'vitest';
import { pixelOf } from './plot-frame';
import { scenarioFrame } from './scenario-frame';
import { scenarioPicture } from './scenario-picture';
import type { ScenarioSpec } from './scenario-spec';

const SHEET = { width: 640, height: 340, forPaper: false };
const SPEC: ScenarioSpec = {
  points: [
    { ratio: 1, excess: 400, lower: 350, upper: 450, parts: [] },
    { ratio: 2, excess: 200, lower: 140, upper: 260, parts: [] },
    { ratio: 3, excess: 0, lower: 0, upper: 70, parts: [] },
    { ratio: 4, excess: 0, lower: 0, upper: 0, parts: [] },
  ],
  layers: [],
  contract: 1.75,
  tried: null,
  valueTitle: 'Follow-ups above the ratio',
  ratioTitle: 'Follow-ups paid for with each first attendance',
  summary: 'A falling line.',
  localities: ['A', 'B'],
  colours: new Map(),
};

const texts = (spec: ScenarioSpec) => scenarioPicture(spec, SHEET).labels.map(({ text }) => text);
interface Element {
  readonly type: string;
  readonly shape?: { readonly points?: number[][]; readonly cx?: number; readonly cy?: number };
}
const elements = (spec: ScenarioSpec) => scenarioPicture(spec, SHEET).drawing.elements as unknown as readonly Element[];

describe('scenarioPicture', () => {
  it('names the contract’s line, and the ratio tried out only where it is drawn into the picture', () => {
    expect(texts(SPEC)).toEqual(['contract 1.75']);
    expect(texts({ ...SPEC, contract: null, tried: 2.25 })).toEqual(['scenario 2.25']);
  });

  it('keeps the two names apart where their lines are close together', () => {
    const [a, b] = scenarioPicture({ ...SPEC, tried: 1.8 }, SHEET).labels;
    expect(a?.y).not.toBe(b?.y);
  });

  it('draws the interval as a band around the line', () => {
    const frame = scenarioFrame(SPEC, SHEET);
    const band = elements(SPEC).find(({ type }) => type === 'polygon')?.shape?.points ?? [];
    expect(band).toHaveLength(8);
    expect(band[1]?.[1]).toBeCloseTo(pixelOf(frame, 2, 260).y);
    expect(band[6]?.[1]).toBeCloseTo(pixelOf(frame, 2, 140).y);
  });

  it('marks the value between two points of the line', () => {
    const frame = scenarioFrame(SPEC, SHEET);
    const dot = elements({ ...SPEC, tried: 2.25 }).find(({ type }) => type === 'circle')?.shape;
    expect(dot?.cx).toBeCloseTo(pixelOf(frame, 2.25, 0).x);
    expect(dot?.cy).toBeCloseTo(pixelOf(frame, 0, 150).y);
  });

  it('lays the localities on each other and names those with room for it', () => {
    const points = SPEC.points.map(({ ratio, excess }) => ({ ratio, excess, lower: null, upper: null, parts: [excess * 0.98, excess * 0.02] })); // prettier-ignore
    const spec = { ...SPEC, points, layers: ['A', 'B'] };
    expect(texts(spec)).toEqual(['contract 1.75', 'A']);
    const top = elements(spec).filter(({ type }) => type === 'polygon').at(-1)?.shape?.points ?? []; // prettier-ignore
    expect(top[0]?.[1]).toBeCloseTo(pixelOf(scenarioFrame(spec, SHEET), 1, 400).y);
  });
});
