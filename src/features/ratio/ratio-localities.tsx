import { useMemo } from 'react';
import type { Description, MeasureResult } from '@/analysis/analysis';
import { LocalityChips } from '@/figures/locality-chips';
import { changeRatioView, type RatioView } from './ratio-view';
import type { ResolvedRatio } from './resolve-ratio';
import { coloursFor, localityOf, ratioLocalities, shownLocalities } from './view-model/ratio-input';

interface Props {
  readonly description: Description;
  readonly resolved: ResolvedRatio;
  readonly view: RatioView;
  readonly setView: (next: RatioView) => void;
  /** The units that are counted; null until there is a result. */
  readonly measure: MeasureResult | null;
}

/** Shows and hides the localities of the contract. */
export function RatioLocalities({ description, resolved, view, setView, measure }: Props) {
  const { unitKind, request } = resolved;
  const localities = useMemo(() => ratioLocalities(description, unitKind, measure), [description, unitKind, measure]);
  const counts = useMemo(() => {
    const counted = new Map<string, number>();
    for (const unit of measure?.units ?? []) counted.set(localityOf(unit), (counted.get(localityOf(unit)) ?? 0) + 1);
    return counted;
  }, [measure]);
  return (
    <LocalityChips
      scheme={{ localities, colours: coloursFor(description, request) }}
      counts={counts}
      only={shownLocalities(view.only, localities)}
      grouping={request.grouping}
      onShow={(names) => setView(changeRatioView(view, { only: names === null ? undefined : [...names] }))}
    />
  );
}
