import { useMemo } from 'react';
import type { Description, MeasureResult } from '@/analysis/analysis';
import { markOf } from '@/charts/locality-mark';
import { areaWord } from '@/domain/grouping';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { startSentence } from '@/domain/sentence';
import { ChipToggle } from '@/ui/chip-toggle';
import { Combobox } from '@/ui/combobox';
import { changeRatioView, type RatioView } from './ratio-view';
import type { ResolvedRatio } from './resolve-ratio';
import { coloursFor, localityOf, ratioLocalities, shownLocalities, toggledLocality } from './view-model/ratio-input';

interface Props {
  readonly description: Description;
  readonly resolved: ResolvedRatio;
  readonly view: RatioView;
  readonly setView: (next: RatioView) => void;
  readonly measure: MeasureResult | null;
}

/** More chips than this are slower to look through than a list. */
const MOST_CHIPS = 12;

/** Shows and hides localities. Hidden ones stay in every figure. */
export function LocalityChips({ description, resolved, view, setView, measure }: Props) {
  const { unitKind, request } = resolved;
  const localities = useMemo(() => ratioLocalities(description, unitKind, measure), [description, unitKind, measure]);
  const counts = useMemo(() => {
    const counted = new Map<string, number>();
    for (const unit of measure?.units ?? []) counted.set(localityOf(unit), (counted.get(localityOf(unit)) ?? 0) + 1);
    return counted;
  }, [measure]);
  const only = shownLocalities(view.only, localities);
  const show = (names: readonly string[] | null) => setView(changeRatioView(view, { only: names === null ? undefined : [...names] })); // prettier-ignore
  const areas = (count: number) => areaWord(request.grouping, count);
  if (localities.length < 2) return null;
  if (localities.length > MOST_CHIPS) {
    return (
      <Combobox
        label={`Show one ${areas(1)}`}
        placeholder={`All ${areas(2)}`}
        options={localities.map((name) => ({ value: name, label: name }))}
        value={only?.[0] ?? null}
        onChange={(name) => show(name === null ? null : [name])}
        isClearable
      />
    );
  }
  return (
    <div className="ratio-localities">
      <ChipToggle
        label={startSentence(areas(2))}
        chips={localities
          .filter((name) => name !== NO_LOCALITY || counts.has(name))
          .map((name) => ({
            value: name,
            label: name,
            mark: markOf(name, { localities, colours: coloursFor(description, request) }),
            count: counts.get(name) ?? 0,
            isPressed: only === null || only.includes(name),
          }))}
        onToggle={(name) => show(toggledLocality(only, name, localities))}
      />
      {only !== null && (
        <button type="button" className="button button--small" onClick={() => show(null)}>
          Show all
        </button>
      )}
    </div>
  );
}
