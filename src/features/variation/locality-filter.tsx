import { startSentence } from '@/domain/sentence';
import { useMemo } from 'react';
import type { Description, MeasureResult } from '@/analysis/analysis';
import { markOf } from '@/charts/locality-mark';
import { areaWord } from '@/domain/grouping';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { ChipToggle } from '@/ui/chip-toggle';
import { Combobox } from '@/ui/combobox';
import { changeView, toggleLocality } from './change-view';
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

/** More chips than this are slower to look through than a list. */
const MOST_CHIPS = 12;

/** Shows and hides localities. Hidden ones stay in the average and the limits. */
export function LocalityFilter({ description, resolved, view, setView, result }: Props) {
  const { unitKind, only, request } = resolved;
  const localities = useMemo(() => allLocalities(description.units, unitKind, result), [description, unitKind, result]);
  const counts = useMemo(() => {
    const units = result?.units ?? description.units.filter(({ kind }) => kind === unitKind);
    const counted = new Map<string, number>();
    for (const unit of units) counted.set(localityOf(unit), (counted.get(localityOf(unit)) ?? 0) + 1);
    return counted;
  }, [description, unitKind, result]);
  const areas = (count: number) => areaWord(request.grouping, count);
  if (localities.length < 2 || request.withinLocality !== undefined) return null;
  if (localities.length > MOST_CHIPS) {
    return (
      <Combobox
        label={`Show one ${areas(1)}`}
        placeholder={`All ${areas(2)}`}
        options={localities.map((name) => ({ value: name, label: name }))}
        value={only?.[0] ?? null}
        onChange={(name) => setView(changeView(view, { only: name === null ? undefined : [name] }))}
        isClearable
      />
    );
  }
  return (
    <div className="variation-localities">
      <ChipToggle
        label={startSentence(areas(2))}
        chips={localities
          .filter((name) => name !== NO_LOCALITY || counts.has(name))
          .map((name) => ({
            value: name,
            label: name,
            mark: markOf(name, { localities, colours: coloursOf(description, request) }),
            count: counts.get(name) ?? 0,
            isPressed: only === null || only.includes(name),
          }))}
        onToggle={(name) => setView(toggleLocality(view, name, localities))}
      />
      {only !== null && (
        <button
          type="button"
          className="button button--small"
          onClick={() => setView(changeView(view, { only: undefined }))}
        >
          Show all
        </button>
      )}
    </div>
  );
}
