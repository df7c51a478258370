import { FigureRow } from './figure-row';
import type { RatioPanelProps } from './panel-props';

/** Everything that is drawn from an answer. */
export function RatioPanels(props: RatioPanelProps) {
  return <FigureRow {...props} />;
}
