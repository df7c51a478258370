import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { ContractLine } from '@/domain/contract-line';
import type { EngagementEdit } from '@/domain/engagement';
import { sortLocalities } from '@/domain/locality-colours';
import { type Pack, packSizeWords, type SeenPack } from '@/domain/pack';
import { readPackFile } from '@/domain/pack-file';
import type { PackFocus } from '@/domain/pack-focus';
import type { UnitGroup } from '@/domain/unit-group';
import { fingerprintQuery } from '@/figures/queries';
import type { MakeFigure, PackMaking } from '@/packs/make-pack';
import { rememberedAnswers } from '@/packs/remembered-answers';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import type { RecordList } from '@/workspaces/record-list';
import { openPack } from './add-to-pack';
import { ChoiceBar } from './choice-bar';
import { packSteps } from './kept-packs';
import type { PackView } from './pack-view';
import { OpenedPack } from './opened-pack';
import { notTakenOver, pageAddress } from './pack-json';
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
  const { analysis, description, dataVersion, smallNumbers, view, setView, makeFigure, newId } = props;
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
      {pack && <OpenedPack {...props} pack={pack} making={making} focuses={focuses} />}
    </>
  );
}

function focusesOf({ units }: Description): readonly PackFocus[] {
  const practices = units.filter(({ kind }) => kind === 'practice');
  const localities = sortLocalities(practices.flatMap(({ locality }) => locality ?? []));
  return [
    ...localities.map((name) => ({ kind: 'locality', name }) as const),
    ...practices.map(({ code, name }) => ({ kind: 'unit', code, name }) as const),
  ];
}
