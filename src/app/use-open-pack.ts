import { useCallback } from 'react';
import { z } from '@/domain/schema';
import { useServices, useShelf } from './services';

const RECORD = { kind: 'setting', name: 'open-pack' };
const idSchema = z.string().min(1).max(80);

/** Id of the pack that figures are added to in the open workspace, null for none, and how to set it. */
export function useOpenPack(): readonly [string | null, (id: string) => void] {
  const { desk } = useServices();
  const { records } = useShelf();
  const record = records.find(({ kind, name }) => kind === RECORD.kind && name === RECORD.name);
  const { data = null } = idSchema.safeParse(record?.value);
  const set = useCallback((id: string) => void desk.record(RECORD.kind, RECORD.name, id), [desk]);
  return [data, set];
}
