import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Analysis, Description, LocalityMap } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { unitWord } from '@/domain/unit-kind';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { type DraftStore, isUnused } from './draft-store';
import { localitiesQuery } from './localities-query';
import './localities.css';
import { LocalityEditor } from './locality-editor';

interface Props {
  readonly analysis: Pick<Analysis, 'localities'>;
  readonly description: Description;
  readonly dataVersion: number;
  readonly drafts: DraftStore;
  /** Whether a load is under way. */
  readonly isBusy: boolean;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** Loads an edited map in the place of the one loaded before, if any. */
  readonly onUse: (old: LocalityMap['edited'], file: File) => void;
}

/** Which localities there are, and the way to the editor of the map that makes them. */
export function LocalityPanel(props: Props) {
  const { description, drafts, isOpen, setOpen } = props;
  const isDrafted = isUnused(useSyncExternalStore(drafts.subscribe, drafts.state));
  if (isOpen) return <OpenPanel {...props} />;
  return (
    <Panel
      title="Localities"
      subtitle="Which practices are compared as one locality is for you to say: the map is edited here, or loaded as a file."
      actions={
        <button type="button" className="button button--small" onClick={() => setOpen(true)}>
          Edit the locality map
        </button>
      }
    >
      <p>{localityWords(description)}</p>
      {isDrafted && <p>You have changes to the map that are not used yet. They are kept while this page is open.</p>}
    </Panel>
  );
}

function OpenPanel({ analysis, description, dataVersion, drafts, isBusy, setOpen, onUse }: Props) {
  const { data, error, isFetching } = useQuery(localitiesQuery(analysis, dataVersion));
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={top} className="localities" tabIndex={-1}>
      <Panel
        title="Locality map"
        subtitle="Tick practices and move them, or change a whole locality. Nothing changes on other pages until you use the map."
        actions={
          <button type="button" className="button button--small" onClick={() => setOpen(false)}>
            Close the editor
          </button>
        }
        footer={
          <>
            <p>
              The map that is used becomes a file of yours, “Locality map (edited here).csv”: it stays in the workspace
              and goes into its export. It goes before any other locality map, as a whole, until you remove it under
              “Loaded files”. A practice that is not on it keeps the locality of a practices extract, else has none.
            </p>
            <p>
              To import a map, load a CSV with practice_code, locality and, if you like, colour, with “Choose files”
              above. An exported map keeps its name, and so takes the place of the one edited here; a map of another
              name stands behind it, and can be taken over with “Fill the map from”.
            </p>
          </>
        }
      >
        {error !== null && (
          <ErrorNote title="The practices could not be listed">
            <p>{error.message}</p>
          </ErrorNote>
        )}
        <ProgressNote text={isFetching ? 'Listing the practices' : null} />
        {data && (
          <LocalityEditor map={data} isSample={description.isSample} drafts={drafts} isBusy={isBusy} onUse={onUse} />
        )}
      </Panel>
    </div>
  );
}

/** The localities of the practices in a sentence. */
function localityWords({ units }: Pick<Description, 'units'>): string {
  const practices = units.filter(({ kind }) => kind === 'practice');
  const names = sortLocalities(practices.map(({ locality }) => locality ?? NO_LOCALITY)).filter((name) => name !== NO_LOCALITY); // prettier-ignore
  const [all, without] = [practices.length, practices.filter(({ locality }) => locality === null).length];
  if (all === 0) return 'No practice is loaded yet.';
  if (names.length === 0) return `${formatCount(all)} ${unitWord('practice', all)}, none in a locality.`;
  const shown = names.length <= 6 ? `: ${names.join(', ')}` : '';
  const rest = without === 0 ? '' : ` ${formatCount(without)} ${without === 1 ? 'has' : 'have'} no locality.`;
  return `${formatCount(all)} ${unitWord('practice', all)}, ${names.length === 1 ? '1 locality' : `${formatCount(names.length)} localities`}${shown}.${rest}`;
}
