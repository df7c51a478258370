/** How near a number must be: within either, where both are given. Neither given means exactly equal. */
export interface Nearness {
  readonly relative?: number;
  readonly absolute?: number;
}

/** A rule of a tolerance: a nearness, and what it is for. No subject means everything else. */
interface Rule {
  readonly subject: string | null;
  readonly nearness: Nearness;
}

/** A tolerance as written, read. */
export interface Tolerance {
  readonly rules: readonly Rule[];
}

/** Where a number stands: its name in `expected`, and the case it belongs to. */
export interface Place {
  readonly key: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

const DISCRETE = ['binom_quantile', 'poisson_quantile'];
const TAIL = ['normal_cdf', 'chisq_upper_tail', 't_two_sided_p'];

const isFn = ({ input }: Place, names: readonly string[]): boolean =>
  typeof input.fn === 'string' && names.includes(input.fn);
const startsWith =
  (word: string) =>
  ({ key }: Place): boolean =>
    key === word || key.startsWith(`${word}_`);

/** What each subject a tolerance may name stands for. A subject not listed here is an error, never ignored. */
const SUBJECTS: Readonly<Record<string, (place: Place) => boolean>> = {
  statistic: ({ key }) => !/(^|_)p(_|$)/.test(key),
  r: ({ key }) => !/(^|_)p(_|$)/.test(key),
  p: ({ key }) => /(^|_)p(_|$)/.test(key),
  z: startsWith('z'),
  phi: startsWith('phi'),
  tau2: startsWith('tau2'),
  quantiles: (place) => place.key === 'value' && !isFn(place, TAIL),
  'tail probabilities': (place) => place.key !== 'value' || isFn(place, TAIL),
  'discrete quantiles': (place) => place.key === 'value' && isFn(place, DISCRETE),
  groups: ({ key }) => key === 'quantile',
  labels: () => false,
  'label match': () => false,
  'published PHE rows': () => false,
  'near-perfect fits': ({ expected }) => typeof expected.r_squared === 'number' && 1 - expected.r_squared < 1e-9,
  'O=1': ({ input }) => input.observed === 1,
  'events=1': ({ input }) => input.events === 1,
};

/** Words that say nothing about how near. */
const ASIDES = [
  / *\(bisection error\)/g,
  / *\(given to 6\+ dp in percent\)/g,
  / *unless the case says otherwise$/g,
  /; *published cases carry their own tolerance$/g,
];

const NUMBER = String.raw`(\d+(?:\.\d+)?(?:e-?\d+)?)`;
const KIND = '(relative|absolute|abs)';

type Reading = (...groups: string[]) => Rule[];

const near = (kind: string, size: string): Nearness =>
  kind === 'relative' ? { relative: Number(size) } : { absolute: Number(size) };

/** The forms a clause may take, each with how it is read. */
const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [
    new RegExp(`^${KIND} ${NUMBER} or ${KIND} ${NUMBER}$`),
    (kind, size, other, otherSize) => [{ subject: null, nearness: { ...near(kind, size), ...near(other, otherSize) } }],
  ],
  [
    new RegExp(`^${KIND} ${NUMBER} at (\\S+), (?:else )?${NUMBER}(?: otherwise)?$`),
    (kind, size, subject, otherSize) => [
      { subject: null, nearness: near(kind, otherSize) },
      { subject, nearness: near(kind, size) },
    ],
  ],
  [
    new RegExp(`^${KIND} ${NUMBER} \\(([a-z0-9, ]+?) ${KIND} ${NUMBER}\\)$`),
    (kind, size, subjects, other, otherSize) => [
      { subject: null, nearness: near(kind, size) },
      ...subjects.split(', ').map((subject) => ({ subject, nearness: near(other, otherSize) })),
    ],
  ],
  [
    new RegExp(`^${KIND} ${NUMBER} \\(([a-z -]+): ${KIND} ${NUMBER}\\)$`),
    (kind, size, subject, other, otherSize) => [
      { subject: null, nearness: near(kind, size) },
      { subject, nearness: near(other, otherSize) },
    ],
  ],
  [
    new RegExp(`^${KIND} ${NUMBER} \\(([a-z ]+)\\), ${KIND} ${NUMBER} for ([a-z ]+)$`),
    (kind, size, subject, other, otherSize, otherSubject) => [
      { subject, nearness: near(kind, size) },
      { subject: otherSubject, nearness: near(other, otherSize) },
    ],
  ],
  [new RegExp(`^${KIND} ${NUMBER}$`), (kind, size) => [{ subject: null, nearness: near(kind, size) }]],
  [
    new RegExp(`^([A-Za-z ]+?) ${KIND} ${NUMBER}(?: \\(${KIND} ${NUMBER}\\))?$`),
    (subject, kind, size, other, otherSize) => [
      { subject, nearness: { ...near(kind, size), ...(other && otherSize ? near(other, otherSize) : {}) } },
    ],
  ],
  [/^exact ([a-z ]+)$/, (subject) => [{ subject, nearness: {} }]],
  [/^([a-z ]+?) exact(?: integers)?$/, (subject) => [{ subject, nearness: {} }]],
];

function readClause(clause: string): Rule[] {
  for (const [form, reading] of FORMS) {
    const match = form.exec(clause);
    if (match) return reading(...match.slice(1));
  }
  throw new Error(`cannot read the tolerance "${clause}"`);
}

/**
 * Reads a tolerance, such as "relative 1e-9" or "absolute 1e-8 (z, phi, tau2 relative 1e-8)".
 *
 * @throws Error when any part of it cannot be read, or names a subject that is not known
 */
export function readTolerance(text: string): Tolerance {
  const plain = ASIDES.reduce((left, aside) => left.replace(aside, ''), text);
  const clauses = plain.split(/;|(?<=\d\)?),(?= [a-z]+ (?:relative|absolute))/).map((clause) => clause.trim());
  const rules = clauses.filter((clause) => clause !== '').flatMap(readClause);
  if (rules.length === 0) throw new Error(`cannot read the tolerance "${text}"`);
  for (const { subject } of rules) {
    if (subject !== null && !(subject in SUBJECTS)) throw new Error(`the tolerance "${text}" names "${subject}"`);
  }
  return { rules };
}

/** Expected values are printed to 15 figures: all that can be asked of a number no rule speaks of. */
const AS_PRINTED: Nearness = { relative: 5e-15 };

/** The nearness asked of one number: the last rule that names it, else the one for everything, else as printed. */
export function nearnessAt({ rules }: Tolerance, place: Place): Nearness {
  const named = rules.filter(({ subject }) => subject !== null && SUBJECTS[subject]?.(place) === true);
  const general = rules.find(({ subject }) => subject === null);
  return (named.at(-1) ?? general)?.nearness ?? AS_PRINTED;
}

/**
 * Whether a number is near enough. A relative tolerance of an expected 0 is read as absolute: there is nothing for it
 * to be relative to.
 */
export function isNear(actual: number, expected: number, { relative, absolute }: Nearness): boolean {
  if (Object.is(actual, expected) || actual === expected) return true;
  if (!Number.isFinite(actual) || !Number.isFinite(expected)) return false;
  const gap = Math.abs(actual - expected);
  const scale = expected === 0 ? 1 : Math.abs(expected);
  return gap <= (absolute ?? 0) || gap <= (relative ?? 0) * scale;
}
