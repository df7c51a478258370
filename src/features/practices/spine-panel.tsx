import { useCallback, useMemo } from 'react';
import type { Sheet } from '@/charts/sheet';
import { spinePicture } from '@/charts/spine-picture';
import { inSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { ChartPanel } from '@/figures/chart-panel';
import { MethodLink } from '@/figures/method-link';
import { sourceCaption } from '@/figures/source-caption';
import { ageNote } from '@/signals/age-note';
import type { PracticePanelProps } from './panel-props';
import { changePracticeView } from './practice-view';
import { pathwayBoard } from './view-model/pathway-board';
import { Panel } from '@/ui/panel';
import { savableSpine } from './savable-spine';
import { sourcesOf } from './sources';
import { SpineTable } from './spine-table';
import { measuresWords, NOTHING_OF_PATHWAY, spineCaption, spineInput, spineSpec } from './view-model/spine-model';

/** Every measure of one practice beside its comparator, over the bar of all practices. */
export function SpinePanel(props: PracticePanelProps) {
  const { place, comparator, resolved, description, smallNumbers, view, setView } = props;
  const { unitKind, pathway } = resolved;
  const board = useMemo(() => pathwayBoard(props.board, pathway), [props.board, pathway]);
  const { localityColours } = description;
  const input = useMemo(
    () => spineInput(board, { place, comparator, unitKind }, localityColours),
    [board, place, comparator, unitKind, localityColours],
  );
  const spec = useMemo(() => spineSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => spinePicture(spec, sheet), [spec]);
  const what = measuresWords(pathway);
  const title = `${what} against other ${unitWord(unitKind, 2)}`;
  if (board.columns.length === 0 && props.board.columns.length > 0) {
    return (
      <Panel title={title} width="wide">
        <p>{NOTHING_OF_PATHWAY}</p>
      </Panel>
    );
  }
  return (
    <ChartPanel
      title={title}
      subtitle={spineCaption(input)}
      width="wide"
      height={320}
      draw={draw}
      description={spec.summary}
      table={<SpineTable board={board} place={place} comparator={comparator} caption={title} />}
      panel="measures"
      savable={savableSpine(input, description, resolved.request.period, inSentence(what))}
      smallNumbers={smallNumbers}
      selectedId={view.measure ?? null}
      onPick={(measure) => setView(changePracticeView(view, { measure }), { replace: true })}
      footer={(picture) => (
        <>
          <p>
            Each row has its own scale. Limits are of all {unitWord(unitKind, 2)}, widened where they differ by more
            than chance; a signal raises a question.
            {` ${ageNote(board.columns)}`}
            {picture !== null && (picture.cutIntervals ?? 0) > 0
              ? ' A pointed end: the interval goes on beyond the bar.'
              : ''}
          </p>
          <p>
            Source: {sourceCaption({ sources: sourcesOf(description) })}. <MethodLink to={{ section: 'signals' }} />
          </p>
        </>
      )}
    />
  );
}
