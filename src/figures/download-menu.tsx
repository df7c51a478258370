import type { SavableChart, SavableTable } from '@/exports/savable';
import { copyAsPicture, copyAsTable, saveFigure, type SaveFormat } from './save-figure';
import { type SaveAction, SaveMenu } from './save-menu';
import { useTakeAway } from './take-away';

interface Props {
  readonly title: string;
  readonly savable: SavableChart | SavableTable;
  /** The name of its panel, by which the pack makes it again. */
  readonly panel: string;
  /** Counts from 1 to one less than this are masked in what is taken. */
  readonly smallNumbers: number;
}

/** Takes a chart or a table from the page: as a file, by the clipboard, or into the pack. */
export function DownloadMenu({ title, savable, panel, smallNumbers }: Props) {
  const { reference, addToPack } = useTakeAway();
  const taking = { threshold: smallNumbers, reference };
  const file = (format: SaveFormat, label: string): SaveAction => ({
    label,
    doing: `Making the ${label}`,
    run: () => saveFigure(savable, format, taking).then(() => null),
  });
  const copy = (what: string, run: () => Promise<void>): SaveAction => ({
    label: `Copy ${what}`,
    doing: `Copying the ${what}`,
    run: () => run().then(() => `The ${what} is copied.`),
  });
  const pictures = 'figure' in savable ? [file('png', 'PNG picture'), file('svg', 'SVG picture')] : [];
  const copies = 'figure' in savable ? [copy('picture', () => copyAsPicture(savable, taking))] : [];
  const packs = addToPack === null ? [] : [added(() => addToPack(panel, title))];
  return (
    <SaveMenu
      title={title}
      actions={[
        ...packs,
        ...pictures,
        file('csv', 'CSV table'),
        file('xlsx', 'Excel table'),
        ...copies,
        copy('table', () => copyAsTable(savable, taking)),
      ]}
    />
  );
}

function added(run: () => Promise<string>): SaveAction {
  return { label: 'Add to pack', doing: 'Adding to the pack', run };
}
