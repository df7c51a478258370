import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/analysis/analysis';
import { createCore } from '../../src/analysis/core';
import { createNodeEngine } from '../../src/engine/node-engine';
import { anAnalysis } from '../support/a-description';
import { aDesk } from '../support/a-desk';

const HEADER = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';
const text = (year: string, ...exceptions: readonly number[]) =>
  `${HEADER}\n${exceptions.map((count, index) => `${year},Y9000${index},DM5,${100 - count},${100 - count},${count}`).join('\n')}\n`;
const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

/** The desk over the real core, as the page has it but in this process. */
async function aRealDesk() {
  const core = createCore(await createNodeEngine(), () => Promise.resolve([{ name: 'sample.csv', content: strToU8(text('2001/02', 1, 1, 1)) }])); // prettier-ignore
  const inMemory = (files: readonly SourceFile[]) =>
    Promise.all(files.map(async (each) => (each.content instanceof Blob ? { ...each, content: new Uint8Array(await each.content.arrayBuffer()) } : each))); // prettier-ignore
  const analysis = anAnalysis({
    describe: () => core.describe(),
    load: async (files) => core.load(await inMemory(files)),
    remove: (files) => core.remove(files),
    reopen: async () => opened.shelf.opened(await core.open(await inMemory(await opened.shelf.files()))),
  });
  const opened = aDesk(analysis);
  return {
    ...opened,
    reopen: () => analysis.reopen(),
    loaded: async () => (await core.describe()).files.map(({ name }) => name),
    exceptions: async (period = '2007/08') => (await core.measure({ measure: 'exception-rate', period })).units.map(({ numerator }) => numerator), // prettier-ignore
  };
}

describe('the desk over the real core', () => {
  it('shows after a reload what it showed before, though a file that only repeats another decided what stands', async () => {
    const { desk, shelf, reopen, exceptions } = await aRealDesk();
    await desk.load([file('a.csv', text('2007/08', 1, 2, 3)), file('m.csv', text('2007/08', 4, 5, 6))]);
    expect(await exceptions()).toEqual([4, 5, 6]);
    const { refused } = await desk.load([file('z.csv', text('2007/08', 1, 2, 3))]);
    expect(refused[0]?.loadedAs).toBe('a.csv');
    expect(await exceptions()).toEqual([1, 2, 3]);
    await reopen();
    expect(await exceptions()).toEqual([1, 2, 3]);
    expect(shelf.state().unread).toEqual([]);
  });

  it('removes with a file what repeats it, so that it does not come back, and brings both back', async () => {
    const { desk, shelf, reopen, loaded } = await aRealDesk();
    await desk.load([file('a.csv', text('2007/08', 1, 2, 3)), file('b.csv', text('2006/07', 4, 5, 6))]);
    await desk.load([file('z.csv', text('2007/08', 1, 2, 3))]);
    const source = shelf.items().find(({ name }) => name === 'a.csv')?.id ?? '';
    const undo = await desk.remove({ source, name: 'a.csv' });
    await reopen();
    expect(await loaded()).toEqual(['b.csv']);
    await undo();
    await reopen();
    expect((await loaded()).sort()).toEqual(['a.csv', 'b.csv']);
    expect(shelf.items()).toHaveLength(3);
  });

  it('does not keep the same file twice', async () => {
    const { desk, shelf } = await aRealDesk();
    const zip = zipSync({ 'a.csv': strToU8(text('2007/08', 1, 2, 3)), 'readme.txt': strToU8('Data.') });
    for (const again of [zip, zip]) await desk.load([file('all.zip', new Uint8Array(again))]);
    expect(shelf.items().map(({ name, leftOut }) => [name, leftOut])).toEqual([['all.zip', ['all.zip › readme.txt']]]);
  });

  it('lets a newer version of the same name take the place of the older, and neither when it cannot be read', async () => {
    const { desk, shelf, loaded, exceptions } = await aRealDesk();
    await desk.load([file('a.csv', text('2007/08', 1, 2, 3)), file('b.csv', text('2006/07', 4, 5, 6))]);
    await desk.load([file('a.csv', 'nothing,of,the,kind\n1,2,3,4\n')]);
    expect(await loaded()).toEqual(['a.csv', 'b.csv']);
    const { replaced, keepBoth } = await desk.load([file('a.csv', text('2007/08', 7, 8, 9))]);
    expect(replaced).toEqual(['a.csv']);
    expect(await loaded()).toEqual(['b.csv', 'a.csv']);
    expect(await exceptions()).toEqual([7, 8, 9]);
    await keepBoth?.();
    expect(shelf.items().map(({ name }) => name)).toEqual(['b.csv', 'a.csv', 'a.csv']);
  });

  it('adds a file of the same name that is of another period', async () => {
    const { desk, loaded } = await aRealDesk();
    await desk.load([file('a.csv', text('2007/08', 1, 2, 3))]);
    expect((await desk.load([file('a.csv', text('2006/07', 1, 2, 3))])).replaced).toEqual([]);
    expect(await loaded()).toEqual(['a.csv', 'a.csv']);
  });

  it('removes all, shows the sample, and brings all back', async () => {
    const { desk, loaded } = await aRealDesk();
    await desk.load([file('a.csv', text('2007/08', 1, 2, 3)), file('b.csv', text('2006/07', 4, 5, 6))]);
    const { undo, names } = await desk.clear();
    expect(names).toEqual(['a.csv', 'b.csv']);
    expect(await loaded()).toEqual(['sample.csv']);
    await undo();
    expect(await loaded()).toEqual(['a.csv', 'b.csv']);
  });

  it('reads a mapped table of a zip by its mapping again, whatever becomes of the list of mappings', async () => {
    const { desk, shelf, reopen, loaded, exceptions } = await aRealDesk();
    const table =
      'Yr,Surgery,Ind,Num,Den,Excepted\n2006-07,Y90000,DM5,91,99,1\n2006-07,Y90001,DM5,92,98,2\n2006-07,Y90002,DM5,93,97,3\n';
    const zip = zipSync({
      'a.csv': strToU8(text('2007/08', 4, 5, 6)),
      'colours.csv': strToU8('colour,shape\nred,round\nblue,square\n'),
      'trust.csv': strToU8(table),
    });
    const { unrecognised } = await desk.load([file('all.zip', new Uint8Array(zip))]);
    expect(unrecognised.map(({ name }) => name)).toEqual(['all.zip › colours.csv', 'all.zip › trust.csv']);
    const column = (name: string) => ({ column: name, times: 1 as const });
    const report = await desk.loadMapped(unrecognised, {
      name: 'Trust',
      header: ['Yr', 'Surgery', 'Ind', 'Num', 'Den', 'Excepted'],
      kind: 'qof',
      unit: { kind: 'practice', column: 'Surgery' },
      period: { from: 'column', column: 'Yr', reading: 'year' },
      columns: { indicator_code: column('Ind'), numerator: column('Num'), denominator: column('Den'), exceptions: column('Excepted') }, // prettier-ignore
      constants: {},
      decimalComma: false,
      wide: null,
    });
    expect(report.loaded.map(({ name }) => name)).toEqual(['all.zip › trust.csv']);
    expect(shelf.items().map(({ name, mappings }) => [name, mappings.length])).toEqual([['all.zip', 1]]);
    await reopen();
    expect((await loaded()).sort()).toEqual(['all.zip › a.csv', 'all.zip › trust.csv']);
    expect(await exceptions('2006/07')).toEqual([1, 2, 3]);
    expect(shelf.state().unread).toEqual([]);
  });
});
