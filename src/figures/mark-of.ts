import { localityMark, markCorners } from '@/charts/locality-mark';
import type { Mark } from '@/ui/locality-mark';

/** The mark that stands beside a locality's name: the one its units have in the charts. */
export function markOf(locality: string, localities: readonly string[]): Mark {
  const { colour, shape } = localityMark(locality, localities);
  return { colour, corners: markCorners(shape, { x: 0, y: 0 }, 1) };
}
