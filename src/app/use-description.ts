import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Description } from '@/analysis/analysis';
import { useCoreStatus, useServices } from './services';

/** What is loaded, and the version of the data that says so: results are asked for and kept under that version. */
export interface Loaded {
  readonly description: Description;
  readonly dataVersion: number;
}

/** What is loaded; the last known until the core has described the new. */
export function useDescription() {
  const { analysis } = useServices();
  const { phase, dataVersion } = useCoreStatus();
  return useQuery({
    queryKey: ['description', dataVersion],
    queryFn: async (): Promise<Loaded> => ({ description: await analysis.describe(), dataVersion }),
    enabled: phase === 'ready',
    placeholderData: keepPreviousData,
  });
}
