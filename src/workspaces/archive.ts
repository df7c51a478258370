import { proxy, releaseProxy, wrap } from 'comlink';
import type { ArchiveWorker, OnShare, Unpacked } from './archive-worker';
import type { KeptFile, KeptRecord } from './workspace';

/** Tells exported workspaces, zips that hold the manifest of one, from files to load. */
export async function sortArchives(
  files: readonly File[],
): Promise<{ readonly archives: readonly File[]; readonly extracts: readonly File[] }> {
  const archives: File[] = [];
  for (const file of files.filter(({ name }) => name.toLowerCase().endsWith('.zip'))) {
    if (await inWorker((worker) => worker.isArchive(file))) archives.push(file);
  }
  return { archives, extracts: files.filter((file) => !archives.includes(file)) };
}

/** A workspace as one zip. */
export function packArchive(
  name: string,
  files: readonly KeptFile[],
  records: readonly KeptRecord[],
  onShare: OnShare,
): Promise<Blob> {
  return inWorker((worker) => worker.pack(name, [...files], [...records], proxy(onShare)));
}

/** Reads what `packArchive` wrote. @throws Error named `UnreadableArchive`, whose message is a plain sentence */
export function unpackArchive(file: Blob, onShare: OnShare): Promise<Unpacked> {
  return inWorker((worker) => worker.unpack(file, proxy(onShare)));
}

/** Zips are packed and unpacked off the page's thread, in a worker that lives as long as that takes. */
async function inWorker<T>(work: (worker: ArchiveWorker) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./archive-worker.ts', import.meta.url), { type: 'module', name: 'archive' });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the archive worker stopped')));
  });
  const remote = wrap<ArchiveWorker>(worker);
  try {
    return await Promise.race([work(remote as unknown as ArchiveWorker), failed]);
  } finally {
    remote[releaseProxy]();
    worker.terminate();
  }
}
