import { useState } from 'react';
import { periodInWords } from '@/domain/period';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';

type Rebase = { readonly from: string; readonly reason: string };

interface Props {
  /** Steps from which limits can begin anew, in their written form. */
  readonly periods: readonly string[];
  readonly rebases: readonly Rebase[];
  readonly onChange: (rebases: readonly Rebase[]) => void;
}

/** As many as a link holds. */
const MOST = 6;
const LONGEST_REASON = 80;

/** Where the limits are worked out anew, each with its reason: add one, or take one away. */
export function RebaseFields({ periods, rebases, onChange }: Props) {
  const free = periods.slice(1).filter((period) => !rebases.some(({ from }) => from === period));
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const from = free.includes(chosen) ? chosen : (free[0] ?? '');
  const add = () => {
    if (reason.trim() === '') {
      setFault('Say what changed, such as a new clinic: limits are not begun anew without a reason.');
      return;
    }
    onChange([...rebases, { from, reason: reason.trim() }].sort((a, b) => periods.indexOf(a.from) - periods.indexOf(b.from))); // prettier-ignore
    setReason('');
    setFault(null);
  };
  return (
    <details className="ratio-rebase">
      <summary>Begin the limits anew{rebases.length > 0 && ` (${rebases.length} set)`}</summary>
      {rebases.length > 0 && (
        <ul>
          {rebases.map((rebase) => (
            <li key={rebase.from}>
              {`From ${periodInWords(rebase.from)}: ${rebase.reason} `}
              <button
                type="button"
                className="button button--small"
                aria-label={`Remove the new limits from ${periodInWords(rebase.from)}`}
                onClick={() => onChange(rebases.filter((one) => one !== rebase))}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      {rebases.length < MOST && free.length > 0 ? (
        <form
          className="ratio-rebase__form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <SelectField
            label="From"
            options={free.map((period) => ({ value: period, label: periodInWords(period) }))}
            value={from}
            onChange={setChosen}
          />
          <TextField
            label="Reason"
            hint=""
            value={reason}
            error={fault}
            maxLength={LONGEST_REASON}
            onChange={(text) => {
              setReason(text);
              setFault(null);
            }}
          />
          <button type="submit" className="button button--small">
            Begin anew
          </button>
        </form>
      ) : (
        <p>{rebases.length >= MOST ? `No more than ${MOST} can be set.` : 'There is no later step.'}</p>
      )}
    </details>
  );
}
