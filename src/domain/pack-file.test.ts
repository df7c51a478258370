import { describe, expect, it } from 'vitest';
import { emptyPack, type PackItem } from './pack';
import { packFileText, readPackFile } from './pack-file';

const fileOf = (...items: readonly PackItem[]) => ({
  address: 'http://here/',
  smallNumbers: 5,
  pack: { ...emptyPack('p', 'A title'), items: [...items] },
  contractLines: [],
  groups: [],
  engagement: [],
});
const heading = (id: string): PackItem => ({ kind: 'heading', id, text: id });

describe('a pack.json', () => {
  it('is read as it was written, with a title of any length', () => {
    const file = fileOf(heading('a'), heading('b'));
    expect(readPackFile(packFileText(file))).toEqual(file);
    const long = { ...file, pack: { ...file.pack, title: 'x'.repeat(1500) } };
    expect(readPackFile(packFileText(long))).toEqual(long);
  });

  it('is refused in a sentence where it is of another version, broken, or names two items alike', () => {
    const text = packFileText(fileOf(heading('a')));
    expect(readPackFile(text.replace('"version": 1', '"version": 2'))).toBe('It is of version 2 of the format; this page reads version 1.'); // prettier-ignore
    expect(readPackFile(text.slice(0, 40))).toMatch(/^It is not JSON\./);
    expect(readPackFile('{}')).toMatch(/^It is not a pack of figures: format: /);
    expect(readPackFile(packFileText(fileOf(heading('a'), heading('a'))))).toBe('Two of its items have the same id.');
  });
});
