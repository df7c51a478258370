import type { MeasureDefinition } from '@/analysis/analysis';
import type { PackedFigure } from './make-pack';

/** How the charts of a pack were worked out, by page and panel; docs/methods.md has the formulas and their sources. */
const OF_PANELS: Readonly<Record<string, string>> = {
  '/variation funnel':
    'Control limits: a unit lies outside the 95% limits by chance alone about once in 20, outside the 99.8% limits about once in 500. Where units differ by more than chance the limits are widened for overdispersion (Spiegelhalter 2005).',
  '/variation ranked': 'Intervals of 95%: neighbours in rank often differ by no more than chance.',
  '/variation spread': 'Boxes hold the middle half of the units; the bar is their median (quantiles of type 7).',
  '/ratio months':
    'Process limits (XmR): the mean ± 2.66 times the mean moving range. Filled marks break a rule: beyond the limits, seven on one side of the mean, seven rising or falling, or two of three near a limit.',
  '/ratio why': 'The difference of two ratios is split in parts that add up to it; the parts say where it lies, not what caused it.',
  '/relationships scatter':
    'Correlation: Pearson’s r with its 95% interval (Fisher), and by rank; the line is weighted by the denominators. What holds between practices may not hold between their patients.',
  '/relationships matrix': 'Correlations are Pearson’s r over the units that have both measures.',
  '/outliers signals':
    'A signal is a measure of a unit outside the limits; its number is set beside what chance alone would give. A signal raises a question; it is not a judgement.',
  '/practices measures': 'Each measure on a scale of its own: the lowest and highest unit, the middle half, the median and the unit.',
  '/prescribing course': 'The forecast out-turn is the spend so far divided by the share of the year that the profile gives for those months.',
}; // prettier-ignore

/** The measure that a page is about where its tables name none. */
const OF_PAGES: Readonly<Record<string, string>> = {
  '/ratio': 'first-to-follow-up',
  '/prescribing': 'prescribing-cost',
};

/** How the figures were worked out: the measures that they show, then the charts, each once. */
export function methodsOf(
  figures: readonly PackedFigure[],
  definitions: readonly MeasureDefinition[],
): readonly string[] {
  const named = new Set(figures.flatMap(measuresOf));
  const measures = definitions
    .filter(({ id, title }) => named.has(id) || named.has(title))
    .map((one) => `${one.title}: ${one.numerator} ÷ ${one.denominator}. ${one.method.replace(/\.$/u, '')}.`);
  const charts = figures.flatMap(({ item: { page, panel } }) => OF_PANELS[`${page} ${panel}`] ?? []);
  return [...measures, ...new Set(charts)];
}

/** Ids or titles of the measures of a figure. */
function measuresOf({ item, table: { columns, rows } }: PackedFigure): readonly string[] {
  const places = ['measure', 'x_measure', 'y_measure'].map((name) => columns.indexOf(name)).filter((at) => at >= 0);
  const named = rows.flatMap((row) => places.map((at) => row[at])).filter((cell) => typeof cell === 'string');
  const ofPage = OF_PAGES[item.page];
  return ofPage === undefined ? named : [...named, ofPage];
}
