import type { ListSizeLine, ListSizesResult } from '@/analysis/analysis';
import { formatCount, formatPercent, formatSignedPercent } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { periodInWords } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import type { ListedUnit } from './lists-input';

/** Fewest patients at the start of a locality that a headline may name: of fewer, one family moves it a long way. */
const FEWEST_PATIENTS = 500;
const MOST_NAMED = 5;

/** The periods that a loaded file gives, the earliest first. */
export function givenPeriods({ periods, notLoaded }: ListSizesResult): readonly string[] {
  return periods.filter((period) => !notLoaded.includes(period));
}

function ends(result: ListSizesResult): readonly [string, string] {
  const given = givenPeriods(result);
  return [periodInWords(given[0] ?? ''), periodInWords(given.at(-1) ?? '')];
}

/** The first and the last period in words. */
export function spanWords(result: ListSizesResult): string {
  const [first, last] = ends(result);
  return first === last ? first : `${first} until ${last}`;
}

/** What the lists did, of the units with a list at both ends; localities with too few patients are not named. */
export function listsFinding(result: ListSizesResult): string {
  const overall = result.lines.find(({ level }) => level === 'overall');
  if (!overall) return 'No list sizes over time are loaded';
  const [first, last] = ends(result);
  const many = unitWord(result.unitKind, 2);
  if (first === last) return `${formatCount(overall.points[0]?.patients ?? null)} patients were on the lists of ${formatCount(overall.points[0]?.units ?? null)} ${many}`; // prettier-ignore
  if (overall.sameChange === null) return `No change of lists: none of the ${many} has one at both ends`;
  const localities = result.lines.filter(isNamed).sort((a, b) => (a.sameChange ?? 0) - (b.sameChange ?? 0));
  const [least, most] = [localities[0], localities.at(-1)];
  if (!least || !most || least === most) return `Lists ${grewWords(overall.sameChange)}`;
  const isAlike = formatSignedPercent(least.sameChange) === formatSignedPercent(most.sameChange);
  const range = isAlike ? ', alike in every locality' : `: from ${changeIn(least)} to ${changeIn(most)}`;
  return `Lists ${grewWords(overall.sameChange)}${range}`;
}

function isNamed({ level, code, sameChange, points }: ListSizeLine): boolean {
  const first = points.find(({ samePatients }) => samePatients !== null)?.samePatients ?? 0;
  return level === 'locality' && code !== NO_LOCALITY && sameChange !== null && first >= FEWEST_PATIENTS;
}

function changeIn({ name, sameChange }: ListSizeLine): string {
  return `${formatSignedPercent(sameChange)} in ${name}`;
}

/** `grew by 3.7%`, `shrank by 1.0%`, `stayed as they were`. */
function grewWords(change: number): string {
  const size = formatPercent(Math.abs(change));
  if (size === formatPercent(0)) return 'stayed as they were';
  return `${change > 0 ? 'grew' : 'shrank'} by ${size}`;
}

/** What the change is of, and what is not in it. */
export function basisWords(result: ListSizesResult): string {
  const overall = result.lines.find(({ level }) => level === 'overall');
  const [first, last] = ends(result);
  if (!overall || first === last) return `Patients on the list, ${first}.`;
  const units = (count: number) => `${formatCount(count)} ${unitWord(result.unitKind, count)}`;
  const of = `Change is that of the ${units(overall.sameUnits)} with a list in both ${first} and ${last}`;
  const partly = result.partlyListed.length;
  const have = partly === 1 ? 'has' : 'have';
  return partly === 0
    ? `${of}: all that have one.`
    : `${of}. ${units(partly)} ${have} none in some of the periods: a step in a line may come of that, and is no growth.`;
}

/**
 * What must be known of the lines: which units come and go, what is not loaded, and who is in no figure.
 *
 * @param smallNumbers patients from 1 to one less than this are not printed; 0 on the screen
 */
export function listsNotes(result: ListSizesResult, smallNumbers: number): readonly string[] {
  const units = (count: number) => `${formatCount(count)} ${unitWord(result.unitKind, count)}`;
  const { partlyListed, notLoaded, periods } = result;
  const given = givenPeriods(result);
  const never = result.lines.find(({ level }) => level === 'overall')?.neverGiven ?? 0;
  const patientsOf = (count: number): string => (count > 0 && count < smallNumbers ? `fewer than ${formatCount(smallNumbers)}` : formatCount(count)); // prettier-ignore
  const named = partlyListed.slice(0, MOST_NAMED).map(({ name, locality, first, last, absent, patients }) => {
    const when =
      last !== given.at(-1)
        ? `none after ${periodInWords(last)}`
        : first !== given[0]
          ? `none before ${periodInWords(first)}`
          : `none in ${formatCount(absent)} of ${formatCount(given.length)} periods`;
    return `${name} (${locality ?? NO_LOCALITY}; ${patientsOf(patients)} patients) has ${when}`;
  });
  const more = partlyListed.length > MOST_NAMED ? ` and ${formatCount(partlyListed.length - MOST_NAMED)} more` : '';
  return [
    ...(named.length === 0 ? [] : [`Not in every period: ${named.join('; ')}${more}. A filled mark is of other ${unitWord(result.unitKind, 2)} than the mark before it.`]), // prettier-ignore
    ...(notLoaded.length === 0 ? [] : [`No list is loaded for ${formatCount(notLoaded.length)} of the ${formatCount(periods.length)} periods: lines pass over them.`]), // prettier-ignore
    ...(never === 0 ? [] : [`${units(never)} that other files name ${never === 1 ? 'has' : 'have'} no list in any period, and ${never === 1 ? 'is' : 'are'} in no figure.`]), // prettier-ignore
    ...result.notes.map(({ text }) => text),
  ];
}

/** What the page is called on which files are loaded. */
export const DATA_PAGE = 'Data page';

/**
 * What is missing where lists cannot be drawn, and which file to load; null where they can.
 *
 * @param isOne whether they are of one unit
 * @returns the words before and after a link to the `DATA_PAGE`; one part where there is none
 */
export function nothingListed(
  result: ListSizesResult,
  isOne: boolean,
): readonly [before: string, after?: string] | null {
  const one = unitWord(result.unitKind, 1);
  if (result.lines.length === 0) {
    return [
      'No list sizes over time are loaded. Load an extract of list sizes on the ',
      `: ${one} code, period and patients, such as the NHSBSA’s patient list sizes by quarter. The list size of a practices extract has no date.`,
    ];
  }
  const [first, second] = givenPeriods(result);
  if (second === undefined) {
    return [`${listsFinding(result)}, ${periodInWords(first ?? '')}, the only period loaded. A line needs a second period: load its list sizes on the `, '.']; // prettier-ignore
  }
  const isThere = !isOne || result.lines.some(({ level }) => level === 'unit');
  return isThere ? null : [`No list of this ${one} is loaded for any of these periods.`];
}

/** What the lists of one unit, or of all, are called. */
export function listsTitle(unit: ListedUnit | null): string {
  return unit === null ? 'List sizes over time' : 'List size over time';
}

/** What they are called where the page is not there to say whose they are. */
export function savedTitle(unit: ListedUnit | null): string {
  return unit === null ? listsTitle(unit) : `${unit.name}: ${listsTitle(unit)}`;
}
