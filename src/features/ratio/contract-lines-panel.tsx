import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type ContractLine, contractKey, contractLineSchema, contractYear } from '@/domain/contract-line';
import { Announcer } from '@/ui/announcer';
import { Panel } from '@/ui/panel';
import { hasActivity, viewWithLine } from './lines/choose-line';
import { saveContract } from './lines/contract-file';
import { isForSame, isSameLine, linesBeside, type ListedLine, listedLines } from './lines/known-lines';
import { draftOf, type LineDraft, newDraft } from './lines/line-draft';
import { LineForm } from './lines/line-form';
import { followedLine, type LineChange, lineStore } from './lines/line-store';
import { LineTable } from './lines/line-table';
import { lineWords, shortWords } from './lines/line-words';
import './lines/lines.css';
import type { RatioPanelProps } from './panel-props';
import { changeRatioView } from './ratio-view';

type Props = Pick<RatioPanelProps, 'description' | 'view' | 'setView' | 'resolved' | 'contractLines'>;

/** Every contract line known, loaded and entered: which one is used, and lines to enter, change and save to a file. */
export function ContractLinesPanel({ description, view, setView, resolved, contractLines }: Props) {
  const store = lineStore(contractLines);
  const { steps, undone, open, said } = useSyncExternalStore(store.subscribe, store.state);
  const entered = useSyncExternalStore(contractLines.subscribe, contractLines.list);
  const { availability, line: used, request } = resolved;
  const loaded = description.contractLines;
  const shown = { period: request.period, periods: availability.periods };
  const rows = listedLines({ loaded, entered, linked: view.line, used });
  const opener = useRef<HTMLElement | null>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const newButton = useRef<HTMLButtonElement>(null);

  // A link must show the same figures to who has not entered the line.
  const unlinked = used?.origin === 'entered' ? used : null;
  useEffect(() => {
    if (!unlinked) return;
    setView(changeRatioView(view, { line: contractLineSchema.strip().parse(unlinked), status: undefined }), {
      replace: true,
    });
  }, [unlinked, view, setView]);

  const follow = (changes: readonly LineChange[]) => {
    const next = followedLine(view.line, changes);
    if (next !== view.line) setView(changeRatioView(view, { line: next }), { replace: true });
  };
  const openForm = (draft: LineDraft, of: ContractLine | null, title: string) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    store.setOpen({ draft, of, title, touched: new Set() });
  };
  const backToOpener = () => {
    const from = opener.current;
    (from?.isConnected === true ? from : newButton.current)?.focus();
  };
  const isCopyOf = (line: ContractLine): boolean => open !== null && open.of !== null && isSameLine(line, open.of);
  const save = (line: ContractLine) => {
    const of = open?.of ?? null;
    const wasUsed = of !== null && used !== null && contractKey(of) === contractKey(used);
    const changes = store.save(line, of, `${of ? 'edit' : 'enter'} ${shortWords(line)}`);
    const others = entered.filter((one) => !isCopyOf(one));
    const isFirst = linesBeside(line, loaded, others)[0] === line;
    const isShown = used !== null ? isForSame(line, used) : isForView(line);
    const isUsed = isShown && (wasUsed || isFirst || (used !== null && contractKey(used) === contractKey(line)));
    if (isUsed) setView(viewWithLine(view, { line, origin: 'entered' }, [], shown), { replace: true });
    else follow(changes);
    store.say(
      `Saved: ${lineWords(line)}. ${isUsed ? 'It is used on this page now.' : 'The line in use stays the same.'}`,
    );
    newButton.current?.focus();
  };
  const isForView = (line: ContractLine): boolean =>
    line.providerCode === request.provider &&
    line.specialtyCode === request.specialty &&
    line.financialYear === contractYear(request.period);
  const use = (listed: ListedLine) => {
    if (listed.isUsed) return;
    setView(viewWithLine(view, listed, [...loaded, ...entered], shown));
    store.say(`In use now: ${lineWords(listed.line)}.`);
  };
  const edit = ({ line, origin }: ListedLine) => {
    const isOwn = origin === 'entered';
    openForm(draftOf(line), isOwn ? line : null, `${isOwn ? 'Edit' : 'Copy of'} ${lineWords(line)}`);
  };
  const remove = ({ line }: ListedLine) => {
    follow(store.remove(line, `delete ${shortWords(line)}`));
    store.say(`Deleted: ${lineWords(line)}. It can be taken back.`);
    undoButton.current?.focus();
  };
  return (
    <Panel
      title="Contract lines"
      subtitle={linesInWords(rows)}
      footer={
        <>
          Lines that you enter are kept in this browser beside{' '}
          {description.isSample ? 'the sample data' : 'the loaded files'}, and the link of the page holds the one in
          use. To load lines from a file, save them as contract.csv and load that on the <a href="#/data">Data page</a>
          {description.isSample &&
            ', together with your attendances: the first file you load takes the place of the sample'}
          .
        </>
      }
    >
      <div className="lines__bar">
        <button
          ref={newButton}
          type="button"
          className="button"
          onClick={() =>
            openForm(
              newDraft(request.provider ?? '', request.specialty ?? '', contractYear(request.period) ?? ''),
              null,
              'New contract line',
            )
          }
        >
          New line
        </button>
        <button
          type="button"
          className="button"
          disabled={rows.length === 0}
          onClick={() => void saveContract([...loaded, ...entered, ...(view.line ? [view.line] : [])])}
        >
          Export (contract.csv)
        </button>
        <button
          ref={undoButton}
          type="button"
          className="button button--small"
          aria-disabled={steps.length === 0}
          onClick={() => follow(store.undo())}
        >
          {steps.length > 0 ? `Undo: ${steps.at(-1)?.words ?? ''}` : 'Undo'}
        </button>
        <button
          type="button"
          className="button button--small"
          aria-disabled={undone.length === 0}
          onClick={() => follow(store.redo())}
        >
          {undone.length > 0 ? `Redo: ${undone.at(-1)?.words ?? ''}` : 'Redo'}
        </button>
      </div>
      <Announcer text={said} />
      {open && (
        <LineForm
          key={open.title}
          open={open}
          availability={availability}
          loaded={loaded}
          entered={entered.filter((line) => !isCopyOf(line))}
          onChange={store.setOpen}
          onSave={save}
          onCancel={() => {
            store.setOpen(null);
            backToOpener();
          }}
        />
      )}
      <LineTable
        rows={rows}
        canUse={({ line, replacedBy }) => replacedBy !== 'entered' && hasActivity(line, availability)}
        onUse={use}
        onEdit={edit}
        onDelete={remove}
      />
    </Panel>
  );
}

function linesInWords(rows: readonly ListedLine[]): string {
  const inUse = rows.find(({ isUsed }) => isUsed);
  const versions = inUse ? rows.filter(({ line }) => isForSame(line, inUse.line)).length : 0;
  if (!inUse) return 'No line is in use: none is for the provider, specialty and year shown.';
  const of = versions > 1 ? `, of ${versions} for the same provider, specialty and year` : '';
  return `In use: ${lineWords(inUse.line)}${of}. Ratios are follow-ups per first attendance.`;
}
