import { QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { CoreStatus } from '@/analysis/analysis-client';
import { createQueries, forgetOldAnswers } from './create-queries';

it('drops what was answered about replaced data, and keeps what is on show or is of no data', () => {
  const queries = createQueries();
  let status: CoreStatus = { phase: 'ready', share: null, message: null, dataVersion: 1, busy: null };
  let tell: () => void = () => undefined;
  forgetOldAnswers(queries, {
    status: () => status,
    subscribe(listener) {
      tell = listener;
      return () => undefined;
    },
  });
  const set = (change: Partial<CoreStatus>): void => {
    status = { ...status, ...change };
    tell();
  };
  queries.setQueryData(['measure', 1, 'a'], 7);
  queries.setQueryData(['measure', 1, 'shown'], 8);
  queries.setQueryData(['guide'], 9);
  const end = new QueryObserver(queries, { queryKey: ['measure', 1, 'shown'] }).subscribe(() => undefined);
  const known = () => queries.getQueryCache().getAll().map(({ queryKey }) => queryKey.join(' ')); // prettier-ignore

  set({ message: 'nothing new' });
  expect(known()).toEqual(['measure 1 a', 'measure 1 shown', 'guide']);
  queries.setQueryData(['measure', 2, 'a'], 10);
  set({ dataVersion: 2 });
  expect(known()).toEqual(['measure 1 shown', 'guide', 'measure 2 a']);
  end();
  set({ dataVersion: 3 });
  expect(known()).toEqual(['guide']);
});
