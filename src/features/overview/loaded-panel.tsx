import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Analysis, Description } from '@/analysis/analysis';
import { coversWords } from '@/domain/covers-words';
import { formatCount } from '@/domain/format';
import { dayWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { coverageQuery } from '@/figures/queries';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { ScrollRegion } from '@/ui/scroll-region';
import type { OverviewLinks } from './overview-links';
import type { ResolvedOverview } from './resolve-overview';
import { ageWords, loadedKinds, unitsCovered } from './view-model/loaded-kinds';

interface Props {
  readonly analysis: Pick<Analysis, 'coverage'>;
  readonly description: Description;
  readonly dataVersion: number;
  readonly resolved: ResolvedOverview;
  /** What goes before is worked out. */
  readonly isReady: boolean;
  readonly links: OverviewLinks;
  /** ms since 1970. */
  readonly now: number;
}

/** What the page rests on: each kind of file with its span, its age, and what of it could not be used. */
export function LoadedPanel({ analysis, description, dataVersion, resolved, isReady, links, now }: Props) {
  const { files, measures, isSample } = description;
  const { unitKind, request } = resolved;
  const { data: coverage, error } = useQuery({ ...coverageQuery(analysis, dataVersion), enabled: isReady });
  const kinds = useMemo(() => loadedKinds(files), [files]);
  const units = (kind: string): string => {
    if (!coverage) return error === null ? '…' : '–';
    const found = unitsCovered(kind, { coverage, measures }, { period: request.period, unitKind });
    return found === null ? '–' : `${formatCount(found.withValue)} of ${formatCount(found.units)}`;
  };
  return (
    <Panel
      title="What is loaded"
      subtitle={`${startSentence(unitWord(unitKind, 2))} with a value in ${request.period}, of those shown. Old: since the last month that is covered.`}
      width="wide"
      footer={
        <p>
          {isSample && 'Synthetic sample data: invented practices and figures. '}
          Rows set aside are listed with their reasons in the account of each file.{' '}
          <a href={links.file(null)}>See all that is loaded</a>
        </p>
      }
    >
      <ProgressNote text={isReady && !coverage && error === null ? `Counting ${unitWord(unitKind, 2)} with values` : null} />
      <ScrollRegion>
        <table className="table overview-loaded">
          <caption className="visually-hidden">What is loaded</caption>
          <thead>
            <tr>
              <th scope="col">Extract</th>
              <th scope="col">Covers</th>
              <th scope="col">Old</th>
              <th scope="col" className="is-numeric">
                {startSentence(unitWord(unitKind, 2))}
              </th>
              <th scope="col" className="is-numeric">
                Set aside
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, words, covers, published, rowsSetAside, files: count, file }) => (
              <tr key={kind}>
                <th scope="row">
                  <a href={links.file(file)}>{words}</a>
                  {count > 1 && <span className="table__muted"> {formatCount(count)} files</span>}
                </th>
                <td>
                  {coversWords(covers)}
                  {published !== null && <span className="table__muted"> published {dayWords(published)}</span>}
                </td>
                <td className="is-unbroken">{ageWords(covers, now) ?? '–'}</td>
                <td className="is-numeric">{units(kind)}</td>
                <td className="is-numeric">{formatCount(rowsSetAside)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  ); // prettier-ignore
}
