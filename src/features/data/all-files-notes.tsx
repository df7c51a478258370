import type { QualityNote } from '@/analysis/analysis';
import { Panel } from '@/ui/panel';
import { QualityNotes } from './quality-notes';

interface Props {
  readonly notes: readonly QualityNote[];
}

/** Notes that arise only when the files are seen together. */
export function AllFilesNotes({ notes }: Props) {
  return (
    <Panel
      title="Notes over all files"
      subtitle="Overlaps between files, and units that some files know and others do not."
      width="wide"
    >
      {notes.length === 0 ? <p>None.</p> : <QualityNotes notes={notes} />}
    </Panel>
  );
}
