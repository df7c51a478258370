/** What a column of an indicator's block holds; `printedRate` is the publisher's percentage, to check by. */
export type IndicatorField = 'numerator' | 'denominator' | 'exceptions' | 'points' | 'printedRate';

/** What a column of a year's block holds, of the whole group. */
export type YearField = 'register' | 'printedPrevalence' | 'exceptions' | 'denominators' | 'printedRate';

/** How closely a list size is the base of its register: the estimate for its ages, then its ages, then all ages. */
export type BaseRank = 3 | 2 | 1;

/** Exceptions are called personalised care adjustments (PCAs) from 2019/20 on. */
const EXCEPTIONS = '(?:exceptions|pcas|personalised care adjustments(?: \\(pcas\\))?)';
const RATE = /^(?:overall )?(?:exception|pca|personalised care adjustment(?: \(pca\))?) rate\b/;

const INDICATOR_FIELDS: readonly (readonly [RegExp, IndicatorField])[] = [
  [/^numerator$/, 'numerator'],
  // Not `denominator plus exceptions`.
  [/^denominator$/, 'denominator'],
  [new RegExp(`^${EXCEPTIONS}$`), 'exceptions'],
  [/^achievement score\b/, 'points'],
  [RATE, 'printedRate'],
];

const YEAR_FIELDS: readonly (readonly [RegExp, YearField])[] = [
  [/^register$/, 'register'],
  [/^prevalence\b/, 'printedPrevalence'],
  [new RegExp(`^total ${EXCEPTIONS}$`), 'exceptions'],
  [/^total denominators?$/, 'denominators'],
  [RATE, 'printedRate'],
];

/** The field that a heading of an indicator's block names; null for one that is not read. */
export function indicatorField(heading: string): IndicatorField | null {
  return INDICATOR_FIELDS.find(([pattern]) => pattern.test(heading))?.[1] ?? null;
}

/** The field that a heading of a year's block names; null for one that is not read. */
export function yearField(heading: string): YearField | null {
  return YEAR_FIELDS.find(([pattern]) => pattern.test(heading))?.[1] ?? null;
}

/** How closely a heading of a year's block names the register's base; null where it names no list size. */
export function baseRank(heading: string): BaseRank | null {
  if (/^estimated list size\b/.test(heading)) return 3;
  if (/^(?:list size .*\d|(?:females |males )?age[sd] \d)/.test(heading)) return 2;
  return /^(?:full )?list size$/.test(heading) ? 1 : null;
}

/** Whether text heads a section above the years, and so is no part of a column's own heading. */
export function isSection(heading: string): boolean {
  return new RegExp(`^(?:prevalence|achievement|list sizes?|${EXCEPTIONS})$`).test(heading);
}

/** Whether a heading speaks of personalised care adjustments. */
export function namesAdjustments(heading: string): boolean {
  return /\bpcas?\b|\bpersonalised care adjustment/.test(heading);
}

/** A column that says where a unit lies: `STP ONS code` is the code of an STP, of second choice. */
export interface AreaHeading {
  /** In lower case, as headed: `stp`, `area team`, `region`. */
  readonly area: string;
  readonly field: 'code' | 'onsCode' | 'name';
}

/** Reads a heading of an area's code or name, such as `CCG name (practice parent)`; null where it is neither. */
export function areaHeading(heading: string): AreaHeading | null {
  const match = /^(?:gp )?(.+?) (ods |ons |geography )?(code|name)(?: \(.*\))?$/.exec(heading);
  if (!match?.[1]) return null;
  const isOns = match[2] === 'ons ' || match[2] === 'geography ';
  return { area: match[1], field: match[3] === 'name' ? 'name' : isOns ? 'onsCode' : 'code' };
}
