import { periodInWords } from '@/domain/period';
import { inSentence, startSentence } from '@/domain/sentence';
import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatValue } from '@/domain/format';
import { areValuesAlone, shortUnit, unitsInWords } from './result-words';

const MOST_WORDS = 15;
const FEWEST_FOR_SPREAD = 10;

/**
 * The finding as a headline of 15 words or fewer. With 10 units or more it is the 10th to 90th percentile of the units
 * (the middle four-fifths), never the highest against the lowest; with fewer it is the overall value.
 */
export function headlineOf(result: MeasureResult): string {
  const { variation, counts } = result;
  const { q10, q90 } = variation;
  const many = unitsInWords(result, 2);
  if (counts.withValue === 0) {
    return fit([
      ...namesOf(result).map((name) => `No ${unitsInWords(result, 1)} has a value for ${inSentence(name.plural)}`),
      `No ${unitsInWords(result, 1)} has a value in ${periodInWords(result.period)}`,
      `No value in ${periodInWords(result.period)}`,
    ]);
  }
  if (variation.unitsUsed < FEWEST_FOR_SPREAD || q10 === null || q90 === null) return overallHeadline(result);
  const format = result.definition.format;
  const [low, high] = [formatValue(q10, format), formatValue(q90, format)];
  const unit = shortUnit(result.definition);
  const range = low === high ? `about ${low}${unit}` : `${low} to ${high}${unit}`;
  const spread = low === high ? `at ${low}${unit}` : `from ${low} to ${high}${unit}`;
  return fit([
    ...namesOf(result).flatMap(({ title, plural, verb }) => [
      ...(verb === null ? [] : [`${plural} ${low === high ? stands(verb) : verb} ${spread} in the middle four-fifths of ${many}`]), // prettier-ignore
      `${title}: ${range} in the middle four-fifths of ${many}`,
    ]),
    `${range} in the middle four-fifths of ${many}`,
    `${range} in the middle four-fifths`,
  ]);
}

function stands(verb: string): string {
  return verb === 'runs' ? 'stands' : 'stand';
}

function overallHeadline(result: MeasureResult): string {
  const format = result.definition.format;
  const { withValue } = result.counts;
  if (areValuesAlone(result)) return fit([...namesOf(result).map(({ plural }) => `${plural}: values of ${formatCount(withValue)} ${unitsInWords(result, withValue)}, without counts`), `Values of ${formatCount(withValue)} ${unitsInWords(result, withValue)}, without counts`]); // prettier-ignore
  const value = `${formatValue(result.overall.value, format)}${shortUnit(result.definition)}`;
  const from = withValue === 1 ? `at the only ${unitsInWords(result, 1)} with data` : `overall, over ${formatCount(withValue)} ${unitsInWords(result, withValue)}`; // prettier-ignore
  return fit([
    ...namesOf(result).map(({ title }) => `${title}: ${value} ${from}`),
    `${value} ${from}`,
    `${value} overall`,
  ]);
}

/** The first candidate that is short enough; the last where none is. */
function fit(candidates: readonly string[]): string {
  const short = candidates.find((text) => text.split(/\s+/).length <= MOST_WORDS);
  return startSentence(short ?? candidates.at(-1) ?? '');
}

/** What the measure is called in a headline, and `run` or `runs` where its plural makes a plain subject of that verb. */
interface HeadlineName {
  readonly title: string;
  readonly plural: string;
  readonly verb: 'run' | 'runs' | null;
}

/** Names of the measure with its subject, the fullest first. */
function namesOf(result: MeasureResult): readonly HeadlineName[] {
  const { subject, place } = subjectParts(result);
  const name = pluralTitle(result.definition.shortTitle);
  if (subject === null) return [name];
  if (result.definition.choices.includes('indicator-table')) return [{ title: subject, plural: subject, verb: null }];
  const at = (ending: string): HeadlineName => ({
    title: startSentence(`${subject} ${inSentence(name.title)}${ending}`),
    plural: startSentence(`${subject} ${inSentence(name.plural)}${ending}`),
    verb: name.verb,
  });
  const ending = place === null ? [] : [` at ${place}`];
  if (subject === '') return [...ending.map((at) => endingWith(name, at)), name];
  return [...ending.map(at), at(''), name];
}

function endingWith({ title, plural, verb }: HeadlineName, ending: string): HeadlineName {
  return { title: `${title}${ending}`, plural: `${plural}${ending}`, verb };
}

function pluralTitle(title: string): HeadlineName {
  const head = /^(.*?)( per | of | against |, |$)(.*)$/.exec(title);
  const [noun, rest] = [head?.[1] ?? title, `${head?.[2] ?? ''}${head?.[3] ?? ''}`];
  if (/(?:rate|ratio|cost)$/.test(noun)) return { title, plural: `${noun}s${rest}`, verb: 'run' };
  const isAction = /^\w+ing\b/.test(title);
  return { title, plural: title, verb: isAction ? null : noun.endsWith('s') ? 'run' : 'runs' };
}

/** The subject as a headline has room for it: the code of an indicator, the name of a specialty without its code. */
function subjectParts({ request, definition, subject }: MeasureResult): {
  subject: string | null;
  place: string | null;
} {
  if (request.indicator !== undefined && !definition.choices.includes('indicator-table')) {
    return { subject: request.indicator, place: null };
  }
  if (subject === null) return { subject: null, place: null };
  const at = /(?:^| )at (.+)$/.exec(subject);
  const name = (at ? subject.slice(0, at.index) : subject).replace(/^\d{3} /, '');
  return { subject: name, place: at?.[1] ?? null };
}
