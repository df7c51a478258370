import { useSyncExternalStore } from 'react';
import { formatMoment, formatPercent } from '@/domain/format';
import { useCoreStatus, useServices } from '@/app/services';
import type { FirstViewState } from './first-view';

/** Says, over the page and without moving it, what is on show before the data engine is up. */
export function FirstViewNote() {
  const { firstView } = useServices();
  const state = useSyncExternalStore(firstView.subscribe, firstView.state);
  const { share, busy, phase } = useCoreStatus();
  const text = firstViewWords(state, phase === 'ready');
  const percent = share === null || share >= 1 ? null : formatPercent(share, 0);
  const doing = busy ? `Opening file ${busy.file} of ${busy.files}` : `Starting the data engine`;
  return (
    <div className="first-view-note" role="status">
      {text !== null && (
        <p className="first-view-note__box">
          {text}
          {/* Not for the voice: it would speak at every step. */}
          {phase === 'starting' && (
            <span aria-hidden="true" className="first-view-note__share">
              {doing}
              {percent !== null && busy === null ? `… ${percent}` : '…'}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

/** What is said of the first view; null for nothing. */
export function firstViewWords(state: FirstViewState, isUp: boolean): string | null {
  if (state.kind === 'none') return null;
  if (state.kind === 'sample') return isUp ? null : 'First figures of the sample.';
  const seen = `Figures as last seen on ${formatMoment(state.at)}.`;
  return isUp
    ? `${seen} They are being worked out anew.`
    : `${seen} They are worked out anew as soon as your files are open.`;
}
