import { expect, it } from 'vitest';
import { aBoard, aColumn } from '../../../tests/support/a-board';
import { aDescription } from '../../../tests/support/a-description';
import { aRoster } from '../../../tests/support/a-practice';
import { savableDirectory } from './savable-directory';

const cells = Array.from({ length: 12 }, (_, i) => ({ x: i < 2 ? 3 : 40, n: 400, z: i < 3 ? -4 : 0, band: i < 3 ? ('below-998' as const) : ('within' as const) })); // prettier-ignore
const board = aBoard(aColumn(cells, { overall: { ...aColumn([]).overall, numerator: 406, denominator: 4800 } }));
const roster = aRoster(12, (place) => ({ listSize: place === 0 ? 4 : 2000 }));

it('judges nobody by counts that are masked, and prints no small list', async () => {
  const named = { unitKind: 'practice', request: { period: '2007/08', detail: 'group' } } as const;
  const savable = savableDirectory({ roster, board, edits: [], only: undefined, find: undefined }, named, aDescription()); // prettier-ignore
  const columnAt = async (name: string, threshold: number) => {
    const { columns, rows } = await savable.table(threshold);
    return rows.slice(0, 3).map((row) => row[columns.indexOf(name)]);
  };
  expect(await columnAt('signals', 0)).toEqual([1, 1, 1]);
  expect(await columnAt('unit_code', 0)).toEqual(['Y90001', 'Y90002', 'Y90003']);
  expect(await columnAt('list_size', 0)).toEqual([4, 2000, 2000]);
  // Of two nothing is compared any more, and the third alone has a signal: it comes first.
  expect(await columnAt('unit_code', 5)).toEqual(['Y90003', expect.any(String), expect.any(String)]);
  expect(await columnAt('signals', 5)).toContain(1);
  const { columns, rows } = await savable.table(5);
  const of = (code: string) => rows.find((row) => row[columns.indexOf('unit_code')] === code);
  expect(of('Y90001')?.[columns.indexOf('signals')]).toBeNull();
  expect(of('Y90001')?.[columns.indexOf('list_size')]).toBe('*');
});
