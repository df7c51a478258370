import { useRef, useState, useSyncExternalStore } from 'react';
import { emptyPack, type Pack, packSizeWords } from '@/domain/pack';
import { type PackFocus, packFor } from '@/domain/pack-focus';
import type { RecordSteps } from '@/workspaces/record-steps';
import { Announcer } from '@/ui/announcer';
import { Combobox } from '@/ui/combobox';
import { FileButton } from '@/ui/file-button';
import { FilterBar } from '@/ui/filter-bar';
import { SelectField } from '@/ui/select-field';
import { NEW_TITLE } from './add-to-pack';

interface Props {
  readonly packs: readonly Pack[];
  readonly pack: Pack | null;
  readonly steps: RecordSteps<Pack>;
  /** Localities and units that a pack can be made for. */
  readonly focuses: readonly PackFocus[];
  readonly newId: () => string;
  readonly onOpen: (id: string) => void;
  /** Takes a pack.json. */
  readonly onFile: (file: File) => void;
}

/** Which pack is shown; a new one, a copy for another locality or practice, and what was done last taken back. */
export function ChoiceBar({ packs, pack, steps, focuses, newId, onOpen, onFile }: Props) {
  const { steps: done, undone, said } = useSyncExternalStore(steps.subscribe, steps.state);
  const [news, setNews] = useState('');
  const [last, again] = [done.at(-1), undone.at(-1)];
  const [begin, undo, redo] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)]; // prettier-ignore
  /** Does what may take the pressed button away: another one then has the focus. */
  const keepingFocus = (work: () => void) => {
    work();
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) (redo.current ?? undo.current ?? begin.current)?.focus();
    });
  };
  const put = (next: Pack, words: string, sentence: string) => {
    steps.change(next.id, next, words);
    onOpen(next.id);
    setNews(sentence);
  };
  const duplicate = (value: string | null) => {
    const focus = focuses.find((one) => keyOf(one) === value);
    if (!pack || !focus) return;
    const next = packFor(pack, focus, newId());
    put(next, `copy the pack for ${focus.name}`, `A copy for ${focus.name} is open.`);
  };
  return (
    <FilterBar label="The pack">
      {packs.length > 0 && pack && (
        <SelectField
          label="Pack"
          options={packs.map((one) => ({
            value: one.id,
            label: `${one.title || 'Without a title'} (${packSizeWords(one)})`,
          }))}
          value={pack.id}
          onChange={onOpen}
        />
      )}
      <button
        ref={begin}
        type="button"
        className="button"
        onClick={() => put(emptyPack(newId(), NEW_TITLE), 'begin a pack', 'A new pack is open.')}
      >
        New pack
      </button>
      <FileButton label="Open a pack.json…" accept=".json" onFile={onFile} />
      {pack && (
        <>
          <Combobox
            label="Copy for a locality or practice"
            options={focuses.map((focus) => ({
              value: keyOf(focus),
              label: focus.name,
              ...(focus.kind === 'unit' ? { hint: focus.code } : {}),
            }))}
            value={null}
            placeholder="Choose"
            onChange={duplicate}
          />
          <button
            type="button"
            className="button"
            onClick={() => {
              keepingFocus(() => steps.change(pack.id, null, `delete the pack “${pack.title}”`));
              setNews(`The pack “${pack.title}” is deleted. Undo brings it back.`);
            }}
          >
            Delete pack
          </button>
        </>
      )}
      {last && (
        <button ref={undo} type="button" className="button button--small" onClick={() => keepingFocus(steps.undo)}>
          Undo: {last.words}
        </button>
      )}
      {again && (
        <button ref={redo} type="button" className="button button--small" onClick={() => keepingFocus(steps.redo)}>
          Redo: {again.words}
        </button>
      )}
      <Announcer text={said === '' ? news : said} />
    </FilterBar>
  );
}

function keyOf(focus: PackFocus): string {
  return focus.kind === 'locality' ? `locality ${focus.name}` : `unit ${focus.code}`;
}
