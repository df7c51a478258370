import { QueryClient } from '@tanstack/react-query';

/** Keeps the core's answers. They change only with the data, whose version is in every key, and need no network. */
export function createQueries(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: 'always' } } });
}
