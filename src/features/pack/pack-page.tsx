import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { ContractLine } from '@/domain/contract-line';
import type { EngagementEdit } from '@/domain/engagement';
import { sortLocalities } from '@/domain/locality-colours';
import { type Pack, type PackFigure, packSizeWords, type SeenPack } from '@/domain/pack';
import { readPackFile } from '@/domain/pack-file';
import type { PackFocus } from '@/domain/pack-focus';
import type { UnitGroup } from '@/domain/unit-group';
import { fingerprintQuery } from '@/figures/queries';
import { isMade, linkOf, type MakeFigure, type PackMaking } from '@/packs/make-pack';
import { changeOf } from '@/packs/pack-changes';
import { checkPack } from '@/packs/pack-check';
import { paperOf } from '@/packs/pack-paper';
import { rememberedAnswers } from '@/packs/remembered-answers';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import { Panel } from '@/ui/panel';
import { PanelGrid } from '@/ui/panel-grid';
import { ProgressNote } from '@/ui/progress-note';
import type { RecordList } from '@/workspaces/record-list';
import { openPack } from './add-to-pack';
import { CheckPanel } from './check-panel';
import { ChoiceBar } from './choice-bar';
import { ItemsPanel } from './items-panel';
import { packSteps } from './kept-packs';
import type { PackView } from './pack-view';
import { PaperFields } from './paper-fields';
import { notTakenOver, pageAddress, savePack } from './pack-json';
import { Preview } from './preview';
import { TakePanel } from './take-panel';
import { useSeenPack } from './use-seen-pack';
import { useMadePack } from './use-made-pack';
import { usePackFiles } from './use-pack-files';
import './pack.css';

interface Props {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  readonly view: PackView;
  readonly setView: (next: PackView, options?: { replace?: boolean }) => void;
  readonly packs: RecordList<Pack>;
  /** What their figures were when their author last looked at them. */
  readonly seenPacks: RecordList<SeenPack>;
  /** Id of the pack that figures are added to. */
  readonly openId: string | null;
  readonly setOpenId: (id: string) => void;
  readonly groups: RecordList<UnitGroup>;
  readonly contractLines: RecordList<ContractLine>;
  readonly engagement: RecordList<EngagementEdit>;
  readonly makeFigure: MakeFigure;
  readonly newId: () => string;
  /** Version of the app. */
  readonly version: string;
}

/** The figures collected for a paper: ordered, worded, checked and taken away. */
export function PackPage(props: Props) {
  const { analysis, description, dataVersion, smallNumbers, view, setView, makeFigure, newId, version } = props;
  const packs = useSyncExternalStore(props.packs.subscribe, props.packs.list);
  const groups = useSyncExternalStore(props.groups.subscribe, props.groups.list);
  const contractLines = useSyncExternalStore(props.contractLines.subscribe, props.contractLines.list);
  const engagement = useSyncExternalStore(props.engagement.subscribe, props.engagement.list);
  const steps = packSteps(props.packs);
  const pack = openPack(packs, view.pack ?? props.openId);
  const { data: print, error } = useQuery(fingerprintQuery(analysis, dataVersion));
  const making = useMemo(
    (): PackMaking | null =>
      print === undefined
        ? null
        : {
            makeFigure,
            context: { analysis: rememberedAnswers(analysis), description, groups, contractLines, engagement },
            threshold: smallNumbers,
            address: pageAddress(),
            data: print,
            known: new Map(),
          },
    [print, makeFigure, analysis, description, groups, contractLines, engagement, smallNumbers],
  );
  const open = (id: string) => {
    props.setOpenId(id);
    setView({ ...view, pack: id });
  };
  const focuses = useMemo(() => focusesOf(description), [description]);
  const [opened, setOpened] = useState<{ readonly text: string; readonly isFailure: boolean } | null>(null);
  const takeFile = async (file: File) => {
    const read = readPackFile(await file.text());
    if (typeof read === 'string') {
      setOpened({ text: `“${file.name}” could not be opened. ${read}`, isFailure: true });
      return;
    }
    const next = { ...read.pack, id: newId() };
    steps.change(next.id, next, `open “${file.name}”`);
    setOpened({
      text: `“${file.name}” is open: ${packSizeWords(next)}. ${notTakenOver(read)}`.trim(),
      isFailure: false,
    });
    open(next.id);
  };
  return (
    <>
      <ChoiceBar
        packs={packs}
        pack={pack}
        steps={steps}
        focuses={focuses}
        newId={newId}
        onOpen={open}
        onFile={(file) => void takeFile(file)}
      />
      <PageHeading title={pack ? pack.title || 'PEC pack' : 'PEC pack'}>
        <p>
          {pack
            ? `A pack for the committee: ${packSizeWords(pack)}. It is kept in this workspace, and its figures are made anew from what is loaded.` // prettier-ignore
            : 'No pack has been begun. Add a chart or a table to one by Download, Add to pack, on any page.'}
        </p>
      </PageHeading>
      {opened && (
        <p
          className={opened.isFailure ? 'figure-failure pack-opened' : 'pack-opened'}
          role={opened.isFailure ? 'alert' : 'status'}
        >
          {opened.text}
        </p>
      )}
      {error && <ErrorNote title="The data could not be named">{error.message}</ErrorNote>}
      {pack && <OpenPack {...props} pack={pack} making={making} focuses={focuses} version={version} />}{' '}
      {/* prettier-ignore */}
    </>
  );
}

interface OpenProps extends Props {
  readonly pack: Pack;
  readonly making: PackMaking | null;
  readonly focuses: readonly PackFocus[];
}

function OpenPack(props: OpenProps) {
  const { pack, making, focuses, version, smallNumbers, view, setView, newId } = props;
  const steps = packSteps(props.packs);
  const { made, progress } = useMadePack(pack, making);
  const files = usePackFiles(making, version);
  const data = making?.data ?? '';
  const change = (next: Pack, words: string) => steps.change(pack.id, next, words);
  const seen = useSeenPack(pack, made, data, props.seenPacks);
  const all = useMemo(() => [...(made?.figures.values() ?? [])].filter(isMade), [made]);
  const changed = useMemo(() => all.filter((figure) => changeOf(figure, seen.figures[figure.item.id]) !== null), [all, seen.figures]);
  const findings = useMemo(() => (made ? checkPack(made, smallNumbers, seen.figures) : []), [made, smallNumbers, seen.figures]);
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
} // prettier-ignore

function focusesOf({ units }: Description): readonly PackFocus[] {
  const practices = units.filter(({ kind }) => kind === 'practice');
  const localities = sortLocalities(practices.flatMap(({ locality }) => locality ?? []));
  return [
    ...localities.map((name) => ({ kind: 'locality', name }) as const),
    ...practices.map(({ code, name }) => ({ kind: 'unit', code, name }) as const),
  ];
}

/** Every picture of the preview, ready to be printed. */
async function picturesDrawn(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.paper-page img')];
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
}
