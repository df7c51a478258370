import { formatCount } from '@/domain/format';
import { periodText } from '@/domain/period';
import type { ActivityRow, Figures } from './activity-return-rows';
import type { QualityNote } from './load-report';
import { RowsToStage } from './workbook-staging';

/** The rows of a return, one for each provider, period and specialty, and what is to be known about them. */
export interface SummedActivity {
  readonly rows: readonly ActivityRow[];
  readonly notes: readonly QualityNote[];
}

/** Adds up the rows that share a provider, a period and a specialty: parts of one provider that the return keeps apart. */
export function sumActivity(rows: readonly ActivityRow[]): SummedActivity {
  const byKey = new Map<string, ActivityRow>();
  const summed: ActivityRow[] = [];
  for (const row of rows) {
    const key = JSON.stringify([row.code, row.period.firstMonth, row.period.months, row.specialty]);
    const known = byKey.get(key);
    if (known) summed.push(row);
    byKey.set(key, known ? { ...known, figures: added(known.figures, row.figures) } : row);
  }
  const all = [...byKey.values()];
  const told = (code: string, text: string, found: readonly ActivityRow[]) => noteOf(code, text, found);
  return {
    rows: all,
    notes: [
      ...told('rows-summed', 'Rows that share a provider and a period with another row were added to it.', summed),
      ...told('no-attendances', 'Rows with no first and no follow-up attendances: they have no ratio.', all.filter(({ figures }) => figures.first === 0 && figures.followUp === 0)), // prettier-ignore
      ...told('follow-ups-without-firsts', 'Rows with follow-up but no first attendances: they have no ratio.', all.filter(({ figures }) => figures.first === 0 && (figures.followUp ?? 0) > 0)), // prettier-ignore
    ],
  };
}

/** The rows of a return as those of the stored tables. */
export function stagedActivity(rows: readonly ActivityRow[]): RowsToStage {
  const staging = new RowsToStage();
  const named = new Set<string>();
  for (const { line, code, name, period, specialty, figures } of rows) {
    const unit = { unit_kind: 'provider', unit_code: code };
    if (!named.has(code)) staging.add('unit_fact', line, { ...unit, unit_name: name, source_rank: 2 });
    named.add(code);
    const of = { ...unit, first_month: period.firstMonth, months: period.months, specialty_code: specialty, provider_code: code }; // prettier-ignore
    const { first, followUp, firstDna, followUpDna, gpReferrals, otherReferrals } = figures;
    if ([first, followUp, firstDna, followUpDna].some((value) => value !== null)) {
      staging.add('outpatient', line, { ...of, first_attendances: first, follow_up_attendances: followUp, first_dna: firstDna, follow_up_dna: followUpDna }); // prettier-ignore
    }
    if (gpReferrals !== null) staging.add('referral', line, { ...of, source: 'GP', referrals: gpReferrals });
    if (otherReferrals !== null) staging.add('referral', line, { ...of, source: 'other', referrals: otherReferrals });
  }
  return staging;
}

/** Says of each total what it holds, and whether the providers of its period add up to it. */
export function totalNotes(totals: readonly ActivityRow[], rows: readonly ActivityRow[]): readonly QualityNote[] {
  return totals.map((total) => {
    const same = rows.filter(({ period, specialty }) => periodText(period) === periodText(total.period) && specialty === total.specialty); // prettier-ignore
    const sums = { first: over(same, 'first'), followUp: over(same, 'followUp') };
    const agrees = sums.first === total.figures.first && sums.followUp === total.figures.followUp;
    const figures = (of: Pick<Figures, 'first' | 'followUp'>) => `${formatCount(of.first)} first and ${formatCount(of.followUp)} follow-up attendances`; // prettier-ignore
    const compared = agrees ? 'as the providers of that period add up to' : `where its providers add up to ${figures(sums)}`; // prettier-ignore
    const text = `The row “${total.name ?? total.code}” of ${periodText(total.period)} is the publisher’s total and was not loaded: ${figures(total.figures)}, ${compared}.`;
    return { code: 'publishers-total', text, count: 1, examples: [`line ${total.line}`] };
  });
}

function noteOf(code: string, text: string, rows: readonly ActivityRow[]): QualityNote[] {
  const examples = rows.slice(0, 20).map((row) => `${row.code}, ${periodText(row.period)} (line ${row.line})`);
  return rows.length === 0 ? [] : [{ code, text, count: rows.length, examples }];
}

/** Null where a part is not given: what is not known is not added up. */
function added(a: Figures, b: Figures): Figures {
  const sum = (field: keyof Figures) => (a[field] === null || b[field] === null ? null : a[field] + b[field]);
  return {
    first: sum('first'),
    firstDna: sum('firstDna'),
    followUp: sum('followUp'),
    followUpDna: sum('followUpDna'),
    gpReferrals: sum('gpReferrals'),
    otherReferrals: sum('otherReferrals'),
  };
}

function over(rows: readonly ActivityRow[], field: keyof Figures): number {
  return rows.reduce((total, { figures }) => total + (figures[field] ?? 0), 0);
}
