import { useCallback, useMemo } from 'react';
import { funnelPicture } from '@/charts/funnel-picture';
import { ratioRowsPicture } from '@/charts/ratio-rows-picture';
import type { Sheet } from '@/charts/sheet';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { ChartPanel } from '@/figures/chart-panel';
import { MethodLink } from '@/figures/method-link';
import { sourceCaption } from '@/figures/source-caption';
import { SelectField } from '@/ui/select-field';
import type { RatioPanelProps } from './panel-props';
import { RatioUnitsTable } from './ratio-units-table';
import { changeRatioView } from './ratio-view';
import { savableUnits, unitChartOf } from './savable-units';
import { ROWS_CAPTION } from './view-model/ratio-figure';
import { limitsWords, outsideWords, ratioFunnelSpec } from './view-model/ratio-funnel-model';
import { localityOf, type RatioInput } from './view-model/ratio-input';
import { notDrawnNote, ratioRowsSpec } from './view-model/ratio-rows-model';

interface Props extends RatioPanelProps {
  readonly input: RatioInput;
  readonly onPick: (code: string) => void;
}

const MOST_ROWS_BESIDE = 12;

/** Localities and their units against the negotiated ratio: in rows, or against control limits around it. */
export function RatioChartPanel({ input, onPick, view, setView, smallNumbers }: Props) {
  const { measure, selectedId, units } = input;
  const chart = unitChartOf(view);
  const rows = useMemo(() => ratioRowsSpec(input), [input]);
  const funnel = useMemo(() => ratioFunnelSpec(input), [input]);
  const draw = useCallback(
    (sheet: Sheet) => (chart === 'rows' ? ratioRowsPicture(rows, sheet) : funnelPicture(funnel, sheet)),
    [chart, rows, funnel],
  );
  const [area, areas] = [areaWord(measure.request.grouping, 1), areaWord(measure.request.grouping, 2)];
  const unitWords = unitWord(measure.unitKind, 2);
  const title = `${startSentence(areas)} and ${unitWords} against the negotiated ratio`;
  const isLong = new Set(units.map(localityOf)).size > MOST_ROWS_BESIDE;
  return (
    <ChartPanel
      title={title}
      subtitle={chart === 'rows' ? ROWS_CAPTION(area, unitWords) : `${outsideWords(input)} ${limitsWords(input)}`}
      width={isLong ? 'full' : 'wide'}
      height={380}
      draw={draw}
      description={chart === 'rows' ? rows.summary : funnel.summary}
      panel="units"
      savable={savableUnits(input, view)}
      smallNumbers={smallNumbers}
      selectedId={selectedId}
      onPick={onPick}
      table={<RatioUnitsTable input={input} caption={title} onPick={onPick} />}
      control={
        <div className="ratio-control">
          <SelectField
            label="Drawn as"
            options={[
              { value: 'rows', label: `${startSentence(areas)} in rows` },
              { value: 'funnel', label: 'Control limits' },
            ]}
            value={chart}
            onChange={(value) => setView(changeRatioView(view, { chart: value === 'funnel' ? 'funnel' : undefined }), { replace: true })} // prettier-ignore
          />
        </div>
      }
      footer={() => (
        <p>
          Source: {sourceCaption(measure)}. Ratio = follow-ups ÷ first attendances.{' '}
          {chart === 'rows' ? notDrawnNote(input) : ''} Intervals are for chance variation, not for coding or case mix.{' '}
          <MethodLink to={{ section: 'follow-up-ratio' }} />
        </p>
      )}
    />
  );
}
