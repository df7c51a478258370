import { PackPage } from '@/features/pack/pack-page';
import { packViewSchema } from '@/features/pack/pack-view';
import { newId } from '@/workspaces/workspace';
import { APP_VERSION } from '@/domain/app-version';
import { makeFigure } from './figure-pages';
import { LinkedPage } from './linked-page';
import { useServices } from './services';
import { useOpenPack } from './use-open-pack';

/** The PEC pack with all that its figures may rest on. */
export function PackRoute() {
  const { packs, seenPacks, contractLines, engagement } = useServices();
  const [openId, setOpenId] = useOpenPack();
  return (
    <LinkedPage path="/pack" schema={packViewSchema}>
      {(page) => (
        <PackPage
          {...page}
          packs={packs}
          seenPacks={seenPacks}
          openId={openId}
          setOpenId={setOpenId}
          contractLines={contractLines}
          engagement={engagement}
          makeFigure={makeFigure}
          newId={newId}
          version={APP_VERSION}
        />
      )}
    </LinkedPage>
  );
}
