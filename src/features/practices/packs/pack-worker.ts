import { fileName } from '@/exports/file-name';
import { maskingOf } from '@/exports/small-numbers';
import { visitPackHtml } from '@/exports/visit-pack';
import { type ZipOfFiles, zipOfFiles } from '@/exports/zip-files';
import { hiddenColumns } from '@/features/practices/masked-columns';
import { type MaskedYear, packContent, type PackSet, type PackSubject } from './pack-content';
import type { PackNews, PackOrder } from './pack-messages';

/** Packs are made here, one at a time as their practices come, so that the page is never kept waiting. */
let set: Omit<PackSet, 'now' | 'earlier'> | null = null;
const years: MaskedYear[] = [];
let zip: ZipOfFiles | null = null;
let lastPack: { readonly name: string; readonly html: string } | null = null;
let done = 0;
/** Orders are carried out one after the other. */
let work = Promise.resolve();

const tell = (news: PackNews): void => postMessage(news);

async function carryOut(order: PackOrder): Promise<void> {
  switch (order.kind) {
    case 'set':
      set = order;
      return;
    case 'year':
      if (!set) throw new Error('the set comes before its years');
      years.push({ ...order.year, hidden: hiddenColumns(order.year.board, maskingOf, set.smallNumbers) });
      return;
    case 'practice':
      return addPack(order.subject);
    case 'end':
      return finish(order.format);
  }
}

async function addPack(subject: PackSubject): Promise<void> {
  const [now, ...earlier] = years;
  if (!set || !now) throw new Error('a practice comes after its set');
  const { name, code } = subject.practice;
  const pack = { name: fileName([name, code, now.period], 'html'), html: visitPackHtml(packContent({ ...set, now, earlier }, subject)) }; // prettier-ignore
  zip ??= zipOfFiles();
  await zip.add(pack.name, pack.html);
  lastPack = pack;
  done += 1;
  tell({ kind: 'packed', done });
}

async function finish(format: 'zip' | 'html'): Promise<void> {
  const [now] = years;
  if (!zip || !lastPack || !now) throw new Error('there is no practice to make a pack of');
  if (format === 'html') {
    tell({ kind: 'made', file: new Blob([lastPack.html], { type: 'text/html;charset=utf-8' }), name: lastPack.name });
    return;
  }
  tell({ kind: 'made', file: await zip.finish(), name: fileName(['visit packs', now.period], 'zip') });
}

addEventListener('message', ({ data }: MessageEvent<PackOrder>) => {
  work = work
    .then(() => carryOut(data))
    .catch((error: unknown) => {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
});
