import type { ComponentProps } from 'react';
import { Explained } from './explained';
import { isFigure } from './is-figure';

/** What a cell of a table prints, to be clicked where it is a figure: a dash stays a dash. */
export function ExplainedCell(props: ComponentProps<typeof Explained>) {
  return isFigure(props.value) ? <Explained {...props} /> : (props.children ?? props.value);
}
