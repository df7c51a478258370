import type { MeasureResult, RatioChangeRequest, RatioChangeResult } from '@/analysis/analysis';
import type { PartsSpec } from '@/charts/parts-picture';
import { signedPart } from '@/charts/parts-picture';
import { formatCount, formatDecimal } from '@/domain/format';
import { comparablePeriods, loadedPart } from '@/domain/loaded-periods';
import { parsePeriod, periodInWords } from '@/domain/period';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import type { RatioView } from '@/features/ratio/ratio-view';

type Explained = NonNullable<RatioView['explain']>;

/**
 * What is explained: as the link says, else the period shown beside the same months of the year before, or of the nearest
 * year there is.
 *
 * @returns null where no other period has the same months and the link names none
 */
export function explainedOf(
  explain: RatioView['explain'],
  period: string,
  periods: readonly string[],
): Explained | null {
  if (explain) return explain;
  const to = loadedPart(period, periods) ?? period;
  const first = parsePeriod(to)?.firstMonth ?? 0;
  const others = comparablePeriods(period, periods);
  const from = others.find((other) => (parsePeriod(other)?.firstMonth ?? first) < first) ?? others.at(-1);
  return from === undefined ? null : { what: 'periods', from, to };
}

/** The request that explains it. */
export function whyRequest(
  { what, from, to, area }: Explained,
  asked: Omit<RatioChangeRequest, 'between'>,
  period: string,
): RatioChangeRequest {
  const { specialty, provider, units, withDna, grouping, openNow } = asked;
  const given = Object.fromEntries(Object.entries({ specialty, provider, units, withDna, grouping, openNow }).filter(([, value]) => value !== undefined)); // prettier-ignore
  const between = what === 'areas' ? { what, from, to, period } : { what, from, to, ...(area === undefined ? {} : { area }) }; // prettier-ignore
  return { ...given, between };
}

/** What is said where the period shown has none to be set beside. */
export const NOTHING_BESIDE = 'No other year with the same months is loaded to compare with.';

/** The words in which a difference is told: the units, one and many, and whose attendances they are. */
export function whyWords(
  unitKind: UnitKind,
  { subject }: Pick<MeasureResult, 'subject'>,
): { readonly unit: readonly [one: string, many: string]; readonly subject: string } {
  return { unit: [unitWord(unitKind, 1), unitWord(unitKind, 2)], subject: subject ?? 'all specialties' };
}

/** The names of the two states. */
export function stateNames({ between }: RatioChangeRequest): readonly [from: string, to: string] {
  return between.what === 'areas' ? [between.from, between.to] : [periodInWords(between.from), periodInWords(between.to)]; // prettier-ignore
}

const PARTS = ['followUps', 'firsts', 'mix', 'oneStateOnly'] as const;

/** The four parts with what each says, in the words of the request. Their values add up to the difference. */
export function whyParts(result: RatioChangeResult, unit: readonly [one: string, many: string]) {
  const { change, dividedBy, strata } = result;
  const things = strata === 'unit-specialty-provider' ? unit[1] : 'specialties and providers';
  const size = dividedBy === 'patient-months' ? 'for the size of the lists' : 'a month';
  const said: Readonly<Record<(typeof PARTS)[number], readonly [name: string, rise: string, fall: string]>> = {
    followUps: ['Follow-ups', `more follow-ups ${size}`, `fewer follow-ups ${size}`],
    firsts: ['First attendances', `fewer first attendances ${size}`, `more first attendances ${size}`],
    mix: [`Mix of ${things}`, `more of the first attendances lie with ${things} of a higher ratio`, `more of the first attendances lie with ${things} of a lower ratio`], // prettier-ignore
    oneStateOnly: ['In one of the two only', `${things} with first attendances in one of the two only`, `${things} with first attendances in one of the two only`], // prettier-ignore
  };
  return PARTS.map((id) => {
    const [name, rise, fall] = said[id];
    const value = change[id];
    const text = signedPart(value);
    const sentence = text === '0.00' ? `${name}: no difference to speak of.` : `${name}: ${text}, ${value > 0 ? rise : fall}.`; // prettier-ignore
    return { id, name, value, sentence };
  });
}

/** A row of the table of parts: a state with its counts, or a part. */
export interface WhyRow {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** Null for a part. */
  readonly firsts: number | null;
  readonly followUps: number | null;
}

/** The first state, the parts that lead from it to the other, and that. */
export function whyRows(result: RatioChangeResult, unit: readonly [string, string]): readonly WhyRow[] {
  const [from, to] = stateNames(result.request);
  const { change } = result;
  return [
    { id: 'from', name: from, value: change.from, text: formatDecimal(change.from, 2), ...result.from },
    ...whyParts(result, unit).map(({ id, name, value }) => ({ id, name, value, text: signedPart(value), firsts: null, followUps: null })), // prettier-ignore
    { id: 'to', name: to, value: change.to, text: formatDecimal(change.to, 2), ...result.to },
  ];
}

/** Both states and their difference: `2.87 in …, 0.45 higher than 2.42 in …`. */
export function whyHeadline(result: RatioChangeResult): string {
  const [from, to] = stateNames(result.request);
  const { change } = result;
  const apart = formatDecimal(Math.abs(change.to - change.from), 2);
  const how = apart === '0.00' ? 'similar to' : `${apart} ${change.to > change.from ? 'higher' : 'lower'} than`;
  return `${formatDecimal(change.to, 2)} in ${to}, ${how} ${formatDecimal(change.from, 2)} in ${from}`;
}

/** The counts of a state. */
export function countsWords({ firsts, followUps }: RatioChangeResult['from']): string {
  return `${formatCount(followUps)} follow-ups of ${formatCount(firsts)} first attendances`;
}

/** The chart of the parts. */
export function partsSpec(result: RatioChangeResult, unit: readonly [string, string]): PartsSpec {
  const [from, to] = stateNames(result.request);
  const { change } = result;
  const parts = whyParts(result, unit);
  return {
    from: { name: from, value: change.from, hover: `${from}\n${countsWords(result.from)}` },
    to: { name: to, value: change.to, hover: `${to}\n${countsWords(result.to)}` },
    parts: parts.map(({ id, name, value, sentence }) => ({ id, name, value, hover: sentence })),
    format: 'ratio',
    valueTitle: 'Follow-ups per first attendance',
    summary: `${whyHeadline(result)}. ${parts.map(({ sentence }) => sentence).join(' ')}`,
  };
}
