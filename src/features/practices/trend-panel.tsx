import { useCallback, useMemo } from 'react';
import type { Sheet } from '@/charts/sheet';
import { trendPicture } from '@/charts/trend-picture';
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
import { followedMeasure, trendInput, trendSpec, trendYears } from './view-model/trend-model';

/** One chosen measure over the years, the same months of each. */
export function TrendPanel(props: PracticePanelProps) {
  const { earlier, place, comparator, resolved, description, smallNumbers, view, setView, signals } = props;
  const { unitKind, request, pathway } = resolved;
  const board = useMemo(() => pathwayBoard(props.board, pathway), [props.board, pathway]);
  const { measure: named } = view;
  const column = useMemo(() => followedMeasure(board, signals, named), [board, signals, named]);
  const key = column?.key ?? '';
  const { localityColours } = description;
  const input = useMemo(
    () => trendInput({ key, place, comparator, unitKind }, { period: request.period, board }, earlier, localityColours),
    [key, place, comparator, unitKind, request, board, earlier, localityColours],
  );
  const spec = useMemo(() => trendSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => trendPicture(spec, sheet), [spec]);
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
