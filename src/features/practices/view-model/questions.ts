import type { Signal } from '@/signals/find-signals';
import { comparedIn, type SignalsOf } from './practice-signals';

/** More questions than this are no visit. */
const MOST = 6;

/** What is asked of one measure by the side on which it differs. `{}` stands for what it is narrowed to, `diabetes`. */
interface Asked {
  readonly higher: string;
  readonly lower: string;
}

const BY_MEASURE: Readonly<Record<string, Asked>> = {
  'exception-rate': {
    higher: 'More patients than elsewhere are excepted ({}): which indicators and reasons make up most of it? Newly registered and newly diagnosed patients are excepted automatically.',
    lower: 'Fewer patients than elsewhere are excepted ({}): how are patients invited and reviewed, and is there something other practices could use?',
  },
  achievement: {
    higher: 'More patients than elsewhere reach what the indicators ask for ({}): what has helped, and could others use it?',
    lower: 'Fewer patients than elsewhere reach what the indicators ask for ({}): is it the care, the coding, or who the patients are, and what would help?',
  },
  prevalence: {
    higher: 'More patients than elsewhere are on the register ({}): does the age of the list explain it, or the way patients are found?',
    lower: 'Fewer patients than elsewhere are on the register ({}): does the age of the list explain it, or might some patients not be recorded yet?',
  },
  'referral-rate': {
    higher: 'More patients than elsewhere are referred ({}): what are they referred for, and is there a service nearer home that would suit some of them?',
    lower: 'Fewer patients than elsewhere are referred ({}): what does the practice do itself, and can every patient who needs it reach the service?',
  },
  'first-attendance-rate': {
    higher: 'More patients than elsewhere are seen at a first appointment ({}): who sends them, and for what?',
    lower: 'Fewer patients than elsewhere are seen at a first appointment ({}): what is done in the practice instead, and is the clinic easy to reach?',
  },
  'first-to-follow-up': {
    higher: 'Patients come back to the clinic more often than elsewhere ({}): which follow-ups could the practice see itself, and what would it need for that?',
    lower: 'Patients come back to the clinic less often than elsewhere ({}): who follows them up, and does that work well?',
  },
  'prescribing-cost': {
    higher: 'Prescribing costs more for each patient than elsewhere ({}): is it the number of items, the choice of medicines, or who the patients are?',
    lower: 'Prescribing costs less for each patient than elsewhere ({}): what has the practice done, and does any patient go without?',
  },
  'spend-against-budget': {
    higher: 'Spending stands higher against the budget than elsewhere: what has changed since the budget was set, and is the budget right for the list?',
    lower: 'Spending stands lower against the budget than elsewhere: what has changed since the budget was set, and is the budget right for the list?',
  },
}; // prettier-ignore

const ANY: Asked = {
  higher: '{} is higher than elsewhere: what might explain it?',
  lower: '{} is lower than elsewhere: what might explain it?',
};

const CLOSING = 'Is there anything the figures do not show that others should know?';
const OPENING_OF_NONE =
  'Nothing differs here by more than chance would explain: what would the practice like to talk about?';
const OPENING_OF_NOTHING =
  'None of the figures of this year could be compared with those of other practices: what would help to have them?';
const SHARED_OF_NONE = 'Is there something that works well here and that other practices could use?';

/**
 * What to ask on a visit, from a practice's signals: one question for each measure and side, the largest signal first. They
 * are questions, not judgements, and can be read by the practice itself.
 */
export function visitQuestions({ found, signals }: SignalsOf): readonly string[] {
  if (comparedIn(found) === 0) return [OPENING_OF_NOTHING, CLOSING];
  if (signals.length === 0) return [OPENING_OF_NONE, SHARED_OF_NONE, CLOSING];
  const groups = new Map<string, Signal[]>();
  for (const { signal } of signals) {
    const key = `${questionKey(signal)} ${signal.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), signal]);
  }
  const asked = [...groups.values()].slice(0, MOST).map(questionOf);
  const left = [...groups.values()].slice(MOST).flat().length;
  return [
    ...asked,
    ...(left > 0 ? [`What else of the list of signals would the practice like to talk about?`] : []),
    CLOSING,
  ];
}

/** Measures of one sort are asked about together; an indicator of its own stands alone. */
function questionKey({ column }: Signal): string {
  return BY_MEASURE[column.measure] ? column.measure : column.key;
}

function questionOf(signals: readonly Signal[]): string {
  const [first] = signals;
  if (!first) return CLOSING;
  const { column, direction } = first;
  const template = BY_MEASURE[column.measure];
  if (!template) return ANY[direction].replace('{}', column.title);
  const question = template[direction];
  return question.replace('{}', listed(signals.map((signal) => subjectOf(signal))));
}

/** What a measure is narrowed to, `diabetes`; `in all` where it is not. */
function subjectOf({ column }: Signal): string {
  const at = column.title.indexOf(', ');
  // A specialty goes by its name: `307 Diabetic medicine`.
  return at < 0 ? 'in all' : column.title.slice(at + 2).replace(/^\d{3} /, '');
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
