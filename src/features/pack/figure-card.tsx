import { memo, useMemo } from 'react';
import type { PackFigure, SeenFigure } from '@/domain/pack';
import { changeOf } from '@/packs/pack-changes';
import { isMade, type PackedFigure, type UnmadeFigure } from '@/packs/make-pack';
import { SelectField } from '@/ui/select-field';
import { DraftArea } from './draft-area';
import { ItemPicture } from './item-picture';

interface Props {
  readonly item: PackFigure;
  readonly label: string;
  /** Null while it is being made. */
  readonly figure: PackedFigure | UnmadeFigure | null;
  /** What it was when its author last looked at it; absent: it has never been made. */
  readonly seen: SeenFigure | undefined;
  readonly onChange: (next: PackFigure, words: string) => void;
  /** Takes the figure as it is now for seen. */
  readonly onSeen: (figure: PackedFigure) => void;
}

const TABLES = [
  { value: 'none', label: 'No table' },
  { value: 'short', label: 'Main columns' },
  { value: 'full', label: 'Every column' },
] as const;

/** A figure of the pack: its picture, its caption, its table, and what has changed of it. */
export const FigureCard = memo(function FigureCard({ item, label, figure, seen, onChange, onSeen }: Props) {
  const made = figure !== null && isMade(figure) ? figure : null;
  const reason = figure !== null && !isMade(figure) ? figure.reason : null;
  const change = useMemo(() => (made ? changeOf(made, seen) : null), [made, seen]);
  return (
    <div className="pack-figure">
      <div className="pack-figure__picture">
        {made?.picture && <ItemPicture svg={made.picture.svg} alt={made.words.alt} />}
        {made && !made.picture && (
          <p className="pack-figure__table">{`A table of ${made.table.rows.length} rows: ${made.words.title}.`}</p>
        )}
        {figure === null && <p className="pack-figure__wait">Being made…</p>}
        {reason !== null && <p className="figure-failure">{reason}</p>}
      </div>
      <div className="pack-figure__words">
        <DraftArea
          label={`Caption of ${label}`}
          value={item.caption ?? ''}
          placeholder={made?.words.title ?? ''}
          onSave={(text) =>
            onChange({ ...item, caption: text.trim() === '' ? null : text }, `change the caption of ${label}`)
          }
        />
        {made && <p className="pack-figure__subtitle">{made.words.subtitle}</p>}
        {made?.notes.map((note) => (
          <p key={note} className="figure-failure">
            {note}
          </p>
        ))}
        {made && change && (
          <div className="pack-figure__changed" role="note">
            <p>
              {change.what === 'finding'
                ? 'Changed since it was last looked at. '
                : 'Its numbers have changed since it was last looked at. '}
              <strong>Then:</strong> {change.was}. <strong>Now:</strong> {made.words.title}.
              {item.caption !== null && ' Its caption was written for what it was.'}
            </p>
            <button type="button" className="button button--small" onClick={() => onSeen(made)}>
              Take as it is now
            </button>
          </div>
        )}
        <SelectField
          label={`Table with ${label}`}
          options={TABLES.filter(({ value }) => made?.kind !== 'table' || value !== 'none')}
          value={made?.kind === 'table' && item.table === 'none' ? 'short' : item.table}
          onChange={(value) =>
            onChange(
              { ...item, table: TABLES.find((one) => one.value === value)?.value ?? 'none' },
              `change the table of ${label}`,
            )
          }
        />
      </div>
    </div>
  );
}, looksAlike);

/** Whether a card would be drawn as it is: with every change to a pack all its items are other objects that say the same. */
function looksAlike(a: Props, b: Props): boolean {
  return (
    a.label === b.label &&
    a.onChange === b.onChange &&
    a.onSeen === b.onSeen &&
    JSON.stringify([a.item, a.seen]) === JSON.stringify([b.item, b.seen]) &&
    isSameFigure(a.figure, b.figure)
  );
}

function isSameFigure(a: Props['figure'], b: Props['figure']): boolean {
  if (a === null || b === null) return a === b;
  if (!isMade(a) || !isMade(b)) return !isMade(a) && !isMade(b) && a.reason === b.reason;
  return a.words === b.words && a.table === b.table && a.picture === b.picture && a.number === b.number;
}
