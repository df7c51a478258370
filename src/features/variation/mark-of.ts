import { localityMark, type LocalityScheme, markCorners } from '@/charts/locality-mark';
import type { Mark } from '@/ui/locality-mark';

/** The mark that stands beside a locality's name: the one its units have in the charts. */
export function markOf(locality: string, scheme: LocalityScheme): Mark {
  const { colour, shape } = localityMark(locality, scheme);
  return { colour, corners: markCorners(shape, { x: 0, y: 0 }, 1) };
}
