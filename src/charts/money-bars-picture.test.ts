import { describe, expect, it } from 'vitest';
import { pointedDots } from './dot-under';
import { type MoneyBar, moneyBarsPicture, type MoneyBarsSpec } from './money-bars-picture';
import { paintSvg } from './paint-svg';

const bar = (id: string, from: number, to: number, change: Partial<MoneyBar> = {}): MoneyBar => ({ id, name: id, locality: 'DacCom', from, to, text: `${to - from}`, hover: `${id} hover`, isTotal: false, ...change }); // prettier-ignore
const spec = (bars: readonly MoneyBar[], isJoined = false): MoneyBarsSpec => ({ bars, isJoined, hasKey: false, valueTitle: 'Spend − budget', selectedId: null, localities: ['DacCom'], colours: new Map(), summary: 'Bars.' }); // prettier-ignore
const sheet = { width: 600, height: 300, forPaper: false };

interface Drawn {
  readonly type: string;
  readonly z: number;
  readonly shape: { readonly x: number; readonly width: number; readonly height: number; readonly points: readonly [number, number][] }; // prettier-ignore
  readonly style: { readonly fill: string; readonly text: string; readonly stroke: string };
}

const drawnOf = (picture: ReturnType<typeof moneyBarsPicture>) =>
  picture.drawing.elements as unknown as readonly Drawn[];
const rects = (picture: ReturnType<typeof moneyBarsPicture>) => drawnOf(picture).filter(({ type }) => type === 'rect');

describe('moneyBarsPicture', () => {
  it('draws bars to one scale from nothing, over filled and under hollow', () => {
    const picture = moneyBarsPicture(spec([bar('A', 0, 20_000), bar('B', 0, -10_000)]), sheet);
    const [over, under] = rects(picture);
    expect(over?.shape.width).toBeCloseTo((under?.shape.width ?? 0) * 2, 6);
    expect((under?.shape.x ?? 0) + (under?.shape.width ?? 0)).toBeCloseTo(over?.shape.x ?? 0, 6);
    expect([over?.style.fill, under?.style.fill]).toEqual(['#12436D', '#ffffff']);
    expect(under?.style.stroke).toBe('#12436D');
  });

  it('begins each bar of a waterfall where the last ends, and ties them', () => {
    const bars = [bar('A', 0, 300), bar('B', 300, 200), bar('net', 0, 200, { isTotal: true })];
    const picture = moneyBarsPicture(spec(bars, true), sheet);
    const [a, b, net] = rects(picture).map(({ shape }) => shape);
    expect((a?.x ?? 0) + (a?.width ?? 0)).toBeCloseTo((b?.x ?? 0) + (b?.width ?? 0), 6);
    expect((net?.x ?? 0) + (net?.width ?? 0)).toBeCloseTo(b?.x ?? 0, 6);
    // One line at nothing and a tie between each two.
    expect(drawnOf(picture).filter(({ type }) => type === 'polyline')).toHaveLength(3);
    expect(drawnOf(moneyBarsPicture(spec(bars), sheet)).filter(({ type }) => type === 'polyline')).toHaveLength(1);
  });

  it('prints every amount and name, and can be walked through from top to bottom', () => {
    const picture = moneyBarsPicture(spec([bar('A', 0, 5), bar('B', 0, -7)]), sheet);
    const texts = drawnOf(picture).flatMap(({ type, style }) => (type === 'text' ? [style.text] : []));
    expect(texts).toEqual(expect.arrayContaining(['A', '5', 'B', '-7', 'Spend − budget']));
    expect(picture.points.map(({ id, hover }) => [id, hover])).toEqual([['A', 'A hover'], ['B', 'B hover']]); // prettier-ignore
    expect(picture.points[0]?.y).toBeLessThan(picture.points[1]?.y ?? 0);
  });

  it('names the localities by their colours where it is asked to', () => {
    const bars = [bar('A', 0, 5), bar('B', 0, -7, { locality: 'WatCom' })];
    const keyed = moneyBarsPicture({ ...spec(bars), localities: ['DacCom', 'WatCom'], hasKey: true }, sheet);
    expect(drawnOf(keyed).flatMap(({ type, style }) => (type === 'text' ? [style.text] : []))).toEqual(expect.arrayContaining(['DacCom', 'WatCom'])); // prettier-ignore
    expect(keyed.plot.y).toBeGreaterThan(moneyBarsPicture(spec(bars), sheet).plot.y);
  });

  it('grows with its rows, keeps bars of nothing in sight, and paints nothing of the marks that are pointed at', () => {
    const many = Array.from({ length: 73 }, (_, i) => bar(`P${i}`, 0, 0));
    const picture = moneyBarsPicture(spec(many), sheet);
    expect(picture.height).toBeGreaterThan(73 * 18);
    expect(rects(picture).every(({ shape }) => shape.width >= 1.5)).toBe(true);
    expect(pointedDots(picture.drawing).map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    const [plot] = picture.drawing.plots;
    const unmarked = { ...picture.drawing, plots: plot ? [{ ...plot, series: [] }] : [] };
    expect(paintSvg(picture.drawing).replaceAll(/\n+/gu, '\n')).toBe(paintSvg(unmarked));
    expect(moneyBarsPicture(spec([]), sheet).points).toEqual([]);
  });
});
