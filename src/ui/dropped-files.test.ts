import { describe, expect, it } from 'vitest';
import { droppedFiles } from './dropped-files';

const file = (name: string) => new File(['x'], name);

/** A file or folder of a drop as browsers give it: a folder is read in portions, and an empty one ends it. */
function entryOf(content: File | readonly unknown[]): unknown {
  if (content instanceof File) {
    return { isFile: true, isDirectory: false, file: (resolve: (file: File) => void) => resolve(content) };
  }
  const createReader = () => {
    const portions = [content.slice(0, 2), content.slice(2), []];
    return { readEntries: (resolve: (entries: readonly unknown[]) => void) => resolve(portions.shift() ?? []) };
  };
  return { isFile: false, isDirectory: true, createReader };
}

function transferOf(entries: readonly unknown[], files: readonly File[]): DataTransfer {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }));
  return { items, files } as unknown as DataTransfer;
}

describe('droppedFiles', () => {
  it('gives plain files as they are', async () => {
    const files = [file('a.csv'), file('b.csv')];
    expect(await droppedFiles(transferOf(files.map(entryOf), files))).toEqual(files);
  });

  it('gives every file of a folder and of the folders in it, however many portions they come in', async () => {
    const inner = entryOf([entryOf(file('deep.csv'))]);
    const folder = entryOf([entryOf(file('1.csv')), entryOf(file('2.csv')), entryOf(file('3.csv')), inner]);
    const files = await droppedFiles(transferOf([folder, entryOf(file('beside.csv'))], [file('folder')]));
    expect(files.map(({ name }) => name)).toEqual(['1.csv', '2.csv', '3.csv', 'deep.csv', 'beside.csv']);
  });
});
