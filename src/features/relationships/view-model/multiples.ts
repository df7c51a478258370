import type { CompareRequest, CompareResult } from '@/analysis/analysis';
import type { ScatterGridSpec } from '@/charts/scatter-grid-picture';
import type { LocalityScheme } from '@/charts/locality-mark';
import { groupName, qofKey } from '@/domain/qof-code';
import { formatCorrelation, formatCount } from '@/domain/format';
import { parsePeriod, periodInWords } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import type { MeasureChoice } from '@/features/relationships/measure-choices';
import type { RelationshipsView } from '@/features/relationships/relationships-view';
import type { ResolvedRelations } from '@/features/relationships/resolve-relations';
import { associationOf, correlationText } from './association';
import { axisTitle } from './measure-name';
import { joinedUnits } from './relation-input';

/** One small scatter: what it asks, and what opening it changes in the view. */
export interface Multiple {
  readonly id: string;
  readonly title: string;
  readonly request: CompareRequest;
  readonly change: Pick<RelationshipsView, 'period' | 'x' | 'y'>;
}

const MOST = 9;

/** The pair over the years loaded for both, earliest first; over quarters where there are not two years. */
export function periodMultiples({ periods, request }: ResolvedRelations): readonly Multiple[] {
  const ofLength = (months: number) => periods.filter((period) => parsePeriod(period)?.months === months);
  const years = ofLength(12);
  const chosen = years.length > 1 ? years : ofLength(3);
  return chosen
    .slice(0, MOST)
    .toReversed()
    .map((period) => ({
      id: period,
      title: periodInWords(period),
      request: { x: { ...request.x, period }, y: { ...request.y, period } },
      change: { period },
    }));
}

/** Which of the two measures is of QOF indicators, and is taken through those of its group; null where neither is. */
export function seriesSide({ x, y }: Pick<ResolvedRelations, 'x' | 'y'>): 'x' | 'y' | null {
  const isQof = ({ asked, availability }: MeasureChoice) => availability.definition.choices.includes('indicator') && groupOf({ asked, availability }) !== null; // prettier-ignore
  return isQof(y) ? 'y' : isQof(x) ? 'x' : null;
}

function groupOf({ asked, availability }: Pick<MeasureChoice, 'asked' | 'availability'>): string | null {
  if (asked.group !== undefined) return asked.group;
  return availability.indicators.find(({ code }) => code === asked.indicator)?.group ?? null;
}

/** The pair for each indicator of the group of one of them. */
export function indicatorMultiples(resolved: ResolvedRelations): readonly Multiple[] {
  const side = seriesSide(resolved);
  if (side === null) return [];
  const choice = resolved[side];
  const group = groupOf(choice) ?? '';
  return choice.availability.indicators
    .filter((one) => qofKey(one.group) === qofKey(group))
    .slice(0, MOST)
    .map(({ code, name }): Multiple => {
      const asked = { ...resolved.request[side], group: undefined, indicator: code };
      const { x, y } = resolved.request;
      return {
        id: code,
        title: name,
        request: side === 'x' ? { x: asked, y } : { x, y: asked },
        change: side === 'x' ? { x: `${asked.measure}:${code}`, y: resolved.y.key } : { x: resolved.x.key, y: `${asked.measure}:${code}` }, // prettier-ignore
      };
    });
}

/** What the indicators are of, in words. */
export function seriesWords(resolved: ResolvedRelations): string {
  const side = seriesSide(resolved);
  return side === null ? '' : groupName(groupOf(resolved[side]) ?? '');
}

/** A small scatter with its answer; null where there is none. */
export interface AnsweredMultiple {
  readonly multiple: Multiple;
  readonly result: CompareResult | null;
}

/** Small scatters with their answers, which are in the same order. */
export function answeredMultiples(
  multiples: readonly Multiple[],
  results: readonly AnsweredMultiple['result'][],
): readonly AnsweredMultiple[] {
  return multiples.map((multiple, place) => ({ multiple, result: results[place] ?? null }));
}

/** The chart of small scatters. @param only localities shown; null for all */
export function gridSpec(
  answered: readonly AnsweredMultiple[],
  only: readonly string[] | null,
  scheme: LocalityScheme,
  hidden: (code: string, place: number) => boolean = () => false,
): ScatterGridSpec {
  const first = answered.find(({ result }) => result !== null)?.result;
  const axis = (side: 'x' | 'y') => ({ title: first ? axisTitle(first[side]) : '', format: first?.[side].definition.format ?? 'ratio' }) as const; // prettier-ignore
  return {
    ...scheme,
    x: axis('x'),
    y: axis('y'),
    panels: answered.map(({ multiple, result }, place) => ({
      id: multiple.id,
      title: multiple.title,
      finding: result === null ? 'no data' : result.pearson === null ? 'no correlation' : findingOf(result),
      points: (result === null ? [] : joinedUnits(result))
        .filter(({ code, area }) => (only === null || only.includes(area)) && !hidden(code, place))
        .map(({ across, up, area }) => ({ x: across, y: up, locality: area })),
      line: result?.line ?? null,
      hover: `${multiple.title}\n${result === null ? 'No data' : multipleWords(result)}\nPress Enter to open it`,
    })),
    summary: answered.map(({ multiple, result }) => `${multiple.title}: ${result === null ? 'no data' : multipleWords(result)}`).join('. '), // prettier-ignore
  };
}

function findingOf({ pearson }: CompareResult): string {
  const interval = pearson?.interval ?? null;
  const range = interval === null ? '' : ` (${formatCorrelation(interval.lower)} to ${formatCorrelation(interval.upper)})`; // prettier-ignore
  return `r ${formatCorrelation(pearson?.r ?? null)}${range}`;
}

/** The correlation of one small scatter in words. */
export function multipleWords(result: CompareResult): string {
  const association = associationOf(result);
  const said = association === 'rise' ? 'rise together' : association === 'fall' ? 'one falls as the other rises' : association === 'unclear' ? 'no clear relationship' : 'no correlation'; // prettier-ignore
  return `${said}, correlation ${correlationText(result.pearson)}, ${formatCount(result.joined.length)} ${unitWord(result.unitKind, result.joined.length)}`;
}
