import type { MeasureAvailability } from '@/analysis/analysis';
import { type ContractLine, contractKey } from '@/domain/contract-line';
import { isLoaded, loadedPart } from '@/domain/loaded-periods';
import { specialtyName } from '@/domain/specialty';
import { linesBeside } from './known-lines';
import type { FieldWords, LineDraft } from './line-draft';
import { ratioWords, scopeWords, statusWords } from './line-words';

interface Known {
  readonly availability: Pick<MeasureAvailability, 'providers' | 'specialties' | 'periods'>;
  readonly loaded: readonly ContractLine[];
  /** Lines entered, without the one that is being edited. */
  readonly entered: readonly ContractLine[];
}

/** What is to be known of a line that can be saved: where it is read otherwise than typed, not used, or one of several. */
export function lineNotes(line: ContractLine, draft: LineDraft, known: Known): FieldWords {
  const { availability } = known;
  const { providers, specialties, periods } = availability;
  const notes: { -readonly [Field in keyof FieldWords]: string } = {};
  if (!providers.some(({ code }) => code === line.providerCode)) {
    notes.provider = `No attendances at ${line.providerCode} are loaded. The line is kept, and used once there are some.`;
  }
  if (!specialties.some(({ code }) => code === line.specialtyCode)) {
    notes.specialty = `No attendances in ${specialtyName(line.specialtyCode)} are loaded. The line is kept, and used once there are some.`;
  }
  const read = draft.year.trim() === line.financialYear ? [] : [`Read as ${line.financialYear}.`];
  const hasYear = isLoaded(line.financialYear, periods) || loadedPart(line.financialYear, periods) !== null;
  const absent = hasYear ? [] : [`No attendances of ${line.financialYear} are loaded. The line is kept, and used once there are some.`]; // prettier-ignore
  if (read.length + absent.length > 0) notes.year = [...read, ...absent].join(' ');
  if (draft.ratio.includes(':')) notes.ratio = `Read as ${ratioWords(line.negotiatedRatio)} follow-ups for each first attendance.`; // prettier-ignore
  const overlap = overlapWords(line, known);
  if (overlap !== null) notes.status = overlap;
  return notes;
}

/** Which of several lines for one provider, specialty and year is used, and why; null where there is no other. */
function overlapWords(line: ContractLine, { loaded, entered }: Known): string | null {
  const key = contractKey(line);
  const sameEntered = entered.find((one) => contractKey(one) === key);
  if (sameEntered) {
    return `You have entered this line before, with the ratio ${ratioWords(sameEntered.negotiatedRatio)}: this one takes its place.`;
  }
  const sameLoaded = loaded.find((one) => contractKey(one) === key);
  const same = sameLoaded ? `The loaded line has the ratio ${ratioWords(sameLoaded.negotiatedRatio)}: the one you enter is used in its place.` : null; // prettier-ignore
  const [first, second] = linesBeside(line, loaded, entered);
  if (!first || !second) return same;
  const other = first === line ? second : first;
  const later = first === line ? second : line;
  const isLoadedLine = loaded.some((one) => contractKey(one) === contractKey(first));
  const reason =
    first.status === later.status
      ? `Of two lines with one status ${isLoadedLine ? 'the loaded one' : 'the first of the list'} goes first`
      : `${statusWords(first.status)} goes before ${later.status ?? 'a line that does not say how far it is agreed'}`;
  const there = `There is also a line (${statusWords(other.status).toLowerCase()}, ${scopeWords(other.appliesTo).toLowerCase()}) with the ratio ${ratioWords(other.negotiatedRatio)}.`;
  const which = first === line ? 'this one is used' : 'that one is used, until you choose this one in the table';
  return [...(same === null ? [] : [same]), there, `${reason}: ${which}.`].join(' ');
}
