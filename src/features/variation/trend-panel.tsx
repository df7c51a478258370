import { sourceCaption } from '@/figures/source-caption';
import { startSentence } from '@/domain/sentence';
import type { LocalityColours } from '@/domain/locality-colours';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { TrendResult } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { Sheet } from '@/charts/sheet';
import { trendPicture } from '@/charts/trend-picture';
import { areaWord } from '@/domain/grouping';
import { periodInWords } from '@/domain/period';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { SelectField } from '@/ui/select-field';
import { ChartPanel } from '@/figures/chart-panel';
import { keepOf, trendQuery } from '@/figures/queries';
import { useAskedWhenSeen } from '@/figures/use-asked-when-seen';
import type { ResolvedView } from './resolve-view';
import { savableTrend } from './savable-trend';
import { comparableTrend } from './whole-periods';
import { trendRequest, trendStep, type TrendStep, trendSteps } from './trend-request';
import { TrendTable } from './trend-table';
import { cutCaption } from './view-model/captions';

import { trendSeries, trendSpec } from './view-model/trend-model';

interface Props {
  readonly analysis: AnalysisClient;
  readonly dataVersion: number;
  readonly resolved: ResolvedView;
  readonly localities: readonly string[];
  readonly colours: LocalityColours;
  /** Locality of the selected unit; null for none. */
  readonly selectedLocality: string | null;
  readonly adjusted: boolean;
  readonly smallNumbers: number;
  readonly step: TrendStep | undefined;
  readonly onStep: (step: TrendStep) => void;
}

const STEP_WORDS = { month: 'Months', quarter: 'Quarters', year: 'Years' } as const;

/** The measure over every period loaded; not there where there is only one. */
export function TrendPanel(props: Props) {
  const { analysis, dataVersion, resolved, step } = props;
  const request = useMemo(() => trendRequest(resolved, step), [resolved, step]);
  const nothing = { measure: resolved.request.measure, unitCodes: [] };
  const trend = trendQuery(analysis, dataVersion, request ?? nothing);
  const [host, isSeen] = useAskedWhenSeen(trend.queryKey);
  const placeholderData = keepOf(dataVersion);
  const asked = useQuery({
    ...trend,
    placeholderData,
    enabled: request !== null && isSeen,
  });
  // A unit without any data for the measure is refused: the localities are then shown without it.
  const isRefused = request !== null && asked.error !== null && request.unitCodes.length > 0;
  const without = useQuery({
    ...trendQuery(analysis, dataVersion, request ? { ...request, unitCodes: [] } : nothing),
    placeholderData,
    enabled: isRefused,
  });
  const { data, error, isFetching, isPlaceholderData } = isRefused ? without : asked;
  if (!request) return null;
  if (resolved.areValuesAlone && (resolved.selected === null || isRefused)) {
    return <NoTrendOfAll unitKind={resolved.unitKind} area={areaWord(resolved.request.grouping, 1)} />;
  }
  // Figures of another measure would stand under this one's name.
  if (data?.definition.id === request.measure) {
    const hasValue = data.series.some(({ points }) => points.some(({ value }) => value !== null));
    return data.periods.length < 2 || !hasValue ? null : <Trend {...props} result={data} isStale={isPlaceholderData} />;
  }
  return (
    <Panel title="Over time">
      <div ref={host} className="variation-pending">
        <ProgressNote text={isFetching ? 'Working out every period' : null} />
        {error && <ErrorNote title="The trend could not be shown">{error.message}</ErrorNote>}
      </div>
    </Panel>
  );
}

/** Values without their counts have no sums: the trend is that of a unit. */
function NoTrendOfAll({ unitKind, area }: { readonly unitKind: UnitKind; readonly area: string }) {
  const unit = unitWord(unitKind, 1);
  return (
    <Panel title="Over time">
      <p>
        {`No value of a ${area} or of all ${unitWord(unitKind, 2)} can be made of values without their counts. Choose a ${unit} that has values, in a chart or a table, to see its own over time.`}
      </p>
    </Panel>
  );
}

function Trend(props: Props & { readonly result: TrendResult; readonly isStale: boolean }) {
  const { result, isStale, resolved, localities, colours, selectedLocality, adjusted, smallNumbers, step, onStep } =
    props;
  const { request, only, selected, availability, areValuesAlone } = resolved;
  const { trend, notes } = useMemo(() => comparableTrend(result), [result]);
  const input = useMemo(
    () => ({ trend, request, localities, colours, only, selectedId: selected, selectedLocality, adjusted }),
    [trend, request, localities, colours, only, selected, selectedLocality, adjusted],
  );
  const spec = useMemo(() => trendSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => trendPicture(spec, sheet), [spec]);
  const steps = areValuesAlone ? [] : trendSteps(availability.periods);
  const series = trendSeries(input);
  const units = unitWord(trend.unitKind, 2);
  const shows = (level: (typeof series)[number]['level']) => series.some((line) => line.level === level);
  const lines = shows('unit')
    ? `The selected ${unitWord(trend.unitKind, 1)} with its 95% interval, ${shows('locality') ? `its ${areaWord(request.grouping, 1)} ` : ''}and all ${units}`
    : shows('locality')
      ? `${startSentence(areaWord(request.grouping, 2))} and all ${units}`
      : `All ${units} together`;
  return (
    <ChartPanel
      title="Over time"
      subtitle={
        areValuesAlone
          ? `The selected ${unitWord(trend.unitKind, 1)}, as the extract gives it: no interval and no limits.`
          : `${lines}. Filled marks: outside the 99.8% limits of that period.`
      }
      width="full"
      isStale={isStale}
      height={300}
      draw={draw}
      description={spec.summary}
      panel="trend"
      savable={savableTrend(input, notes)}
      smallNumbers={smallNumbers}
      selectedId={null}
      onPick={() => undefined}
      table={<TrendTable input={input} />}
      choice={
        steps.length > 1 && (
          <div className="variation-step">
            <SelectField
              label="Step"
              options={steps.map((value) => ({ value, label: STEP_WORDS[value] }))}
              value={trendStep(resolved, step) ?? 'year'}
              onChange={(value) => onStep(steps.find((one) => one === value) ?? 'year')}
            />
          </div>
        )
      }
      footer={(picture) => (
        <>
          {picture !== null && picture.cutIntervals !== 0 && <p>{cutCaption(picture)}</p>}
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {trend.notes.map(({ code, text }) => (
            <p key={`${code} ${text}`}>{text}</p>
          ))}
          {trend.breaks.map(({ period, reason }) => (
            <p key={period}>{`Break before ${periodInWords(period)}: ${reason}`}</p>
          ))}
          <p>Source: {sourceCaption(trend)}.</p>
        </>
      )}
    />
  );
}
