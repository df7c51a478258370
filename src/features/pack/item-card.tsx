import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  /** What the item is, such as `Figure 1`. */
  readonly label: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** Further buttons. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One thing of a pack, which can be dragged, moved by its buttons and taken out. */
export function ItemCard({ id, label, isFirst, isLast, onMove, onRemove, actions, children }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id }); // prettier-ignore
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? 'pack-item is-dragged' : 'pack-item'}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <div className="pack-item__head">
        <button
          ref={setActivatorNodeRef}
          type="button"
          className="pack-item__handle"
          {...attributes}
          {...listeners}
          aria-label={`Drag ${label}`}
        >
          <span aria-hidden="true">⠿</span>
        </button>
        <h3 className="pack-item__label">{label}</h3>
        <div className="pack-item__actions">
          {actions}
          <button
            type="button"
            className="button button--small"
            aria-label={`Move ${label} up`}
            disabled={isFirst}
            onClick={() => onMove(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="button button--small"
            aria-label={`Move ${label} down`}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            ↓
          </button>
          <button type="button" className="button button--small" aria-label={`Take ${label} out`} onClick={onRemove}>
            Take out
          </button>
        </div>
      </div>
      {children}
    </li>
  );
}
