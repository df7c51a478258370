import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useCallback, useEffect, useRef } from 'react';
import { MOST_IN_PACK, type Pack, type PackFigure, type PackItem, packSizeWords, type SeenPack } from '@/domain/pack';
import { withChanged, withItem, withMoved, withoutItem } from '@/domain/pack-edits';
import { isMade, type MadePack, type PackedFigure } from '@/packs/make-pack';
import { figureLabel } from '@/exports/figure-label';
import { Panel } from '@/ui/panel';
import { DraftArea } from './draft-area';
import { FigureCard } from './figure-card';
import { ItemCard } from './item-card';

interface Props {
  readonly pack: Pack;
  readonly made: MadePack | null;
  readonly seen: SeenPack['figures'];
  readonly hrefOf: (item: PackFigure) => string;
  readonly newId: () => string;
  readonly onChange: (next: Pack, words: string) => void;
  readonly onSeen: (figures: readonly PackedFigure[]) => void;
}

/** Everything in the pack in its order, to be moved, worded and taken out. */
export function ItemsPanel({ pack, made, seen, hrefOf, newId, onChange, onSeen }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const addHeading = useRef<HTMLButtonElement>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const labels = labelsOf(pack, made);
  const labelAt = (id: string | number) => labels.get(String(id)) ?? 'The item';
  const placeOf = (id: string | number) => pack.items.findIndex((item) => item.id === String(id));
  const move = (id: string, to: number) => {
    const next = withMoved(pack, id, to);
    onChange(next, `move ${inMid(labelAt(id))}`);
    const [was, place] = [placeOf(id), next.items.findIndex((item) => item.id === id)];
    // The button that was pressed stays under the finger, unless it has come to an end.
    requestAnimationFrame(() => {
      const buttons = list.current?.children[place]?.querySelectorAll<HTMLButtonElement>('.pack-item__actions button');
      const wanted = [...(buttons ?? [])].find((button) => button.getAttribute('aria-label')?.endsWith(place < was ? 'up' : 'down')); // prettier-ignore
      const other = [...(buttons ?? [])].find((button) => button.getAttribute('aria-label')?.endsWith(place < was ? 'down' : 'up')); // prettier-ignore
      (wanted?.disabled ? other : wanted)?.focus();
    });
  };
  const remove = (id: string) => {
    const place = placeOf(id);
    onChange(withoutItem(pack, id), `take ${inMid(labelAt(id))} out`);
    // The button that was pressed is gone: the next one takes the focus, or what adds one where nothing is left.
    requestAnimationFrame(() => {
      const next = list.current?.children[Math.min(place, pack.items.length - 2)];
      const button = next?.querySelector<HTMLButtonElement>('.pack-item__actions button:last-of-type');
      (button ?? addHeading.current)?.focus();
    });
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onChange(withMoved(pack, String(active.id), placeOf(over.id)), `move ${inMid(labelAt(active.id))}`); // prettier-ignore
  };
  // The same for as long as the page is open, so that a card is drawn anew only where it looks otherwise.
  const latest = useRef({ pack, onChange, onSeen });
  useEffect(() => {
    latest.current = { pack, onChange, onSeen };
  });
  const change = useCallback((item: PackItem, words: string) => {
    const now = latest.current;
    now.onChange(withChanged(now.pack, item.id, () => item), words); // prettier-ignore
  }, []);
  const see = useCallback((figure: PackedFigure) => latest.current.onSeen([figure]), []);
  const of = pack.items.length;
  const at = (id: string | number) => `${placeOf(id) + 1} of ${of}`;
  return (
    <Panel
      title="Figures and texts"
      subtitle={`In the order in which they are printed: ${packSizeWords(pack)}.`}
      width="wide"
      actions={
        <>
          <button
            ref={addHeading}
            type="button"
            className="button button--small"
            disabled={of >= MOST_IN_PACK}
            onClick={() => onChange(withItem(pack, { kind: 'heading', id: newId(), text: '' }), 'add a heading')}
          >
            Add heading
          </button>
          <button
            type="button"
            className="button button--small"
            disabled={of >= MOST_IN_PACK}
            onClick={() => onChange(withItem(pack, { kind: 'text', id: newId(), text: '' }), 'add a text')}
          >
            Add text
          </button>
        </>
      }
    >
      {of >= MOST_IN_PACK && <p className="pack-hint">{`The pack is full: it holds ${MOST_IN_PACK} items.`}</p>}
      {of === 0 && (
        <p className="pack-empty">
          Nothing is in this pack. On any page choose <strong>Download</strong>, then <strong>Add to pack</strong>,
          above a chart or a table: it comes here as it stands there, filters and all.
        </p>
      )}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{
          announcements: {
            onDragStart: ({ active }) => `${labelAt(active.id)} is picked up, ${at(active.id)}.`,
            onDragOver: ({ active, over }) =>
              over ? `${labelAt(active.id)} is over place ${at(over.id)}.` : undefined,
            onDragEnd: ({ active, over }) => `${labelAt(active.id)} is put down${over ? ` at ${at(over.id)}` : ''}.`,
            onDragCancel: ({ active }) => `${labelAt(active.id)} is back where it was.`,
          },
          screenReaderInstructions: {
            draggable:
              'Press Space to pick the item up, the arrow keys to move it, Space to put it down, Escape to leave it where it was.',
          },
        }}
      >
        <SortableContext items={pack.items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol ref={list} className="pack-items">
            {pack.items.map((item, index) => {
              const label = labelAt(item.id);
              return (
                <ItemCard
                  key={item.id}
                  id={item.id}
                  label={label}
                  isFirst={index === 0}
                  isLast={index === of - 1}
                  onMove={(by) => move(item.id, index + by)}
                  onRemove={() => remove(item.id)}
                  actions={
                    item.kind === 'figure' && (
                      <a className="button button--small" href={hrefOf(item)}>
                        Open
                      </a>
                    )
                  }
                >
                  {item.kind === 'figure' ? (
                    <FigureCard
                      item={item}
                      label={label}
                      figure={made?.figures.get(item.id) ?? null}
                      seen={seen[item.id]}
                      onChange={change}
                      onSeen={see}
                    />
                  ) : (
                    <DraftArea
                      label={item.kind === 'heading' ? 'Heading' : 'Text; an empty line begins a new paragraph'}
                      rows={item.kind === 'heading' ? 1 : 4}
                      value={item.text}
                      onSave={(text) => change({ ...item, text }, `change ${inMid(label)}`)}
                    />
                  )}
                </ItemCard>
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
    </Panel>
  );
}

/** What each item is called: figures and tables by their numbers. */
function labelsOf(pack: Pack, made: MadePack | null): ReadonlyMap<string, string> {
  let place = 0;
  return new Map(
    pack.items.map((item) => {
      if (item.kind !== 'figure') return [item.id, item.kind === 'heading' ? 'Heading' : 'Text'];
      place += 1;
      const figure = made?.figures.get(item.id);
      return [item.id, figure && isMade(figure) ? figureLabel(figure) : `Figure in place ${place}`];
    }),
  );
}

/** A label inside a sentence: numbered ones are names, `a heading` is not. */
function inMid(label: string): string {
  return label === 'Heading' || label === 'Text' ? `the ${label.toLowerCase()}` : label;
}
