import { useCallback, useMemo, useState } from 'react';
import type { Pack, PackFigure, SeenPack } from '@/domain/pack';
import { mergedPack } from '@/domain/pack-merge';
import type { PackFocus } from '@/domain/pack-focus';
import { isMade, linkOf, type PackMaking } from '@/packs/make-pack';
import { changeOf } from '@/packs/pack-changes';
import { checkPack } from '@/packs/pack-check';
import { paperOf } from '@/packs/pack-paper';
import { Panel } from '@/ui/panel';
import { PanelGrid } from '@/ui/panel-grid';
import { ProgressNote } from '@/ui/progress-note';
import type { RecordList } from '@/workspaces/record-list';
import { CheckPanel } from './check-panel';
import { ItemsPanel } from './items-panel';
import { packSteps } from './kept-packs';
import { type Kept, savePack } from './pack-json';
import type { PackView } from './pack-view';
import { PaperFields } from './paper-fields';
import { Preview } from './preview';
import { TakePanel } from './take-panel';
import { useMadePack } from './use-made-pack';
import { usePackFiles } from './use-pack-files';
import { useSeenPack } from './use-seen-pack';

interface Props extends Kept {
  readonly pack: Pack;
  readonly making: PackMaking | null;
  /** Localities and units that a pack can be made for. */
  readonly focuses: readonly PackFocus[];
  readonly view: PackView;
  readonly setView: (next: PackView, options?: { replace?: boolean }) => void;
  readonly packs: RecordList<Pack>;
  /** What their figures were when their author last looked at them. */
  readonly seenPacks: RecordList<SeenPack>;
  readonly newId: () => string;
  /** Version of the app. */
  readonly version: string;
}

/** A pack that is open: its paper, its figures, its check and the ways it leaves. */
export function OpenedPack(props: Props) {
  const { pack, making, focuses, version, smallNumbers, view, setView, newId } = props;
  const steps = packSteps(props.packs);
  const { made, progress } = useMadePack(pack, making);
  const files = usePackFiles(making, version);
  const data = making?.data ?? '';
  const change = (next: Pack, words: string) => {
    // What another tab has changed since this was drawn stands.
    const kept = props.packs.list().find(({ id }) => id === pack.id) ?? pack;
    steps.change(pack.id, mergedPack(pack, next, kept), words);
  };
  const seen = useSeenPack(pack, made, data, props.seenPacks);
  const all = useMemo(() => [...(made?.figures.values() ?? [])].filter(isMade), [made]);
  const changed = useMemo(
    () => all.filter((figure) => changeOf(figure, seen.figures[figure.item.id]) !== null),
    [all, seen.figures],
  );
  const findings = useMemo(
    () => (made ? checkPack(made, smallNumbers, seen.figures) : []),
    [made, smallNumbers, seen.figures],
  );
  const paper = useMemo(() => (made && making ? paperOf(made, making, version) : null), [made, making, version]);
  const [prints, setPrints] = useState(false);
  const onPages = useCallback(() => {
    if (!prints) return;
    setPrints(false);
    // The pages stand, and their pictures are in the browser's hands: it waits for them before it prints.
    void picturesDrawn().then(() => window.print());
  }, [prints]);
  const isPreview = view.preview === true;
  return (
    <PanelGrid>
      <div className="pack-main">
        <PaperFields pack={pack} onChange={change} />
        <ProgressNote
          text={progress ? `Making figure ${progress.done + 1} of ${progress.of}` : null}
          share={progress ? progress.done / progress.of : null}
        />
        {changed.length > 0 && (
          <div className="pack-changed" role="status">
            <p>
              {changed.length === 1
                ? 'One figure has changed since it was last looked at: it is of other data.'
                : `${changed.length} figures have changed since they were last looked at: they are of other data.`}
            </p>
            <button type="button" className="button button--small" onClick={() => seen.see(changed)}>
              Take all as they are now
            </button>
          </div>
        )}
        <ItemsPanel
          pack={pack}
          made={made}
          hrefOf={(item: PackFigure) => {
            const was = seen.figures[item.id];
            return linkOf(item, { address: '', data: was?.data ?? data }, was?.finding);
          }}
          newId={newId}
          onChange={change}
          seen={seen.figures}
          onSeen={seen.see}
        />
      </div>
      <div className="pack-side">
        <CheckPanel findings={findings} smallNumbers={smallNumbers} isMaking={progress !== null || made === null} />
        <TakePanel
          pack={pack}
          files={files}
          focuses={focuses}
          isWaiting={making === null}
          onPrint={() => {
            setPrints(true);
            setView({ ...view, preview: true }, { replace: true });
          }}
          onSavePack={() => void savePack(pack, props)}
        />
      </div>
      <Panel
        title="Page by page"
        subtitle="As it is printed and saved as PDF. The Word paper holds the same in the same order."
        actions={
          <button
            type="button"
            className="button button--small"
            aria-pressed={isPreview}
            onClick={() => setView({ ...view, preview: isPreview ? undefined : true }, { replace: true })}
          >
            {isPreview ? 'Hide the pages' : 'Show the pages'}
          </button>
        }
      >
        {isPreview && paper && <Preview key={prints ? 'print' : 'look'} paper={paper} onPages={onPages} />}
      </Panel>
    </PanelGrid>
  );
}

/** Every picture of the preview, ready to be printed. */
async function picturesDrawn(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.paper-page img')];
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
}
