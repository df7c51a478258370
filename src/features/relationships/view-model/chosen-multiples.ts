import type { RelationshipsView } from '@/features/relationships/relationships-view';
import type { ResolvedRelations } from '@/features/relationships/resolve-relations';
import { indicatorMultiples, type Multiple, periodMultiples, seriesSide, seriesWords } from './multiples';

/** The small scatters that a view asks for. */
export interface ChosenMultiples {
  /** What they are one each of. */
  readonly series: 'periods' | 'indicators';
  readonly title: string;
  readonly multiples: readonly Multiple[];
  /** Why there is nothing to draw; null where there are two or more. */
  readonly tooFew: string | null;
}

/** The pair again for each indicator of a group where that is asked for and one of the two is of any, else for each period. */
export function chosenMultiples(resolved: ResolvedRelations, asked: RelationshipsView['series']): ChosenMultiples {
  if (asked === 'indicators' && seriesSide(resolved) !== null) {
    const multiples = indicatorMultiples(resolved);
    const tooFew = multiples.length < 2 ? 'Only one indicator of the group is loaded.' : null;
    return { series: 'indicators', title: `The pair by indicator: ${seriesWords(resolved)}`, multiples, tooFew };
  }
  const multiples = periodMultiples(resolved);
  const tooFew = multiples.length < 2 ? 'Only one period is loaded for both measures.' : null;
  return { series: 'periods', title: 'The pair over the periods loaded', multiples, tooFew };
}
