import type { MeasureSource } from '@/analysis/analysis';
import { type AboutTable, copySavedTable, saveTable, type SavedTable } from './save-chart';
import { SaveMenu } from './save-menu';
import { sourceCaption } from './source-caption';

interface Props {
  /** What is taken: the title of its panel. */
  readonly title: string;
  readonly subtitle: string;
  readonly sources: readonly MeasureSource[];
  /** Counts from 1 to one less than this are masked in `table`; absent: it holds no counts of people. */
  readonly smallNumbers?: number;
  /** The table, small counts masked. */
  readonly table: () => Promise<SavedTable>;
  readonly nameParts: readonly (string | null)[];
}

/** Saves or copies a table that has no chart. */
export function TableDownload(props: Props) {
  const { title, table, nameParts } = props;
  const savable = { table, about: aboutTable(props), nameParts };
  return (
    <SaveMenu
      title={title}
      actions={[
        { label: 'CSV table', doing: 'Making the CSV table', done: null, run: () => saveTable(savable, 'csv') },
        { label: 'Excel table', doing: 'Making the Excel table', done: null, run: () => saveTable(savable, 'xlsx') },
        { label: 'Copy table', doing: 'Copying the table', done: 'The table is copied.', run: () => copySavedTable(savable) }, // prettier-ignore
      ]}
    />
  );
}

function aboutTable({ title, subtitle, sources, smallNumbers }: Props): AboutTable {
  const masked = (threshold: number) => (threshold > 1 ? `Counts from 1 to ${threshold - 1} are masked as *.` : 'No count is masked.'); // prettier-ignore
  return [
    ['Table', title],
    ['What is shown', subtitle],
    ['Source', sourceCaption({ sources })],
    ...(sources.some(({ isSample }) => isSample) ? [['Notice', 'Synthetic sample data'] as const] : []),
    ...(smallNumbers === undefined ? [] : [['Small numbers', masked(smallNumbers)] as const]),
    ['Opens again at', window.location.href],
  ];
}
