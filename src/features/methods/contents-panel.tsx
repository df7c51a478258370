import { formatCount } from '@/domain/format';
import { Panel } from '@/ui/panel';
import { entryHref, type MethodEntry } from './method-entries';

interface Props {
  /** What is left by the search. */
  readonly found: readonly MethodEntry[];
  readonly of: number;
}

const LISTS = [
  ['measure', 'Measures'],
  ['section', 'Methods'],
] as const;

/** Links to every measure and section. */
export function ContentsPanel({ found, of }: Props) {
  return (
    <Panel title="Contents">
      <p role="status" className="methods-count">
        {found.length === of ? '' : `${formatCount(found.length)} of ${formatCount(of)} hold what is looked for.`}
      </p>
      <nav aria-label="Contents of the methods" className="methods-contents">
        {LISTS.map(([kind, title]) => {
          const entries = found.filter((entry) => entry.kind === kind);
          return entries.length === 0 ? null : (
            <div key={kind}>
              <h3 className="methods-contents__title">{title}</h3>
              <ul>
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <a href={entryHref(entry)}>{entry.title}</a>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </nav>
    </Panel>
  );
}
