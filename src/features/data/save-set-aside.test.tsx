import { afterEach, describe, expect, it, vi } from 'vitest';
import { aLoadedFile } from '../../../tests/support/a-loaded-file';
import { saveSetAside } from './save-set-aside';

const saved = vi.hoisted(() => vi.fn<(file: Blob, name: string) => void>());
vi.mock('@/exports/save-file', () => ({ saveFile: saved }));

afterEach(() => {
  saved.mockClear();
});

describe('saveSetAside', () => {
  it('writes every column, and nothing that a spreadsheet would run', async () => {
    const setAside = [
      { part: 'DM', line: 12, column: 'patients', value: '=1+1', reason: 'is not a number' },
      { part: null, line: 3, column: null, value: null, reason: 'has no code, no name' },
    ];
    await saveSetAside(aLoadedFile({ name: 'list size (v2).csv', setAside }));
    const [file, name] = saved.mock.calls[0] ?? [];
    expect(name).toBe('list-size-v2-set-aside-rows.csv');
    const text = await new Promise((resolve) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(reader.result));
      reader.readAsText(file ?? new Blob());
    });
    expect(text).toBe(
      'part,line,column,value,reason\nDM,12,patients,\'=1+1,is not a number\n,3,,,"has no code, no name"\n',
    );
  });
});
