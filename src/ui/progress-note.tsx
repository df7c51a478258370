import { formatPercent } from '@/domain/format';
import { useLate } from './use-late';

interface Props {
  /** What is waited for, such as `Reading sheet DM`; null when nothing is. */
  readonly text: string | null;
  /** How far it has come, 0 to 1; null where that is not known. */
  readonly share?: number | null;
}

/** Says what a wait is for once it has lasted 200 ms. It takes no room before, so that nothing jumps. */
export function ProgressNote({ text, share = null }: Props) {
  const isShown = useLate(text !== null);
  return (
    <div className="progress-note" role="status">
      {isShown && text !== null && (
        <div className="progress-note__box">
          <span>
            {text}
            {share === null ? '…' : `… ${formatPercent(share, 0)}`}
          </span>
          {share === null ? (
            <progress className="progress-note__bar" aria-label={text} />
          ) : (
            <progress className="progress-note__bar" aria-label={text} value={share} max={1} />
          )}
        </div>
      )}
    </div>
  );
}
