import '@/ui/styles/index.scss';
import { createRoot } from 'react-dom/client';
import { createLoadSession } from '@/features/data/load-session';
import { createDraftStore } from '@/features/localities/draft-store';
import { keptPacks, keptSeenPacks } from '@/features/pack/kept-packs';
import { keptEngagement } from '@/features/practices/kept-engagement';
import { keptContractLines, keptScenarios } from '@/features/ratio/kept-records';
import { keptMappings } from '@/features/mapping/mapping-store';
import { keptGroups } from '@/features/relationships/kept-groups';
import { firstDrawing } from '@/ui/first-drawing';
import { openDesk } from '@/workspaces/open-desk';
import { openSeenStore } from '@/workspaces/seen-store';
import { App } from './app';
import { keepAppFiles } from './app-files';
import { createQueries, forgetOldAnswers } from './create-queries';
import type { FirstAnswers } from './first-view/answers';
import { engineTurn } from './first-view/engine-turn';
import { startFirstView } from './first-view/first-view';
import { keepSeenAnswers } from './first-view/keep-seen';
import { OPENING_PAGE } from './pages';
import { type AppRouter, createAppRouter } from './router';
import type { Services } from './services';
import { missingFeatures, Unsupported } from './unsupported';

function start(host: HTMLElement): void {
  const page = createRoot(host);
  const missing = missingFeatures();
  if (missing.length > 0) {
    page.render(<Unsupported missing={missing} />);
    return;
  }
  // The address holds the page and its view after the `#`; a query before it would be taken for a part of the view.
  if (window.location.search !== '' || window.location.hash === '') {
    window.history.replaceState(null, '', window.location.pathname + (window.location.hash || `#${OPENING_PAGE}`));
  }
  // The page's own files, and what is known of the sample, come while the browser says what it keeps.
  const router = createAppRouter();
  void router.load();
  hearEarly(router);
  const shipped = fetchShippedAnswers();
  shipped.catch(() => undefined);
  // The engine takes longest. It waits for what can be shown without it, since both need the network, and not for long.
  let engineMayStart: () => void = () => undefined;
  const opened = openDesk(new Promise<void>((resolve) => { engineMayStart = resolve; })); // prettier-ignore
  const queries = createQueries();
  const first = {
    queries,
    analysis: opened.analysis,
    shelf: opened.shelf,
    seen: openSeenStore<FirstAnswers>(),
    build: import.meta.url,
  };
  const firstView = startFirstView({ ...first, shipped: () => shipped });
  keepSeenAnswers(first);
  void engineTurn({ queries, begun: firstView.begun, drawn: firstDrawing }).then(engineMayStart);
  const { analysis, shelf, desk, workspaces } = opened;
  forgetOldAnswers(queries, analysis);
  const mappings = keptMappings(shelf, desk);
  // Where the core cannot start it says so itself.
  const tellMappings = () => void analysis.useMappings(mappings.list()).catch(() => undefined);
  mappings.subscribe(tellMappings);
  const services = {
    ...opened,
    firstView,
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
  const app = <App services={services} queries={queries} router={router} />;
  // What kind of data is opened decides what stands above the page: known in a moment, it never pushes the page down.
  void Promise.race([opened.shelf.files(), pause(MOMENT)]).then(() => page.render(app));
}

/** The router hears of another address only once the page stands: until then a change of it would be lost. */
function hearEarly(router: AppRouter): void {
  const unheard = router.history.subscribe(() => void router.load());
  const unsubscribe = router.subscribe('onRendered', () => {
    unheard();
    unsubscribe();
  });
}

/** A browser that takes longer than this to say what is kept is not waited for: ms. */
const MOMENT = 300;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** What the core says of the sample, as it was worked out when the app was made. */
async function fetchShippedAnswers(): Promise<string> {
  const response = await fetch('first-answers.json');
  if (!response.ok) throw new Error(`The first answers could not be fetched: ${response.status}`);
  return response.text();
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
