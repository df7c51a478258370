import { type ContractLine, contractLineSchema, readRatio } from '@/domain/contract-line';
import { parsePeriod, periodText, periodWords } from '@/domain/period';
import { readPounds, readWhole, type TypedAmount } from '@/domain/typed-amount';

/** A contract line as it is being typed. */
export interface LineDraft {
  readonly provider: string;
  readonly specialty: string;
  readonly year: string;
  readonly ratio: string;
  /** Empty where the line does not say. */
  readonly status: string;
  readonly appliesTo: string;
  readonly firstPrice: string;
  readonly followUpPrice: string;
  readonly plannedFirst: string;
  readonly plannedFollowUp: string;
  /** `yes` or `no`. */
  readonly paid: string;
  readonly source: string;
}

export type DraftField = keyof LineDraft;

/** Sentences for the fields of a draft. */
export type FieldWords = Readonly<Partial<Record<DraftField, string>>>;

/** The draft that a line is edited as. */
export function draftOf(line: ContractLine): LineDraft {
  const text = (value: number | null): string => (value === null ? '' : String(value));
  return {
    provider: line.providerCode,
    specialty: line.specialtyCode,
    year: line.financialYear,
    ratio: String(line.negotiatedRatio),
    status: line.status ?? '',
    appliesTo: line.appliesTo,
    firstPrice: text(line.firstPrice),
    followUpPrice: text(line.followUpPrice),
    plannedFirst: text(line.plannedFirst),
    plannedFollowUp: text(line.plannedFollowUp),
    paid: line.paidAboveCap ? 'yes' : 'no',
    source: line.source ?? '',
  };
}

/** An empty draft for what is shown on the page. */
export function newDraft(provider: string, specialty: string, year: string): LineDraft {
  return {
    provider, specialty, year, ratio: '', status: 'proposed', appliesTo: 'provider', firstPrice: '', followUpPrice: '',
    plannedFirst: '', plannedFollowUp: '', paid: 'no', source: '',
  }; // prettier-ignore
}

/** What a draft says: the line where nothing is wrong, else null, with a sentence for each field that is wrong. */
export interface ReadDraft {
  readonly line: ContractLine | null;
  readonly faults: FieldWords;
}

/** Reads a draft. */
export function readDraft(draft: LineDraft): ReadDraft {
  const faults: Partial<Record<DraftField, string>> = {};
  const code = (field: 'provider' | 'specialty', what: string): string => {
    const typed = draft[field].trim().toUpperCase();
    if (typed === '') faults[field] = `Choose the ${what}, or enter its code.`;
    else if (typed.length > 20) faults[field] = `A code has at most 20 letters and digits; “${typed}” has ${typed.length}.`; // prettier-ignore
    return typed;
  };
  const amount = (field: DraftField, read: (text: string) => TypedAmount): number | null => {
    const typed = read(draft[field]);
    if ('amount' in typed) return typed.amount;
    faults[field] = typed.fault;
    return null;
  };
  const year = readYear(draft.year);
  if ('fault' in year) faults.year = year.fault;
  const ratio = readRatio(draft.ratio);
  if ('fault' in ratio) faults.ratio = ratio.fault;
  const line = contractLineSchema.safeParse({
    financialYear: 'year' in year ? year.year : '',
    providerCode: code('provider', 'provider'),
    specialtyCode: code('specialty', 'specialty'),
    negotiatedRatio: 'ratio' in ratio ? ratio.ratio : null,
    status: draft.status === '' ? null : draft.status,
    appliesTo: draft.appliesTo,
    firstPrice: amount('firstPrice', readPounds),
    followUpPrice: amount('followUpPrice', readPounds),
    plannedFirst: amount('plannedFirst', readWhole),
    plannedFollowUp: amount('plannedFollowUp', readWhole),
    paidAboveCap: draft.paid === 'yes',
    source: draft.source.trim() === '' ? null : draft.source.trim(),
  });
  return { line: Object.keys(faults).length === 0 ? (line.data ?? null) : null, faults };
}

/** A financial year as it was typed, in any spelling that an extract may use: `2007/08`, `2007-08`, `0708`. */
function readYear(text: string): { readonly year: string } | { readonly fault: string } {
  const typed = text.trim();
  if (typed === '') return { fault: 'Enter the financial year, such as 2007/08.' };
  const year = parsePeriod(typed, 'year');
  if (year) return { year: periodText(year) };
  const other = parsePeriod(typed);
  return other
    ? { fault: `“${typed}” is ${periodWords(other)}. A line is for a whole financial year, such as 2007/08.` }
    : { fault: `“${typed}” is not a financial year. Write it as 2007/08.` };
}
