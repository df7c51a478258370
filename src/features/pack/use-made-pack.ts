import { useEffect, useState } from 'react';
import type { Pack } from '@/domain/pack';
import { type MadePack, makePack, type PackMaking } from '@/packs/make-pack';

export interface PackState {
  /** The last that was made; null until the first is. */
  readonly made: MadePack | null;
  /** How far the making has come; null when it is done. */
  readonly progress: { readonly done: number; readonly of: number } | null;
}

/** Makes the figures of a pack whenever it, the data or the threshold change; what was made before stays meanwhile. */
export function useMadePack(pack: Pack, making: PackMaking | null): PackState {
  const [state, setState] = useState<PackState>({ made: null, progress: null });
  useEffect(() => {
    if (!making) return undefined;
    const stop = new AbortController();
    const onStep = (done: number, of: number) => setState(({ made }) => ({ made, progress: { done, of } }));
    makePack(pack, { ...making, onStep, signal: stop.signal })
      .then((made) => setState({ made, progress: null }))
      // Called off only: a figure that cannot be made is part of what is made.
      .catch(() => undefined);
    return () => stop.abort();
  }, [pack, making]);
  return state.made?.pack.id === pack.id ? state : { ...state, made: null };
}
