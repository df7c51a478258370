import { formatCount, formatExpected } from '@/domain/format';
import { ageNote } from '@/signals/age-note';
import { Panel } from '@/ui/panel';
import type { PracticePanelProps } from './panel-props';
import { noSignalsText } from './view-model/practice-signals';

/** The signals of one practice, each with why it is one and whether it was there before. */
export function SignalsPanel({ signals: { found, signals }, measureHref, practice }: PracticePanelProps) {
  return (
    <Panel
      title="Signals"
      subtitle={`Outside the 99.8% limits, the largest first. ${formatCount(found.compared)} measures compared; chance alone would give ${formatExpected(found.expected)}. ${ageNote(signals.map(({ signal }) => signal.column))}`}
      width="narrow"
    >
      {signals.length === 0 ? (
        <p className="practice-plain">{noSignalsText(found)}</p>
      ) : (
        <ol className="practice-signals">
          {signals.map(({ signal, reason, before }) => (
            <li key={signal.column.key}>
              <a className="practice-signals__name" href={measureHref(signal.column.request, practice.code)}>
                {signal.column.title}
              </a>{' '}
              <span className="practice-signals__side">
                <span aria-hidden="true">{signal.direction === 'higher' ? '▲' : '▼'} </span>
                {signal.direction}
              </span>
              <p>
                {reason} {before}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
