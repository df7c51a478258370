import { useState } from 'react';
import { formatCount } from '@/domain/format';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { Panel } from '@/ui/panel';
import type { JoinedUnit, RelationInput } from './view-model/relation-input';
import { quarterLists } from './view-model/quarters';

interface Props {
  readonly input: RelationInput;
  readonly onToggle: (code: string) => void;
  readonly onAdd: (codes: readonly string[]) => void;
}

const MOST_NAMED = 10;
const MOST_MORE = 200;

/** The units of each quarter of the chart by name. */
export function QuartersPanel({ input, onToggle, onAdd }: Props) {
  const { result, shown, selected } = input;
  const lists = quarterLists(result, shown);
  const many = unitWord(result.unitKind, 2);
  return (
    <Panel
      title={`${startSentence(many)} by the two averages`}
      subtitle="Furthest from the averages first. Click a name to select it."
      width="narrow"
      footer={
        <p>Higher and lower are against the average of all, whether or not the difference is more than chance.</p>
      }
    >
      {lists.length === 0 && <p className="plain-note">Without an average of both measures there are no quarters.</p>}
      <div className="relation-quarters">
        {lists.map(({ quarter, title, units }) => (
          <section key={quarter} aria-label={title}>
            <h3>
              {title}{' '}
              <span className="relation-quarters__count">
                {formatCount(units.length)}
                <span className="visually-hidden"> {unitWord(result.unitKind, units.length)}</span>
              </span>
            </h3>
            {units.length > 0 && (
              <>
                <Names units={units.slice(0, MOST_NAMED)} selected={selected} onToggle={onToggle} />
                <More units={units.slice(MOST_NAMED)} selected={selected} onToggle={onToggle} />
                <button
                  type="button"
                  className="link-button"
                  aria-label={`Select these ${formatCount(units.length)}: ${title}`}
                  onClick={() => onAdd(units.map(({ code }) => code))}
                >
                  Select these {formatCount(units.length)}
                </button>
              </>
            )}
          </section>
        ))}
      </div>
    </Panel>
  );
}

/** The rest of a quarter, written only while it is open. */
function More({ units, ...rest }: NamesProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (units.length === 0) return null;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>and {formatCount(units.length)} more</summary>
      {isOpen && <Names units={units.slice(0, MOST_MORE)} {...rest} />}
      {isOpen && units.length > MOST_MORE && <p>The table holds the other {formatCount(units.length - MOST_MORE)}.</p>}
    </details>
  );
}

interface NamesProps extends Pick<Props, 'onToggle'> {
  readonly units: readonly JoinedUnit[];
  readonly selected: ReadonlySet<string>;
}

function Names({ units, selected, onToggle }: NamesProps) {
  return (
    <ul>
      {units.map(({ code, name }) => (
        <li key={code}>
          <button
            type="button"
            className="relation-name"
            aria-pressed={selected.has(code)}
            onClick={() => onToggle(code)}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
