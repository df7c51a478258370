import { copyChart, saveChart, type SavableChart } from './save-chart';
import { type SaveAction, SaveMenu } from './save-menu';

interface Props {
  readonly title: string;
  readonly chart: SavableChart;
  /** Counts from 1 to one less than this are masked in what is taken. */
  readonly smallNumbers: number;
}

/** Saves or copies a chart as a picture or a table. */
export function DownloadMenu({ title, chart, smallNumbers }: Props) {
  const file = (format: Parameters<typeof saveChart>[1], label: string): SaveAction => ({
    label,
    doing: `Making the ${label}`,
    done: null,
    run: () => saveChart(chart, format, smallNumbers),
  });
  const copy = (what: Parameters<typeof copyChart>[1]): SaveAction => ({
    label: `Copy ${what}`,
    doing: `Copying the ${what}`,
    done: `The ${what} is copied.`,
    run: () => copyChart(chart, what, smallNumbers),
  });
  return (
    <SaveMenu
      title={title}
      actions={[
        file('png', 'PNG picture'),
        file('svg', 'SVG picture'),
        file('csv', 'CSV table'),
        file('xlsx', 'Excel table'),
        copy('picture'),
        copy('table'),
      ]}
    />
  );
}
