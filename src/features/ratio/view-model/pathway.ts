import type { MeasureRequest, MeasureResult } from '@/analysis/analysis';
import type { QuadrantSpec } from '@/charts/quadrant-picture';
import type { LocalityScheme } from '@/charts/locality-mark';
import { formatCount, formatDecimal, formatValue } from '@/domain/format';
import type { Pathway } from '@/domain/pathway';
import { type LocalityColours, NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { RatioView } from '@/features/ratio/ratio-view';

/** The pathway the link names, of those that are offered, else the first of the specialty; null for a specialty without one. */
export function pathwayOf(
  offered: readonly Pathway[],
  id: string | undefined,
  specialty: string | undefined,
): Pathway | null {
  return offered.find((one) => one.id === id) ?? offered.find((one) => one.specialty === specialty) ?? null;
}

type Asked = Omit<MeasureRequest, 'measure' | 'target' | 'register'>;

/** One rate of the pathway, per 1,000 patients, or per 100 on a register. */
export function pathwayRequest(
  measure: string,
  asked: Asked,
  pathway: Pathway | null,
  register?: string,
): MeasureRequest {
  const { provider, units, grouping, openNow, withDna, period } = asked;
  const isReferrals = measure === 'referral-rate';
  const specialty = pathway?.specialty ?? asked.specialty;
  const all = { specialty, provider: isReferrals ? undefined : provider, units, grouping, openNow, withDna: isReferrals ? undefined : withDna, register }; // prettier-ignore
  return { measure, period, ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) };
}

/** The three rates of a pathway by unit. Referrals are null where none are loaded. */
export interface PathwayResults {
  readonly firsts: MeasureResult;
  readonly followUps: MeasureResult;
  /** Per 1,000 patients. */
  readonly referrals: MeasureResult | null;
  /** Per 100 on the register; null without one. */
  readonly referralsOnRegister: MeasureResult | null;
}

export interface PathwayRow {
  readonly id: string;
  readonly name: string;
  readonly locality: string;
  readonly firsts: number | null;
  readonly followUps: number | null;
  readonly size: number | null;
  readonly firstRate: number | null;
  readonly followUpRate: number | null;
  /** Follow-ups per first; null without firsts. */
  readonly ratio: number | null;
  readonly referralRate: number | null;
  readonly referralOnRegister: number | null;
  readonly referrals: number | null;
}

/** The units of a pathway with all their figures. */
export function pathwayRows({
  firsts,
  followUps,
  referrals,
  referralsOnRegister,
}: PathwayResults): readonly PathwayRow[] {
  const byCode = (result: MeasureResult | null) => new Map(result?.units.map((unit) => [unit.code, unit]));
  const [after, referred, onRegister] = [byCode(followUps), byCode(referrals), byCode(referralsOnRegister)];
  return firsts.units.map((unit): PathwayRow => {
    const later = after.get(unit.code);
    const [first, followUp] = [unit.numerator, later?.numerator ?? null];
    return {
      id: unit.code,
      name: unit.name,
      locality: unit.locality ?? NO_LOCALITY,
      firsts: first,
      followUps: followUp,
      size: unit.denominator,
      firstRate: unit.value,
      followUpRate: later?.value ?? null,
      ratio: first !== null && first > 0 && followUp !== null ? followUp / first : null,
      referralRate: referred.get(unit.code)?.value ?? null,
      referralOnRegister: onRegister.get(unit.code)?.value ?? null,
      referrals: referred.get(unit.code)?.numerator ?? null,
    };
  });
}

export const QUARTERS = {
  topLeft: 'Fewer firsts, more follow-ups',
  topRight: 'More firsts, more follow-ups',
  bottomLeft: 'Fewer firsts, fewer follow-ups',
  bottomRight: 'More firsts, fewer follow-ups',
} as const;

/** The quarter a unit lies in, by the averages; a unit at an average counts as fewer. Null where either is missing. */
export function quarterOf(
  { firstRate, followUpRate }: PathwayRow,
  averages: QuadrantSpec['averages'],
): keyof typeof QUARTERS | null {
  if (firstRate === null || followUpRate === null || averages.x === null || averages.y === null) return null;
  const side = firstRate > averages.x ? 'Right' : 'Left';
  return followUpRate > averages.y ? `top${side}` : `bottom${side}`;
}

