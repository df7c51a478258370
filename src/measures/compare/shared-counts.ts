import { qofKey } from '@/domain/qof-code';
import { endOf } from '@/domain/period';
import { inSentence } from '@/domain/sentence';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { Question } from '@/measures/measure';
import { textOrNull } from '@/measures/row-values';

const WORDS = {
  exceptions: 'Exceptions',
  met: 'Patients for whom the indicator was met',
  unmet: 'Indicator denominators',
  list: 'The list size',
  register: 'The disease register',
  referrals: 'Referrals',
  firsts: 'First attendances',
  'follow-ups': 'Follow-ups',
  spend: 'Spend on prescribing',
  budget: 'The prescribing budget',
  indicator: 'Counts of the same indicator',
} as const;

type Counted = keyof typeof WORDS;

/** What stands above and below the line of a measure, in counts of which none holds another. */
interface Sides {
  readonly above: readonly Counted[];
  readonly below: readonly Counted[];
}

const population = ({ register }: Question): readonly Counted[] => [register === null ? 'list' : 'register'];

/** By the id of the measure. A test holds every measure of the catalogue to a row. */
export const SIDES: Readonly<Record<string, (question: Question) => Sides>> = {
  'exception-rate': () => ({ above: ['exceptions'], below: ['exceptions', 'met', 'unmet'] }),
  achievement: () => ({ above: ['met'], below: ['met', 'unmet'] }),
  'patients-receiving-intervention': () => ({ above: ['met'], below: ['exceptions', 'met', 'unmet'] }),
  prevalence: () => ({ above: ['register'], below: ['list'] }),
  'referral-rate': (question) => ({ above: ['referrals'], below: population(question) }),
  'first-attendance-rate': (question) => ({ above: ['firsts'], below: population(question) }),
  'follow-up-rate': (question) => ({ above: ['follow-ups'], below: population(question) }),
  'first-to-follow-up': () => ({ above: ['follow-ups'], below: ['firsts'] }),
  'prescribing-cost': () => ({ above: ['spend'], below: ['list'] }),
  'spend-against-budget': () => ({ above: ['spend'], below: ['budget'] }),
  indicator: () => ({ above: ['indicator'], below: ['indicator'] }),
};

/** A measure and what it was asked for. */
export interface AskedMeasure {
  readonly id: string;
  readonly question: Question;
}

/**
 * What is to be said of counts that two measures share: one divides both, or stands above one line and below the other,
 * or above both. Each ties the measures to each other by arithmetic, whatever the units do. Null where they share none.
 */
export function sharedCounts(engine: Engine, x: AskedMeasure, y: AskedMeasure): string | null {
  const [ofX, ofY] = [SIDES[x.id]?.(x.question), SIDES[y.id]?.(y.question)];
  if (!ofX || !ofY) return null;
  const shared = (a: readonly Counted[], b: readonly Counted[]): readonly Counted[] =>
    a.filter((count) => b.includes(count) && isSame(engine, count, x.question, y.question));
  const below = shared(ofX.below, ofY.below).at(-1);
  const [across] = [...shared(ofX.above, ofY.below), ...shared(ofX.below, ofY.above)];
  const [above] = shared(ofX.above, ofY.above);
  const facts = [
    ...(below === undefined ? [] : [`Both measures are divided by ${inSentence(WORDS[below])}.`]),
    ...(across === undefined ? [] : [`${WORDS[across]} ${are(across)} counted above the line of one measure and below the line of the other.`]), // prettier-ignore
    ...(above === undefined ? [] : [`${WORDS[above]} ${are(above)} counted above the line of both measures.`]),
  ];
  if (facts.length === 0) return null;
  const effect = facts.length > 1 ? 'tie them to each other' : across === undefined ? 'make them rise and fall together' : 'make one fall as the other rises'; // prettier-ignore
  return `${facts.join(' ')} That alone can ${effect}.`;
}

function are(count: Counted): string {
  return WORDS[count].endsWith('s') || count === 'met' || count === 'indicator' ? 'are' : 'is';
}

/** Whether a count of one question takes in any of the same things as that of the other. */
function isSame(engine: Engine, count: Counted, x: Question, y: Question): boolean {
  const either = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
  // Lists and registers are much the same from year to year.
  if (count === 'list') return true;
  if (count === 'register') return (x.register ?? x.group) === (y.register ?? y.group);
  const isApart = endOf(x.period) <= y.period.firstMonth || endOf(y.period) <= x.period.firstMonth;
  if (isApart) return false;
  switch (count) {
    case 'exceptions':
    case 'met':
    case 'unmet':
      return isSameQof(engine, x, y);
    case 'referrals':
    case 'firsts':
    case 'follow-ups':
      return either(x.specialty, y.specialty) && either(x.provider, y.provider);
    case 'spend':
      return x.bnf === null || y.bnf === null || x.bnf.startsWith(y.bnf) || y.bnf.startsWith(x.bnf);
    case 'indicator':
      return x.indicator === y.indicator;
    case 'budget':
      return true;
  }
}

function isSameQof(engine: Engine, x: Question, y: Question): boolean {
  if (x.indicator !== null && y.indicator !== null) return x.indicator === y.indicator;
  const [ofX, ofY] = [x, y].map(({ indicator, group }) => (indicator === null ? group : groupOf(engine, indicator)));
  return ofX === null || ofY === null || ofX === ofY;
}

/** The group of an indicator as the loaded files have it; null where they do not. */
function groupOf(engine: Engine, indicator: string): string | null {
  const [group = null] = engine.query(
    sql`select any_value(group_code) as found from qof
        where upper(regexp_replace(indicator_code, '[ -]', '', 'g')) = ${indicator} and group_code is not null`,
    (row) => textOrNull(row['found']),
  );
  return group === null ? null : qofKey(group);
}
