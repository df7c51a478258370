import type { CompareRequest, Description, MeasureAvailability } from '@/analysis/analysis';
import type { Pathway } from '@/domain/pathway';
import { groupName, qofKey } from '@/domain/qof-code';
import { startSentence } from '@/domain/sentence';
import type { UnitKind } from '@/domain/unit-kind';
import { isOfPathway } from '@/figures/pathway-measures';

/** What a choice asks of a measure besides period and units. */
export type Asked = Pick<CompareRequest['x'], 'measure' | 'indicator' | 'group' | 'specialty' | 'bnf'>;

/** A measure with what it is narrowed to, as one thing to pick. */
export interface MeasureChoice {
  /** As links and scans write it: `exception-rate:DM`. */
  readonly key: string;
  readonly label: string;
  /** Title of the measure: choices of one measure stand together under it. */
  readonly title: string;
  readonly asked: Asked;
  readonly availability: MeasureAvailability;
}

/** Every measure that is loaded for a kind of unit with each of its subjects, in the order of the catalogue. */
export function measureChoices(
  { measures }: Pick<Description, 'measures'>,
  unitKind: UnitKind,
): readonly MeasureChoice[] {
  return measures
    .filter(({ unitKinds, periods }) => unitKinds.includes(unitKind) && periods.length > 0)
    .flatMap((availability) => choicesOf(availability));
}

function choicesOf(availability: MeasureAvailability): readonly MeasureChoice[] {
  const { definition, indicators, groups, registers, specialties, bnf } = availability;
  const { id: measure, title, shortTitle, choices } = definition;
  const choice = (code: string | null, label: string, asked: Omit<Asked, 'measure'>): MeasureChoice => ({
    key: code === null ? measure : `${measure}:${code}`,
    label,
    title,
    asked: { measure, ...asked },
    availability,
  });
  if (choices.includes('indicator-table')) {
    return indicators.map(({ code, name }) => choice(code, name, { indicator: code }));
  }
  if (choices.includes('register-group')) {
    return registers.map(({ code, name }) => choice(code, `${shortTitle}: ${name}`, { group: code }));
  }
  const parts = [
    ...(choices.includes('group') ? groups.map(({ code, name }) => choice(code, `${shortTitle}: ${name}`, { group: code })) : []), // prettier-ignore
    ...(choices.includes('indicator') ? indicators.map(({ code, name, group }) => choice(code, `${shortTitle}: ${groupName(group)}, ${name}`, { indicator: code })) : []), // prettier-ignore
    ...specialties.map(({ code, name }) => choice(code, `${shortTitle}: ${name}`, { specialty: code })),
    ...bnf.map(({ code, name }) => choice(code, `${shortTitle}: ${name}`, { bnf: code })),
  ];
  const whole = choice(null, parts.length === 0 ? shortTitle : `${shortTitle}: all`, {});
  // A group and an indicator of one code would be one key.
  const known = new Map([whole, ...parts.toReversed()].map((one) => [one.key, one]));
  return [whole, ...parts].filter((one) => known.get(one.key) === one);
}

/** The choices that are of a pathway; all, with a note, where that leaves no two to set against each other. */
export function pathwayChoices(
  choices: readonly MeasureChoice[],
  pathway: Pathway | null,
  notes: string[],
): readonly MeasureChoice[] {
  if (pathway === null) return choices;
  const own = choices.filter(({ asked }) => isOfPathway(asked, pathway));
  if (own.length > 1) return own;
  notes.push(`Fewer than two measures of the pathway ${startSentence(pathway.name)} are loaded: all are offered.`);
  return choices;
}

/** The keys of a pair under a pathway: the same measures of its subjects, and nothing where it has them not. */
export function pairUnder(
  pair: readonly [MeasureChoice, MeasureChoice],
  choices: readonly MeasureChoice[],
  pathway: Pathway,
): { readonly x?: string; readonly y?: string } {
  const [x, y] = pair.map(({ key, asked: { measure } }) => {
    const own = choices.filter(({ asked }) => asked.measure === measure && isOfPathway(asked, pathway));
    return (own.find((one) => one.key === key) ?? own[0])?.key;
  });
  return x === undefined || y === undefined || x === y ? {} : { x, y };
}

/** The choice that a link names, however it writes the code. */
export function findChoice(choices: readonly MeasureChoice[], key: string | undefined): MeasureChoice | undefined {
  if (key === undefined) return undefined;
  return choices.find((one) => one.key === key) ?? choices.find((one) => qofKey(one.key) === qofKey(key));
}

/** The pairs a reader most wants to see first; the first of them that is loaded. */
const FIRST_PAIRS = [
  ['first-attendance-rate', 'first-to-follow-up'],
  ['prevalence', 'exception-rate'],
] as const;

/** Codes whose subject is shown first where it is loaded: diabetes. */
const FIRST_SUBJECTS = ['DM', '307'];

/** The pair shown where the link names none; the same choice twice where only one is loaded. */
export function defaultPair(choices: readonly MeasureChoice[]): readonly [MeasureChoice, MeasureChoice] | null {
  const of = (measure: string): MeasureChoice | undefined => {
    const own = choices.filter(({ asked }) => asked.measure === measure);
    return own.find(({ key }) => FIRST_SUBJECTS.some((code) => key === `${measure}:${code}`)) ?? own[0];
  };
  for (const [x, y] of FIRST_PAIRS) {
    const [across, up] = [of(x), of(y)];
    if (across && up) return [across, up];
  }
  const [first] = choices;
  if (!first) return null;
  return [first, choices.find(({ asked }) => asked.measure !== first.asked.measure) ?? choices[1] ?? first];
}
