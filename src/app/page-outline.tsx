import { PanelGrid } from '@/ui/panel-grid';
import { ProgressNote } from '@/ui/progress-note';

/** What a page waits for. */
export interface Wait {
  readonly text: string;
  /** How much of it is done, 0 to 1; null where that is not known. */
  readonly share: number | null;
}

interface Props {
  /** The page's heading for who does not see its outline. */
  readonly title: string;
  readonly wait: Wait;
}

/** The outline of a page that is not there yet, and what it waits for. */
export function PageOutline({ title, wait }: Props) {
  return (
    <>
      <h1 className="visually-hidden">{title}</h1>
      <div className="page-heading" aria-hidden="true">
        <div className="skeleton skeleton--title" />
        <div className="skeleton skeleton--line" />
      </div>
      <div className="page-notes page-notes--wait">
        <ProgressNote text={wait.text} share={wait.share} />
      </div>
      <PanelGrid>
        <div className="panel panel--wide" aria-hidden="true">
          <div className="skeleton skeleton--chart" />
        </div>
        <div className="panel panel--narrow" aria-hidden="true">
          <div className="skeleton skeleton--chart" />
        </div>
      </PanelGrid>
    </>
  );
}
