import { type LocalityScheme, markOf } from '@/charts/locality-mark';
import { formatCount } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { LocalityMark } from '@/ui/locality-mark';
import type { Move } from './map-changes';

interface Props {
  readonly moves: readonly Move[];
  readonly scheme: LocalityScheme;
}

/** More than these are counted and not listed. */
const MOST_LISTED = 8;

/** The preview: how many practices go where once the map is used. */
export function MoveList({ moves, scheme }: Props) {
  if (moves.length === 0) return null;
  const rest = moves.slice(MOST_LISTED).reduce((sum, { practices }) => sum + practices, 0);
  return (
    <table className="table localities__moves">
      <caption className="visually-hidden">What using the map changes</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col" className="is-numeric">
            Practices
          </th>
          <th scope="col" className="is-numeric">
            With figures
          </th>
        </tr>
      </thead>
      <tbody>
        {moves.slice(0, MOST_LISTED).map(({ from, to, practices, withFigures }) => (
          <tr key={`${from} → ${to}`}>
            <td>{from}</td>
            <td>
              {to !== NO_LOCALITY && <LocalityMark mark={markOf(to, scheme)} />} {to}
            </td>
            <td className="is-numeric">{formatCount(practices)}</td>
            <td className="is-numeric">{formatCount(withFigures)}</td>
          </tr>
        ))}
        {rest > 0 && (
          <tr>
            <td colSpan={2}>Between other localities</td>
            <td className="is-numeric">{formatCount(rest)}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}
