import { startSentence } from '@/domain/sentence';
import { type ReactNode, useMemo } from 'react';
import type { Description, MeasureResult } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { areaWord } from '@/domain/grouping';
import { DownloadMenu } from '@/figures/download-menu';
import { MethodLink } from '@/figures/method-link';
import { Panel } from '@/ui/panel';
import { AboutPanel } from './about-panel';
import { ChangePanel } from './change-panel';
import { changeView } from './change-view';
import { NothingToDraw } from './nothing-to-draw';
import { loadedPartOf, pageInput } from './page-input';
import type { ResolvedView } from './resolve-view';
import { savableAll } from './savable-all';
import { TrendPanel } from './trend-panel';
import { UnitPanels } from './unit-panels';
import { UnitsTable } from './units-table';
import type { VariationView } from './variation-view';
import { hasLocalities } from './view-model/chart-input';
import { drawnUnits } from './view-model/long-description';
import { areValuesAlone, unitsInWords } from './view-model/result-words';

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

/** What a standardised ratio compares, and who has none; nothing where there are none. */
function standardNote({ standardised, notes }: MeasureResult): ReactNode {
  if (standardised === null) return undefined;
  const said = notes.filter(({ code }) => /^(not-)?standardised/.test(code));
  return (
    <>
      {said.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
      <p>
        <MethodLink to={{ section: 'age-and-sex' }} />
      </p>
    </>
  );
}

/** Everything that is drawn from a result. */
export function ResultPanels(props: Props) {
  const { analysis, dataVersion, smallNumbers, view, setView, resolved, result, adjusted } = props;
  const { only, selected, against, request, onlyGroup } = resolved;
  const input = useMemo(() => pageInput(resolved, result, adjusted), [resolved, result, adjusted]);
  const { units, localities, colours } = input;
  const chosen = result.units.find(({ code }) => code === selected);
  const pick = (code: string) => setView(changeView(view, { unit: code === selected ? undefined : code }), { replace: true }); // prettier-ignore
  return (
    <>
      {selected !== null && !units.some(({ code }) => code === selected) && (
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
          only={only}
          smallNumbers={smallNumbers}
          onPick={pick}
          onAdjust={(isOn) => setView(changeView(view, { adjusted: isOn }))}
        />
      )}
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
        selectedLocality={chosen?.locality ?? null}
        adjusted={view.adjusted !== false}
        smallNumbers={smallNumbers}
        isWaiting={props.isStale}
        step={view.step}
        onStep={(step) => setView(changeView(view, { step }))}
      />
      <Panel
        title={`All ${unitsInWords(result, 2)}`}
        subtitle={`${startSentence(drawnUnits(input))}.${areValuesAlone(result) ? '' : ` ${hasLocalities(localities) ? `${startSentence(areaWord(request.grouping, 2))} and the whole stand` : 'The whole stands'} at the foot.`}`}
        footer={standardNote(result)}
        actions={
          result.counts.withValue > 0 && (
            <DownloadMenu
              title={`All ${unitsInWords(result, 2)}`}
              panel="all"
              savable={savableAll(input, only)}
              smallNumbers={smallNumbers}
            />
          )
        }
      >
        <UnitsTable
          input={input}
          caption={`All ${unitsInWords(result, 2)}`}
          onPick={pick}
          initialSorting={{ column: 'value', isDescending: true }}
          searchLabel="Find in the table"
          showsStandard
          maxHeight={480}
        />
      </Panel>
      <AboutPanel result={result} smallNumbers={smallNumbers} />
    </>
  );
}
