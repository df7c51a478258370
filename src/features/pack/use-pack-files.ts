import { useEffect, useRef, useState } from 'react';
import type { Pack } from '@/domain/pack';
import { type PackFocus, packFor } from '@/domain/pack-focus';
import { makePack, madeFigures, type MadePack, type PackMaking } from '@/packs/make-pack';
import type { FolderFile } from '@/packs/pack-folder';
import { filesOf } from '@/packs/pack-manifest';
import { paperOf } from '@/packs/pack-paper';
import { type PackWriter, startPackWriter } from '@/packs/pack-writer';

export type PackFormat = 'docx' | 'pptx' | 'zip';

const WORDS = { docx: 'Word paper', pptx: 'slides', zip: 'folder of figures' } as const;
const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const;

const OTHER_NOW = 'What the figures are made from changed meanwhile. Nothing was saved: begin again.';

/** How the file that is being made is coming along. */
export interface PackFileState {
  readonly busy: { readonly text: string; readonly share: number | null } | null;
  readonly said: string | null;
  readonly failure: string | null;
}

export interface PackFiles extends PackFileState {
  /** Makes a file of the pack and saves it. */
  readonly save: (pack: Pack, format: PackFormat) => void;
  /** Makes the same paper or slides for each of several localities or practices, in one zip. */
  readonly saveEach: (pack: Pack, focuses: readonly PackFocus[], format: 'docx' | 'pptx') => void;
  readonly cancel: () => void;
}

/** Makes files of packs: figures on the page, which alone can draw, everything else in a worker. */
export function usePackFiles(making: PackMaking | null, version: string): PackFiles {
  const [state, setState] = useState<PackFileState>({ busy: null, said: null, failure: null });
  const stop = useRef<AbortController | null>(null);
  const runs = useRef<PackMaking | null>(null);
  useEffect(() => {
    // Half of its figures would be of other data than the paper says.
    if (runs.current !== null && runs.current !== making) stop.current?.abort(new Error(OTHER_NOW));
  }, [making]);
  const run = async (
    what: string,
    work: (job: Job) => Promise<{ file: Blob; name: readonly string[]; extension: string }>,
  ) => {
    if (!making) return;
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    runs.current = making;
    const writer = startPackWriter();
    const tell = (text: string, share: number | null) => {
      // What was called off goes on to its next step, and says no more.
      if (!own.signal.aborted) setState({ busy: { text, share }, said: null, failure: null });
    };
    tell(`Making the ${what}`, null);
    try {
      const { file, name, extension } = await Promise.race([
        work({ making: { ...making, signal: own.signal }, writer, tell }),
        writer.failed,
        aborted(own.signal),
      ]);
      const [{ saveFile }, { fileName }] = await Promise.all([
        import('@/exports/save-file'),
        import('@/exports/file-name'),
      ]);
      saveFile(file, fileName(name, extension));
      setState({ busy: null, said: `The ${what} is saved.`, failure: null });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      setState(
        own.signal.aborted && message !== OTHER_NOW
          ? { busy: null, said: `The ${what} was called off. Nothing was saved.`, failure: null }
          : { busy: null, said: null, failure: message },
      );
    } finally {
      writer.end();
    }
  };
  return {
    ...state,
    cancel: () => stop.current?.abort(),
    save: (pack, format) => {
      void run(WORDS[format], async (job) => {
        const made = await madeWith(pack, job);
        if (format === 'zip') return { file: await folderOf(made, job, version), name: [pack.title], extension: 'zip' };
        return {
          file: new Blob([await written(made, format, job, version)], { type: TYPES[format] }),
          name: [pack.title],
          extension: format,
        };
      });
    },
    saveEach: (pack, focuses, format) => {
      void run(`${WORDS[format]} for each`, async (job) => {
        const files: FolderFile[] = [];
        const { fileName } = await import('@/exports/file-name');
        for (const [at, focus] of focuses.entries()) {
          job.tell(`Making the ${WORDS[format]} for ${focus.name}`, at / focuses.length);
          const own = packFor(pack, focus, `${pack.id}-${at}`);
          const made = await madeWith(own, { ...job, tell: () => undefined });
          files.push({
            name: fileName([pack.title, focus.name, focus.kind === 'unit' ? focus.code : null], format),
            content: await written(made, format, job, version),
          });
        }
        return { file: await job.writer.write.zip(files), name: [pack.title, 'for each'], extension: 'zip' };
      });
    },
  };
}

interface Job {
  readonly making: PackMaking;
  readonly writer: PackWriter;
  readonly tell: (text: string, share: number | null) => void;
}

function madeWith(pack: Pack, { making, tell }: Job): Promise<MadePack> {
  return makePack(pack, {
    ...making,
    onStep: (done, of) => tell(`Drawing figure ${done + 1} of ${of}`, of === 0 ? null : done / of),
  });
}

/** A paper or slides, its pictures drawn as dots too for programs that cannot show drawings. */
async function written(made: MadePack, format: 'docx' | 'pptx', { making, writer, tell }: Job, version: string) {
  const { svgPng } = await import('@/exports/svg-png');
  const figures = new Map(made.figures);
  for (const figure of madeFigures(made)) {
    making.signal?.throwIfAborted();
    if (!figure.picture) continue;
    const png = new Uint8Array(await (await svgPng(figure.picture.svg)).arrayBuffer());
    figures.set(figure.item.id, { ...figure, picture: { ...figure.picture, png } });
  }
  tell(format === 'docx' ? 'Writing the paper' : 'Writing the slides', null);
  const paper = paperOf({ ...made, figures }, making, version);
  return format === 'docx' ? writer.write.word(paper) : writer.write.slides(paper);
}

async function folderOf(made: MadePack, { making, writer, tell }: Job, version: string): Promise<Blob> {
  const { svgPng } = await import('@/exports/svg-png');
  const pictures: FolderFile[] = [];
  for (const figure of madeFigures(made)) {
    making.signal?.throwIfAborted();
    const { png } = filesOf(figure);
    if (png === null || figure.svg === null) continue;
    pictures.push({ name: png, content: new Uint8Array(await (await svgPng(figure.svg)).arrayBuffer()) });
  }
  tell('Writing the folder', null);
  const { address, data, threshold } = making;
  return writer.write.folder(made, { address, data, threshold }, version, pictures);
}

/** Rejects when the work is called off. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
} // prettier-ignore
