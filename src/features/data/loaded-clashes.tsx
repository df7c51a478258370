import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Analysis, Description } from '@/analysis/analysis';
import { ErrorNote } from '@/ui/error-note';
import { ClashesPanel } from './clashes-panel';
import type { LoadSession } from './load-session';

interface Props {
  readonly analysis: Pick<Analysis, 'clashes'>;
  readonly dataVersion: number;
  readonly description: Description;
  readonly session: LoadSession;
}

/** Where the loaded files disagree. Looked for only here: no other page waits for it. */
export function LoadedClashes({ analysis, dataVersion, description, session }: Props) {
  const load = useSyncExternalStore(session.subscribe, session.state);
  const { data, error } = useQuery({
    queryKey: ['clashes', dataVersion] as const,
    queryFn: () => analysis.clashes(),
    staleTime: Infinity,
    retry: false,
  });
  if (error) return <ErrorNote title="Whether files disagree could not be worked out">{error.message}</ErrorNote>;
  return (
    <ClashesPanel
      clashes={data ?? []}
      files={description.files}
      onRemove={description.isSample ? null : (file) => void session.remove(file)}
      isBusy={load.isLoading}
    />
  );
}
