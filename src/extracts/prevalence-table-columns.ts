import { financialYear, type Period } from '@/domain/period';

/** The columns of one register and year of a prevalence table. */
export interface RegisterColumns {
  /** As QOF groups are coded: `DM`, without the ages that the heading adds (`DM17p`). */
  readonly register: string;
  /** Youngest age on the register, as its heading says; null for all ages. */
  readonly fromAge: number | null;
  readonly year: Period;
  readonly patients: number;
  /** The list of the register's ages; null where the table has none for them. */
  readonly list: number | null;
  /** The printed prevalence; null where the table has none. */
  readonly percent: number | null;
}

/** Where a prevalence table has what. */
export interface PrevalenceColumns {
  readonly code: number;
  readonly name: number;
  readonly areas: readonly { readonly grouping: string; readonly code: number; readonly name: number }[];
  readonly registers: readonly RegisterColumns[];
  readonly ignored: readonly string[];
}

const AREAS = [
  { grouping: 'CCG', code: ['CCGcode'], name: 'CCGname' },
  { grouping: 'STP', code: ['STPcode', 'STP_ONScode'], name: 'STPname' },
  { grouping: 'Local office', code: ['regionalLocalOfficeCode'], name: 'regionalLocalOfficeName' },
  { grouping: 'Region', code: ['regionCode'], name: 'regionName' },
] as const;

/** Finds the columns of a prevalence table by practice; null where a header is none. */
export function prevalenceColumns(header: readonly string[]): PrevalenceColumns | null {
  const place = (name: string) => header.findIndex((heading) => heading.toLowerCase() === name.toLowerCase());
  const lists = header.flatMap((heading, column) => {
    const [, all, age, year] = /^(?:(allAges)|ages?(\d+)p(?:lus)?)_(\d{4})$/i.exec(heading) ?? [];
    const period = yearOf(year);
    return period ? [{ column, fromAge: all === undefined ? Number(age) : null, year: period }] : [];
  });
  const registers = header.flatMap((heading, patients): RegisterColumns[] => {
    const [, name = '', register = '', age, digits] = /^(([A-Z]+)(?:(\d+)p)?)_N_(\d{4})$/i.exec(heading) ?? [];
    const year = yearOf(digits);
    if (!year) return [];
    const fromAge = age === undefined ? null : Number(age);
    const list = lists.find((each) => each.fromAge === fromAge && each.year.firstMonth === year.firstMonth);
    const percents = [`${name}_p_${digits ?? ''}`, `${register}_p_${digits ?? ''}`].map(place);
    const percent = percents.find((column) => column >= 0) ?? null;
    return [{ register: register.toUpperCase(), fromAge, year, patients, list: list?.column ?? null, percent }];
  });
  const code = place('practiceCode');
  if (code < 0 || registers.length === 0) return null;
  const areas = AREAS.map(({ grouping, code: codes, name }) => ({ grouping, code: codes.map(place).find((column) => column >= 0) ?? -1, name: place(name) })); // prettier-ignore
  const known = new Set([
    code, place('practiceName'), ...areas.flatMap((area) => [area.code, area.name]), ...lists.map(({ column }) => column),
    ...registers.flatMap(({ patients, percent }) => [patients, percent]),
  ]); // prettier-ignore
  const ignored = header.filter((heading, column) => heading !== '' && !known.has(column));
  return { code, name: place('practiceName'), areas, registers, ignored };
}

/** `1819` is 2018/19. */
function yearOf(digits: string | undefined): Period | null {
  const [, start, end] = /^(\d\d)(\d\d)$/.exec(digits ?? '') ?? [];
  return start !== undefined && (Number(start) + 1) % 100 === Number(end) ? financialYear(2000 + Number(start)) : null;
}
