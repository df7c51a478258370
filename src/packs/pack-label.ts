import type { PackedFigure } from './make-pack';

/** `Figure 1` or `Table 2`. */
export function labelOf({ kind, number }: Pick<PackedFigure, 'kind' | 'number'>): string {
  return `${kind === 'table' ? 'Table' : 'Figure'} ${number}`;
}
