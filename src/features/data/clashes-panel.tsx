import type { Clash, LoadedFile } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { Panel } from '@/ui/panel';
import { ScrollRegion } from '@/ui/scroll-region';
import { differenceWords, listWords, quoted, settledWords, totalWords } from './clash-words';
import { columnWords, counted } from './load-words';

interface Props {
  readonly clashes: readonly Clash[];
  readonly files: readonly LoadedFile[];
  /** Removes a loaded file; null where none can be removed. */
  readonly onRemove: ((file: LoadedFile) => void) | null;
  readonly isBusy: boolean;
}

/** Files that give different figures for the same thing: both totals, which is used and why, and what to do. */
export function ClashesPanel({ clashes, files, onRemove, isBusy }: Props) {
  if (clashes.length === 0) return null;
  return (
    <Panel
      title={clashes.length === 1 ? 'Two files disagree' : `Files disagree in ${formatCount(clashes.length)} places`}
      subtitle="They give the same figures for the same units and periods, and not all of them are alike. Nothing is counted twice."
    >
      {clashes.map((clash) => (
        <ClashSection
          key={[clash.what, ...clash.used, ...clash.other].join(' ')}
          clash={clash}
          files={files}
          onRemove={onRemove}
          isBusy={isBusy}
        />
      ))}
    </Panel>
  );
}

function ClashSection({ clash, files, onRemove, isBusy }: Omit<Props, 'clashes'> & { readonly clash: Clash }) {
  const { used, other, what, periods, shared, different, totals } = clash;
  const when = periods.length === 0 ? '' : `, ${listWords(periods, 'periods')}`;
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)}${when}: ${quoted(used)} and ${quoted(other)}`;
  const named = [...used, ...other];
  const removable = onRemove === null ? [] : files.filter(({ name }) => named.includes(name)).slice(0, 4);
  return (
    <section className="account-section">
      <h3 className="account-section__title">{title}</h3>
      <p>
        {formatCount(different)} of {counted(shared, 'figure')} that both give {different === 1 ? 'differs' : 'differ'}.{' '}
        {settledWords(clash)}
      </p>
      {totals.length > 0 && (
        <ScrollRegion label={`Totals: ${title}`}>
          <table className="table">
            <caption className="visually-hidden">Totals of what both give: {title}</caption>
            <thead>
              <tr>
                <th scope="col">Total of what both give</th>
                <th scope="col" className="is-numeric">
                  {clash.why === null ? quoted(used) : `Used: ${quoted(used)}`}
                </th>
                <th scope="col" className="is-numeric">
                  {clash.why === null ? quoted(other) : `Not used: ${quoted(other)}`}
                </th>
                <th scope="col" className="is-numeric">
                  Difference
                </th>
              </tr>
            </thead>
            <tbody>
              {totals.map((total) => (
                <tr key={total.column}>
                  <th scope="row">{columnWords(total.column)}</th>
                  <td className="is-numeric">{totalWords(total.used)}</td>
                  <td className="is-numeric">{totalWords(total.other)}</td>
                  <td className="is-numeric">{differenceWords(total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {removable.length > 0 && onRemove && (
        <p>
          {removable.map((file) => (
            <button
              key={file.id}
              type="button"
              className="button button--small"
              disabled={isBusy}
              onClick={() => onRemove(file)}
            >
              Remove {file.name}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
