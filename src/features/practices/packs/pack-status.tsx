import { formatCount } from '@/domain/format';
import type { PackProgress } from './use-packs';

/** How packs are coming along, with a way to stop; what became of them. */
export function PackStatus({ packs: { making, said, failure, cancel } }: { readonly packs: PackProgress }) {
  return (
    <div className="practice-packs__status">
      {making && (
        <div className="practice-packs__progress">
          <span>
            {making.done === 0
              ? 'Looking up the practices…'
              : `${formatCount(making.done)} of ${formatCount(making.of)} made…`}
          </span>
          <progress aria-label="Visit packs" value={making.done} max={making.of} />
          <button type="button" className="button button--small" onClick={cancel}>
            Cancel
          </button>
        </div>
      )}
      <p role="status">{said}</p>
      {failure !== null && (
        <p className="figure-failure" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
