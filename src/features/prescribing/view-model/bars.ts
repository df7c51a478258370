import type { MoneyBar, MoneyBarsSpec } from '@/charts/money-bars-picture';
import { formatCount, formatSignedMoney, formatSignedPercent } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { unitWord } from '@/domain/unit-kind';
import { byOverspend } from '@/stats/overspend-concentration';
import { overspendSteps } from '@/stats/overspend-steps';
import type { AreaFigures, BudgetFigures, UnitFigures } from './budget-figures';
import { type BudgetInput, countedUnits } from './budget-input';
import { monthsWords, overWords, poundsWords, shortWords } from './budget-words';
import { concentrationSentence } from './finding';

/** Rows of the bars: localities, or the units shown. */
export type BarRows = 'localities' | 'units';

/** Which rows there are: every unit where asked for, and those of the one locality shown. */
export function barRows({ area, localities }: BudgetInput, asked: 'units' | undefined): BarRows {
  return asked === 'units' || area !== null || localities.length < 2 ? 'units' : 'localities';
}

/** Spend against budget as signed bars: localities in their order, or units from the largest overspend down. */
export function varianceBars(input: BudgetInput, rows: BarRows): MoneyBarsSpec {
  const { result, year, shown, selectedId } = input;
  const bars = rows === 'units' ? byOverspend(countedUnits(shown)).map(unitBar) : year.localities.flatMap(areaBar);
  return {
    bars,
    isJoined: false,
    hasKey: rows === 'units' && input.area === null && input.localities.length > 1,
    valueTitle: 'Spend − budget for the same months',
    selectedId,
    localities: input.localities,
    colours: input.colours,
    summary: `Bars of spend against budget, ${monthsWords(result)}. ${bars.map(({ name, text }) => `${name} ${text}`).join('; ')}.`,
  };
}

function unitBar(unit: UnitFigures): MoneyBar {
  const { code, name, area, months, figures, variancePence } = unit;
  const pounds = variancePence / 100;
  const short = shortWords(months);
  return { id: code, name, locality: area, from: 0, to: pounds, text: formatSignedMoney(pounds), hover: hoverOf(`${name}, ${area}`, figures, short), isTotal: false }; // prettier-ignore
}

function areaBar({ name, figures }: AreaFigures): readonly MoneyBar[] {
  if (figures === null) return [];
  const pounds = figures.variancePence / 100;
  return [{ id: name, name, locality: name, from: 0, to: pounds, text: `${formatSignedMoney(pounds)} (${formatSignedPercent(figures.share)})`, hover: hoverOf(name, figures, null), isTotal: false }]; // prettier-ignore
}

function hoverOf(name: string, figures: BudgetFigures | null, short: string | null): string {
  if (figures === null) return name;
  const { outturn } = figures;
  return [
    name,
    `Spend ${poundsWords(figures.spendPence)}, budget for the same months ${poundsWords(figures.budgetSoFarPence)}`,
    overWords(figures.variancePence, figures.share),
    ...(outturn === null ? [] : [`Forecast out-turn ${poundsWords(outturn.outturnPence)}: ${overWords(outturn.variancePence, outturn.share, 'the year’s budget')}`]), // prettier-ignore
    ...(short === null ? [] : [short]),
  ].join('\n');
}

/** Steps of the waterfall, with the net total as the last. */
const MOST_STEPS = 15;

/** From the largest overspend of an area to its net total, each bar beginning where the last ends. */
export function waterfallBars(area: AreaFigures, input: BudgetInput): MoneyBarsSpec {
  const steps = overspendSteps(countedUnits(area), MOST_STEPS);
  const bars = steps.map(({ parts, isRest, fromPence, toPence }, i): MoneyBar => {
    const [first] = parts;
    const change = (toPence - fromPence) / 100;
    const name = isRest || !first ? `${formatCount(parts.length)} more ${change > 0 ? 'over' : 'under'} budget` : first.name; // prettier-ignore
    const listed = isRest ? `\n${parts.map((part) => `${part.name} ${formatSignedMoney(part.variancePence / 100)}`).join('\n')}` : ''; // prettier-ignore
    const running = `\nRunning total ${formatSignedMoney(toPence / 100)}`;
    return {
      id: isRest || !first ? `rest ${i}` : first.code,
      name,
      locality: first?.area ?? null,
      from: fromPence / 100,
      to: toPence / 100,
      text: formatSignedMoney(change),
      hover: isRest ? `${name}: ${formatSignedMoney(change)}${running}${parts.length <= 8 ? listed : ''}` : `${hoverOf(name, first?.figures ?? null, null)}${running}`, // prettier-ignore
      isTotal: false,
    };
  });
  const net = (steps.at(-1)?.toPence ?? 0) / 100;
  const total: MoneyBar = { id: 'net', name: 'Net total', locality: null, from: 0, to: net, text: formatSignedMoney(net), hover: concentrationSentence(area, input), isTotal: true }; // prettier-ignore
  return {
    bars: [...bars, total],
    isJoined: true,
    hasKey: area === input.year.overall && input.localities.length > 1,
    valueTitle: 'Spend − budget for the same months, added up',
    selectedId: input.selectedId,
    localities: input.localities,
    colours: input.colours,
    summary: `Steps from the largest overspend to the net total. ${concentrationSentence(area, input)} ${bars.map(({ name, text }) => `${name} ${text}`).join('; ')}; net total ${total.text}.`, // prettier-ignore
  };
}

/** What the rows of the bars are, as words for a title. */
export function rowsWords(rows: BarRows, { result }: BudgetInput): string {
  return rows === 'units' ? unitWord(result.unitKind, 1) : areaWord(result.request.grouping, 1);
}
