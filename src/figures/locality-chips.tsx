import { type LocalityScheme, markOf } from '@/charts/locality-mark';
import { areaWord } from '@/domain/grouping';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { startSentence } from '@/domain/sentence';
import { ChipToggle } from '@/ui/chip-toggle';
import { Combobox } from '@/ui/combobox';
import { toggledLocality } from './toggled-locality';

interface Props {
  /** Every locality of the units compared, in their order, with the colours that a map gives. */
  readonly scheme: LocalityScheme;
  /** Units in each locality. */
  readonly counts: ReadonlyMap<string, number>;
  /** Localities shown; null for all. */
  readonly only: readonly string[] | null;
  /** What units are grouped by; undefined: localities. */
  readonly grouping: string | undefined;
  /** Shows these alone; null for all. */
  readonly onShow: (names: readonly string[] | null) => void;
}

/** More chips than this are slower to look through than a list. */
const MOST_CHIPS = 12;

/** Shows and hides localities. Hidden ones stay in every figure. */
export function LocalityChips({ scheme, counts, only, grouping, onShow }: Props) {
  const { localities } = scheme;
  const areas = (count: number) => areaWord(grouping, count);
  if (localities.length < 2) return null;
  if (localities.length > MOST_CHIPS) {
    return (
      <Combobox
        label={`Show one ${areas(1)}`}
        placeholder={`All ${areas(2)}`}
        options={localities.map((name) => ({ value: name, label: name }))}
        value={only?.[0] ?? null}
        onChange={(name) => onShow(name === null ? null : [name])}
        isClearable
      />
    );
  }
  const isShown = (name: string) => only === null || only.includes(name);
  return (
    <div className="locality-chips">
      <ChipToggle
        label={startSentence(areas(2))}
        chips={localities
          .filter((name) => name !== NO_LOCALITY || counts.has(name))
          .map((name) => ({
            value: name,
            label: name,
            mark: markOf(name, scheme),
            count: counts.get(name) ?? 0,
            isPressed: isShown(name),
          }))}
        onToggle={(name) => onShow(toggledLocality(only, name, localities))}
      />
      {only !== null && (
        <button
          type="button"
          className="button button--small"
          onClick={({ currentTarget }) => {
            // The button goes: the focus stays among the chips.
            currentTarget.parentElement?.querySelector('button')?.focus();
            onShow(null);
          }}
        >
          Show all
        </button>
      )}
    </div>
  );
}
