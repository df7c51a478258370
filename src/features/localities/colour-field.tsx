import { useState } from 'react';
import { PALETTE } from '@/domain/locality-colours';
import { colourFault, readColour } from '@/domain/mark-colour';
import { TextField } from '@/ui/text-field';

interface Props {
  /** The colour that the map gives; null where it gives none. */
  readonly colour: string | null;
  readonly onChange: (colour: string | null) => void;
}

/** The names of the palette's colours, in its order. */
const NAMES = ['dark blue', 'plum', 'teal', 'orange', 'dark grey', 'lilac'] as const;

/** A colour for marks on white: one of the palette, or any other that can be seen. */
export function ColourField({ colour, onChange }: Props) {
  const [text, setText] = useState(colour ?? '');
  const [error, setError] = useState<string | null>(null);
  const choose = (chosen: string | null) => {
    setText(chosen ?? '');
    setError(null);
    onChange(chosen);
  };
  return (
    <fieldset className="field localities__colour">
      <legend className="field__label">Colour</legend>
      <div className="localities__swatches">
        {PALETTE.map((each, index) => (
          <button
            key={each}
            type="button"
            className="localities__swatch"
            style={{ backgroundColor: each }}
            aria-pressed={each === colour}
            aria-label={`${NAMES[index] ?? each}, ${each}`}
            title={`${NAMES[index] ?? each}, ${each}`}
            onClick={() => choose(each)}
          />
        ))}
        <button type="button" className="button button--small" disabled={colour === null} onClick={() => choose(null)}>
          As usual
        </button>
      </div>
      <form
        className="localities__line"
        onSubmit={(event) => {
          event.preventDefault();
          const fault = colourFault(text);
          if (fault === null) choose(readColour(text));
          else setError(fault);
        }}
      >
        <TextField
          label="Another colour, such as #12436D"
          hint=""
          value={text}
          error={error}
          maxLength={9}
          onChange={(next) => {
            setText(next);
            setError(null);
          }}
        />
        <button type="submit" className="button">
          Set colour
        </button>
      </form>
    </fieldset>
  );
}
