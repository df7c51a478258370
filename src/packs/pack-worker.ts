import { expose, transfer } from 'comlink';
import type { Paper } from '@/exports/paper';
import { zipOfFiles } from '@/exports/zip-files';
import type { MadePack } from './make-pack';
import { type FolderFile, folderFiles } from './pack-folder';
import type { FolderMaking } from './pack-manifest';

/** Writes packs off the page's thread. What writes each kind is fetched when it is asked for. */
const worker = {
  async word(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
    const { wordPaper } = await import('@/exports/word-paper');
    return handedOver(await wordPaper(paper));
  },
  async slides(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
    const { slides } = await import('@/exports/slides');
    return handedOver(await slides(paper));
  },
  /** The folder of a pack, with further files, as one zip. */
  folder(made: MadePack, making: FolderMaking, version: string, further: readonly FolderFile[]): Promise<Blob> {
    return zipOf([...folderFiles(made, making, version), ...further]);
  },
  zip: (files: readonly FolderFile[]): Promise<Blob> => zipOf(files),
};

export type PackWorker = typeof worker;

async function zipOf(files: readonly FolderFile[]): Promise<Blob> {
  const zip = zipOfFiles();
  for (const { name, content } of files) await zip.add(name, content);
  return zip.finish();
}

function handedOver(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return transfer(bytes, [bytes.buffer]);
}

expose(worker);
