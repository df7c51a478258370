import { NO_LOCALITY } from '@/domain/locality-colours';
import { startSentence } from '@/domain/sentence';
import { SelectField } from '@/ui/select-field';
import type { PracticePanelProps } from './panel-props';
import { changePracticeView } from './practice-view';

type Props = Pick<PracticePanelProps, 'board' | 'comparators' | 'comparator' | 'view' | 'setView'>;

/** What the practice is set beside; of similar practices also which they are. */
export function BesideField({ board, comparators, comparator, view, setView }: Props) {
  const [usual] = comparators;
  const nameAt = (place: number): string => {
    const unit = board.units[place];
    return `${unit?.name ?? ''} (${unit?.locality ?? NO_LOCALITY})`;
  };
  return (
    <div className="practice-beside">
      <SelectField
        label="Compare with"
        options={comparators.map(({ kind, words }) => ({ value: kind, label: startSentence(words) }))}
        value={comparator.kind}
        onChange={(kind) => {
          const chosen = comparators.find((one) => one.kind === kind)?.kind;
          setView(changePracticeView(view, { beside: chosen === usual?.kind ? undefined : chosen }), { replace: true });
        }}
      />
      {comparator.kind === 'similar' && (
        <p className="practice-beside__who">
          The nearest by list size, age profile and prevalence: {(comparator.places ?? []).map(nameAt).join(', ')}.
        </p>
      )}
    </div>
  );
}
