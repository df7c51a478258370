import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Engine } from '@/engine/engine';
import { openBytes } from './file-bytes';
import { UnreadableFile } from './reading';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A file of which the browser gives nothing and no error, as happens where it was cut short where it was kept. */
class SilentFile extends Blob {
  override slice(): Blob {
    return this;
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    return new Promise(() => undefined);
  }
}

it('gives up a file of which nothing comes, in a sentence that says what to do', async () => {
  const opened = openBytes({} as Engine, new SilentFile(['x'.repeat(1000)]));
  const outcome = opened.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(20_000);
  await vi.advanceTimersByTimeAsync(2);
  const error = await outcome;
  expect(error).toBeInstanceOf(UnreadableFile);
  expect(String(error)).toContain('nothing of it came for some time');
});

it('waits for nothing once a file is read', async () => {
  const { head, size } = await openBytes({} as Engine, new Blob(['practice_code\n']));
  expect([size, new TextDecoder().decode(head)]).toEqual([14, 'practice_code\n']);
  expect(vi.getTimerCount()).toBe(0);
});
