import '@/ui/styles/index.scss';
import { createRoot } from 'react-dom/client';
import { createLoadSession } from '@/features/data/load-session';
import { createDraftStore } from '@/features/localities/draft-store';
import { keptPacks, keptSeenPacks } from '@/features/pack/kept-packs';
import { keptEngagement } from '@/features/practices/kept-engagement';
import { keptContractLines, keptScenarios } from '@/features/ratio/kept-records';
import { keptMappings } from '@/features/mapping/mapping-store';
import { keptGroups } from '@/features/relationships/kept-groups';
import { loadChartLibrary } from '@/ui/chart-library';
import { openDesk } from '@/workspaces/open-desk';
import { App } from './app';
import { keepAppFiles } from './app-files';
import { createQueries } from './create-queries';
import { createAppRouter } from './router';
import type { Services } from './services';
import { missingFeatures, Unsupported } from './unsupported';

function start(host: HTMLElement): void {
  const page = createRoot(host);
  const missing = missingFeatures();
  if (missing.length > 0) {
    page.render(<Unsupported missing={missing} />);
    return;
  }
  // The engine takes longest: it starts before anything is drawn, and the drawing library is fetched meanwhile.
  const opened = openDesk();
  loadChartLibrary().catch(() => undefined);
  // The address holds the page and its view after the `#`; a query before it would be taken for a part of the view.
  if (window.location.search !== '') {
    window.history.replaceState(null, '', window.location.pathname + window.location.hash);
  }
  const { analysis, shelf, desk, workspaces } = opened;
  const mappings = keptMappings(shelf, desk);
  // Where the core cannot start it says so itself.
  const tellMappings = () => void analysis.useMappings(mappings.list()).catch(() => undefined);
  mappings.subscribe(tellMappings);
  const services = {
    ...opened,
    session: createLoadSession(desk, workspaces),
    mappings,
    contractLines: keptContractLines(shelf, desk),
    scenarios: keptScenarios(shelf, desk),
    groups: keptGroups(shelf, desk),
    engagement: keptEngagement(shelf, desk),
    packs: keptPacks(shelf, desk),
    seenPacks: keptSeenPacks(shelf, desk),
    localityDraft: createDraftStore(),
    appFiles: keepAppFiles(analysis),
  };
  forgetOnSwitch(services);
  page.render(<App services={services} queries={createQueries()} router={createAppRouter()} />);
}

/** What was last loaded or removed belongs to the workspace it was done in. */
function forgetOnSwitch({ shelf, session, localityDraft }: Services): void {
  let open = shelf.state().workspace?.id;
  shelf.subscribe(() => {
    const now = shelf.state().workspace?.id;
    if (now === open) return;
    open = now;
    session.forget();
    localityDraft.forget();
  });
}

const host = document.getElementById('app');
if (!host) throw new Error('index.html has no element with the id app');
start(host);
