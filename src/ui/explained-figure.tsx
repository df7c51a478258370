import type { ReactNode } from 'react';
import { Explained } from './explained';
import type { WorkingItem } from './working';

interface Props {
  /** What the figure is of. */
  readonly label: string;
  /** The figure as printed. */
  readonly value: string;
  /** What stands under it: an interval, a basis, a caveat. */
  readonly note?: ReactNode;
  /** Where the figure is from: numerator, denominator, rows and formula. */
  readonly working: () => readonly WorkingItem[];
}

/** A figure in large print with its label and its note. It says on a click where it is from. */
export function ExplainedFigure({ label, value, note, working }: Props) {
  return (
    <div className="explained-figure" role="group" aria-label={label}>
      <p className="explained-figure__label">{label}</p>
      <div className="explained-figure__value">
        <Explained name={label} value={value} working={working} />
      </div>
      {note !== undefined && <p className="explained-figure__note">{note}</p>}
    </div>
  );
}
