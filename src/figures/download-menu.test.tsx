import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedTable } from '@/exports/savable';
import { DownloadMenu } from './download-menu';
import { savableTable } from './savable-table';

const saved: { file: Blob | null; name: string } = { file: null, name: '' };

beforeEach(() => {
  saved.file = null;
  URL.createObjectURL = (file) => {
    saved.file = file instanceof Blob ? file : null;
    return 'blob:saved';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.name = this.download;
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(table: () => Promise<SavedTable>) {
  render(
    <DownloadMenu
      title="Contributions"
      panel="contributions"
      smallNumbers={5}
      savable={savableTable({
        title: 'Contributions',
        subtitle: 'Signed, 2007/08.',
        sources: [],
        isMasked: true,
        nameParts: ['above the ratio', null, '2007/08'],
        table,
      })}
    />,
  );
  const user = userEvent.setup();
  return {
    take: async (item: string) => {
      await user.click(screen.getByRole('button', { name: 'Download: Contributions' }));
      await user.click(screen.getByRole('menuitem', { name: item }));
    },
  };
}

/** The text of a blob, which the document of the tests cannot give by itself. */
const textOf = (file: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(file);
  });

describe('DownloadMenu of a table', () => {
  it('saves the table as it is at the click, numbers unrounded, under a name that says what it is', async () => {
    const { take } = show(() => Promise.resolve({ columns: ['unit', 'ratio', 'note'], rows: [['Elm, Lane', 2.8725, null], ['=SUM(1)', '*', 'a "b"']] })); // prettier-ignore
    await take('CSV table');
    await vi.waitFor(() => expect(saved.file).not.toBeNull());
    expect(saved.name).toBe('above-the-ratio-2007-08.csv');
    expect(saved.file?.type).toBe('text/csv;charset=utf-8');
    const lines = (await textOf(saved.file ?? new Blob())).split('\n');
    expect(lines.slice(0, 2)).toEqual(['unit,ratio,note', '"Elm, Lane",2.8725,']);
    // A formula is not run by the program that opens the file.
    expect(lines[2]).toMatch(/^'=SUM\(1\),\*,"a ""b"""$/);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what went wrong where it was asked for, until the next try', async () => {
    const tries = [new Error('The totals would give away a count from 1 to 4.'), 'no error'] as const;
    let at = 0;
    const { take } = show(() => {
      const cause = tries[at];
      at += 1;
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is thrown need not be an error
      return cause === undefined ? Promise.resolve({ columns: ['unit'], rows: [] }) : Promise.reject(cause);
    });
    await take('CSV table');
    expect((await screen.findByRole('alert')).textContent).toBe('The totals would give away a count from 1 to 4.');
    expect(saved.file).toBeNull();
    await take('CSV table');
    expect(await screen.findByText('The file could not be made.')).toBeDefined();
    await take('CSV table');
    await vi.waitFor(() => expect(saved.file).not.toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
