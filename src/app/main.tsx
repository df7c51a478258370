import '@/ui/styles/index.scss';
import { createRoot } from 'react-dom/client';
import { createBrowserAnalysis } from '@/analysis/browser-analysis';
import { createLoadSession } from '@/features/data/load-session';
import { browserMappings } from '@/features/mapping/mapping-store';
import { loadChartLibrary } from '@/ui/chart-library';
import { App } from './app';
import { createQueries } from './create-queries';
import { createAppRouter } from './router';
import { missingFeatures, Unsupported } from './unsupported';

function start(host: HTMLElement): void {
  const page = createRoot(host);
  const missing = missingFeatures();
  if (missing.length > 0) {
    page.render(<Unsupported missing={missing} />);
    return;
  }
  // The engine takes longest: it starts before anything is drawn, and the drawing library is fetched meanwhile.
  const analysis = createBrowserAnalysis();
  loadChartLibrary().catch(() => undefined);
  // The address holds the page and its view after the `#`; a query before it would be taken for a part of the view.
  if (window.location.search !== '') {
    window.history.replaceState(null, '', window.location.pathname + window.location.hash);
  }
  const mappings = browserMappings();
  // Where the core cannot start it says so itself.
  const tellMappings = () => void analysis.useMappings(mappings.list()).catch(() => undefined);
  mappings.subscribe(tellMappings);
  tellMappings();
  const services = { analysis, session: createLoadSession(analysis), mappings };
  page.render(<App services={services} queries={createQueries()} router={createAppRouter()} />);
}

const host = document.getElementById('app');
if (!host) throw new Error('index.html has no element with the id app');
start(host);
