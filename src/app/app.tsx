import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import type { AppRouter } from './router';
import { type Services, ServicesContext } from './services';

interface Props {
  readonly services: Services;
  readonly queries: QueryClient;
  readonly router: AppRouter;
}

/** The app with everything there is one of. */
export function App({ services, queries, router }: Props) {
  return (
    <StrictMode>
      <ServicesContext value={services}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ServicesContext>
    </StrictMode>
  );
}
