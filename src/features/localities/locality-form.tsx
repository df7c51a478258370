import { useState } from 'react';
import type { PlacedPractice } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import { Combobox } from '@/ui/combobox';
import { TextField } from '@/ui/text-field';
import { ColourField } from './colour-field';
import { colourIn, type MapDraft, membersOf, moveAll, settledName } from './map-draft';
import { LONGEST_LOCALITY, nameFault } from './map-name';

interface Props {
  readonly locality: string;
  readonly draft: MapDraft;
  readonly practices: readonly PlacedPractice[];
  readonly scheme: LocalityScheme;
  /** @param now the locality that is picked afterwards */
  readonly onStep: (next: MapDraft, words: string, now: string) => void;
  /** Ticks practices, as to split them off. */
  readonly onSelect: (codes: ReadonlySet<string>) => void;
}

/** What can be done with one locality. */
export function LocalityForm({ locality, draft, practices, scheme, onStep, onSelect }: Props) {
  const [name, setName] = useState(locality);
  const [error, setError] = useState<string | null>(null);
  const [into, setInto] = useState<string | null>(null);
  const others = scheme.localities.filter((each) => each !== locality);
  const rename = () => {
    const fault = nameFault(name);
    const settled = settledName(name, others);
    if (fault !== null) setError(fault);
    else if (others.includes(settled)) setError(`There is a locality “${settled}” already. Merge the two instead.`);
    else if (settled !== locality) onStep(moveAll(draft, practices, locality, settled), `rename ${locality} to ${settled}`, settled); // prettier-ignore
  };
  return (
    <div className="localities__form">
      <h3 className="localities__form-title">{locality}</h3>
      <form
        className="localities__line"
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField
          label="Name"
          hint=""
          value={name}
          error={error}
          maxLength={LONGEST_LOCALITY}
          onChange={(text) => {
            setName(text);
            setError(null);
          }}
        />
        <button type="submit" className="button">
          Rename
        </button>
      </form>
      {others.length > 0 && (
        <div className="localities__line">
          <Combobox
            label="Merge into"
            placeholder="Another locality"
            options={others.map((each) => ({ value: each, label: each }))}
            value={into}
            onChange={setInto}
            isClearable
          />
          <button
            type="button"
            className="button"
            disabled={into === null}
            onClick={() => {
              if (into !== null) onStep(moveAll(draft, practices, locality, into), `merge ${locality} into ${into}`, into); // prettier-ignore
            }}
          >
            Merge
          </button>
        </div>
      )}
      <ColourField
        colour={draft.colours.get(locality) ?? null}
        onChange={(colour) =>
          onStep(
            colourIn(draft, practices, locality, colour),
            colour === null ? `take the colour of ${locality} away` : `colour ${locality} ${colour}`,
            locality,
          )
        }
      />
      <button
        type="button"
        className="button button--small"
        onClick={() => onSelect(new Set(membersOf(draft, practices, locality)))}
      >
        Tick its practices
      </button>
      <p className="localities__hint">To split it, tick some of its practices and move them to a new locality.</p>
    </div>
  );
}
