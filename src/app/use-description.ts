import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Description } from '@/analysis/analysis';
import { isSameAnswer } from './first-view/answers';
import { useCoreStatus, useServices } from './services';

/** What is loaded, and the version of the data that says so: results are asked for and kept under that version. */
export interface Loaded {
  readonly description: Description;
  readonly dataVersion: number;
  /** Id of the workspace it was loaded from; null where none is kept. */
  readonly workspace: string | null;
}

/** What is loaded; the last known until the core has described the new. */
export function useDescription() {
  const { analysis, shelf } = useServices();
  const { phase, dataVersion } = useCoreStatus();
  return useQuery({
    queryKey: ['description', dataVersion],
    queryFn: async (): Promise<Loaded> => {
      const workspace = shelf.state().workspace?.id ?? null;
      return { description: await analysis.describe(), dataVersion, workspace };
    },
    enabled: phase === 'ready',
    placeholderData: keepPreviousData,
    // It holds maps, which are never taken for the same: every page would be drawn anew when the engine has come.
    structuralSharing: (last, next) => (last !== undefined && isSameAnswer(last, next) ? last : next),
  });
}
