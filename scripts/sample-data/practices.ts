import { apportion } from './apportion';
import type { Month, Year } from './calendar';
import { dealtNormals } from './effects';
import { CLOSED, OPENED } from './planted';
import { PRACTICE_NAMES } from './practice-names';
import { randomStream } from './random';
import type { SampleTable } from './sample-table';

export type Locality = 'DacCom' | 'Hertsmere' | 'StahCom' | 'WatCom';

export interface Practice {
  readonly code: string;
  readonly name: string;
  readonly locality: Locality;
  /** Patients on the list at the start of 2007/08. */
  readonly listSize: number;
  /** How much older the list is than the average one: 0 average, mostly within 0.3 either way. */
  readonly age: number;
  /** ISO date. */
  readonly opened: string;
  /** ISO date of the last day; null while open. */
  readonly closed: string | null;
}

interface LocalityShape {
  readonly name: Locality;
  readonly practices: number;
  /** Patients on all its lists at the start of 2007/08. */
  readonly patients: number;
}

export const LOCALITIES: readonly LocalityShape[] = [
  { name: 'DacCom', practices: 20, patients: 150_240 },
  { name: 'Hertsmere', practices: 14, patients: 105_610 },
  { name: 'StahCom', practices: 16, patients: 125_870 },
  { name: 'WatCom', practices: 23, patients: 168_280 },
];

/** List sizes that the planted stories need: large and small excepters, one large overspender, a new small practice. */
const FIXED_LIST_SIZES: ReadonlyMap<string, number> = new Map([
  ['Y90004', 8_712], ['Y90007', 14_386], ['Y90012', 15_274], ['Y90016', 8_345], ['Y90018', 5_617], ['Y90029', 2_480],
  ['Y90034', 7_930], ['Y90035', 12_941], ['Y90039', 2_165], ['Y90042', 8_958], ['Y90050', 17_122], ['Y90053', 2_318],
  ['Y90059', 2_887], ['Y90062', 9_230], ['Y90064', 10_406], ['Y90071', 9_840],
]); // prettier-ignore

const SMALLEST = 2_000;

/** The 73 invented practices, in order of their codes. */
export const PRACTICES: readonly Practice[] = makePractices();

function makePractices(): readonly Practice[] {
  const codes = PRACTICE_NAMES.map((_, i) => `Y9${String(i + 1).padStart(4, '0')}`);
  const ages = dealtNormals(randomStream('practice ages'), codes.length);
  let first = 0;
  return LOCALITIES.flatMap((locality) => {
    const start = first;
    first += locality.practices;
    const own = codes.slice(start, first);
    const sizes = listSizes(locality, own);
    return own.map((code, i) => ({
      code,
      name: PRACTICE_NAMES[start + i] ?? '',
      locality: locality.name,
      listSize: sizes[i] ?? 0,
      age: 0.14 * (ages[start + i] ?? 0),
      opened: code === OPENED.code ? OPENED.opened : '1974-04-01',
      closed: code === CLOSED.code ? CLOSED.closed : null,
    }));
  });
}

/** Fixed sizes where a story needs one; the rest log-normal above the smallest, so that they add up to the locality. */
function listSizes({ name, practices, patients }: LocalityShape, codes: readonly string[]): readonly number[] {
  if (codes.length !== practices) throw new Error(`${name} has ${practices} practices`);
  const free = codes.filter((code) => !FIXED_LIST_SIZES.has(code));
  const fixed = codes.reduce((sum, code) => sum + (FIXED_LIST_SIZES.get(code) ?? 0), 0);
  const weights = dealtNormals(randomStream(`list sizes ${name}`), free.length).map((z) =>
    Math.max(150, 6_000 * Math.exp(0.5 * z) - SMALLEST),
  );
  const rest = apportion(patients - fixed - SMALLEST * free.length, weights);
  const drawn = new Map(free.map((code, i) => [code, SMALLEST + (rest[i] ?? 0)]));
  return codes.map((code) => FIXED_LIST_SIZES.get(code) ?? drawn.get(code) ?? 0);
}

/** Whether the practice saw patients in a month. */
export function isOpenIn(practice: Practice, month: Month): boolean {
  const open = practice.opened.slice(0, 7) <= month.text;
  return open && (practice.closed === null || month.text <= practice.closed.slice(0, 7));
}

/** Whether the practice had a list in a financial year. */
export function hasListIn(practice: Practice, year: Year): boolean {
  const april = `${year.slice(0, 4)}-04-01`;
  const march = `${Number(year.slice(0, 4)) + 1}-03-31`;
  return practice.opened <= march && (practice.closed === null || practice.closed >= april);
}

/** Whether the practice was there on 31 March, the day QOF counts. */
export function hasQofIn(practice: Practice, year: Year): boolean {
  const march = `${Number(year.slice(0, 4)) + 1}-03-31`;
  return practice.opened <= march && (practice.closed === null || practice.closed > march);
}

/** `practices.csv`. */
export function practicesTable(): SampleTable {
  return {
    kind: 'practices',
    columns: ['practice_code', 'practice_name', 'locality', 'list_size', 'opened', 'closed'],
    rows: PRACTICES.map((p) => [p.code, p.name, p.locality, p.listSize, p.opened, p.closed]),
  };
}