/** Where the chart is crossed: sums over sums of all units. */
export function averagesOf({ firsts, followUps }: PathwayResults): QuadrantSpec['averages'] {
  return { x: firsts.overall.value, y: followUps.overall.value };
}

/** `per 100 on the register`, or `per 1,000 patients`. */
export function perWords(register: string | undefined): string {
  return register === undefined ? 'per 1,000 patients' : 'per 100 on the register';
}

/** What the chart of a pathway is made from. */
export interface PathwayChart {
  readonly results: PathwayResults;
  /** The units of the localities shown. */
  readonly rows: readonly PathwayRow[];
  readonly scheme: LocalityScheme;
  /** Absent without a pathway: rates are per 1,000 patients. */
  readonly register: string | undefined;
  readonly name: string;
}

/** The chart of a pathway's rates. @param only localities that the link shows; absent: all */
export function pathwayChart(
  results: PathwayResults,
  pathway: Pathway | null,
  only: RatioView['only'],
  colours: LocalityColours,
): PathwayChart {
  const all = pathwayRows(results);
  return {
    results,
    rows: only ? all.filter(({ locality }) => only.includes(locality)) : all,
    scheme: { localities: sortLocalities(all.map(({ locality }) => locality)), colours },
    register: pathway?.register,
    name: pathway?.name ?? results.firsts.subject ?? 'All specialties',
  };
}

/** The chart of a pathway. */
export function pathwaySpec(
  { results, rows, scheme, register }: PathwayChart,
  selectedId: string | null,
): QuadrantSpec {
  const averages = averagesOf(results);
  const format = results.firsts.definition.format;
  const per = perWords(register);
  return {
    localities: scheme.localities,
    colours: scheme.colours,
    points: rows.map((row) => ({
      id: row.id,
      name: row.name,
      locality: row.locality,
      x: row.firstRate,
      y: row.followUpRate,
      hover: hoverOf(row, results, per, averages),
    })),
    averages,
    words: QUARTERS,
    format,
    xTitle: `First attendances ${per}`,
    yTitle: `Follow-ups ${per}`,
    selectedId,
    summary: quarterSentence(results, rows),
  };
}

function hoverOf(row: PathwayRow, results: PathwayResults, per: string, averages: QuadrantSpec['averages']): string {
  const format = results.firsts.definition.format;
  const quarter = quarterOf(row, averages);
  return [
    `${row.name}, ${row.locality}`,
    `First attendances ${per}: ${formatValue(row.firstRate, format)} (${formatCount(row.firsts)} of ${formatCount(row.size)})`, // prettier-ignore
    `Follow-ups ${per}: ${formatValue(row.followUpRate, format)} (${formatCount(row.followUps)})`,
    `Follow-ups per first attendance: ${formatDecimal(row.ratio, 2)}`,
    ...(results.referrals === null ? [] : [`GP referrals per 1,000 patients: ${formatValue(row.referralRate, results.referrals.definition.format)}`]), // prettier-ignore
    ...(results.referralsOnRegister === null ? [] : [`GP referrals per 100 on the register: ${formatValue(row.referralOnRegister, results.referralsOnRegister.definition.format)}`]), // prettier-ignore
    ...(quarter === null ? [] : [QUARTERS[quarter]]),
  ].join('\n');
}

/** How many units lie in each quarter. */
export function quarterSentence(results: PathwayResults, rows: readonly PathwayRow[]): string {
  const averages = averagesOf(results);
  const found = rows.map((row) => quarterOf(row, averages));
  const counted = (['bottomRight', 'topLeft', 'topRight', 'bottomLeft'] as const).map((quarter) => {
    const count = found.filter((one) => one === quarter).length;
    const words = QUARTERS[quarter].charAt(0).toLowerCase() + QUARTERS[quarter].slice(1);
    return `${formatCount(count)} ${unitWord(results.firsts.unitKind, count)} with ${words}`;
  });
  return `${startSentence(counted.join('; '))}.`;
}
