import { describe, expect, it } from 'vitest';
import type { CsvCell } from '@/exports/csv-text';
import { giveAway } from './same-counts';

const COLUMNS = ['period', 'unit_code', 'locality', 'numerator', 'denominator'];
const table = (...rows: readonly (readonly CsvCell[])[]) => ({ columns: COLUMNS, rows: rows.map((row) => ['2007/08', ...row]) }); // prettier-ignore

const MASKED = table(['A', 'DacCom', '*', 100], ['B', 'DacCom', '*', 90], ['C', 'WatCom', 12, 80]);

describe('giveAway', () => {
  it('finds what one table masks and the other prints', () => {
    expect(giveAway(MASKED, table(['A', 'North', 3, 100], ['C', 'North', 12, 80]))).toBe(true);
  });

  it('finds the same counts, masked alike, under other areas', () => {
    expect(giveAway(MASKED, table(['A', 'DacCom', '*', 100], ['B', 'WatCom', '*', 90], ['C', 'WatCom', 12, 80]))).toBe(true); // prettier-ignore
  });

  it('lets the same table stand beside itself, whole or in part', () => {
    expect(giveAway(MASKED, MASKED)).toBe(false);
    expect(giveAway(MASKED, table(['A', 'DacCom', '*', 100], ['C', 'WatCom', 12, 80]))).toBe(false);
  });

  it('finds them in tables of many measures, whichever comes last and however it is called', () => {
    const columns = ['measure', ...COLUMNS];
    const of = (measure: string, { rows }: ReturnType<typeof table>) => rows.map((row) => [measure, ...row]);
    const rest = of('Referrals', table(['A', 'DacCom', 40, 100], ['B', 'DacCom', 30, 90], ['C', 'WatCom', 50, 80]));
    const parted = table(['A', 'North', 3, 100], ['B', 'North', '*', 90], ['C', 'North', 12, 80]);
    const map = { columns, rows: [...of('Exceptions', MASKED), ...rest] };
    expect(giveAway(map, { columns, rows: [...of('Exceptions', parted), ...rest] })).toBe(true);
    expect(giveAway(map, { columns, rows: of('exception-rate', parted) })).toBe(true);
    expect(giveAway(map, map)).toBe(false);
  });

  it('lets other counts, and counts of which none is masked, stand side by side', () => {
    expect(giveAway(MASKED, table(['A', 'North', 40, 100], ['B', 'North', 30, 90], ['C', 'North', 50, 80]))).toBe(false); // prettier-ignore
    const open = table(['A', 'DacCom', 7, 100], ['C', 'WatCom', 12, 80]);
    expect(giveAway(open, table(['A', 'North', 7, 100], ['C', 'North', 12, 80]))).toBe(false);
    expect(giveAway(MASKED, { columns: ['measure'], rows: [['x']] })).toBe(false);
  });
});
