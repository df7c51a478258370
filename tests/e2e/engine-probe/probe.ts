/** Gives a test `window.runSql`, which answers with rows or with the error. */
const worker = new Worker(new URL('./probe-worker.ts', import.meta.url), { type: 'module' });
let last = 0;

function runSql(text: string): Promise<unknown> {
  last += 1;
  const id = last;
  return new Promise((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<{ id: number }>) => {
      if (event.data.id === id) resolve(event.data);
    });
    worker.postMessage({ id, text });
  });
}

Object.assign(window, { runSql });
