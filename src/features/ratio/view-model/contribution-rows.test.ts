import { describe, expect, it } from 'vitest';
import { aRatioResult, type RatioRow } from '../../../../tests/support/a-ratio-result';
import { contractBase, type Terms } from './contract-figures';
import { CONTRACT_COLUMNS, contractCells } from './contract-table';
import { contributionRows } from './contribution-rows';
import { DEFAULT_PATHWAYS } from '@/domain/pathway';
import { pathwayRegisters } from './pathways';

const TERMS: Terms = { ratio: 1.75, appliesTo: 'provider', followUpPence: 8233, paidAboveCap: false };
const ROWS: readonly RatioRow[] = [['A', 'DacCom', 301, 101], ['B', 'DacCom', 100, 83], ['C', 'WatCom', 400, 111], ['D', 'WatCom', 3, 0]]; // prettier-ignore

const measure = aRatioResult(ROWS);
const asked = { base: contractBase({ measure }), terms: TERMS, only: null, register: null } as const;
const sum = (of: readonly (number | null)[]) => of.reduce<number>((all, one) => all + (one ?? 0), 0);

describe('contributionRows', () => {
  it.each(['localities', 'units'] as const)(
    'has contributions and pence of all %s that add up to the total',
    (level) => {
      const { rows, total } = contributionRows({ ...asked, level });
      expect(sum(rows.map(({ contribution }) => contribution))).toBe(total.contribution);
      expect(sum(rows.map(({ pence }) => pence))).toBe(total.pence);
      expect(total).toMatchObject({ firsts: 295, followUps: 804, contribution: 287.75, pence: 2_369_046 });
    },
  );

  it('keeps a contribution below the ratio signed, and that of a unit without firsts', () => {
    const { rows } = contributionRows({ ...asked, level: 'units' });
    expect(rows.find(({ id }) => id === 'B')?.contribution).toBe(-45.25);
    expect(rows.find(({ id }) => id === 'D')).toMatchObject({ ratio: null, contribution: 3, paidFor: 0 });
  });

  it('hides rows of a filter and leaves the total as it is', () => {
    const { rows, total } = contributionRows({ ...asked, level: 'localities', only: ['WatCom'] });
    expect(rows.map(({ id }) => id)).toEqual(['WatCom']);
    expect(total.contribution).toBe(287.75);
  });

  it('has counts alone without a contract line', () => {
    const { rows, total } = contributionRows({ ...asked, terms: null, level: 'localities' });
    expect([...rows, total].map(({ contribution, paidFor, pence }) => [contribution, paidFor, pence]).flat()).toEqual(Array.from({ length: 9 }, () => null)); // prettier-ignore
    expect(total.ratio).toBeCloseTo(804 / 295);
  });
});

describe('the saved table', () => {
  it('masks small counts and all that would give them away', () => {
    const cells = contractCells(measure, TERMS, 5);
    const small = cells.find((row) => row[1] === 'D');
    const column = (name: (typeof CONTRACT_COLUMNS)[number]) => CONTRACT_COLUMNS.indexOf(name);
    for (const name of ['follow_up_attendances', 'contribution', 'contribution_pence', 'ratio'] as const) expect(small?.[column(name)]).toBe('*'); // prettier-ignore
    // Its neighbour in the locality would tell it from the locality's total.
    expect(cells.find((row) => row[1] === 'C')?.[column('follow_up_attendances')]).toBe('*');
    expect(contractCells(measure, TERMS, 0).flat()).not.toContain('*');
  });

  it('holds what is shown, and what is hidden as one row that makes up the whole', () => {
    const cells = contractCells(measure, TERMS, 0, ['WatCom']);
    expect(cells.map((row) => [row[0], row[1], row[2], row[4], row[5], row[9]])).toEqual([
      ['unit', 'C', 'Practice C', 111, 400, 205.75],
      ['unit', 'D', 'Practice D', 0, 3, 3],
      ['locality', 'WatCom', 'WatCom', 111, 403, 208.75],
      ['not-shown', 'NOT SHOWN', 'Not shown: DacCom', 184, 401, 79],
      ['overall', 'ALL', 'All units', 295, 804, 287.75],
    ]);
    const pence = (row: (typeof cells)[number] | undefined) => row?.at(-1);
    expect(Number(pence(cells[2])) + Number(pence(cells[3]))).toBe(pence(cells[4]));
    expect(contractCells(measure, TERMS, 0, ['DacCom', 'WatCom'])).toEqual(contractCells(measure, TERMS, 0));
  });

  it('masks the row of what is hidden where a locality in it is masked', () => {
    const few = aRatioResult([['A', 'DacCom', 301, 101], ['B', 'Hertsmere', 3, 90], ['C', 'WatCom', 400, 111], ['D', 'WatCom', 300, 80]]); // prettier-ignore
    const cells = contractCells(few, TERMS, 5, ['WatCom']);
    expect(cells.find(([level]) => level === 'not-shown')?.slice(4)).toEqual([191, '*', '*', 1.75, 334.25, '*', '*']);
  });
});

it('pairs specialties with the registers that are loaded', () => {
  const loaded = ['AST', 'CHD', 'COPD', 'DM', 'HF'].map((code) => ({ code, name: code }));
  const codes = (specialty?: string) => pathwayRegisters(DEFAULT_PATHWAYS, specialty, loaded).map(({ code }) => code);
  expect([codes('307'), codes('320'), codes('340'), codes('430'), codes()]).toEqual([['DM'], ['HF', 'CHD'], ['COPD', 'AST'], [], []]); // prettier-ignore
  expect(pathwayRegisters(DEFAULT_PATHWAYS, '320', [{ code: 'CHD', name: 'CHD' }])).toHaveLength(1);
});
