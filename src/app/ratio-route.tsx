import { useSyncExternalStore } from 'react';
import { RatioPage } from '@/features/ratio/ratio-page';
import { ratioViewSchema } from '@/features/ratio/ratio-view';
import { LinkedPage } from './linked-page';
import { useServices } from './services';

/** The Follow-up ratio page with the contract lines and plans of the open workspace. */
export function RatioRoute() {
  const { contractLines, scenarios } = useServices();
  const entered = useSyncExternalStore(contractLines.subscribe, contractLines.list);
  return (
    <LinkedPage path="/ratio" schema={ratioViewSchema}>
      {(page) => <RatioPage {...page} entered={entered} contractLines={contractLines} scenarios={scenarios} />}
    </LinkedPage>
  );
}
