import { expect, it } from 'vitest';
import { aDescription, anAnalysis } from '../../tests/support/a-description';
import { emptyPack } from '@/domain/pack';
import type { SavedTable } from '@/exports/savable';
import { savableTable } from '@/figures/savable-table';
import { makePack, type PackMaking } from './make-pack';
import { paperOf } from './pack-paper';

const PACK = {
  ...emptyPack('p', 'A pack'),
  items: [{ kind: 'figure', id: 'a', page: '/outliers', panel: 'signals', view: {}, caption: null, table: 'full' }],
} as const;

async function smallNumbersOf(rows: SavedTable['rows'], threshold: number): Promise<string | null> {
  const savable = savableTable({ title: 'Signals', subtitle: '', sources: [], isMasked: true, nameParts: ['signals'], table: () => Promise.resolve({ columns: ['numerator', 'note'], rows }) }); // prettier-ignore
  const making: PackMaking = {
    makeFigure: () => Promise.resolve({ savable, notes: [] }),
    context: { analysis: anAnalysis(), description: aDescription(), groups: [], contractLines: [], engagement: [] },
    threshold, address: 'https://example.org/', data: '0000-0000',
  }; // prettier-ignore
  const pack = { ...PACK, items: [...PACK.items] };
  return paperOf(await makePack(pack, making), making, '1').smallNumbers;
}

it('says of small numbers how many cells are masked, and never that nothing had to be where rows are left out', async () => {
  expect(await smallNumbersOf([['*', ''], ['*', '']], 5)).toMatch(/2 cells are masked in the tables/); // prettier-ignore
  expect(await smallNumbersOf([['*', '']], 5)).toMatch(/1 cell is masked in the tables/);
  const left = await smallNumbersOf([[null, '3 more left out for small numbers (threshold 5)']], 5);
  expect(left).toMatch(/a row that would give them away off its table, which says so\. No cell is masked in the tables behind the figures\.$/); // prettier-ignore
  expect(await smallNumbersOf([[3, '']], 0)).toBeNull();
});
