import { describe, expect, it } from 'vitest';
import { INK } from './ink';
import { type RatioRow, ratioRowsPicture, type RatioRowsSpec } from './ratio-rows-picture';
import { sizedSwarm, spreadOut } from './sized-swarm';

const SHEET = { width: 600, height: 360, forPaper: false };

function aRow(locality: string, values: readonly (readonly [value: number, firsts: number])[]): RatioRow {
  const points = values.map(([value, firsts], i) => ({ id: `${locality}${i}`, name: `Unit ${i}`, locality, hover: '', value, firsts })); // prettier-ignore
  return { locality, points, whole: { value: 2.5, lower: 2.2, upper: 2.8 } };
}

function aSpec(rows: readonly RatioRow[], changes: Partial<RatioRowsSpec> = {}): RatioRowsSpec {
  return {
    rows,
    localities: rows.map(({ locality }) => locality),
    colours: new Map(),
    lines: [{ kind: 'negotiated', value: 1.75, label: 'negotiated' }],
    valueTitle: 'Follow-ups per first attendance',
    emptyText: 'no practice with 5 firsts or more',
    selectedId: null,
    summary: '',
    ...changes,
  };
}

const seriesOf = (spec: RatioRowsSpec) => ratioRowsPicture(spec, SHEET).drawing.plots.flatMap(({ series }) => series);
const texts = (spec: RatioRowsSpec) =>
  JSON.stringify(ratioRowsPicture(spec, SHEET).drawing.elements).match(/"text":"[^"]+"/g) ?? [];

describe('ratioRowsPicture', () => {
  const spec = aSpec([aRow('DacCom', [[1, 100], [2, 25], [3, 4]]), aRow('WatCom', [[2, 50]])]); // prettier-ignore

  it('draws marks whose area is in proportion to firsts, the largest under the smaller ones', () => {
    const drawn = seriesOf(spec).flatMap((series) => (series.type === 'dots' ? series.data : []));
    expect(drawn.map(({ id }) => id)).toEqual(['DacCom0', 'WatCom0', 'DacCom1', 'DacCom2']);
    const radii = drawn.map(({ look: { form } }) => ('radius' in form ? form.radius : 0));
    // 100 and 25 firsts: four times the area, twice the radius.
    expect((radii[0] ?? 0) / (radii[2] ?? 1)).toBe(2);
  });

  it('draws the negotiated ratio in its red with its label', () => {
    const line = seriesOf(spec).find(({ type }) => type === 'line');
    expect(line).toMatchObject({ stroke: { colour: INK.negotiated }, data: [[1.75, 0], [1.75, 2]] }); // prettier-ignore
    expect(ratioRowsPicture(spec, SHEET).labels[0]?.text).toBe('negotiated 1.75');
  });

  it('hands back every mark row by row for a keyboard cursor', () => {
    const { points, markCount } = ratioRowsPicture(spec, SHEET);
    expect(points.map(({ id }) => id)).toEqual(['DacCom0', 'DacCom1', 'DacCom2', 'WatCom0']);
    expect(markCount).toBe(4);
    expect(points[0]?.y).toBeLessThan(points[3]?.y ?? 0);
  });

  it('grows where there are more rows than the sheet has room for', () => {
    const rows = Array.from({ length: 25 }, (_, i) => aRow(`L${String(i).padStart(2, '0')}`, [[2, 10]]));
    const tall = ratioRowsPicture(aSpec(rows), SHEET);
    expect(tall.height).toBeGreaterThan(25 * 34);
    expect(ratioRowsPicture(spec, SHEET).height).toBeLessThanOrEqual(SHEET.height);
  });

  it('keeps the row of a locality without a point, and says so where it has no ratio either', () => {
    const bare: RatioRow = { locality: 'StahCom', points: [], whole: null };
    expect(texts(aSpec([bare])).join()).toContain('no practice with 5 firsts or more');
    expect(texts(aSpec([{ ...bare, whole: { value: 3, lower: null, upper: null } }])).join()).not.toContain('no practice'); // prettier-ignore
    expect(ratioRowsPicture(aSpec([]), SHEET).points).toEqual([]);
  });

  it('rings and names the selected unit', () => {
    const picked = aSpec(spec.rows, { selectedId: 'DacCom1' });
    expect(texts(picked).join()).toContain('Unit 1');
    expect(texts(spec).join()).not.toContain('Unit 1');
    expect(seriesOf(picked)).toHaveLength(seriesOf(spec).length + 1);
  });

  it('draws thousands of marks in one row', () => {
    const many = Array.from({ length: 6500 }, (_, i) => [1 + (i % 97) / 20, 5 + (i % 200)] as const);
    const { points } = ratioRowsPicture(aSpec([aRow('All', many)]), SHEET);
    expect(points).toHaveLength(6500);
    expect(points.every(({ y }) => y > 0 && y < SHEET.height)).toBe(true);
  });
});

describe('sizedSwarm', () => {
  it('keeps dots of unlike sizes apart and inside the row, the first in the middle', () => {
    const dots = [8, 3, 5, 8, 2.5, 6].map((radius, i) => ({ x: 100 + i * 3, radius }));
    const offsets = sizedSwarm(dots, 40);
    expect(offsets?.[0]).toBe(0);
    for (const [i, a] of dots.entries()) {
      expect(Math.abs(offsets?.[i] ?? 99) + a.radius).toBeLessThanOrEqual(40);
      for (const [j, b] of dots.entries()) {
        if (j <= i) continue;
        const apart = Math.hypot(a.x - b.x, (offsets?.[i] ?? 0) - (offsets?.[j] ?? 0));
        expect(apart).toBeGreaterThanOrEqual((a.radius + b.radius) * 1.2 - 1e-6);
      }
    }
  });

  it('gives up where a dot has no room, and then spreads them over the row', () => {
    const dots = Array.from({ length: 30 }, () => ({ x: 10, radius: 5 }));
    expect(sizedSwarm(dots, 20)).toBeNull();
    const offsets = spreadOut(dots, 20);
    expect(Math.max(...offsets.map(Math.abs))).toBeLessThanOrEqual(15);
    expect(new Set(offsets).size).toBe(30);
  });
});
