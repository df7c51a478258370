import type { FunnelPoint } from './funnel-picture';

/** A unit that has a place in a funnel. */
export type DrawnUnit = FunnelPoint & { readonly size: number; readonly value: number };

/** With no more units than this all of them are named. */
const FEW_UNITS = 8;

/** The units with a value and a size. */
export function drawnUnits(points: readonly FunnelPoint[]): readonly DrawnUnit[] {
  return points.filter((point): point is DrawnUnit => point.value !== null && (point.size ?? 0) > 0);
}

/** Whether a unit lies outside the 99.8% limits. */
export function isFlagged({ band }: FunnelPoint): boolean {
  return band === 'above-998' || band === 'below-998';
}

/** Who is named first: the selected unit, then the furthest outside the limits, then, where units are few, the rest. */
export function namesInOrder(points: readonly DrawnUnit[], selectedId: string | null): readonly DrawnUnit[] {
  const rank = (point: DrawnUnit) => (point.id === selectedId ? 0 : isFlagged(point) ? 1 : 2);
  return points
    .filter((point) => rank(point) < 2 || points.length <= FEW_UNITS)
    .sort((a, b) => rank(a) - rank(b) || Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0) || (a.id < b.id ? -1 : 1));
}
