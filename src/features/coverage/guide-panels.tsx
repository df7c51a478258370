import { useState } from 'react';
import type { Analysis } from '@/analysis/analysis';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { useSeen } from '@/ui/use-seen';
import { NeedsTable } from './needs-table';
import { readyWords } from './needs-words';
import { saveTemplates } from './save-template';
import { TemplateTable } from './template-table';
import { useGuide } from '@/figures/use-guide';
import './guide.css';

interface Props {
  readonly analysis: Pick<Analysis, 'guide'>;
  readonly dataVersion: number;
}

/** What each measure needs, and a template of every kind of extract. */
export function GuidePanels({ analysis, dataVersion }: Props) {
  const [seen, isSeen] = useSeen();
  const { data: guide, error, refetch } = useGuide(analysis, dataVersion, isSeen);
  const [fault, setFault] = useState<string | null>(null);
  const onFault = setFault;
  return (
    <div className="guide" ref={seen}>
      <Panel
        title="What do I need for this measure?"
        subtitle={guide ? readyWords(guide) : 'The extracts each measure is made from, and whether they are loaded.'}
      >
        {error !== null && (
          <ErrorNote
            title="What the measures need could not be listed"
            actions={
              <button type="button" className="button" onClick={() => void refetch()}>
                Try again
              </button>
            }
          >
            <p>{error.message}</p>
          </ErrorNote>
        )}
        {error === null && <ProgressNote text={guide ? null : 'Listing what each measure needs'} />}
        {guide && <NeedsTable guide={guide} onFault={onFault} />}
      </Panel>
      {fault !== null && (
        <ErrorNote title="The template could not be saved">
          <p>{fault} Try again.</p>
        </ErrorNote>
      )}
      {guide && (
        <Panel
          title="Templates"
          subtitle="One CSV file for each kind of extract: the columns it needs first, then the optional ones, over invented rows. Put your own rows in their place."
          actions={
            <button
              type="button"
              className="button button--small"
              onClick={() => {
                saveTemplates(guide).catch((cause: unknown) => onFault(String(cause)));
              }}
            >
              All templates (zip)
            </button>
          }
          footer="The practices Y99901 and Y99902 of the example rows are invented. Should they be loaded, “Notes over all files” says so."
        >
          <TemplateTable guide={guide} onFault={onFault} />
        </Panel>
      )}
    </div>
  );
}
