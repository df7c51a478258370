import { describe, expect, it } from 'vitest';
import { emptyPack, type Pack, type PackFigure } from '@/domain/pack';
import { aDescription, anAnalysis } from '../../tests/support/a-description';
import { CountsTooSmall } from '@/figures/counts-too-small';
import { checkPack } from './pack-check';
import { madeFigures, makePack, type PackMaking } from './make-pack';

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

  const drawnBy = async (cause: Error) => {
    const table = { columns: ['unit_name', 'numerator'], rows: [['Elm', '*']], leftOut: '2 more left out for small numbers (threshold 5)' }; // prettier-ignore
    const savable = { nameParts: ['ranked', '2007-04..2007-11'], figure: () => Promise.reject(cause), table: () => Promise.resolve(table) }; // prettier-ignore
    return makePack(
      { ...PACK, items: [figure('a')] },
      {
        makeFigure: () => Promise.resolve({ savable, notes: [] }),
        context: { analysis: anAnalysis(), description: aDescription(), groups: [], contractLines: [], engagement: [] },
        threshold: 5, address: '', data: '',
      }, // prettier-ignore
    );
  };

  it('makes a table of a chart whose counts allow no picture, named by its period in words', async () => {
    const made = await drawnBy(new CountsTooSmall('The counts are too small for a picture.'));
    const [own] = madeFigures(made);
    expect(own).toMatchObject({ kind: 'table', notes: ['The counts are too small for a picture.'] });
    expect(own?.words.title).toBe('ranked, April to November 2007');
  });

  it('says of what is wrong otherwise that the figure could not be made, and why', async () => {
    const { figures } = await drawnBy(new Error('The engine is out of memory.'));
    expect(figures.get('a')).toEqual({ item: figure('a'), reason: 'The engine is out of memory.' });
  });

  it('is checked for what is left out of charts and tables for small numbers', async () => {
    const made = await drawnBy(new CountsTooSmall('The counts are too small for a picture.'));
    const texts = checkPack(made, 5, {}).map(({ text }) => text);
    expect(texts).toContain('Table 1: 1 row has masked figures: Elm.');
    expect(texts).toContain('Table 1: 2 more left out for small numbers (threshold 5).');
  });
});
