import type { PracticeResult } from '@/analysis/analysis';

/** Patients in one year, and their share of the list where they are a part of it. */
export interface SizeCell {
  readonly patients: number;
  readonly share: number | null;
}

/** The list and every register by year; null where nothing is given. */
export function sizeRows({ lists, registers }: Pick<PracticeResult, 'lists' | 'registers'>): {
  readonly years: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (SizeCell | null)[] }[];
} {
  const years = [...new Set([...lists, ...registers.flatMap((register) => register.years)].map(({ year }) => year))].sort(); // prettier-ignore
  const list = years.map((year): SizeCell | null => {
    const found = lists.find((one) => one.year === year);
    return found ? { patients: found.patients, share: null } : null;
  });
  const rows = registers.map(({ name, years: given }) => ({
    name: `${name} register`,
    cells: years.map((year): SizeCell | null => {
      const found = given.find((one) => one.year === year);
      if (!found) return null;
      const { patients, list: of } = found;
      return { patients, share: of === null || of === 0 ? null : patients / of };
    }),
  }));
  return { years, rows: [...(lists.length > 0 ? [{ name: 'List', cells: list }] : []), ...rows] };
}
