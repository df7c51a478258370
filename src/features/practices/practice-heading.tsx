import { formatCount } from '@/domain/format';
import { dayWords } from '@/domain/period';
import { FindingAnnouncer } from '@/ui/finding-announcer';
import type { PracticePanelProps } from './panel-props';
import { findingOf } from './view-model/finding';
import { headingFacts, localityNote } from './view-model/heading-facts';

type Props = PracticePanelProps & { readonly isCounted: boolean };

/** The name of a practice with what it is, and what is seen of it in a few sentences. */
export function PracticeHeading(props: Props) {
  const { practice, board, place, signals, isCounted } = props;
  const finding = isCounted ? findingOf(signals) : 'Its measures are being gone through.';
  const note = localityNote(practice, board);
  return (
    <div className="page-heading practice-heading">
      <h1 className="page-heading__title" tabIndex={-1}>
        {practice.name} <span className="practice-heading__facts">{headingFacts(practice, board.columns, place)}</span>
      </h1>
      <div className="page-heading__lead">
        <p>{finding}</p>
        {practice.closed !== null && (
          <p>
            <strong>Closed{practice.closed === 'day not given' ? '' : ` ${dayWords(practice.closed)}`}.</strong> Its
            figures stand for the time it was open.
          </p>
        )}
        {practice.listSize === 0 && (
          <p>Its latest list holds {formatCount(0)} patients, so nothing is worked out for each patient.</p>
        )}
        {note !== null && <p>{note}</p>}
      </div>
      <FindingAnnouncer text={isCounted ? finding : ''} />
    </div>
  );
}
