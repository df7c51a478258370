import type { Page } from '@playwright/test';

interface WatchedMemories {
  memories: WebAssembly.Memory[];
}

/**
 * Notes the WebAssembly memory that workers of the page make from now on. It is to be called before the page is opened:
 * a worker's engine makes its memory once megabytes of it have come, long after the worker is heard of.
 */
export function watchEngineMemory(page: Page): void {
  page.on('worker', (worker) => {
    const watch = (): void => {
      const made: WebAssembly.Memory[] = [];
      const Original = WebAssembly.Memory;
      // Without a name: workers lack the helper by which the compiler that runs these scripts gives one.
      const watched = [
        class extends Original {
          constructor(descriptor: WebAssembly.MemoryDescriptor) {
            super(descriptor);
            made.push(this);
          }
        },
      ];
      Object.assign(WebAssembly, { Memory: watched[0] });
      Object.assign(globalThis, { memories: made });
    };
    // A worker may be ended before it hears of this.
    worker.evaluate(watch).catch(() => undefined);
  });
}

/**
 * WebAssembly memory of the page's workers: bytes. It never shrinks, so that this is also the most there has been in the
 * workers that are there.
 *
 * @throws Error where none was noted
 */
export async function engineMemory(page: Page): Promise<number> {
  let bytes = 0;
  for (const worker of page.workers()) {
    bytes += await worker.evaluate(() => {
      const { memories } = globalThis as unknown as Partial<WatchedMemories>;
      return (memories ?? []).reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    });
  }
  if (bytes === 0) throw new Error('the engine made its memory before it was watched');
  return bytes;
}
