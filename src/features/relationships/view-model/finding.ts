import type { CompareResult, MeasureResult } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { periodInWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { isCrudeRate } from '@/figures/crude-rate';
import { associationOf, correlationText, isSlight } from './association';
import { nameInSentence, shortName } from './measure-name';

const MOST_WORDS = 15;
const FEWEST = 3;

/** The finding in 15 words or fewer, and never more than the statistics say. */
export function headlineOf(result: CompareResult): string {
  const { x, y, unitKind, joined } = result;
  const [ofX, ofY] = [nameInSentence(x), nameInSentence(y)];
  const many = unitWord(unitKind, 2);
  const association = associationOf(result);
  if (x.title === y.title && x.period === y.period) return 'Both measures are the same: choose another for one of them';
  if (joined.length < FEWEST) {
    const have = joined.length === 0 ? `No ${unitWord(unitKind, 1)} has` : `Only ${formatCount(joined.length)} ${unitWord(unitKind, joined.length)} ${joined.length === 1 ? 'has' : 'have'}`; // prettier-ignore
    return fit([`${have} both ${ofX} and ${ofY}`, `${have} both measures`]);
  }
  if (association === 'none') {
    const flat = isFlat(result, 'x') ? x : y;
    return fit([
      `No relationship: every ${unitWord(unitKind, 1)} has the same ${nameInSentence(flat)}`,
      `No relationship: one measure is the same for all ${many}`,
    ]);
  }
  if (association === 'unclear') {
    return fit([
      `No clear relationship between ${ofX} and ${ofY}`,
      `No clear relationship between ${shortName(x)} and ${shortName(y)}`,
      'No clear relationship between the two measures',
    ]);
  }
  const other = association === 'rise' ? 'higher' : 'lower';
  const tend = isSlight(result) ? 'tend slightly to have' : 'tend to have';
  const goes = isSlight(result) ? 'goes slightly with' : 'goes with';
  return fit([
    `${startSentence(many)} with higher ${ofX} ${tend} ${other} ${ofY}`,
    `Higher ${ofX} ${goes} ${other} ${ofY}`,
    `Higher ${shortName(x)} ${goes} ${other} ${shortName(y)}`,
    association === 'rise' ? 'The two measures tend to rise together' : 'One measure tends to fall as the other rises',
  ]);
}

/** Whether every joined unit has one value of a measure. */
function isFlat({ units, joined }: Pick<CompareResult, 'units' | 'joined'>, side: 'x' | 'y'): boolean {
  const within = new Set(joined);
  return new Set(units.filter(({ code }) => within.has(code)).map((unit) => unit[side]?.value)).size < 2;
}

function fit(candidates: readonly string[]): string {
  const short = candidates.find((text) => text.split(/\s+/).length <= MOST_WORDS);
  return startSentence(short ?? candidates.at(-1) ?? '');
}

/** What stands under the headline: both correlations with their intervals, over how many units, and what disagrees. */
export function summaryOf(result: CompareResult): string {
  const { pearson, spearman, joined, unitKind } = result;
  const over = `${formatCount(joined.length)} ${unitWord(unitKind, joined.length)}, ${periodsOf(result)}`;
  if (!pearson || !spearman) {
    const why = joined.length < FEWEST ? `a correlation needs at least ${FEWEST} with both measures` : 'a measure that is the same everywhere cannot go with anything'; // prettier-ignore
    return `Over ${over}: no correlation is worked out, since ${why}.`;
  }
  const differ = associationOf(result) === 'unclear' && isOneSided(result) ? ' Only one of the two leaves out 0: a few units may decide it.' : ''; // prettier-ignore
  return `Over ${over}: correlation ${correlationText(pearson)}; of ranks ${correlationText(spearman)}.${differ}`;
}

function isOneSided({ pearson, spearman }: CompareResult): boolean {
  return [pearson?.interval, spearman?.interval].some((one) => one && (one.lower > 0 || one.upper < 0));
}

/** The periods of both measures in words, once where they are the same. */
export function periodsOf({ x, y }: Pick<CompareResult, 'x' | 'y'>): string {
  const [ofX, ofY] = [periodOf(x), periodOf(y)];
  return ofX === ofY ? ofX : `${x.definition.shortTitle} ${ofX}, ${y.definition.shortTitle} ${ofY}`;
}

function periodOf({ period, covered }: Pick<MeasureResult, 'period' | 'covered'>): string {
  return covered === null ? periodInWords(period) : `${periodInWords(covered)} only`;
}

/** What no figure of the page says. */
export const ECOLOGICAL =
  'Each mark is a whole list: what holds between lists may not hold between the patients on them, and going together is not cause.';

/** Which rates of one pair or several are crude; nothing where none is. */
export function crudeWords(pairs: readonly Pick<CompareResult, 'x' | 'y'>[]): string {
  const measures = pairs.flatMap(({ x, y }) => [y, x]).filter(({ definition }) => isCrudeRate(definition));
  const names = [...new Set(measures.map(({ title }) => title))];
  return names.length === 0 ? '' : `Not age-adjusted: ${names.join('; ')}.`;
}

const MOST_NAMED = 6;

/** Units that have only one of the two measures, named; empty where there are none. */
export function notJoined(result: CompareResult): readonly string[] {
  const names = new Map(result.units.map(({ code, name }) => [code, name]));
  const sentence = (codes: readonly string[], measure: MeasureResult): readonly string[] => {
    if (codes.length === 0) return [];
    const named = codes.slice(0, MOST_NAMED).map((code) => names.get(code) ?? code).join(', '); // prettier-ignore
    const more = codes.length > MOST_NAMED ? ` and ${formatCount(codes.length - MOST_NAMED)} more` : '';
    return [`${formatCount(codes.length)} ${unitWord(result.unitKind, codes.length)} left out with a value of ${nameInSentence(measure)} only: ${named}${more}.`]; // prettier-ignore
  };
  return [...sentence(result.onlyX, result.x), ...sentence(result.onlyY, result.y)];
}
