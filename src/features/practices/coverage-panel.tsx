import { formatCount, formatPercent } from '@/domain/format';
import { startSentence } from '@/domain/sentence';
import { Panel } from '@/ui/panel';
import { ScrollRegion } from '@/ui/scroll-region';
import type { LocalityCoverage } from './view-model/programme';

interface Props {
  readonly coverage: readonly LocalityCoverage[];
  readonly many: string;
  /** The word for what they are grouped by. */
  readonly area: string;
}

/** How far the visits of each locality have come, so that none is left behind. */
export function CoveragePanel({ coverage, many, area }: Props) {
  return (
    <Panel
      title={`Visits by ${area}`}
      subtitle={`Every open one is in the programme, whatever its signals.`}
      width="wide"
    >
      <ScrollRegion label={`Table of visits by ${area}`}>
        <table className="table">
          <caption className="visually-hidden">Visits by {area}</caption>
          <thead>
            <tr>
              <th scope="col">{startSentence(area)}</th>
              <th scope="col" className="is-numeric">
                {startSentence(many)}
              </th>
              <th scope="col" className="is-numeric">
                Visited
              </th>
              <th scope="col" className="is-numeric">
                Planned
              </th>
              <th scope="col" className="is-numeric">
                No visit yet
              </th>
              <th scope="col" className="is-numeric">
                Visited or planned
              </th>
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ locality, practices, done, planned, none, share }) => (
              <tr key={locality}>
                <th scope="row">{locality}</th>
                <td className="is-numeric">{formatCount(practices)}</td>
                <td className="is-numeric">{formatCount(done)}</td>
                <td className="is-numeric">{formatCount(planned)}</td>
                <td className="is-numeric">{formatCount(none)}</td>
                <td className="is-numeric">{formatPercent(share, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Panel>
  );
}
