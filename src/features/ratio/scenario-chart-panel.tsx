import { useCallback, useMemo } from 'react';
import { scenarioFrame } from '@/charts/scenario-frame';
import { scenarioPicture } from '@/charts/scenario-picture';
import type { Sheet } from '@/charts/sheet';
import { unitWord } from '@/domain/unit-kind';
import { ChartPanel } from '@/figures/chart-panel';
import { sourceCaption } from '@/figures/source-caption';
import type { RatioPanelProps } from './panel-props';
import { savableScenario } from './savable-scenario';
import { ScenarioFields } from './scenario-fields';
import { ScenarioLine } from './scenario-line';
import { ScenarioTable } from './scenario-table';
import type { ScenarioModel } from './use-scenario-model';
import { scenarioChart, scenarioSpec, usualRange } from './view-model/scenario-chart';
import { rangeWith } from './view-model/scenario-curve';
import { rowsItems } from './view-model/workings/parts';
import { nameOf } from './view-model/workings/unit-workings';
import { capWords, INTERVAL_NOTE, periodSoFar, ratioInWords, ratioWords } from './view-model/scenario-words';

const HEIGHT = 360;

/** The chart of ratios under the line that is dragged. */
export function ScenarioChartPanel(props: RatioPanelProps & { readonly model: ScenarioModel }) {
  const { base, result, description, resolved, view, smallNumbers, model } = props;
  const { live, tried, figures, contract, nextLine } = model;
  const { measure } = result;
  const { scope } = base;
  const settled = view.scenario?.ratio;
  const ratio = contract?.terms.ratio ?? null;
  const usual = useMemo(() => usualRange(base, { contract, nextLine }), [base, contract, nextLine]);
  const range = useMemo(() => rangeWith(usual, settled), [usual, settled]);
  const chart = useMemo(
    () => scenarioChart(base, { appliesTo: tried.appliesTo, range, contract: ratio }, measure, description.localityColours), // prettier-ignore
    [base, tried.appliesTo, range, ratio, measure, description],
  );
  const spec = useMemo(() => scenarioSpec(chart, null), [chart]);
  const draw = useCallback((sheet: Sheet) => scenarioPicture(spec, sheet), [spec]);
  const cap = capWords(tried.appliesTo, chart.words);
  const isPooled = tried.appliesTo === 'provider';
  return (
    <ChartPanel
      title="What a different ratio would do"
      subtitle={`Drag the dashed line. Follow-ups above the ratio, ${cap}${isPooled ? ', with 95% interval' : ''}. ${periodSoFar(measure)}.`}
      width="wide"
      height={HEIGHT}
      draw={draw}
      description={spec.summary}
      table={
        <ScenarioTable
          chart={chart}
          tried={tried.ratio}
          items={rowsItems(measure, nameOf({ code: 'ALL', name: '' }, measure))}
        />
      }
      panel="scenario"
      savable={savableScenario({ chart, tried, terms: model.terms, contract, measure })}
      smallNumbers={smallNumbers}
      selectedId={null}
      onPick={() => undefined}
      control={<ScenarioFields model={model} words={chart.words} line={resolved.line} />}
      overlay={({ width, height }) => (
        <ScenarioLine
          frame={scenarioFrame(spec, { width, height: HEIGHT, forPaper: false })}
          width={width}
          height={height}
          ratio={tried.ratio}
          excess={figures.excess}
          valueText={ratioInWords(tried.ratio, figures)}
          onMove={(next) => live.move({ ratio: next })}
          onSettle={live.settle}
          onCancel={live.cancel}
        />
      )}
      footer={() => (
        <>
          <p>
            The ratio that would pay for everything is {ratioWords(scope.ratio)}. A quarter of first attendances are
            with {unitWord(measure.unitKind, 2)} at {ratioWords(scope.lowestQuarter)} or less. Cap applied to:{' '}
            {tried.appliesTo} ({cap}).
          </p>
          {isPooled && <p>{INTERVAL_NOTE}</p>}
          {ratio === null && <p>No contract line is loaded or entered for this provider, specialty and year.</p>}
          <p>Source: {sourceCaption(measure)}.</p>
        </>
      )}
    />
  );
}
