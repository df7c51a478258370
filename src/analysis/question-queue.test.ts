import { expect, it } from 'vitest';
import { questionQueue } from './question-queue';

it('asks one at a time, in order, and never what was called off before its turn', async () => {
  const queue = questionQueue();
  const asked: string[] = [];
  const free: (() => void)[] = [];
  const question = (name: string) => () =>
    new Promise<string>((resolve) => {
      asked.push(name);
      free.push(() => resolve(name));
    });
  const replaced = new AbortController();
  const first = queue.ask(question('first'), replaced.signal);
  const second = queue.ask(question('second'), replaced.signal);
  const third = queue.ask(question('third'));
  await expect.poll(() => asked).toEqual(['first']);
  // What is being answered is answered; what waits is dropped.
  replaced.abort();
  free[0]?.();
  expect(await first).toBe('first');
  await expect(second).rejects.toThrow(/abort/i);
  await expect.poll(() => asked).toEqual(['first', 'third']);
  free[1]?.();
  expect(await third).toBe('third');
});

it('goes on after a question that fails', async () => {
  const queue = questionQueue();
  const failed = queue.ask(() => Promise.reject(new Error('no such measure')));
  const next = queue.ask(() => Promise.resolve(7));
  await expect(failed).rejects.toThrow('no such measure');
  expect(await next).toBe(7);
});
