import { describe, expect, it } from 'vitest';
import { emptyPack, type Pack, type PackFigure } from '@/domain/pack';
import { aDescription, anAnalysis } from '../../tests/support/a-description';
import { makePack, type PackMaking } from './make-pack';

const figure = (id: string): PackFigure => ({ kind: 'figure', id, page: '/variation', panel: id, view: {}, caption: null, table: 'none' }); // prettier-ignore
const PACK: Pack = { ...emptyPack('p', 'A title'), items: [figure('a'), figure('b')] };

describe('the making of a pack', () => {
  it('says nothing of a further step once it was called off', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const making: PackMaking = {
      makeFigure: () => {
        stop.abort();
        return Promise.reject(new Error('Not loaded.'));
      },
      context: { analysis: anAnalysis(), description: aDescription(), groups: [], contractLines: [], engagement: [] },
      threshold: 5,
      address: '',
      data: '',
      onStep: (done) => told.push(done),
      signal: stop.signal,
    };
    await expect(makePack(PACK, making)).rejects.toThrow();
    expect(told).toEqual([0]);
  });
});
