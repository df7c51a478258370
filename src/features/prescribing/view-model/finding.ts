import { formatCount } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { AreaFigures } from './budget-figures';
import { type BudgetInput, concentrationOf, countedUnits, furthestOver } from './budget-input';
import { monthsWords, moneyWords, overWords, unitsWords } from './budget-words';

/** A piece of a sentence. */
export interface Piece {
  readonly text: string;
  readonly isStrong: boolean;
}

/** With fewer practices that are added up, who holds an overspend is no finding. */
const LEAST_UNITS = 5;
const MOST_WORDS = 15;

/**
 * The finding in 15 words or fewer: who holds the largest net overspend of a locality, said only where it is true of
 * fewer than half of enough practices; else where the whole stands.
 */
export function budgetHeadline(input: BudgetInput): string {
  const { area } = input;
  const held = heldArea(input);
  if (held) return holdersHeadline(held, input);
  const { figures } = input.shown;
  if (figures === null) return `No ${unitWord(input.result.unitKind, 1)}${area ? ` of ${area.name}` : ''} has both spend and a budget`; // prettier-ignore
  const whose = area ? `${area.name} prescribing` : 'Prescribing';
  const standing = overWords(figures.variancePence, figures.share);
  return fitting(
    `${whose} is ${standing} for ${monthsWords(input.result)}`,
    `${whose} is ${standing}`,
    `Prescribing is ${standing}`,
  );
}

/** The first of the texts, longest first, that is short enough; else the last. */
function fitting(...texts: readonly string[]): string {
  return texts.find((text) => text.split(/\s+/).length <= MOST_WORDS) ?? texts.at(-1) ?? '';
}

/** The locality whose net overspend is held by so few of enough practices that it is the finding; null for none. */
export function heldArea({ area, year }: BudgetInput): AreaFigures | null {
  const about = area ?? furthestOver(year);
  if (about === null) return null;
  const { holders, holds } = concentrationOf(about);
  const counted = countedUnits(about).length;
  return holds === null || counted < LEAST_UNITS || holders.length * 2 >= counted ? null : about;
}

function holdersHeadline(area: AreaFigures, { result }: BudgetInput): string {
  const { holders, holds } = concentrationOf(area);
  const finding = concentrationWords(holders.length, holds === 'more' ? 'more' : 'all', result.unitKind);
  return fitting(`${finding} of ${area.name}`, `${finding} of one ${areaWord(result.request.grouping, 1)}`);
}

function concentrationWords(count: number, holds: 'more' | 'all', unitKind: BudgetInput['result']['unitKind']): string {
  const account = `${formatCount(count)} ${unitWord(unitKind, count)} ${count === 1 ? 'accounts' : 'account'} for`;
  return holds === 'more' ? `${account} more than the whole net overspend` : `${account} all of the net overspend`;
}

/** Who holds the net overspend of an area, or that it is within budget and who is over (METHODS §13). */
export function concentrationSentence(area: AreaFigures, input: BudgetInput): string {
  const { result } = input;
  const { netPence, holders, holds, heldPence, over } = concentrationOf(area);
  const isAll = area === input.year.overall;
  const name = isAll ? 'All together' : area.name;
  if (area.figures === null) return `${name}: no ${unitWord(result.unitKind, 1)} has both spend and a budget.`;
  const named = (of: typeof over) => of.map((unit) => `${unit.name} (${moneyWords(unit.variancePence)})`).join(', ');
  if (holds === null) {
    const who = over.length === 0 ? `no ${unitWord(result.unitKind, 1)} is over it` : over.length <= MOST_NAMED ? `over it ${over.length === 1 ? 'is' : 'are'} ${named(over)}` : `${unitsWords(result, over.length)} are over it`; // prettier-ignore
    return `${name} ${isAll ? 'are' : 'is'} within budget: ${overWords(netPence, null)}; ${who}.`;
  }
  const together = holders.length === 1 ? '' : `, together ${moneyWords(heldPence)}`;
  const who = holders.length <= MOST_NAMED ? `: ${named(holders)}${together}` : ` (${moneyWords(heldPence)} together)`;
  return `${concentrationWords(holders.length, holds, result.unitKind)} of ${isAll ? 'all together' : name}, ${moneyWords(netPence)}${who}.`; // prettier-ignore
}

const MOST_NAMED = 4;

/** The sentences under the finding: spend, how far from budget, and the localities over it. */
export function budgetSentence(input: BudgetInput): readonly Piece[] {
  const { result, shown, year, area } = input;
  const plain = (text: string): Piece => ({ text, isStrong: false });
  const strong = (text: string): Piece => ({ text, isStrong: true });
  const { figures } = shown;
  if (figures === null) return [plain(`${startSentence(withoutWords(input) ?? 'There is nothing to hold against a budget')}.`)]; // prettier-ignore
  const { outturn } = figures;
  return [
    plain(`${unitsWords(result, countedUnits(shown).length)}${area ? ` of ${area.name}` : ''} spent `),
    strong(moneyWords(figures.spendPence)),
    plain(` in ${monthsWords(result)}, `),
    strong(overWords(figures.variancePence, figures.share)),
    plain(` for the same months. `),
    ...(outturn === null ? [] : [plain('At this rate the year would end '), strong(overWords(outturn.variancePence, outturn.share)), plain('. ')]), // prettier-ignore
    plain(area ? concentrationSentence(area, input) : placesSentence(year.localities, input)),
    ...(withoutWords(input) === null ? [] : [plain(` ${startSentence(withoutWords(input) ?? '')}.`)]),
  ];
}

function placesSentence(localities: readonly AreaFigures[], { result }: BudgetInput): string {
  const counted = localities.filter(({ figures }) => figures !== null);
  const over = counted.filter(({ figures }) => (figures?.variancePence ?? 0) > 0);
  const areas = (count: number) => areaWord(result.request.grouping, count);
  if (counted.length < 2) return '';
  if (over.length === 0) return `Every ${areas(1)} is within budget.`;
  const names = over.map(({ name, figures }) => `${name} (${moneyWords(figures?.variancePence ?? null)})`);
  if (names.length > MOST_NAMED) return `${formatCount(names.length)} of ${formatCount(counted.length)} ${areas(2)} are over budget.`; // prettier-ignore
  const listed = names.join(', ').replace(/, ([^,]*)$/, ' and $1');
  const are = over.length === 1 ? 'is' : 'are';
  const others = over.length === counted.length ? '' : `; the other ${areas(2)} are within it`;
  return `${listed} ${are} over budget${others}.`;
}

/** What is in no sum, for want of spend or of a budget; null where nothing is. */
export function withoutWords({ shown, result }: BudgetInput): string | null {
  const noBudget = shown.units.filter(({ spendPence, figures }) => spendPence !== null && figures === null);
  const noSpend = shown.units.filter(({ spendPence }) => spendPence === null);
  const named = (of: typeof noBudget) => (of.length <= MOST_NAMED ? of.map(({ name }) => name).join(', ') : unitsWords(result, of.length)); // prettier-ignore
  const spend = noBudget.reduce((sum, { spendPence }) => sum + (spendPence ?? 0), 0);
  const parts = [
    ...(noBudget.length === 0 ? [] : [`${named(noBudget)} (${moneyWords(spend)}) without a budget`]),
    ...(noSpend.length === 0 ? [] : [`${named(noSpend)} without prescribing in these months`]),
  ];
  return parts.length === 0 ? null : `left out of every sum: ${parts.join('; ')}`;
}
