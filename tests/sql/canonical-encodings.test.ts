import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { bytes, loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** Bytes of Windows 1252, with the four letters that are used here. */
function inWindows(text: string): Uint8Array {
  const letters = new Map([['’', 0x92], ['–', 0x96], ['€', 0x80], ['£', 0xa3]]); // prettier-ignore
  return Uint8Array.from(Array.from(text), (letter) => letters.get(letter) ?? letter.charCodeAt(0));
}

const PRACTICES = 'practice_code,practice_name,locality\nA81001,O’Neill – Surgery,Dac€om\nA81002,£5 House,DacCom\n';

describe('letters beyond ASCII', () => {
  const inUnits = (text: string, swap: boolean) => {
    const units = Uint8Array.from(Array.from(`\ufeff${text}`).flatMap((l) => [l.charCodeAt(0) & 255, l.charCodeAt(0) >> 8])); // prettier-ignore
    return swap ? units.map((_, index) => units[index ^ 1] ?? 0) : units;
  };
  it.each([
    ['Windows 1252', inWindows(PRACTICES)],
    ['UTF-8', bytes(PRACTICES)],
    ['UTF-8 with a mark', bytes(`\ufeff${PRACTICES}`)],
    ['UTF-16, little end first', inUnits(PRACTICES, false)],
    ['UTF-16, big end first', inUnits(PRACTICES, true)],
  ])('are read in %s', async (_, content) => {
    const { rows, store } = await loaded(engine, { 'p.csv': content });
    expect(rows('unit', 'unit_code', 'unit_name', 'locality')).toEqual([
      ['A81001', 'O’Neill – Surgery', 'Dac€om'],
      ['A81002', '£5 House', 'DacCom'],
    ]);
    store.clear();
  });

  it('are read far down in a file, of an extract and of an activity return', async () => {
    const practices = Array.from({ length: 12_000 }, (_, index) => `A${10000 + index},Practice ${index} House,DacCom`);
    const trusts = Array.from({ length: 12_000 }, (_, index) => `R${10000 + index},Trust ${index},2007-04,1,2`);
    const { rows, store } = await loaded(engine, {
      'p.csv': inWindows(`practice_code,practice_name,locality\n${practices.join('\n')}\nA81001,O’Neill,DacCom\n`),
      'r.csv': inWindows(`org_code,name,period,first attendances seen,subsequent attendances seen\n${trusts.join('\n')}\nRY1,St Mary’s,2007-04,1,2\n`), // prettier-ignore
    });
    expect(rows("unit where unit_code in ('A81001', 'RY1')", 'unit_code', 'unit_name')).toEqual([
      ['A81001', 'O’Neill'],
      ['RY1', 'St Mary’s'],
    ]);
    store.clear();
  });
});
