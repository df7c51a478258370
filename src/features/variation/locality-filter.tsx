import { useMemo } from 'react';
import type { Description, MeasureResult } from '@/analysis/analysis';
import { LocalityChips } from '@/figures/locality-chips';
import { changeView } from './change-view';
import type { ResolvedView } from './resolve-view';
import type { VariationView } from './variation-view';
import { allLocalities, coloursOf, localityOf } from './view-model/chart-input';

interface Props {
  readonly description: Description;
  readonly resolved: ResolvedView;
  readonly view: VariationView;
  readonly setView: (next: VariationView, options?: { replace?: boolean }) => void;
  readonly result: MeasureResult | null;
}

/** Shows and hides localities; not there where one is compared alone. */
export function LocalityFilter({ description, resolved, view, setView, result }: Props) {
  const { unitKind, only, request } = resolved;
  const localities = useMemo(() => allLocalities(description.units, unitKind, result), [description, unitKind, result]);
  const counts = useMemo(() => {
    const units = result?.units ?? description.units.filter(({ kind }) => kind === unitKind);
    const counted = new Map<string, number>();
    for (const unit of units) counted.set(localityOf(unit), (counted.get(localityOf(unit)) ?? 0) + 1);
    return counted;
  }, [description, unitKind, result]);
  if (request.withinLocality !== undefined) return null;
  return (
    <LocalityChips
      scheme={{ localities, colours: coloursOf(description, request) }}
      counts={counts}
      only={only}
      grouping={request.grouping}
      onShow={(names) => setView(changeView(view, { only: names === null ? undefined : [...names] }))}
    />
  );
}
