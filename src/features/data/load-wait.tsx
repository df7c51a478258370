import { useEffect } from 'react';
import { formatPercent } from '@/domain/format';
import { useLate } from '@/ui/use-late';
import type { LoadState } from './load-state';
import { progressWords, readWords } from './load-words';
import { timeLeftWords } from './time-left';

interface Props {
  readonly load: LoadState;
  readonly onCancel: () => void;
}

/**
 * How far a load is, and the way to end it: by the button, or Escape. It takes no room before 200 ms have passed. What
 * is read out changes with the step and at each quarter of a file only.
 */
export function LoadWait({ load, onCancel }: Props) {
  const { isLoading, isCancelling, canCancel } = load;
  const isShown = useLate(isLoading);
  const isStoppable = isShown && canCancel && !isCancelling;
  useEffect(() => {
    if (!isStoppable) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      // A list or a menu that is open takes it for itself.
      if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isStoppable, onCancel]);

  const read = isCancelling ? undefined : load.progress?.read;
  const share = read ? read.bytes / read.size : null;
  const what = isCancelling ? CANCELLING : progressWords(load.progress);
  const quarter = share === null ? 0 : Math.floor(share * 4) / 4;
  const details = read ? [readWords(read), load.secondsLeft === null ? '' : timeLeftWords(load.secondsLeft)] : [];
  return (
    <div className="load-wait">
      <p className="visually-hidden" role="status">
        {isShown && (quarter === 0 ? what : `${what}, ${formatPercent(quarter, 0)}`)}
      </p>
      {isShown && (
        <div className="load-wait__box">
          <p className="load-wait__what">{what}…</p>
          <progress
            className="load-wait__bar"
            aria-label={what}
            {...(share === null ? {} : { value: share, max: 1 })}
          />
          <p className="load-wait__details">{details.filter((detail) => detail !== '').join(' · ')}</p>
          {canCancel && (
            <button type="button" className="button" disabled={isCancelling} onClick={onCancel}>
              Cancel<span className="visually-hidden"> loading</span>
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const CANCELLING = 'Cancelling, and bringing back what was loaded before';
