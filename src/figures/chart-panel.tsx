import { type ReactNode, useMemo, useState } from 'react';
import type { ChartPicture } from '@/charts/chart-picture';
import type { Sheet } from '@/charts/sheet';
import { Panel } from '@/ui/panel';
import { useLate } from '@/ui/use-late';
import { useWidth } from '@/ui/use-width';
import type { SavableChart } from '@/exports/savable';
import { Chart } from './chart';
import { DownloadMenu } from './download-menu';

interface Props {
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly width: 'full' | 'wide' | 'narrow';
  /** True while what is drawn is of the last request and the next is on its way. */
  readonly isStale?: boolean;
  /** Height of the chart in pixels; charts of rows may grow beyond it. */
  readonly height: number;
  /** Draws the chart for a sheet; a new function draws anew. */
  readonly draw: (sheet: Sheet) => ChartPicture;
  /** What the chart says, in words, for those who do not see it. */
  readonly description: string;
  /** The same figures as a table. */
  readonly table: ReactNode;
  readonly savable: SavableChart;
  /** The panel's name on its page, by which the pack makes its figure again. */
  readonly panel: string;
  readonly smallNumbers: number;
  readonly selectedId: string | null;
  readonly onPick: (id: string) => void;
  /** What moves above the chart without its being drawn anew, placed by the picture. */
  readonly overlay?: (picture: ChartPicture) => ReactNode;
  /** A switch above the chart. */
  readonly control?: ReactNode;
  /** A field before the buttons. */
  readonly choice?: ReactNode;
  /** The note under the chart, once it is drawn. */
  readonly footer: (picture: ChartPicture | null) => ReactNode;
}

/** A chart in its card, with the same figures as a table behind a button and the files it can be saved as. */
export function ChartPanel(props: Props) {
  const { title, subtitle, width, height, draw, description, table, savable, panel, smallNumbers } = props;
  const { selectedId, onPick, overlay, control, choice, footer, isStale = false } = props;
  const [host, hostWidth] = useWidth();
  const [isTable, setIsTable] = useState(false);
  const isLate = useLate(isStale);
  const picture = useMemo(
    () => (hostWidth > 0 ? draw({ width: hostWidth, height, forPaper: false }) : null),
    [draw, hostWidth, height],
  );
  return (
    <Panel
      title={title}
      subtitle={subtitle}
      width={width}
      actions={
        <>
          {choice}
          <DownloadMenu title={title} savable={savable} panel={panel} smallNumbers={smallNumbers} />
          <button
            type="button"
            className="button button--small"
            aria-pressed={isTable}
            aria-label={`Table: ${title}`}
            onClick={() => setIsTable(!isTable)}
          >
            Table
          </button>
        </>
      }
      footer={footer(picture)}
    >
      {control}
      <div ref={host} className={isLate ? 'figure-chart is-stale' : 'figure-chart'} aria-busy={isStale}>
        <p className="visually-hidden">{description}</p>
        {isTable ? (
          table
        ) : (
          <div className="figure-chart" style={{ minHeight: height }}>
            {picture && <Chart picture={picture} label={title} selectedId={selectedId} onPick={onPick} />}
            {picture && overlay?.(picture)}
          </div>
        )}
      </div>
    </Panel>
  );
}
