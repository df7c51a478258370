import { BlobReader, BlobWriter, configure, type Entry, TextReader, TextWriter, ZipReader, ZipWriter } from '@zip.js/zip.js/index-native.js'; // prettier-ignore
import { expose } from 'comlink';
import {
  type Manifest,
  type ManifestFile,
  MANIFEST_NAME,
  manifestText,
  parseManifest,
  UnreadableArchive,
} from './archive-manifest';
import type { KeptFile, KeptRecord } from './workspace';

/** What an archive holds; the files have no id yet. */
export interface Unpacked {
  readonly name: string;
  readonly files: readonly Omit<KeptFile, 'id'>[];
  readonly records: readonly KeptRecord[];
}

/** Told how much is done: 0 to 1. */
export type OnShare = (share: number) => void;

/** What the page finds in the worker. */
export interface ArchiveWorker {
  /** Whether a file is an exported workspace, going by what it holds. */
  isArchive(file: Blob): Promise<boolean>;
  pack(name: string, files: readonly KeptFile[], records: readonly KeptRecord[], onShare: OnShare): Promise<Blob>;
  /** Unpacks all of an archive and checks it against its manifest. @throws UnreadableArchive */
  unpack(file: Blob, onShare: OnShare): Promise<Unpacked>;
}

// We are in a worker already, and the page's content policy allows none to be made from text.
configure({ useWebWorkers: false });

const archive: ArchiveWorker = {
  async isArchive(file) {
    const zip = new ZipReader(new BlobReader(file));
    try {
      return (await zip.getEntries()).some(({ filename }) => filename === MANIFEST_NAME);
    } catch {
      return false;
    } finally {
      await zip.close();
    }
  },

  async pack(name, files, records, onShare) {
    const zip = new ZipWriter(new BlobWriter('application/zip'));
    const share = shares(files.map(({ content }) => content.size), onShare); // prettier-ignore
    const listed: ManifestFile[] = [];
    for (const [index, file] of files.entries()) {
      const path = freePath(file.name, listed);
      const { crc32 = 0 } = await zip.add(path, new BlobReader(file.content), { onprogress: share(index) });
      listed.push({
        path,
        name: file.name,
        bytes: file.content.size,
        crc32,
        leftOut: [...file.leftOut],
        mappings: [...file.mappings],
      });
    }
    const manifest = manifestText(
      name,
      listed,
      records.map(({ kind, name: of, value }) => ({ kind, name: of, value })),
    );
    await zip.add(MANIFEST_NAME, new TextReader(manifest));
    return zip.close();
  },

  async unpack(file, onShare) {
    const zip = new ZipReader(new BlobReader(file));
    try {
      const entries = await entriesOf(zip);
      const manifest = await manifestOf(entries);
      const share = shares(manifest.files.map(({ bytes }) => bytes), onShare); // prettier-ignore
      const files: Omit<KeptFile, 'id'>[] = [];
      for (const [index, listed] of manifest.files.entries()) {
        const entry = entries.find(({ filename }) => filename === listed.path);
        files.push({ name: listed.name, leftOut: listed.leftOut, mappings: listed.mappings, content: await contentOf(entry, listed, share(index)) }); // prettier-ignore
      }
      return { name: manifest.name, files, records: manifest.records };
    } finally {
      await zip.close();
    }
  },
};

async function entriesOf(zip: ZipReader<unknown>): Promise<readonly Entry[]> {
  try {
    return await zip.getEntries();
  } catch (cause) {
    throw new UnreadableArchive('It is no zip, or the zip is damaged. Export the workspace again.', cause);
  }
}

async function manifestOf(entries: readonly Entry[]): Promise<Manifest> {
  const entry = entries.find(({ filename }) => filename === MANIFEST_NAME);
  if (!entry || entry.directory) {
    throw new UnreadableArchive(
      `It holds no ${MANIFEST_NAME}, so it is no exported workspace. To load the extracts in it, choose it under “Load your extracts”.`,
    );
  }
  let text: string;
  try {
    text = await entry.getData(new TextWriter(), { checkSignature: true });
  } catch (cause) {
    throw new UnreadableArchive(`Its ${MANIFEST_NAME} is damaged. Export the workspace again.`, cause);
  }
  return parseManifest(text);
}

async function contentOf(
  entry: Entry | undefined,
  { name, bytes, crc32 }: ManifestFile,
  onprogress: (done: number) => undefined,
): Promise<Blob> {
  const damaged = (cause?: unknown) =>
    new UnreadableArchive(`“${name}” in it is missing or damaged. Export the workspace again.`, cause);
  if (!entry || entry.directory || entry.uncompressedSize !== bytes || entry.crc32 !== crc32) throw damaged();
  try {
    const content = await entry.getData(new BlobWriter(), { checkSignature: true, onprogress });
    if (content.size === bytes) return content;
  } catch (cause) {
    throw damaged(cause);
  }
  throw damaged();
}

/** Turns bytes done of one file into the share of all of them. */
function shares(sizes: readonly number[], onShare: OnShare): (index: number) => (done: number) => undefined {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return (index) => {
    const before = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    return (done) => {
      if (total > 0) onShare((before + done) / total);
      return undefined;
    };
  };
}

/** A path of its own for a file, without anything that a file system would take for a folder. */
function freePath(name: string, listed: readonly ManifestFile[]): string {
  const plain = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').replace(/^\.+/, '-');
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `files/${plain}` : `files/${number}/${plain}`;
    if (!listed.some((file) => file.path === path)) return path;
  }
}

expose(archive);
