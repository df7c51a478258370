import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DropAnywhere } from './drop-anywhere';
import { FileDrop } from './file-drop';

const qof = new File(['a,b'], 'qof.csv');
const referrals = new File(['c,d'], 'referrals.csv');

/** A drop as a browser gives it; jsdom has none. */
function transferOf(files: readonly File[]) {
  const items = files.map((file) => ({ kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => file }));
  return { dataTransfer: { files, items, types: ['Files'] } };
}

afterEach(cleanup);

describe('FileDrop', () => {
  it('gives several files chosen at once', async () => {
    const onFiles = vi.fn();
    render(
      <FileDrop label="Choose files" onFiles={onFiles}>
        or drop them
      </FileDrop>,
    );
    expect(screen.getByRole('button', { name: 'Choose files' })).toBeTruthy();
    await userEvent.upload(screen.getByLabelText('Choose files', { selector: 'input' }), [qof, referrals]);
    expect(onFiles.mock.calls).toEqual([[[qof, referrals]]]);
  });

  it('opens the file picker from the keyboard', async () => {
    render(
      <FileDrop label="Choose files" onFiles={() => undefined}>
        or drop them
      </FileDrop>,
    );
    const opened = vi.fn();
    screen.getByLabelText('Choose files', { selector: 'input' }).addEventListener('click', opened);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('takes a drop once, although the page around takes drops too', async () => {
    const [inZone, onPage] = [vi.fn(), vi.fn()];
    render(
      <>
        <FileDrop label="Choose files" onFiles={inZone}>
          or drop them
        </FileDrop>
        <p>Elsewhere</p>
        <DropAnywhere text="Drop to load" onFiles={onPage} />
      </>,
    );
    fireEvent.drop(screen.getByRole('group'), transferOf([qof]));
    await waitFor(() => expect(inZone.mock.calls).toEqual([[[qof]]]));
    expect(onPage).not.toHaveBeenCalled();
    fireEvent.drop(screen.getByText('Elsewhere'), transferOf([referrals]));
    await waitFor(() => expect(onPage.mock.calls).toEqual([[[referrals]]]));
    expect(inZone).toHaveBeenCalledTimes(1);
  });
});

describe('DropAnywhere', () => {
  it('shows what a drop does while files are over the page, and ignores other drags', () => {
    render(<DropAnywhere text="Drop to load" onFiles={() => undefined} />);
    fireEvent.dragOver(document.body, { dataTransfer: { types: ['text/plain'], files: [], items: [] } });
    expect(screen.queryByText('Drop to load')).toBeNull();
    fireEvent.dragOver(document.body, transferOf([qof]));
    expect(screen.getByText('Drop to load')).toBeTruthy();
    fireEvent.dragLeave(document.body, { relatedTarget: null });
    expect(screen.queryByText('Drop to load')).toBeNull();
  });
});
