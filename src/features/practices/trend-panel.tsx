import { useCallback, useMemo } from 'react';
import type { Sheet } from '@/charts/sheet';
import { trendOption } from '@/charts/trend-option';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { periodInWords } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import { ChartPanel } from '@/figures/chart-panel';
import { sourceCaption } from '@/figures/source-caption';
import { ageNote } from '@/signals/age-note';
import { SelectField } from '@/ui/select-field';
import type { PracticePanelProps } from './panel-props';
import { changePracticeView } from './practice-view';
import { pathwayBoard } from './view-model/pathway-board';
import { savableTrend } from './savable-trend';
import { sourcesOf } from './sources';
import { TrendTable } from './trend-table';
import { DOMAIN_WORDS } from '@/signals/domain-words';
import { trendSpec, trendYears } from './view-model/trend-model';

/** One chosen measure over the years, the same months of each. */
export function TrendPanel(props: PracticePanelProps) {
  const { earlier, place, comparator, resolved, description, smallNumbers, view, setView, signals } = props;
  const { unitKind, request, pathway } = resolved;
  const board = useMemo(() => pathwayBoard(props.board, pathway), [props.board, pathway]);
  const [first] = signals.signals;
  const isShown = (asked: string | undefined) => board.columns.some(({ key: known }) => known === asked);
  const key = [view.measure, first?.signal.column.key, board.columns[0]?.key].find(isShown) ?? '';
  const input = useMemo(() => {
    const localities = sortLocalities(board.units.map(({ locality }) => locality ?? NO_LOCALITY));
    return {
      key,
      years: [...[...earlier].reverse(), { period: request.period, board }],
      place,
      comparator,
      unitKind,
      scheme: { localities, colours: description.localityColours },
    };
  }, [key, earlier, request, board, place, comparator, unitKind, description]);
  const spec = useMemo(() => trendSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => trendOption(spec, sheet), [spec]);
  const column = board.columns.find((one) => one.key === key);
  if (!column) return null;
  const years = trendYears(input);
  const reasons = [...new Set(years.flatMap((year) => year.column?.breakReason ?? []))];
  return (
    <ChartPanel
      title="Over the years"
      subtitle={`${column.title}. This ${unitWord(unitKind, 1)} with its 95% interval${comparator.kind === 'all' ? '' : `, ${comparator.words}`} and all ${unitWord(unitKind, 2)}; filled marks lie outside the 99.8% limits of their year.`}
      width="narrow"
      height={250}
      draw={draw}
      description={spec.summary}
      table={
        <TrendTable years={years} place={place} comparator={comparator} caption={`${column.title} over the years`} />
      }
      panel="trend"
      savable={savableTrend(input, column.title, description)}
      smallNumbers={smallNumbers}
      selectedId={null}
      onPick={() => undefined}
      control={
        <div className="practice-measure">
          <SelectField
            label="Measure"
            options={board.columns.map(({ key: value, title, domain }) => ({
              value,
              label: title,
              group: DOMAIN_WORDS[domain],
            }))}
            value={key}
            onChange={(measure) => setView(changePracticeView(view, { measure }), { replace: true })}
          />
        </div>
      }
      footer={() => (
        <>
          {column.covered !== null && <p>{periodInWords(column.covered)}, and the same months of the years before.</p>}
          {reasons.map((reason) => (
            <p key={reason}>Not joined: {reason}</p>
          ))}
          <p>
            {ageNote([column])} Source: {sourceCaption({ sources: sourcesOf(description) })}.
          </p>
        </>
      )}
    />
  );
}
