import { useCallback } from 'react';
import { z } from '@/domain/schema';
import { useServices, useShelf } from './services';

/** Counts from 1 to one less than this are masked in what is saved, unless the reader sets another threshold. */
const SMALL_NUMBERS = 5;

const RECORD = { kind: 'setting', name: 'small-numbers' };
const thresholdSchema = z.number().int().min(0).max(100);

/** The small-number threshold of the open workspace, and how to set it. */
export function useSmallNumbers(): readonly [number, (threshold: number) => void] {
  const { desk } = useServices();
  const { records } = useShelf();
  const record = records.find(({ kind, name }) => kind === RECORD.kind && name === RECORD.name);
  const { data = SMALL_NUMBERS } = thresholdSchema.safeParse(record?.value);
  const set = useCallback((threshold: number) => void desk.record(RECORD.kind, RECORD.name, threshold), [desk]);
  return [data, set];
}
