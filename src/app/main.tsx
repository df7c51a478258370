import '@/ui/styles/index.scss';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserAnalysis } from '@/analysis/browser-analysis';
import { createLoadSession } from '@/features/data/load-session';
import { loadChartLibrary } from '@/ui/chart-library';
import { createAppRouter } from './router';
import { type Services, ServicesContext } from './services';
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
  const services: Services = { analysis, session: createLoadSession(analysis) };
  // Answers change only with the data, whose version is in every key; nothing here goes over the network.
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: 'always' } },
  });
  // The address holds the page and its view after the `#`; a query before it would be taken for a part of the view.
  if (window.location.search !== '') {
    window.history.replaceState(null, '', window.location.pathname + window.location.hash);
  }
  const router = createAppRouter();
  page.render(
    <StrictMode>
      <ServicesContext value={services}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ServicesContext>
    </StrictMode>,
  );
}

const host = document.getElementById('app');
if (!host) throw new Error('index.html has no element with the id app');
start(host);
