import { memo, useDeferredValue, useMemo } from 'react';
import type { Description, MeasureResult } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { areaWord } from '@/domain/grouping';
import { PanelGrid } from '@/ui/panel-grid';
import { useLatest } from '@/ui/use-latest';
import { useNextFrame } from '@/ui/use-next-frame';
import { AboutPanel } from './about-panel';
import { AllUnitsPanel } from './all-units-panel';
import { ChangePanel } from './change-panel';
import { changeView } from './change-view';
import { NothingToDraw } from './nothing-to-draw';
import { loadedPartOf, pageInput } from './page-input';
import type { ResolvedView } from './resolve-view';
import { TrendPanel } from './trend-panel';
import type { TrendStep } from './trend-request';
import { UnitPanels } from './unit-panels';
import type { UnitPanelProps } from './unit-panels-props';
import type { VariationView } from './variation-view';
import type { ChartInput } from './view-model/chart-input';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  readonly view: VariationView;
  readonly setView: (next: VariationView, options?: { replace?: boolean }) => void;
  readonly resolved: ResolvedView;
  readonly result: MeasureResult;
  /** Whether the limits shown are adjusted for overdispersion. */
  readonly adjusted: boolean;
  /** True where the result is of the last request and the next is on its way. */
  readonly isStale: boolean;
}

/**
 * Everything that is drawn from a result. The first panel follows a changed view at once, the other charts of the units when
 * that one is on screen, what stands below them a frame later and the long table last: together they would keep the reader
 * waiting.
 */
export function ResultPanels(props: Props) {
  const { smallNumbers, view, setView, resolved, result, adjusted, isStale } = props;
  const { only, selected, request, onlyGroup } = resolved;
  const input = useMemo(() => pageInput(resolved, result, adjusted), [resolved, result, adjusted]);
  const now = useMemo(() => ({ resolved, input }), [resolved, input]);
  const later = useDeferredValue<typeof now | null>(now, null);
  const after = useNextFrame(later);
  const last = useNextFrame(after);
  const chosen = result.units.find(({ code }) => code === selected);
  const pick = useLatest((code: string) => setView(changeView(view, { unit: code === selected ? undefined : code }), { replace: true })); // prettier-ignore
  const step = useLatest((next: TrendStep) => setView(changeView(view, { step: next })));
  return (
    <PanelGrid isStale={isStale} isFollowing={last !== now}>
      {selected !== null && !input.units.some(({ code }) => code === selected) && (
        <p className="plain-note variation-absent" role="status">
          {chosen
            ? `${chosen.name} is hidden by the filter of ${onlyGroup === null ? areaWord(request.grouping, 2) : 'groups'}.`
            : 'The selected unit has no data in this period.'}
        </p>
      )}
      {result.counts.withValue === 0 ? (
        <NothingToDraw result={result} />
      ) : (
        <UnitPanels
          input={input}
          later={later?.input ?? null}
          only={only}
          smallNumbers={smallNumbers}
          onPick={pick}
          onAdjust={(isOn) => setView(changeView(view, { adjusted: isOn }))}
        />
      )}
      {after && (
        <Following
          {...after}
          analysis={props.analysis}
          dataVersion={props.dataVersion}
          smallNumbers={smallNumbers}
          isTrendAdjusted={view.adjusted !== false}
          step={view.step}
          onStep={step}
        />
      )}
      {last && <Ending input={last.input} only={last.resolved.only} smallNumbers={smallNumbers} onPick={pick} />}
    </PanelGrid>
  );
}

interface FollowingProps extends Pick<Props, 'analysis' | 'dataVersion' | 'smallNumbers' | 'resolved'> {
  readonly input: ChartInput;
  readonly isTrendAdjusted: boolean;
  readonly step: TrendStep | undefined;
  readonly onStep: (step: TrendStep) => void;
}

/** What stands between the charts of the units and their table. */
const Following = memo(function Following(props: FollowingProps) {
  const { analysis, dataVersion, smallNumbers, resolved, input, isTrendAdjusted, step, onStep } = props;
  const { selected, against, request } = resolved;
  const { result, localities, colours } = input;
  return (
    <>
      {against !== null && (
        <ChangePanel
          analysis={analysis}
          dataVersion={dataVersion}
          request={{ ...request, period: loadedPartOf(resolved) }}
          smallNumbers={smallNumbers}
          against={against}
        />
      )}
      <TrendPanel
        analysis={analysis}
        dataVersion={dataVersion}
        resolved={resolved}
        localities={localities}
        colours={colours}
        selectedLocality={result.units.find(({ code }) => code === selected)?.locality ?? null}
        adjusted={isTrendAdjusted}
        smallNumbers={smallNumbers}
        step={step}
        onStep={onStep}
      />
    </>
  );
});

/** The table of every unit, and what the figures are. */
const Ending = memo(function Ending(props: UnitPanelProps) {
  return (
    <>
      <AllUnitsPanel {...props} />
      <AboutPanel result={props.input.result} smallNumbers={props.smallNumbers} />
    </>
  );
});
