import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { MeasureRequest } from '@/analysis/analysis';
import { measureQuery } from './queries';

it('calls off a question that nothing on the page waits for any more', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const analysis = {
    measure: (_: MeasureRequest, signal?: AbortSignal) => {
      signals.push(signal);
      return new Promise<never>(() => undefined);
    },
  };
  const client = new QueryClient();
  const of = (indicator: string) => measureQuery(analysis, 1, { measure: 'exception-rate', period: '2007/08', indicator }); // prettier-ignore
  const observer = new QueryObserver(client, of('DM 7'));
  const leave = observer.subscribe(() => undefined);
  await expect.poll(() => signals).toHaveLength(1);
  expect(signals[0]?.aborted).toBe(false);
  // Another filter: the first question is replaced.
  observer.setOptions(of('DM 12'));
  await expect.poll(() => signals).toHaveLength(2);
  expect([signals[0]?.aborted, signals[1]?.aborted]).toEqual([true, false]);
  leave();
  expect(signals[1]?.aborted).toBe(true);
});
