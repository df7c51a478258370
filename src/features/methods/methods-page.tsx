import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Analysis } from '@/analysis/analysis';
import { inSentence } from '@/domain/sentence';
import { useGuide } from '@/figures/use-guide';
import { ErrorNote } from '@/ui/error-note';
import { FilterBar } from '@/ui/filter-bar';
import { PageHeading } from '@/ui/page-heading';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { TextField } from '@/ui/text-field';
import { ContentsPanel } from './contents-panel';
import { MeasureRecord } from './measure-record';
import { entryOfView, foundEntries, type MethodEntry, methodEntries } from './method-entries';
import type { MethodSection } from './method-text';
import type { MethodsView } from './methods-view';
import { SectionText } from './section-text';
import './methods.css';

interface Props {
  readonly analysis: Pick<Analysis, 'guide'>;
  readonly dataVersion: number;
  readonly view: MethodsView;
}

/** Every measure's record and every method, as built. The one that the link asks for stands first. */
export function MethodsPage({ analysis, dataVersion, view }: Props) {
  const [query, setQuery] = useState('');
  const guide = useGuide(analysis, dataVersion, true);
  const text = useQuery({ queryKey: ['method text'], queryFn: () => import('./method-text').then(({ METHOD_SECTIONS }) => METHOD_SECTIONS), staleTime: Infinity, retry: false }); // prettier-ignore
  const error = guide.error ?? text.error;
  const entries = guide.data && text.data ? methodEntries(guide.data, text.data) : null;
  const chosen = entries && entryOfView(entries, view);
  const asked = view.measure ?? view.section;
  useArrival(asked);
  // One heading through every state, so that it keeps the focus it is given on arrival.
  return (
    <>
      <FilterBar label="Methods">
        <TextField label="Find in the methods" hint="" value={query} error={null} maxLength={200} onChange={setQuery} />
      </FilterBar>
      <PageHeading title={chosen ? `How it is worked out: ${inSentence(chosen.title)}` : 'Methods'}>
        <p>
          {entries === null || chosen || asked === undefined
            ? 'What every measure counts, and every method as it is built. Nothing here depends on what is loaded.'
            : `There is no measure or section “${asked}”: all of them are below.`}
        </p>
      </PageHeading>
      {error && (
        <div className="page-message">
          <ErrorNote
            title="The methods could not be read"
            actions={
              <button
                type="button"
                className="button"
                onClick={() => void Promise.all([guide.refetch(), text.refetch()])}
              >
                Try again
              </button>
            }
          >
            <p>{error.message}</p>
          </ErrorNote>
        </div>
      )}
      {entries === null && !error && <ProgressNote text="Reading the methods" />}
      {entries && text.data && !error && (
        <Entries entries={entries} chosen={chosen ?? null} sections={text.data} query={query} />
      )}
    </>
  );
}

interface EntriesProps {
  readonly entries: readonly MethodEntry[];
  /** The one that the link asks for; null for none. */
  readonly chosen: MethodEntry | null;
  readonly sections: readonly MethodSection[];
  readonly query: string;
}

function Entries({ entries, chosen, sections, query }: EntriesProps) {
  const found = foundEntries(entries, query);
  const show = (entry: MethodEntry) => (
    <Panel
      key={`${entry.kind} ${entry.id}`}
      title={entry.title}
      subtitle={entry.kind === 'measure' ? entry.definition.whyItMatters : undefined}
    >
      {entry.kind === 'measure' ? (
        <MeasureRecord definition={entry.definition} sections={sections} />
      ) : (
        <SectionText section={entry.section} />
      )}
    </Panel>
  );
  return (
    <div className="methods">
      {chosen && show(chosen)}
      <ContentsPanel found={found} of={entries.length} />
      {found.filter((entry) => entry !== chosen).map(show)}
    </div>
  );
}

/** From one part to another by a link on the page: its heading is read, from the top. */
function useArrival(asked: string | undefined): void {
  const last = useRef(asked);
  useEffect(() => {
    if (last.current === asked) return;
    last.current = asked;
    document.querySelector<HTMLElement>('main h1')?.focus();
    window.scrollTo(0, 0);
  }, [asked]);
}
