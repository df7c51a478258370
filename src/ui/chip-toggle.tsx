import { formatCount } from '@/domain/format';
import { LocalityMark, type Mark } from './locality-mark';

interface Chip {
  readonly value: string;
  readonly label: string;
  readonly mark: Mark;
  /** How many units it stands for. */
  readonly count: number;
  readonly isPressed: boolean;
}

interface Props {
  /** What the chips are, such as `Localities`. */
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly onToggle: (value: string) => void;
}

/** A row of buttons that show or hide a group each. */
export function ChipToggle({ label, chips, onToggle }: Props) {
  return (
    <fieldset className="field chips">
      <legend className="field__label">{label}</legend>
      <div className="chips__row">
        {chips.map((chip) => (
          <button
            key={chip.value}
            type="button"
            className="chip"
            aria-pressed={chip.isPressed}
            onClick={() => onToggle(chip.value)}
          >
            <LocalityMark mark={chip.mark} />
            <span className="chip__label">{chip.label}</span>
            <span className="chip__count">{formatCount(chip.count)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
